package org.carejourney.messaging.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
        inputs = {
            "message: its name",
            "variables: names of the variables that the processes of those steps get, comma separated; not needed"
        },
        outputs = "answered: whether a step waited for it")
class SignalCase implements JavaDelegate {

    private static final ProcessVariable<String> MESSAGE = ProcessVariable.text("message");
    private static final ProcessVariable<String> VARIABLES = ProcessVariable.text("variables");
    private static final ProcessVariable<Boolean> ANSWERED = ProcessVariable.yesOrNo("answered");

    private final Correlation correlation;

    SignalCase(Correlation correlation) {
        this.correlation = correlation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> variables = new HashMap<>();
        VARIABLES.find(execution).map(names -> names.split(",")).stream()
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(execution::hasVariable)
                .forEach(name -> variables.put(name, execution.getVariable(name)));
        ANSWERED.set(
                execution,
                correlation.signal(
                        new Council(execution.getTenantId()),
                        new CaseReference(execution.getProcessBusinessKey()),
                        MESSAGE.require(execution),
                        variables));
    }
}
