package org.carejourney.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.carejourney.procedure.Procedure.Deadline;
import org.carejourney.procedure.Procedure.Span;
import org.carejourney.procedure.Procedure.Unit;
import org.carejourney.shared.CouncilTime;
import org.jspecify.annotations.Nullable;

/**
 * Computes due dates by one working calendar, in the council's zone whatever the machine's. The day that is counted
 * from is never counted. Working days end at the end of the working day, calendar days and months at 23:59:59; hours
 * are elapsed, across changes of the clocks; a month that lacks the day ends on its last day (Q-DEV-1, Q-DEV-25).
 */
public final class DueDates {

    private static final LocalTime END_OF_CALENDAR_DAY = LocalTime.of(23, 59, 59);

    private final WorkingCalendar calendar;

    public DueDates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** When a deadline that is counted from this falls due. */
    public DueDate due(Deadline deadline, CountedFrom from) {
        Span span = new Span(deadline.amount(), deadline.unit());
        Instant due = after(from, span, deadline.endOfDay());
        return new DueDate(from, opens(deadline, from, due), warn(deadline, due), due, skipped(from.day(), due, span));
    }

    /** When a deadline falls due a second time, counted from the first (Q-DEV-6). */
    public Instant again(Deadline deadline, Instant due) {
        return after(CountedFrom.moment(due), new Span(deadline.amount(), deadline.unit()), deadline.endOfDay());
    }

    private Instant after(CountedFrom from, Span span, @Nullable LocalTime endOfDay) {
        LocalDate day = from.day();
        return switch (span.unit()) {
            case ELAPSED_HOURS -> from.moment().plus(Duration.ofHours(span.amount()));
            case WORKING_DAYS -> at(calendar.plus(day, span.amount()), endOfDay, calendar.endOfDay());
            case CALENDAR_DAYS -> at(day.plusDays(span.amount()), endOfDay, END_OF_CALENDAR_DAY);
            case MONTHS -> at(day.plusMonths(span.amount()), endOfDay, END_OF_CALENDAR_DAY);
        };
    }

    private static Instant at(LocalDate day, @Nullable LocalTime time, LocalTime otherwise) {
        return day.atTime(time == null ? otherwise : time)
                .atZone(CouncilTime.ZONE)
                .toInstant();
    }

    private @Nullable Instant opens(Deadline deadline, CountedFrom from, Instant due) {
        Span after = deadline.opens();
        if (after != null) {
            return shifted(from.moment(), after.amount(), after.unit());
        }
        Span before = deadline.opensBefore();
        return before == null ? null : shifted(due, -before.amount(), before.unit());
    }

    /** Hours before or after a moment, or the start of the day so many days or months before or after its day. */
    private Instant shifted(Instant moment, int amount, Unit unit) {
        LocalDate day = moment.atZone(CouncilTime.ZONE).toLocalDate();
        return switch (unit) {
            case ELAPSED_HOURS -> moment.plus(Duration.ofHours(amount));
            case WORKING_DAYS -> CountedFrom.startOf(calendar.plus(day, amount));
            case CALENDAR_DAYS -> CountedFrom.startOf(day.plusDays(amount));
            case MONTHS -> CountedFrom.startOf(day.plusMonths(amount));
        };
    }

    /** Where the procedure does not say, a clock is due soon on the day it is due. */
    private static Instant warn(Deadline deadline, Instant due) {
        return deadline.warnBefore()
                .map(due::minus)
                .orElseGet(
                        () -> CountedFrom.startOf(due.atZone(CouncilTime.ZONE).toLocalDate()));
    }

    private List<SkippedDay> skipped(LocalDate from, Instant due, Span span) {
        if (span.unit() != Unit.WORKING_DAYS) {
            return List.of();
        }
        return from.plusDays(1)
                .datesUntil(due.atZone(CouncilTime.ZONE).toLocalDate())
                .flatMap(day -> calendar.whyClosed(day).map(reason -> new SkippedDay(day, reason)).stream())
                .toList();
    }
}
