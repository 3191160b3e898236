package org.carejourney.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.placement.Placements;

/** Ends the placement in force, if there is one. */
@Palette(
        value = "endPlacement",
        does = "Ends the placement in force, if there is one; one that has not started stays.",
        inputs = "reason: why, in capitals")
class EndPlacement implements JavaDelegate {

    private final Placements placements;

    EndPlacement(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.end(PlacementVariables.caseOf(execution), PlacementVariables.REASON.require(execution));
    }
}
