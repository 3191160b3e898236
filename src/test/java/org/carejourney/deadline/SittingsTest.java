package org.carejourney.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carejourney.deadline.DeadlineBuilder.aDeadline;
import static org.carejourney.deadline.DeadlineBuilder.england;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carejourney.procedure.Procedure.Every;
import org.carejourney.procedure.Procedure.Panel;
import org.carejourney.procedure.Procedure.Schedule;
import org.carejourney.procedure.Procedure.Span;
import org.carejourney.procedure.Procedure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SittingsTest {

    private final WorkingCalendar england = new WorkingCalendar(england());
    private final Panel weekly = panel("pqf", Every.WEEK);
    private final Panel fortnightly = panel("eap", Every.FORTNIGHT);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:00:00Z, 2026-03-12",
        "2026-03-10T12:00:01Z, 2026-03-26",
        "2026-03-10T15:00:00Z, 2026-03-26",
        "2026-02-20T09:00:00Z, 2026-02-26",
        // Easter Monday and the day after Boxing Day come between the papers and the sitting
        "2026-04-07T11:00:00Z, 2026-04-09",
        "2026-04-07T11:00:01Z, 2026-04-23",
        "2026-12-29T12:00:00Z, 2026-12-31",
        "2026-12-29T12:00:01Z, 2027-01-14"
    })
    void findsTheFirstSittingWhosePapersMayStillComeIn(Instant ready, LocalDate day) {
        assertThat(new Sittings(fortnightly, england).next(ready).day()).isEqualTo(day);
    }

    @Test
    void leavesOutASittingOnADayOff() {
        var closed = new WorkingCalendar(england(LocalDate.of(2026, 3, 12)));

        var next = new Sittings(weekly, closed).next(Instant.parse("2026-03-06T09:00:00Z"));

        assertThat(next.day()).isEqualTo("2026-03-19");
        assertThat(next.at()).isEqualTo("2026-03-19T10:00:00Z");
        assertThat(next.papersUntil()).isEqualTo("2026-03-17T12:00:00Z");
    }

    @Test
    void makesADeadlineOfTheNextSitting() {
        var dueDates = new DueDates(england, Map.of("eap", fortnightly));
        var deadline = aDeadline("adToEap", 1, Unit.SITTINGS).ofPanel("eap").build();

        DueDate due = dueDates.due(deadline, CountedFrom.parse("2026-03-10T15:00:00Z"));

        assertThat(due.due()).isEqualTo("2026-03-26T17:00:00Z");
        assertThat(due.skipped()).containsExactly(new SkippedDay(LocalDate.of(2026, 3, 12), "papers no longer taken"));
    }

    @Test
    void sitsByTheScheduleOfTheDay() {
        var schedules = new TreeMap<>(weekly.schedules());
        schedules.put(
                LocalDate.of(2026, 4, 6),
                new Schedule(
                        Every.WEEK,
                        DayOfWeek.TUESDAY,
                        null,
                        LocalTime.of(9, 30),
                        new Span(1, Unit.CALENDAR_DAYS),
                        LocalTime.NOON));
        var changed = new Sittings(new Panel("pqf", "Forum", schedules, Set.of("pqf")), england);

        assertThat(changed.from(Instant.parse("2026-03-27T09:00:00Z")).limit(3))
                .extracting(Sittings.Sitting::at, Sittings.Sitting::papersUntil)
                .containsExactly(
                        tuple(Instant.parse("2026-04-02T09:00:00Z"), Instant.parse("2026-03-31T11:00:00Z")),
                        tuple(Instant.parse("2026-04-07T08:30:00Z"), Instant.parse("2026-04-06T11:00:00Z")),
                        tuple(Instant.parse("2026-04-14T08:30:00Z"), Instant.parse("2026-04-13T11:00:00Z")));
    }

    private static Panel panel(String key, Every every) {
        var schedule = new Schedule(
                every,
                DayOfWeek.THURSDAY,
                LocalDate.of(2026, 3, 12),
                LocalTime.of(10, 0),
                new Span(2, Unit.WORKING_DAYS),
                LocalTime.NOON);
        return new Panel(key, "Label of " + key, new TreeMap<>(Map.of(LocalDate.MIN, schedule)), Set.of(key));
    }
}
