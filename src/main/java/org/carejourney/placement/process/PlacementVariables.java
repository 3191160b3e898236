package org.carejourney.placement.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;

/** Variables that the steps of placements share with models. */
final class PlacementVariables {

    static final ProcessVariable<String> HOME = ProcessVariable.text("homeReference");

    /** The home that is meant where a case may have a placement in two. */
    static final ProcessVariable<String> AT_HOME = ProcessVariable.text("atHome");

    /** The placement that is meant, even one that is over. */
    static final ProcessVariable<String> OF_PLACEMENT = ProcessVariable.text("ofPlacement");

    static final ProcessVariable<String> PLACEMENT = ProcessVariable.text("placementReference");
    static final ProcessVariable<LocalDate> ACTUAL_START = ProcessVariable.date("actualStartDate");
    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    static final ProcessVariable<Long> WEEKLY_BUDGET_PENCE = ProcessVariable.whole("weeklyBudgetPence");
    static final ProcessVariable<Long> CONTRACT_PRICE_PENCE = ProcessVariable.whole("weeklyContractPricePence");
    static final ProcessVariable<Boolean> PLACEMENT_RUNS = ProcessVariable.yesOrNo("placementRuns");
    static final ProcessVariable<LocalDate> FROM = ProcessVariable.date("from");
    static final ProcessVariable<String> REVIEW = ProcessVariable.text("review");
    static final ProcessVariable<Boolean> REVIEW_WAITED = ProcessVariable.yesOrNo("reviewWaited");
    static final ProcessVariable<String> REVIEWS = ProcessVariable.text("reviews");

    private PlacementVariables() {}

    static Optional<HomeReference> homeMeant(DelegateExecution execution) {
        return AT_HOME.find(execution).map(HomeReference::new);
    }

    static CaseReference caseOf(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    static Council councilOf(DelegateExecution execution) {
        return new Council(execution.getTenantId());
    }
}
