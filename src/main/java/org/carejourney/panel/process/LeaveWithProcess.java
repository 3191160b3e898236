package org.carejourney.panel.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.ProcessWatcher;
import org.carejourney.panel.Panels;
import org.carejourney.shared.CaseReference;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes off the lists of forums what a process has asked that was cancelled before they decided: nobody could decide it. */
@Component
class LeaveWithProcess implements ProcessWatcher {

    private final Panels panels;

    LeaveWithProcess(@Lazy Panels panels) {
        this.panels = panels;
    }

    @Override
    public void ended(DelegateExecution execution, boolean interrupted) {
        if (interrupted) {
            panels.leave(
                    new CaseReference(execution.getProcessBusinessKey()),
                    execution.getProcessInstanceId(),
                    "NOT_ASKED_ANY_MORE");
        }
    }
}
