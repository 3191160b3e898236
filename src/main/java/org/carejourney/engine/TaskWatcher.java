package org.carejourney.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Is told of every user task of a case. */
public interface TaskWatcher {

    default void created(DelegateTask task, ModelProperties properties) {}

    default void completed(DelegateTask task, ModelProperties properties) {}
}
