package org.carejourney.shared;

/**
 * What is wrong with one field of an entry.
 *
 * @param field path of the field, with rows counted from 0: {@code categories/3/level}
 * @param code what kind of fault, in capitals, for programs
 * @param message a plain sentence for the person who made the entry; never repeats what was entered
 */
public record FieldFault(String field, String code, String message) {}
