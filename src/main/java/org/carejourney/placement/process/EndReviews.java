package org.carejourney.placement.process;

import static org.carejourney.placement.process.PlacementVariables.caseOf;
import static org.carejourney.placement.process.PlacementVariables.councilOf;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Journeys;
import org.carejourney.engine.Palette;
import org.carejourney.placement.Placements;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;

/** Ends the reviews of a placement that is over: those that wait, those that are open, their clocks and listings. */
@Palette(
        value = "endReviews",
        does =
                "Ends every review of a placement that is over, whether it waits for its day or is open, with its clocks and"
                        + " what it has listed for a forum. The procedure's values reviews.<review>.process say which those are.",
        inputs = {"placementReference: the placement", "reason: why, in capitals"})
class EndReviews implements JavaDelegate {

    private final Placements placements;
    private final Journeys journeys;
    private final Procedures procedures;

    EndReviews(Placements placements, Journeys journeys, Procedures procedures) {
        this.placements = placements;
        this.journeys = journeys;
        this.procedures = procedures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String placement = PlacementVariables.PLACEMENT.require(execution);
        String reason = PlacementVariables.REASON.require(execution);
        boolean any = journeys.cancel(
                councilOf(execution),
                caseOf(execution),
                reviews(procedures.of(councilOf(execution))),
                PlacementVariables.PLACEMENT.name(),
                placement,
                reason);
        if (any) {
            placements.noteEndOfReviews(caseOf(execution), placement, reason);
        }
    }

    private static Set<String> reviews(Procedure procedure) {
        return Stream.concat(
                        Stream.of(ScheduleReviews.SCHEDULED_REVIEW),
                        procedure.values().keySet().stream()
                                .filter(key -> key.startsWith("reviews.") && key.endsWith(".process"))
                                .flatMap(key -> procedure.newestValue(key).stream())
                                .map(String::valueOf))
                .collect(Collectors.toSet());
    }
}
