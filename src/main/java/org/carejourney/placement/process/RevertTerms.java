package org.carejourney.placement.process;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.placement.Placements;
import org.carejourney.shared.CouncilTime;

/** Puts the level and budget from before their last change in force again, for as long as the change is contested. */
@Palette(
        value = "revertTerms",
        does =
                "Puts the placement's level and personal budget from before their last change in force again, from today."
                        + " Done twice, it restores them.",
        inputs = {
            "onlyVersion: does nothing unless this version is the newest, as after an earlier reversal; not needed",
            "atHome: only a placement in this home counts; not needed"
        },
        outputs = "termsVersion: the version that was made; 0 when there was nothing to go back to")
class RevertTerms implements JavaDelegate {

    private static final ProcessVariable<Long> ONLY = ProcessVariable.whole("onlyVersion");
    private static final ProcessVariable<Long> VERSION = ProcessVariable.whole("termsVersion");

    private final Placements placements;
    private final Clock clock;

    RevertTerms(Placements placements, Clock clock) {
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Integer> made = placements.revertTerms(
                PlacementVariables.caseOf(execution),
                PlacementVariables.homeMeant(execution),
                ONLY.find(execution).map(Long::intValue),
                CouncilTime.today(clock));
        VERSION.set(execution, (long) made.orElse(0));
    }
}
