package org.carejourney.cases.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.cases.Journeys;
import org.carejourney.engine.DecisionWatcher;
import org.carejourney.engine.ModelProperties;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.engine.ProcessWatcher;
import org.carejourney.procedure.Policy;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Follows a case through its processes: its phase, its decisions, and the end its journey comes to. */
@Component
class CaseProgress implements ProcessWatcher, DecisionWatcher {

    private static final ProcessVariable<String> RESULT = ProcessVariable.text("result");

    private final Cases cases;
    private final Journeys journeys;
    private final CaseRecord record;
    private final Policy policy;

    CaseProgress(@Lazy Cases cases, @Lazy Journeys journeys, CaseRecord record, @Lazy Policy policy) {
        this.cases = cases;
        this.journeys = journeys;
        this.record = record;
        this.policy = policy;
    }

    @Override
    public void started(DelegateExecution execution, ModelProperties properties) {
        properties.text("phase").ifPresent(phase -> cases.enterPhase(CaseSteps.caseOf(execution), phase));
    }

    @Override
    public void ended(DelegateExecution execution, boolean interrupted) {
        CaseReference reference = CaseSteps.caseOf(execution);
        Optional<String> result = RESULT.find(execution);
        if (!interrupted && result.isPresent() && execution.getSuperExecution() == null) {
            cases.find(new Council(execution.getTenantId()), reference)
                    .filter(open -> open.state() == CareCase.State.OPEN)
                    .filter(open -> open.journey().equals(process(execution)))
                    .ifPresent(open -> {
                        cases.close(reference, result.get());
                        journeys.ended(open.council(), reference);
                    });
        }
    }

    private static String process(DelegateExecution execution) {
        return execution.getProcessDefinitionId().split(":")[0];
    }

    @Override
    public void decided(DelegateExecution execution, Decided decision) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("table", decision.decision());
        content.put("tableVersion", decision.version());
        content.put("inputs", decision.inputs());
        content.put("rules", decision.rules());
        content.put("outputs", decision.outputs());
        content.put(Policy.VERSIONS, policy.versions(new Council(execution.getTenantId())));
        record.append(
                new NewEntry(CaseSteps.caseOf(execution), EntryKind.DECISION_TAKEN, decision.decision(), content));
    }
}
