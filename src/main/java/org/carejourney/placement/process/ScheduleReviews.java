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
import org.carejourney.market.Homes;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.procedure.Policy;
import org.carejourney.shared.CouncilTime;

/** Starts, for each review that follows, the process that waits until it opens. */
@Palette(
        value = "scheduleReviews",
        does = "Starts the process scheduled-review for each review that follows; the same review never twice."
                + " The procedure's values reviews.<review>.process and reviews.<review>.deadline say which process and"
                + " clock it has. Each gets the start, home and locality of the placement in force.",
        inputs = {"reviews: codes, comma separated", "from: date they count from; today when absent"})
class ScheduleReviews implements JavaDelegate {

    static final String SCHEDULED_REVIEW = "scheduled-review";

    private final Placements placements;
    private final Homes homes;
    private final Journeys journeys;
    private final Policy policy;
    private final Clock clock;

    ScheduleReviews(Placements placements, Homes homes, Journeys journeys, Policy policy, Clock clock) {
        this.placements = placements;
        this.homes = homes;
        this.journeys = journeys;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate from = PlacementVariables.FROM.find(execution).orElseGet(() -> CouncilTime.today(clock));
        List<String> reviews = Arrays.stream(
                        PlacementVariables.REVIEWS.require(execution).split(","))
                .map(String::strip)
                .filter(review -> !review.isEmpty())
                .toList();
        if (!reviews.isEmpty()) {
            schedule(execution, reviews, from);
        }
    }

    private void schedule(DelegateExecution execution, List<String> reviews, LocalDate from) {
        Placement running = placements
                .open(caseOf(execution))
                .orElseThrow(() -> new IllegalStateException("No placement is in force for this case"));
        reviews.stream()
                .filter(review -> placements.schedule(running, review, from))
                .forEach(review -> journeys.start(
                        councilOf(execution),
                        caseOf(execution),
                        SCHEDULED_REVIEW,
                        variables(execution, running, review, from)));
    }

    private Map<String, Object> variables(
            DelegateExecution execution, Placement running, String review, LocalDate from) {
        Map<String, Object> variables = new HashMap<>(facts(execution, running));
        variables.put("reviewProcess", policy.text(execution, "reviews." + review + ".process"));
        variables.put("reviewDeadline", policy.text(execution, "reviews." + review + ".deadline"));
        variables.put("reviewBase", from.toString());
        return variables;
    }

    /** What reviews need to know, as the placement and the register of homes have it now. */
    private Map<String, Object> facts(DelegateExecution execution, Placement running) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("placementReference", running.reference());
        facts.put("homeReference", running.home().value());
        running.actualStart().ifPresent(start -> facts.put("actualStartDate", start.toString()));
        Optional.ofNullable(homes.require(councilOf(execution), running.home()).locality())
                .ifPresent(locality -> facts.put("locality", locality));
        return facts;
    }
}
