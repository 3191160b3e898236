package org.carejourney.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.placement.Placements;
import org.carejourney.shared.Money;

/** Makes a new version of the contract price (DEV-3.5-6). */
@Palette(
        value = "changePrice",
        does = "Makes a new version of the placement's terms with another contract price.",
        inputs = {
            "weeklyContractPricePence: whole pence",
            "from: date it is valid from",
            "ofPlacement: the only placement whose price it is, even one that is over; the one where the person lives when"
                    + " absent"
        })
class ChangePrice implements JavaDelegate {

    private final Placements placements;

    ChangePrice(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.changePrice(
                PlacementVariables.caseOf(execution),
                PlacementVariables.OF_PLACEMENT.find(execution),
                new Money(PlacementVariables.CONTRACT_PRICE_PENCE.require(execution)),
                PlacementVariables.FROM.require(execution));
    }
}
