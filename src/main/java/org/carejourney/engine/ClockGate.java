package org.carejourney.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What happens when the clock of an activity runs out. */
public interface ClockGate {

    /**
     * @param execution execution of the activity's own scope; its work is still open
     * @param deadline key of the deadline
     */
    void passed(DelegateExecution execution, String deadline);
}
