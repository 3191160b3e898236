package org.carejourney.placement.process;

import static org.carejourney.placement.process.PlacementVariables.caseOf;
import static org.carejourney.placement.process.PlacementVariables.councilOf;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Cases;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Homes;
import org.carejourney.panel.Panels;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Placements.Agreed;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;

/** Confirms a placement as it was entered, when nothing stands against it (service task "Confirm placement"). */
@Palette(
        value = "confirmPlacement",
        does = "Confirms a placement from the last submission of confirm-placement.",
        inputs = {
            "homeReference: the home",
            "descriptorLevel: its level; what a forum decided last when absent",
            "weeklyBudgetPence: the personal budget that belongs to the level, in whole pence; likewise"
        },
        outputs = "placementReference: the placement",
        errors = {
            "noAgreement: the home's agreement is not both signed and returned (DEV-5.1-1)",
            "fundingNotConfirmed: the fact fundingDecision is not CONFIRMED (DEV-2.5-5)"
        })
class ConfirmPlacement implements JavaDelegate {

    private static final ProcessVariable<String> LEVEL = ProcessVariable.text("descriptorLevel");
    private static final String FORM = "confirm-placement";

    private final Placements placements;
    private final Homes homes;
    private final Panels panels;
    private final Cases cases;
    private final CaseRecord record;

    ConfirmPlacement(Placements placements, Homes homes, Panels panels, Cases cases, CaseRecord record) {
        this.placements = placements;
        this.homes = homes;
        this.panels = panels;
        this.cases = cases;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = caseOf(execution);
        var home = new HomeReference(PlacementVariables.HOME.require(execution));
        if (!homes.require(councilOf(execution), home).agreement().isInForce()) {
            throw new BpmnError("noAgreement");
        }
        if (cases.fact(reference, "fundingDecision").filter("CONFIRMED"::equals).isEmpty()) {
            throw new BpmnError("fundingNotConfirmed");
        }
        Map<String, Object> entered = record.lastSubmission(reference, FORM)
                .orElseThrow(() -> new IllegalStateException("Nobody has entered the placement"));
        var validated = panels.latestWithLevel(reference);
        Money price = pence(entered, "weeklyContractPricePence");
        var confirmed = placements.confirm(
                councilOf(execution),
                reference,
                new Agreed(
                        home,
                        LocalDate.parse(String.valueOf(entered.get("startDate"))),
                        String.valueOf(entered.get("contractTermsReference")),
                        LEVEL.find(execution)
                                .or(() -> validated.flatMap(item -> item.descriptorLevel()))
                                .orElse(""),
                        PlacementVariables.WEEKLY_BUDGET_PENCE
                                .find(execution)
                                .map(Money::new)
                                .or(() -> validated.flatMap(item -> item.weeklyBudget()))
                                .orElse(price),
                        price,
                        pence(entered, "weeklyTopUpPence")));
        PlacementVariables.PLACEMENT.set(execution, confirmed.reference());
    }

    private static Money pence(Map<String, Object> entered, String field) {
        return new Money(Optional.ofNullable(entered.get(field))
                .map(Number.class::cast)
                .map(Number::longValue)
                .orElse(0L));
    }
}
