package org.carejourney.placement.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;

/** Puts the confirmed placement in force (service task "Start placement"). */
@Palette(
        value = "startPlacement",
        does = "Puts the confirmed placement in force; its start, contract terms and costs are then all on record. One"
                + " that was in force in another home ends on that day.",
        inputs = "actualStartDate: the day the person moved in",
        outputs = {
            "movedHome: whether the person left another home by it",
            "placementLeft: the placement that ended, if one did",
            "homeLeft: its home, if one did"
        })
class StartPlacement implements JavaDelegate {

    private static final ProcessVariable<Boolean> MOVED_HOME = ProcessVariable.yesOrNo("movedHome");
    private static final ProcessVariable<String> PLACEMENT_LEFT = ProcessVariable.text("placementLeft");
    private static final ProcessVariable<String> HOME_LEFT = ProcessVariable.text("homeLeft");

    private final Placements placements;

    StartPlacement(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Placement> left = placements.start(
                PlacementVariables.caseOf(execution), PlacementVariables.ACTUAL_START.require(execution));
        MOVED_HOME.set(execution, left.isPresent());
        left.ifPresent(placement -> {
            PLACEMENT_LEFT.set(execution, placement.reference());
            HOME_LEFT.set(execution, placement.home().value());
        });
    }
}
