package org.carejourney.placement.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.placement.Placements;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.Money;

/** Makes a new version of what somebody pays on top of the budget. */
@Palette(
        value = "changeTopUp",
        does = "Makes a new version of the placement's terms with another top-up; budget and price stay as they are.",
        inputs = {
            "weeklyTopUpPence: whole pence; 0 when it ends",
            "from: date it is valid from; today when absent",
            "atHome: the home in which it is paid; the one where the person lives when absent"
        })
class ChangeTopUp implements JavaDelegate {

    private static final ProcessVariable<Long> TOP_UP_PENCE = ProcessVariable.whole("weeklyTopUpPence");

    private final Placements placements;
    private final Clock clock;

    ChangeTopUp(Placements placements, Clock clock) {
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.changeTopUp(
                PlacementVariables.caseOf(execution),
                PlacementVariables.homeMeant(execution),
                new Money(TOP_UP_PENCE.require(execution)),
                PlacementVariables.FROM.find(execution).orElseGet(() -> CouncilTime.today(clock)));
    }
}
