package org.carejourney.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.placement.Placements;

/** Says whether a placement still runs, before something is done about it. */
@Palette(
        value = "checkPlacement",
        does = "Says whether a placement still runs, before something is done about it.",
        inputs = "placementReference: the placement",
        outputs = "placementRuns: yes or no")
class CheckPlacement implements JavaDelegate {

    private final Placements placements;

    CheckPlacement(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlacementVariables.PLACEMENT_RUNS.set(
                execution,
                placements.runs(PlacementVariables.caseOf(execution), PlacementVariables.PLACEMENT.require(execution)));
    }
}
