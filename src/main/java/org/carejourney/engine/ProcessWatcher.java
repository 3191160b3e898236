package org.carejourney.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Is told when a process of a case starts and ends. */
public interface ProcessWatcher {

    default void started(DelegateExecution execution, ModelProperties properties) {}

    /** @param interrupted whether it was cancelled before it came to one of its ends */
    default void ended(DelegateExecution execution, boolean interrupted) {}
}
