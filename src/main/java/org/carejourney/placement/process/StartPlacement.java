package org.carejourney.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.placement.Placements;

/** Puts the confirmed placement in force (service task "Start placement"). */
@Palette(
        value = "startPlacement",
        does = "Puts the confirmed placement in force; its start, contract terms and costs are then all on record.",
        inputs = "actualStartDate: the day the person moved in")
class StartPlacement implements JavaDelegate {

    private final Placements placements;

    StartPlacement(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.start(PlacementVariables.caseOf(execution), PlacementVariables.ACTUAL_START.require(execution));
    }
}
