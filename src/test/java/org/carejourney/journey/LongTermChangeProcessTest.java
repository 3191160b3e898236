package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.messaging.Notices;
import org.carejourney.placement.Placements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code long-term-change} and {@code scheduled-review}: when a review opens, and when it does not. */
@ServiceTest
class LongTermChangeProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    Placements placements;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Notices notices;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    private void changeIsReported() {
        journey.receives(
                "longTermChange",
                map(
                        "reason",
                        "Walking has been lost for good",
                        "evidenceReferences",
                        list(map("evidenceReference", "DOC/physio-1"))));
    }

    private ClockView clock(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told() {
        return notices.of(journey.reference()).stream()
                .filter(notice -> notice.whom().equals("PRACTITIONER"))
                .map(Notices.Notice::about)
                .toList();
    }

    @Test
    @Requirement("DEV-2.12-12")
    void bringsTheAnnualReviewForwardAndLeavesTheInitialOneWhereItIs() {
        changeIsReported();

        assertThat(journey.openForms()).containsExactly("review-annually");
        assertThat(processes.end(journey.reference(), "long-term-change")).contains("REVIEW_BROUGHT_FORWARD");
        assertThat(told()).contains("ANNUAL_REVIEW_BROUGHT_FORWARD");
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> waiting.get("reviewProcess"))
                .containsExactly("initial-review");
        assertThat(processes.variables(journey.reference(), "annual-review"))
                .singleElement()
                .satisfies(review -> assertThat(review)
                        .containsEntry("homeReference", "HOME-A")
                        .containsEntry("locality", "east"));
    }

    @Test
    @Requirement("DEV-2.10-1")
    void countsTheNextAnnualReviewFromTheOneThatWasBroughtForward() {
        journey.letPassUntil("2026-03-20T09:00:00Z");
        changeIsReported();
        journey.does("review-annually", "discuss-outcome", "prepare-forum-pack", "present-to-forum");
        journey.does("decide-at-forum", "communicate-outcome", "update-care-and-support-plan", "send-plan");
        journey.does("agree-contract-price");

        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> (Object) Map.of(waiting.get("reviewProcess"), waiting.get("reviewBase")))
                .containsExactlyInAnyOrder(
                        Map.of("initial-review", "2026-03-16"), Map.of("annual-review", "2026-03-20"));
    }

    @Test
    void opensNoSecondReviewBesideOneThatIsOpen() {
        changeIsReported();

        changeIsReported();

        assertThat(journey.openForms()).containsExactly("review-annually");
        assertThat(told()).contains("LONG_TERM_CHANGE_REPORTED");
        assertThat(processes.running(journey.reference(), "annual-review")).isEqualTo(1);
    }

    @Test
    @Requirement({"DEV-2.9-1", "DEV-2.10-1"})
    void opensEachReviewOnItsDay() {
        // people see it a week before its window
        journey.letPassUntil("2026-04-19T22:59:59Z");
        assertThat(journey.openForms()).isEmpty();
        journey.letPassUntil("2026-04-19T23:00:00Z");
        assertThat(journey.openForms()).containsExactly("hold-initial-review");
        ClockView window = clock("initialReview");
        assertThat(window.opensAt()).isEqualTo(Instant.parse("2026-04-26T23:00:00Z"));
        assertThat(window.dueAt()).isEqualTo(Instant.parse("2026-05-11T22:59:59Z"));
        journey.letPassUntil("2026-04-28T09:00:00Z").does("hold-initial-review");

        // six weeks before it is due
        journey.letPassUntil("2027-02-01T23:59:59Z");
        assertThat(journey.openForms()).isEmpty();
        journey.letPassUntil("2027-02-02T00:00:00Z");
        assertThat(journey.openForms()).containsExactly("review-annually");
        assertThat(clock("annualReview").dueAt()).isEqualTo(Instant.parse("2027-03-16T23:59:59Z"));
    }

    @Test
    @Requirement("DEV-2.10-1")
    void opensNoReviewOfAPlacementThatIsOver() {
        placements.end(journey.reference(), "MOVED");

        journey.letPassUntil("2027-03-01T09:00:00Z");

        assertThat(journey.openForms()).isEmpty();
        assertThat(processes.running(journey.reference(), "scheduled-review")).isZero();
        assertThat(processes.end(journey.reference(), "scheduled-review")).contains("PLACEMENT_OVER");
    }
}
