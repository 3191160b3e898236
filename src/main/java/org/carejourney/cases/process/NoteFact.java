package org.carejourney.cases.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Cases;
import org.carejourney.engine.Palette;
import org.carejourney.shared.CouncilTime;

/** Notes a small fact on the case, for parts of it that run elsewhere. */
@Palette(
        value = "noteFact",
        does = "Notes a small fact on the case, for parts of it that run elsewhere.",
        inputs = {"fact: its name", "value: text", "dated: yes, to have today's date follow the value; not needed"})
class NoteFact implements JavaDelegate {

    private final Cases cases;
    private final Clock clock;

    NoteFact(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String value = CaseSteps.VALUE.require(execution);
        boolean dated = CaseSteps.DATED.find(execution).orElse(false);
        cases.note(
                CaseSteps.caseOf(execution),
                CaseSteps.FACT.require(execution),
                dated ? value + " " + CouncilTime.today(clock) : value);
    }
}
