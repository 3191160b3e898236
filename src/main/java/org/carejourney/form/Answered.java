package org.carejourney.form;

import java.util.List;
import java.util.Set;

/**
 * A question of a form with what was answered, as people read it; or the heading of a group or list of such.
 *
 * @param depth how many headings stand above it
 * @param names by which the question can be meant: its own and those of the groups and lists around it, as the form's
 *     file names them and as people see them
 * @param answer line by line; empty for the heading of a group or list
 */
public record Answered(int depth, Set<String> names, String question, List<String> answer) {}
