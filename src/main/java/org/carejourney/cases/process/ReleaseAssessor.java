package org.carejourney.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Cases;
import org.carejourney.engine.Palette;

/** Ends the episode in which the named assessor answered for the case. */
@Palette(
        value = "releaseAssessor",
        does = "Ends the episode in which the named assessor answered for the case; their contact is no longer shown.")
class ReleaseAssessor implements JavaDelegate {

    private final Cases cases;

    ReleaseAssessor(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.releaseAssessor(CaseSteps.caseOf(execution));
    }
}
