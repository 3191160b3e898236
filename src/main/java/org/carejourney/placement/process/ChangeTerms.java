package org.carejourney.placement.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.shared.Money;

/** Makes a new version of the level and personal budget (DEV-3.5-2). */
@Palette(
        value = "changeTerms",
        does =
                "Makes a new version of the placement's terms with another level and personal budget, and of the terms of"
                        + " one that is confirmed for a move.",
        inputs = {
            "level: descriptor level",
            "weeklyBudgetPence: whole pence",
            "from: date it is valid from",
            "ofPlacement: the only placement that gets them, even one that is over; not needed"
        },
        outputs = {
            "movePrepared: whether one is confirmed for a move, and has them too",
            "placementPrepared: that placement, if there is one",
            "homePrepared: its home"
        })
class ChangeTerms implements JavaDelegate {

    private static final ProcessVariable<Boolean> MOVE_PREPARED = ProcessVariable.yesOrNo("movePrepared");
    private static final ProcessVariable<String> PLACEMENT_PREPARED = ProcessVariable.text("placementPrepared");
    private static final ProcessVariable<String> HOME_PREPARED = ProcessVariable.text("homePrepared");

    private final Placements placements;

    ChangeTerms(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Placement> prepared = placements.changeTerms(
                PlacementVariables.caseOf(execution),
                PlacementVariables.OF_PLACEMENT.find(execution),
                PlacementVariables.LEVEL.require(execution),
                new Money(PlacementVariables.WEEKLY_BUDGET_PENCE.require(execution)),
                PlacementVariables.FROM.require(execution));
        MOVE_PREPARED.set(execution, prepared.isPresent());
        prepared.ifPresent(placement -> {
            PLACEMENT_PREPARED.set(execution, placement.reference());
            HOME_PREPARED.set(execution, placement.home().value());
        });
    }
}
