package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.messaging.Notices;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.InvalidEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code move-in}: a start as planned, by message, moved and cancelled. */
@ServiceTest
class MoveInProcessTest {

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
    void toMoveIn() {
        homes.enter();
        StraightLine.toMoveIn(journey);
    }

    private Placement placement() {
        return placements.of(journey.reference()).get(0);
    }

    private List<ClockView> clocks(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .toList();
    }

    @Test
    @Requirement({"DEV-2.8-2", "DEV-2.8-3", "DEV-2.8-6"})
    void startsWhenThePersonHasMovedInAndReleasesTheAssessorWhenAllIsDone() {
        journey.letPassUntil("2026-03-16T09:00:00Z");
        journey.does("confirm-start", "strip-withheld-parts", "strip-withheld-parts", "send-documents");

        assertThat(placement().state()).isEqualTo(Placement.State.IN_FORCE);
        assertThat(placement().actualStart()).contains(LocalDate.of(2026, 3, 16));
        assertThat(placement().contractTerms()).isEqualTo("CON/terms-1");
        assertThat(placement().current().contractPrice().pence()).isEqualTo(90000);
        assertThat(processes.end(journey.reference(), "move-in")).isEmpty();
        assertThat(journey.theCase().namedAssessor()).isPresent();
        journey.does("introduce-home-and-person");
        assertThatThrownBy(() -> journey.answers("support-understanding", "explainedTo", Driver.list()))
                .hasMessageContaining("[explainedTo]");
        journey.does("support-understanding");
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED))
                .contains("introduce-home-and-person", "support-understanding", "confirm-start");

        assertThat(processes.end(journey.reference(), "move-in")).contains("STARTED");
        assertThat(journey.theCase().namedAssessor()).isEmpty();
        assertThat(notices.of(journey.reference()))
                .anyMatch(notice -> notice.about().equals("PLACEMENT_STARTED")
                        && notice.whom().equals("PROVIDER"));
    }

    @Test
    @Requirement({"DEV-2.8-4", "DEV-2.9-1"})
    void countsEverythingFromTheActualStartWhenTheStartMoves() {
        journey.letPassUntil("2026-03-16T09:00:00Z");
        assertThatThrownBy(() -> journey.answers(
                        "confirm-start",
                        Ways.notStarted("MOVED", "The room is not ready for the person", "newStartDate", "2026-03-16")))
                .hasMessageContaining("[newStartDate]");
        journey.answers(
                "confirm-start",
                Ways.notStarted("MOVED", "The room is not ready for the person", "newStartDate", "2026-03-20"));

        assertThat(journey.known(journey.task("confirm-start")).get("plannedStartDate"))
                .isEqualTo("2026-03-20");
        assertThat(clocks("packToProvider")).isEmpty();
        assertThat(notices.of(journey.reference()))
                .anyMatch(notice ->
                        notice.about().equals("START_MOVED") && notice.whom().equals("PROVIDER"));

        journey.letPassUntil("2026-03-20T09:00:00Z").does("confirm-start");

        assertThat(placement().actualStart()).contains(LocalDate.of(2026, 3, 20));
        assertThat(clocks("packToProvider"))
                .singleElement()
                .extracting(ClockView::dueAt)
                .isEqualTo(Instant.parse("2026-03-22T23:59:59Z"));
        // a week before day 42, in British Summer Time
        journey.letPassUntil("2026-04-23T22:59:59Z");
        assertThat(journey.find("hold-initial-review")).isEmpty();
        journey.letPassUntil("2026-04-23T23:00:00Z");
        assertThat(journey.find("hold-initial-review")).isPresent();
        assertThat(clocks("initialReview").get(0).opensAt()).isEqualTo(Instant.parse("2026-04-30T23:00:00Z"));
        assertThat(clocks("initialReview").get(0).dueAt()).isEqualTo(Instant.parse("2026-05-15T22:59:59Z"));
    }

    @Test
    void goesBackWhenTheStartIsCancelled() {
        assertThat(journey.openForms()).contains("introduce-home-and-person");

        journey.answers("confirm-start", Ways.notStarted("CANCELLED", "The room is not ready for the person"));

        assertThat(processes.end(journey.reference(), "move-in")).contains("CANCELLED");
        assertThat(placement().state()).isEqualTo(Placement.State.CANCELLED);
        assertThat(journey.openForms()).doesNotContain("introduce-home-and-person", "confirm-start");
        assertThat(journey.recorded(EntryKind.PLACEMENT)).doesNotContain("STARTED", "REVIEW_SCHEDULED");
        assertThat(notices.of(journey.reference()))
                .anyMatch(notice -> notice.about().equals("START_CANCELLED")
                        && notice.whom().equals("PROVIDER"));
    }

    @Test
    void startsByTheMessageOfTheHomeThatWasAgreedAndOfNoOther() {
        journey.letPassUntil("2026-03-16T09:00:00Z");

        assertThatThrownBy(() -> journey.receives(
                        "placementStarted", map("homeReference", "HOME-B", "actualStartDate", "2026-03-16")))
                .isInstanceOfSatisfying(InvalidEntry.class, refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.field() + " " + fault.code())
                        .containsExactly("data/homeReference OTHER_HOME"));
        assertThat(placement().state()).isEqualTo(Placement.State.CONFIRMED);
        assertThat(journey.recorded(EntryKind.MESSAGE_RECEIVED)).doesNotContain("placementStarted");
        journey.receives("placementStarted", map("homeReference", "HOME-A", "actualStartDate", "2026-03-16"));

        assertThat(placement().state()).isEqualTo(Placement.State.IN_FORCE);
        assertThat(journey.openForms()).doesNotContain("confirm-start");
    }

    @Test
    @Requirement("DEV-2.10-1")
    void schedulesBothReviewsWithWhatTheyNeedToKnow() {
        journey.letPassUntil("2026-03-16T09:00:00Z").does("confirm-start");

        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .hasSize(2)
                .allSatisfy(waiting -> assertThat(waiting)
                        .containsEntry("homeReference", "HOME-A")
                        .containsEntry("locality", "east")
                        .containsEntry("actualStartDate", "2026-03-16")
                        .containsEntry("placementReference", placement().reference())
                        .containsEntry("reviewBase", "2026-03-16"))
                .extracting(waiting -> waiting.get("reviewProcess"))
                .containsExactlyInAnyOrder("initial-review", "annual-review");
    }
}
