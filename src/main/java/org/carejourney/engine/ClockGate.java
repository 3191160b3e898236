package org.carejourney.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What happens when the clock of an activity runs out, and when an alarm rings. */
public interface ClockGate {

    /**
     * @param execution execution of the activity's own scope; its work is still open
     * @param deadline key of the deadline
     */
    void passed(DelegateExecution execution, String deadline);

    /** @param reference what the alarm was set for by {@link Alarms#set} */
    void rang(String reference);
}
