package org.carejourney.procedure.check;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a folder holds, by the names that its files use of each other.
 *
 * @param forms the keys that each form submits, by form
 * @param checks decisions that may be the check of a task
 * @param messages names of the messages that some process waits for
 * @param userTasks ids, each with its process and a slash in front
 * @param unread processes whose model is not readable: whatever is asked of them may be there
 */
record FolderNames(
        Set<String> processes,
        Set<String> decisions,
        Set<String> checks,
        Map<String, Set<String>> forms,
        Set<String> messages,
        Set<String> userTasks,
        Set<String> unread) {

    /** @param task its process, a slash and its id */
    boolean hasUserTask(String task) {
        return userTasks.contains(task) || unread.contains(task.substring(0, task.indexOf('/')));
    }

    /** Whether some process waits for a message; its name in the model may hold an expression. */
    boolean waitsFor(String message) {
        return !unread.isEmpty()
                || messages.stream()
                        .map(name -> Arrays.stream(name.split("\\$\\{[^}]*}", -1))
                                .map(Pattern::quote)
                                .collect(joining(".+")))
                        .anyMatch(message::matches);
    }
}
