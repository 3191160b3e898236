package org.carejourney.engine;

import java.util.Map;
import org.carejourney.shared.InvalidEntry;

/** Through which everything passes that anybody enters into a user task, whichever way it comes. */
public interface SubmissionGate {

    /**
     * Checks a completion before the engine sees it, and records it.
     *
     * @param entered everything that was entered, as plain lists, maps, texts, numbers and booleans
     * @param known the process variables in the task's scope
     * @return what the engine may keep as process variables
     * @throws InvalidEntry with every field at fault
     */
    Map<String, Object> accept(OpenTask task, Map<String, Object> entered, Map<String, Object> known);
}
