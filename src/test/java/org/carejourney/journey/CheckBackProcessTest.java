package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Care that is paused so that the person can try something new: somebody checks back on the day that was set. */
@ServiceTest
class CheckBackProcessTest {

    private static final String CHECK_BACK = "check-back";
    private static final String SEAT = "Help with washing; the person tries a seat in the bath";
    private static final String RAIL = "Help with washing; the person tries a rail now";

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Processes processes;

    @BeforeEach
    void someHomes() {
        homes.enter();
    }

    private void pauses(String form, String until) {
        journey.answers(
                form, "conversationStage", "EMPOWER", "carePaused", true, "pausedCare", SEAT, "checkBackOn", until);
    }

    private String end() {
        return processes.end(journey.reference(), CHECK_BACK).orElse("not ended");
    }

    @Test
    @Requirement("DEV-A1-6")
    void opensBeforeTheDayThatTheFirstContactHasSet() {
        journey.opens();
        pauses("record-contact", "2026-03-16");
        assertThat(journey.openForms()).containsExactly("gather-information");

        journey.letPassUntil("2026-03-12T23:59:00Z");
        assertThat(journey.openForms()).containsExactly("gather-information");
        journey.letPassUntil("2026-03-13T09:00:00Z");

        assertThat(journey.openForms()).containsExactlyInAnyOrder(CHECK_BACK, "gather-information");
        assertThat(journey.task(CHECK_BACK).getDueDate()).isEqualTo("2026-03-16T23:59:59Z");
        assertThat(journey.known(journey.task(CHECK_BACK))).containsEntry("pausedUntilNow", SEAT);
        journey.does(CHECK_BACK);
        assertThat(end()).isEqualTo("PAUSE_OVER");
        assertThat(journey.recorded(EntryKind.CLOCK_MET)).contains("checkBack");
    }

    @Test
    @Requirement("DEV-A1-6")
    void comesBackWhenCareStaysPaused() {
        journey.opens();
        pauses("record-contact", "2026-03-16");
        journey.letPassUntil("2026-03-13T09:00:00Z");
        assertThatThrownBy(() -> journey.answers(CHECK_BACK, "checkBackFinding", "TOO_EARLY", "carePaused", true))
                .hasMessageContaining("[pausedCare]")
                .hasMessageContaining("[checkBackOn]");
        assertThatThrownBy(() -> journey.answers(
                        CHECK_BACK,
                        "checkBackFinding",
                        "TOO_EARLY",
                        "carePaused",
                        true,
                        "pausedCare",
                        SEAT,
                        "checkBackOn",
                        "@today+43"))
                .hasMessageContaining("[checkBackOn]");
        assertThatThrownBy(() -> journey.answers(CHECK_BACK, "checkBackFinding", "DOES_NOT_WORK", "carePaused", true))
                .hasMessageContaining("[carePaused]");

        journey.answers(
                CHECK_BACK,
                "checkBackFinding",
                "TOO_EARLY",
                "carePaused",
                true,
                "pausedCare",
                RAIL,
                "checkBackOn",
                "2026-03-30");

        assertThat(journey.openForms()).doesNotContain(CHECK_BACK);
        journey.letPassUntil("2026-03-27T09:00:00Z");
        assertThat(journey.task(CHECK_BACK).getDueDate()).isEqualTo("2026-03-30T22:59:59Z");
        Map<String, Object> shown = journey.known(journey.task(CHECK_BACK));
        assertThat(shown).containsEntry("pausedUntilNow", RAIL);
        assertThat(Stream.of("checkBackFinding", "findingSummary", "carePaused", "pausedCare", "checkBackOn")
                        .map(shown::get))
                .as("what was said of the day before")
                .containsOnlyNulls();
    }

    @Test
    @Requirement("DEV-X-11")
    void tellsTheTeamManagerWhenNobodyChecksBack() {
        journey.opens();
        pauses("record-contact", "2026-03-16");

        journey.letPassUntil("2026-03-17T09:00:00Z");

        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("checkBack");
        assertThat(desk.toldOf("DEADLINE_MISSED"))
                .containsExactly("2026-03-16T23:59:59Z practitioner", "2026-03-16T23:59:59Z team-manager");
        journey.does(CHECK_BACK);
        assertThat(end()).isEqualTo("PAUSE_OVER");
    }

    @Test
    void watchesNothingWhereNothingIsPaused() {
        journey.opens().does("record-contact");

        assertThat(end()).isEqualTo("NOTHING_PAUSED");
    }

    @Test
    @Requirement("DEV-A1-6")
    void followsThePausesOfBothReviews() {
        StraightLine.movedIn(journey);
        journey.letPassUntil("2026-04-28T09:00:00Z");
        pauses("hold-initial-review", "@today+7");
        journey.letPassUntil("2026-05-04T09:00:00Z");
        journey.does(CHECK_BACK);
        assertThat(end()).isEqualTo("PAUSE_OVER");

        journey.letPassUntil("2027-02-10T09:00:00Z");
        pauses("review-annually", "@today+7");
        journey.does("discuss-outcome", "prepare-forum-pack", "present-to-forum", "decide-at-forum");

        assertThat(processes.variables(journey.reference(), CHECK_BACK))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).containsEntry("checkBackOn", "2027-02-17"));
    }
}
