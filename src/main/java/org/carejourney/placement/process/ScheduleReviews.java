package org.carejourney.placement.process;

import static org.carejourney.placement.process.PlacementVariables.caseOf;
import static org.carejourney.placement.process.PlacementVariables.councilOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Journeys;
import org.carejourney.engine.Palette;
import org.carejourney.placement.Placements;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.CouncilTime;

/** Starts, for each review that follows, the process that waits until it opens. */
@Palette(
        value = "scheduleReviews",
        does = "Starts the process scheduled-review for each review that follows; the same review never twice."
                + " The procedure's values reviews.<review>.process and reviews.<review>.deadline say which process and"
                + " clock it has.",
        inputs = {
            "reviews: codes, comma separated",
            "from: date they count from; today when absent",
            "actualStartDate, homeReference, locality: handed on"
        })
class ScheduleReviews implements JavaDelegate {

    private static final String SCHEDULED_REVIEW = "scheduled-review";
    private static final List<String> HANDED_ON = List.of("actualStartDate", "homeReference", "locality");

    private final Placements placements;
    private final Journeys journeys;
    private final Procedures procedures;
    private final Clock clock;

    ScheduleReviews(Placements placements, Journeys journeys, Procedures procedures, Clock clock) {
        this.placements = placements;
        this.journeys = journeys;
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate from = PlacementVariables.FROM.find(execution).orElseGet(() -> CouncilTime.today(clock));
        Map<String, Object> values = procedures.of(councilOf(execution)).values();
        Arrays.stream(PlacementVariables.REVIEWS.require(execution).split(","))
                .map(String::strip)
                .filter(review -> !review.isEmpty())
                .filter(review -> placements.schedule(caseOf(execution), review, from))
                .forEach(review -> journeys.start(
                        councilOf(execution),
                        caseOf(execution),
                        SCHEDULED_REVIEW,
                        variables(execution, review, from, values)));
    }

    private static Map<String, Object> variables(
            DelegateExecution execution, String review, LocalDate from, Map<String, Object> values) {
        Map<String, Object> variables = new HashMap<>();
        HANDED_ON.forEach(name -> variables.put(name, execution.getVariable(name)));
        variables.put("reviewProcess", required(values, "reviews." + review + ".process"));
        variables.put("reviewDeadline", required(values, "reviews." + review + ".deadline"));
        variables.put("reviewBase", from.toString());
        return variables;
    }

    private static Object required(Map<String, Object> values, String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> new IllegalStateException("The procedure has no value " + key));
    }
}
