package org.carejourney.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.messaging.Correlation;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** Wakes every step of the case that waits for a message. */
@Palette(
        value = "signalCase",
        does = "Wakes every step of the case that waits for a message; none waiting is fine.",
        inputs = "message: its name",
        outputs = "answered: whether a step waited for it")
class SignalCase implements JavaDelegate {

    private static final ProcessVariable<String> MESSAGE = ProcessVariable.text("message");
    private static final ProcessVariable<Boolean> ANSWERED = ProcessVariable.yesOrNo("answered");

    private final Correlation correlation;

    SignalCase(Correlation correlation) {
        this.correlation = correlation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ANSWERED.set(
                execution,
                correlation.signal(
                        new Council(execution.getTenantId()),
                        new CaseReference(execution.getProcessBusinessKey()),
                        MESSAGE.require(execution)));
    }
}
