package org.carejourney.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.placement.Placements;
import org.carejourney.shared.Money;

/** Makes a new version of the level and personal budget (DEV-3.5-2). */
@Palette(
        value = "changeTerms",
        does = "Makes a new version of the placement's terms with another level and personal budget.",
        inputs = {"level: descriptor level", "weeklyBudgetPence: whole pence", "from: date it is valid from"})
class ChangeTerms implements JavaDelegate {

    private final Placements placements;

    ChangeTerms(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.changeTerms(
                PlacementVariables.caseOf(execution),
                PlacementVariables.LEVEL.require(execution),
                new Money(PlacementVariables.WEEKLY_BUDGET_PENCE.require(execution)),
                PlacementVariables.FROM.require(execution));
    }
}
