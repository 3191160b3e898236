package org.carejourney.engine;

import java.util.Map;

/** What is known already when a task's form is opened. */
public interface FormKnowledge {

    /**
     * Values and option lists for the form's fields, as plain lists, maps, texts, numbers and booleans.
     *
     * @param variables the process variables in the task's scope
     */
    Map<String, Object> known(OpenTask task, Map<String, Object> variables);
}
