package org.carejourney.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.deadline.DeadlineBuilder.aDeadline;
import static org.carejourney.deadline.DeadlineBuilder.england;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TimeZone;
import org.carejourney.procedure.Procedure.Deadline;
import org.carejourney.procedure.Procedure.Unit;
import org.carejourney.shared.CouncilTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDatesTest {

    private final DueDates dueDates = new DueDates(new WorkingCalendar(england()), Map.of());
    private final TimeZone machine = TimeZone.getDefault();

    @AfterEach
    void putTheMachinesZoneBack() {
        TimeZone.setDefault(machine);
    }

    @ParameterizedTest(name = "{0}: {1} {2} from {3}")
    @CsvSource({
        "searchA,            2,  WORKING_DAYS,  2026-03-02T10:00:00Z, 2026-03-04T17:00",
        "searchB,            2,  WORKING_DAYS,  2026-03-04T17:00:00Z, 2026-03-06T17:00",
        "ycspByAst,          48, ELAPSED_HOURS, 2026-03-27T15:00:00Z, 2026-03-29T16:00",
        "ycspByAst,          48, ELAPSED_HOURS, 2026-03-04T14:00:00Z, 2026-03-06T14:00",
        "packToProvider,     2,  CALENDAR_DAYS, 2026-03-16,           2026-03-18T23:59:59",
        "initialReview,      56, CALENDAR_DAYS, 2026-03-16,           2026-05-11T23:59:59",
        "annualReview,       12, MONTHS,        2026-03-16,           2027-03-16T23:59:59",
        "eoiResponse,        2,  WORKING_DAYS,  2026-03-06T11:00:00Z, 2026-03-10T17:00",
        "practiceLead,       48, ELAPSED_HOURS, 2026-03-28T10:00:00Z, 2026-03-30T11:00",
        "bespokeFourWeek,    28, CALENDAR_DAYS, 2026-03-16,           2026-04-13T23:59:59",
        "propertyDisregard,  83, CALENDAR_DAYS, 2026-03-16,           2026-06-07T23:59:59",
        "targetedSupportEnd, 0,  CALENDAR_DAYS, 2026-04-30,           2026-04-30T23:59:59",
        "kpiReturn,          10, WORKING_DAYS,  2027-06-30,           2027-07-14T17:00",
        "sopFirstReview,     6,  MONTHS,        2026-02-01,           2026-08-01T23:59:59",
        "sopNextReview,      12, MONTHS,        2026-08-01,           2027-08-01T23:59:59"
    })
    void countsEveryDeadlineOfTheCatalogueToTheSecond(
            String key, int amount, Unit unit, String from, LocalDateTime due) {
        assertThat(due(amount, unit, from)).isEqualTo(inCouncil(due));
    }

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        // the clocks go forward on 29 March 2026, back on 25 October 2026
        "2,  WORKING_DAYS,  2026-03-27T10:00:00Z, 2026-03-31T16:00:00Z",
        "2,  CALENDAR_DAYS, 2026-03-28T10:00:00Z, 2026-03-30T22:59:59Z",
        "48, ELAPSED_HOURS, 2026-03-28T10:00:00Z, 2026-03-30T10:00:00Z",
        "48, ELAPSED_HOURS, 2026-03-27T01:30:00Z, 2026-03-29T01:30:00Z",
        "48, ELAPSED_HOURS, 2026-10-23T00:30:00Z, 2026-10-25T00:30:00Z",
        "48, ELAPSED_HOURS, 2026-10-23T01:30:00Z, 2026-10-25T01:30:00Z",
        "1,  CALENDAR_DAYS, 2026-10-24T12:00:00Z, 2026-10-25T23:59:59Z",
        "2,  WORKING_DAYS,  2026-10-23T10:00:00Z, 2026-10-27T17:00:00Z",
        // already the next day in the council, still the day before in UTC
        "1,  CALENDAR_DAYS, 2026-07-01T23:30:00Z, 2026-07-03T22:59:59Z"
    })
    void isExactAcrossChangesOfTheClocks(int amount, Unit unit, String from, Instant due) {
        assertThat(due(amount, unit, from)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        "12,  MONTHS,        2028-02-29, 2029-02-28",
        "12,  MONTHS,        2027-02-28, 2028-02-28",
        "12,  MONTHS,        2028-02-28, 2029-02-28",
        "6,   MONTHS,        2026-08-31, 2027-02-28",
        "6,   MONTHS,        2027-08-31, 2028-02-29",
        "365, CALENDAR_DAYS, 2028-01-01, 2028-12-31",
        "366, CALENDAR_DAYS, 2028-01-01, 2029-01-01"
    })
    void keepsToTheCalendarInLeapYears(int amount, Unit unit, String from, LocalDate due) {
        assertThat(due(amount, unit, from)).isEqualTo(inCouncil(due.atTime(23, 59, 59)));
    }

    @ParameterizedTest(name = "{0} working days from {1}")
    @CsvSource({
        "1, 2026-04-02, 2026-04-07",
        "2, 2026-05-01, 2026-05-06",
        "1, 2026-12-24, 2026-12-29",
        "1, 2027-12-24, 2027-12-29",
        "2, 2026-03-07, 2026-03-10"
    })
    void leavesBankHolidaysOut(int amount, String from, LocalDate due) {
        assertThat(due(amount, Unit.WORKING_DAYS, from)).isEqualTo(inCouncil(due.atTime(17, 0)));
    }

    @Test
    void leavesTheCouncilsOwnClosuresOut() {
        var closed = new DueDates(new WorkingCalendar(england(LocalDate.of(2026, 3, 3))), Map.of());

        DueDate due = closed.due(aDeadline(2, Unit.WORKING_DAYS).build(), CountedFrom.parse("2026-03-02"));

        assertThat(due.due()).isEqualTo("2026-03-05T17:00:00Z");
        assertThat(due.skipped()).containsExactly(new SkippedDay(LocalDate.of(2026, 3, 3), "closed"));
    }

    @Test
    void saysWhichDaysItSkippedAndWhy() {
        DueDate due = dueDates.due(aDeadline(2, Unit.WORKING_DAYS).build(), CountedFrom.parse("2026-04-02"));

        assertThat(due.due()).isEqualTo("2026-04-08T16:00:00Z");
        assertThat(due.skipped())
                .containsExactly(
                        new SkippedDay(LocalDate.of(2026, 4, 3), "Good Friday"),
                        new SkippedDay(LocalDate.of(2026, 4, 4), "weekend"),
                        new SkippedDay(LocalDate.of(2026, 4, 5), "weekend"),
                        new SkippedDay(LocalDate.of(2026, 4, 6), "Easter Monday"));
    }

    @Test
    void opensAReviewAtTheBeginningOfItsFirstDay() {
        Deadline initial =
                aDeadline(56, Unit.CALENDAR_DAYS).opens(42, Unit.CALENDAR_DAYS).build();
        Deadline annual =
                aDeadline(12, Unit.MONTHS).opensBefore(42, Unit.CALENDAR_DAYS).build();
        CountedFrom start = CountedFrom.parse("2026-03-16");

        assertThat(dueDates.due(initial, start).opens()).isEqualTo(inCouncil(LocalDateTime.parse("2026-04-27T00:00")));
        assertThat(dueDates.due(annual, start).opens()).isEqualTo(inCouncil(LocalDateTime.parse("2027-02-02T00:00")));
    }

    @Test
    void warnsAsLongBeforeAsTheProcedureSaysAndOtherwiseOnTheDay() {
        Deadline warned = aDeadline(48, Unit.ELAPSED_HOURS)
                .warnBefore(Duration.ofHours(12))
                .build();
        Deadline unwarned = aDeadline(2, Unit.WORKING_DAYS).build();
        CountedFrom start = CountedFrom.parse("2026-03-04T14:00:00Z");

        assertThat(dueDates.due(warned, start).warn()).isEqualTo("2026-03-06T02:00:00Z");
        assertThat(dueDates.due(unwarned, start).warn()).isEqualTo("2026-03-06T00:00:00Z");
    }

    @Test
    void fallsDueASecondTimeAfterTheSameLength() {
        Deadline hours = aDeadline(48, Unit.ELAPSED_HOURS).build();
        Deadline days = aDeadline(2, Unit.WORKING_DAYS).build();

        assertThat(dueDates.again(hours, Instant.parse("2026-03-06T14:00:00Z"))).isEqualTo("2026-03-08T14:00:00Z");
        assertThat(dueDates.again(days, Instant.parse("2026-04-02T16:00:00Z"))).isEqualTo("2026-04-08T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"})
    void doesNotAskTheMachineForItsZone(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(due(2, Unit.WORKING_DAYS, "2026-03-27T23:30:00Z")).isEqualTo("2026-03-31T16:00:00Z");
        assertThat(due(2, Unit.CALENDAR_DAYS, "2026-03-16")).isEqualTo("2026-03-18T23:59:59Z");
        assertThat(due(48, Unit.ELAPSED_HOURS, "2026-03-27T01:30:00Z")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(due(12, Unit.MONTHS, "2028-02-29")).isEqualTo("2029-02-28T23:59:59Z");
    }

    private Instant due(int amount, Unit unit, String from) {
        return dueDates.due(aDeadline(amount, unit).build(), CountedFrom.parse(from))
                .due();
    }

    private static Instant inCouncil(LocalDateTime time) {
        return time.atZone(CouncilTime.ZONE).toInstant();
    }
}
