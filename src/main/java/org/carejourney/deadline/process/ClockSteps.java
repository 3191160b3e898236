package org.carejourney.deadline.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.deadline.Clocks.Asked;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** What the steps of clocks share with models. */
final class ClockSteps {

    static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

    private ClockSteps() {}

    static Asked asked(DelegateExecution execution, String deadline) {
        return new Asked(
                new Council(execution.getTenantId()),
                new CaseReference(execution.getProcessBusinessKey()),
                deadline,
                fact -> Optional.ofNullable(execution.getVariable(fact)).map(Object::toString));
    }
}
