package org.carejourney.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Cases;
import org.carejourney.engine.Palette;

/** Reads a fact of the case into a variable of the fact's name. */
@Palette(
        value = "readFact",
        does = "Reads a fact of the case into a variable of the same name.",
        inputs = {"fact: its name", "otherwise: text when nobody has noted it"},
        outputs = "(name of the fact): text")
class ReadFact implements JavaDelegate {

    private final Cases cases;

    ReadFact(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String fact = CaseSteps.FACT.require(execution);
        String value =
                cases.fact(CaseSteps.caseOf(execution), fact).orElseGet(() -> CaseSteps.OTHERWISE.require(execution));
        execution.setVariable(fact, value);
    }
}
