package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.messaging.Notices;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 3: what happens when nothing happens until a deadline has passed. */
@ServiceTest
class DeadlineJourneyTest {

    private static final String[] TO_FORUM = {
        "record-contact",
        "gather-information",
        "name-assessor",
        "assess-needs",
        "discuss-sharing",
        "plan-support",
        "score-descriptors",
        "prepare-forum-pack",
        "present-to-forum",
        "decide-at-forum"
    };
    private static final String[] MONEY = {
        "assess-finances", "explain-finance", "confirm-commitments", "confirm-funding"
    };

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService engine;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    private void toConfirmPlacement() {
        journey.opens().does(TO_FORUM).does(MONEY).does("open-search");
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option", "assess-person");
        journey.does("reconfirm-understanding");
    }

    private ClockView clock(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Optional<Incident> incident() {
        return engine.createIncidentQuery().incidentType("deadlineBreached").list().stream()
                .filter(found -> found.getId().equals(found.getRootCauseIncidentId()))
                .findFirst();
    }

    @Test
    @Requirement({"DEV-2.7-10", "DEV-X-11"})
    void tellsEverybodyWhenThePlanIsLateAndLeavesTheWorkOpen() {
        journey.letPassUntil("2026-03-27T09:00:00Z");
        toConfirmPlacement();
        journey.letPassUntil("2026-03-27T15:00:00Z").does("confirm-placement");

        // the clocks go forward on 29 March: 48 hours later it is 16:00 in London
        assertThat(clock("ycspByAst").dueAt()).isEqualTo(Instant.parse("2026-03-29T15:00:00Z"));
        journey.letPassUntil("2026-03-29T14:59:59Z");
        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.DUE_SOON);
        assertThat(incident()).isEmpty();

        journey.letPassUntil("2026-03-29T15:00:01Z");

        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.OVERDUE);
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).containsExactly("ycspByAst");
        assertThat(incident().orElseThrow().getActivityId()).isEqualTo("callActivity_sharePlan");
        assertThat(journey.task("send-plan").getPriority()).isEqualTo(90);
        assertThat(notices.of(journey.reference()))
                .filteredOn(notice -> notice.about().equals("DEADLINE_MISSED"))
                .extracting(Notices.Notice::whom)
                .containsExactlyInAnyOrder("ast", "team-manager");
        Task manager = journey.task("look-at-missed-deadline");
        Map<String, Object> form = journey.known(manager);
        assertThat(form.get("deadlineDue")).isEqualTo("29 March 2026, 16:00");

        journey.does("send-plan", "look-at-missed-deadline");

        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(clock("ycspByAst").breachedAt()).isNotNull();
        assertThat(incident()).isEmpty();
        assertThat(journey.recorded(EntryKind.CLOCK_MET_LATE)).containsExactly("ycspByAst");
    }

    @Test
    @Requirement({"DEV-2.8-4", "DEV-4.1-2", "DEV-2.9-1", "DEV-2.10-1"})
    void countsThePackAndTheReviewsFromTheDayThePersonMovedIn() {
        toConfirmPlacement();
        journey.does("confirm-placement", "send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z");
        journey.does("introduce-home-and-person", "support-understanding", "confirm-start");

        assertThat(clock("packToProvider").dueAt()).isEqualTo(Instant.parse("2026-03-18T23:59:59Z"));
        journey.letPassUntil("2026-03-19T00:00:00Z");
        assertThat(clock("packToProvider").status()).isEqualTo(ClockStatus.OVERDUE);
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
        assertThat(clock("packToProvider").status()).isEqualTo(ClockStatus.MET_LATE);

        assertThat(journey.find("hold-initial-review")).isEmpty();
        journey.letPassUntil("2026-04-27T12:00:00Z");
        assertThat(clock("initialReview").opensAt()).isEqualTo(Instant.parse("2026-04-26T23:00:00Z"));
        assertThat(clock("initialReview").dueAt()).isEqualTo(Instant.parse("2026-05-11T22:59:59Z"));
        assertThat(journey.task("hold-initial-review").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2026-05-11T22:59:59Z"));
        journey.letPassUntil("2026-05-11T23:00:01Z");
        assertThat(clock("initialReview").status()).isEqualTo(ClockStatus.OVERDUE);
        journey.letPassUntil("2026-05-12T09:00:00Z");
        assertThatThrownBy(() -> journey.does("hold-initial-review")).hasMessageContaining("outsideWindowReason");
        journey.answers("hold-initial-review", "outsideWindowReason", "The family was abroad until then");
        assertThat(clock("initialReview").status()).isEqualTo(ClockStatus.MET_LATE);

        journey.letPassUntil("2027-02-10T09:00:00Z");
        assertThat(clock("annualReview").dueAt()).isEqualTo(Instant.parse("2027-03-16T23:59:59Z"));
        journey.letPassUntil("2027-03-17T00:00:00Z");
        assertThat(clock("annualReview").status()).isEqualTo(ClockStatus.OVERDUE);
        assertThat(journey.openForms()).contains("review-annually");
    }
}
