package org.carejourney.form;

import java.util.Map;

/**
 * An entry that was found right.
 *
 * @param form id of the form it was checked against
 * @param content everything that was entered, for the record
 * @param variables what of it may become process variables
 */
public record Entry(String form, Map<String, Object> content, Map<String, Object> variables) {}
