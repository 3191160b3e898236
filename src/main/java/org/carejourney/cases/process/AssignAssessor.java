package org.carejourney.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Cases;
import org.carejourney.engine.Palette;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.CurrentActor;

/** Names who answers for the case during an episode: the person given, else the last one, else who is acting. */
@Palette(
        value = "assignAssessor",
        does =
                "Names who answers for the case during an episode: the person given, else the last one, else who is acting.",
        inputs = "namedAssessor: who, if somebody was chosen",
        outputs = "namedAssessor: who")
class AssignAssessor implements JavaDelegate {

    private final Cases cases;
    private final CurrentActor actor;

    AssignAssessor(Cases cases, CurrentActor actor) {
        this.cases = cases;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseReference reference = CaseSteps.caseOf(execution);
        String assessor = CaseSteps.NAMED_ASSESSOR
                .find(execution)
                .or(() -> cases.lastAssessor(reference))
                .orElseGet(() -> actor.get().id());
        cases.nameAssessor(reference, assessor);
        CaseSteps.NAMED_ASSESSOR.set(execution, assessor);
    }
}
