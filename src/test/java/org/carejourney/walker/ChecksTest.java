package org.carejourney.walker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.carejourney.TestClock;
import org.carejourney.walker.Picture.OneCase;
import org.carejourney.walker.Picture.OpenTask;
import org.carejourney.walker.Picture.Pending;
import org.carejourney.walker.Picture.Process;
import org.carejourney.walker.Picture.Waiting;
import org.junit.jupiter.api.Test;

/** The walker notices cases that may not stand as they do. */
class ChecksTest {

    private static final String CASE = "CASE-000001";
    private static final OneCase OPEN = ended("OPEN", null);
    private static final Process JOURNEY = new Process("1", "placement-journey", CASE, null);
    private static final Process CALLED = new Process("2", "brokerage", CASE, "1a");
    private static final OpenTask TASK = new OpenTask("t", "2", "open-search", "userTask_openSearch", TestClock.START);
    private static final Pending CLOCK = new Pending("j", "2", "brokerage timer", TestClock.START);

    private static OneCase ended(String state, String result) {
        return new OneCase(CASE, "devon", "placement-journey", state, result, 7);
    }

    private static Picture picture(
            OneCase known, List<Process> processes, List<OpenTask> tasks, List<Waiting> waits, List<Pending> jobs) {
        return new Picture(List.of(known), processes, Map.of("1a", "1"), tasks, waits, jobs, List.of());
    }

    private static Waiting waiting(String event) {
        return new Waiting("2", event, "messageEvent_waiting");
    }

    @Test
    void findsNothingWhereATaskAClockOrAMessageIsWaitedFor() {
        List<Process> running = List.of(JOURNEY, CALLED);

        assertThatCode(() -> Checks.standing(picture(OPEN, running, List.of(TASK), List.of(), List.of())))
                .doesNotThrowAnyException();
        assertThatCode(() -> Checks.standing(picture(OPEN, running, List.of(), List.of(), List.of(CLOCK))))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        Checks.standing(picture(OPEN, running, List.of(), List.of(waiting("nhsOutcome")), List.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void noticesAProcessThatNothingCanMove() {
        assertThatThrownBy(
                        () -> Checks.standing(picture(OPEN, List.of(JOURNEY, CALLED), List.of(), List.of(), List.of())))
                .hasMessageContaining("Nothing can move brokerage");
    }

    @Test
    void noticesACaseThatWaitsForItself() {
        assertThatThrownBy(() -> Checks.standing(picture(
                        OPEN, List.of(JOURNEY, CALLED), List.of(), List.of(waiting("placementSettled")), List.of())))
                .hasMessageContaining("Everything in the case waits for itself");
    }

    @Test
    void noticesAnOpenCaseWithoutAProcessAndAWithdrawnOneThatGoesOn() {
        assertThatThrownBy(() -> Checks.standing(picture(OPEN, List.of(), List.of(), List.of(), List.of())))
                .hasMessageContaining("An open case has no process");
        assertThatThrownBy(() -> Checks.standing(picture(
                        ended("WITHDRAWN", "WITHDRAWN"),
                        List.of(JOURNEY, CALLED),
                        List.of(TASK),
                        List.of(),
                        List.of())))
                .hasMessageContaining("A withdrawn case goes on");
    }

    @Test
    void noticesAnEndThatTheJourneyDoesNotName() {
        assertThatCode(() ->
                        Checks.standing(picture(ended("ENDED", "PLACED"), List.of(), List.of(), List.of(), List.of())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        Checks.standing(picture(ended("ENDED", "GONE"), List.of(), List.of(), List.of(), List.of())))
                .hasMessageContaining("without a named result");
        assertThatThrownBy(() ->
                        Checks.standing(picture(ended("ENDED", null), List.of(), List.of(), List.of(), List.of())))
                .hasMessageContaining("without a named result");
    }

    @Test
    void noticesARefusalThatChangesSomething() {
        Picture before = picture(OPEN, List.of(JOURNEY), List.of(TASK), List.of(), List.of());

        assertThatThrownBy(() -> Checks.nothingChanged(
                        before, picture(OPEN, List.of(JOURNEY), List.of(), List.of(), List.of()), "open-search"))
                .hasMessageContaining("A refusal changes something");
    }
}
