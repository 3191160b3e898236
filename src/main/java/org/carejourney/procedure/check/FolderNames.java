package org.carejourney.procedure.check;

import java.util.Map;
import java.util.Set;

/**
 * What a folder holds, by the names that its files use of each other.
 *
 * @param forms the keys that each form submits, by form
 * @param checks decisions that may be the check of a task
 * @param messages names of the messages that some process waits for
 */
record FolderNames(
        Set<String> processes,
        Set<String> decisions,
        Set<String> checks,
        Map<String, Set<String>> forms,
        Set<String> messages) {}
