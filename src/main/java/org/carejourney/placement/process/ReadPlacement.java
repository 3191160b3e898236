package org.carejourney.placement.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.market.Home;
import org.carejourney.market.Homes;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;

/** Reads how far the placement of a case has come, and where it is. */
@Palette(
        value = "readPlacement",
        does = "Reads how far the placement of the case has come, at which level and in which home it is: the one where"
                + " the person lives, before the first move the one that is confirmed.",
        inputs = "atHome: only a placement in this home counts; not needed",
        outputs = {
            "placementState: NONE, CONFIRMED or IN_FORCE",
            "presentPlacement: its reference, if there is a placement",
            "presentLevel: the level it has, if there is a placement",
            "homeReference: the home, if there is a placement",
            "locality: locality of the home, if it has one"
        })
class ReadPlacement implements JavaDelegate {

    private static final ProcessVariable<String> STATE = ProcessVariable.text("placementState");
    private static final ProcessVariable<String> PRESENT_PLACEMENT = ProcessVariable.text("presentPlacement");
    private static final ProcessVariable<String> PRESENT_LEVEL = ProcessVariable.text("presentLevel");
    private static final ProcessVariable<String> LOCALITY = ProcessVariable.text("locality");

    private final Placements placements;
    private final Homes homes;

    ReadPlacement(Placements placements, Homes homes) {
        this.placements = placements;
        this.homes = homes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Placement> open =
                placements.open(PlacementVariables.caseOf(execution), PlacementVariables.homeMeant(execution));
        STATE.set(execution, open.map(known -> known.state().name()).orElse("NONE"));
        open.ifPresent(known -> PRESENT_PLACEMENT.set(execution, known.reference()));
        open.ifPresent(known -> PRESENT_LEVEL.set(execution, known.current().descriptorLevel()));
        open.map(Placement::home).ifPresent(home -> {
            PlacementVariables.HOME.set(execution, home.value());
            homes.find(PlacementVariables.councilOf(execution), home)
                    .map(Home::locality)
                    .ifPresent(locality -> LOCALITY.set(execution, locality));
        });
    }
}
