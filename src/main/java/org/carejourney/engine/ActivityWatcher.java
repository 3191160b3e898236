package org.carejourney.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Is told what becomes of activities with a clock: those with a deadline, and those that a drawn timer waits at. */
public interface ActivityWatcher {

    /**
     * A drawn timer fires that was set by the deadline of this key.
     *
     * @param execution execution of the scope that the timer waits at; what the timer interrupts is still there
     */
    void fired(DelegateExecution execution, String deadline);

    /**
     * An activity ends.
     *
     * @param execution execution of the activity's own scope
     * @param interrupted whether something interrupted it, so that its work was not done
     */
    void ended(DelegateExecution execution, boolean interrupted);
}
