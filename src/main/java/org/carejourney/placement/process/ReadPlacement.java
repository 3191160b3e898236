package org.carejourney.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.placement.Placements;

/** Reads how far the placement of a case has come. */
@Palette(
        value = "readPlacement",
        does = "Reads how far the placement of the case has come.",
        outputs = "placementState: NONE, CONFIRMED or IN_FORCE")
class ReadPlacement implements JavaDelegate {

    private static final ProcessVariable<String> STATE = ProcessVariable.text("placementState");

    private final Placements placements;

    ReadPlacement(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STATE.set(
                execution,
                placements
                        .open(PlacementVariables.caseOf(execution))
                        .map(open -> open.state().name())
                        .orElse("NONE"));
    }
}
