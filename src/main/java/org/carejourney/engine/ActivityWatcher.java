package org.carejourney.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Is told when an activity with a clock ends: a user task, call activity or sub-process with a deadline or a timer. */
public interface ActivityWatcher {

    /**
     * @param properties what the model says of the activity
     * @param timers keys of the deadlines of its boundary timers
     * @param interrupted whether it ended because something interrupted it, not because its work was done
     */
    void ended(DelegateExecution execution, ModelProperties properties, Set<String> timers, boolean interrupted);

    /** A timer event fired that was set by the deadline of this key. */
    void fired(DelegateExecution execution, String deadline);
}
