package org.carejourney.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page number of this page, from 0
 * @param size how many items a page holds at most
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {}
