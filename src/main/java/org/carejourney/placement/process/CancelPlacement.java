package org.carejourney.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.placement.Placements;

/** Cancels a placement that has not started, if there is one. */
@Palette(
        value = "cancelPlacement",
        does = "Cancels a placement that has not started, if there is one; the one where the person lives stays.",
        inputs = "reason: why, in capitals")
class CancelPlacement implements JavaDelegate {

    private final Placements placements;

    CancelPlacement(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.cancel(PlacementVariables.caseOf(execution), PlacementVariables.REASON.require(execution));
    }
}
