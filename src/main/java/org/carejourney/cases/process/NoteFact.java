package org.carejourney.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Cases;
import org.carejourney.engine.Palette;

/** Notes a small fact on the case, for parts of it that run elsewhere. */
@Palette(
        value = "noteFact",
        does = "Notes a small fact on the case, for parts of it that run elsewhere.",
        inputs = {"fact: its name", "value: text"})
class NoteFact implements JavaDelegate {

    private final Cases cases;

    NoteFact(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.note(CaseSteps.caseOf(execution), CaseSteps.FACT.require(execution), CaseSteps.VALUE.require(execution));
    }
}
