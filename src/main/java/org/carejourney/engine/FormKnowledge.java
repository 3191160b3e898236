package org.carejourney.engine;

import java.util.Map;
import org.carejourney.shared.Council;

/** What is known already when a form is opened. */
public interface FormKnowledge {

    /**
     * Values and option lists for the fields of a task's form, as plain lists, maps, texts, numbers and booleans.
     *
     * @param variables the process variables in the task's scope
     */
    Map<String, Object> known(OpenTask task, Map<String, Object> variables);

    /** The same for the form that starts a process: there is no case yet, so only what the council's figures say. */
    Map<String, Object> knownAtStart(Council council, String processDefinitionId);
}
