package org.carejourney.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.carejourney.procedure.Procedure.Deadline;
import org.carejourney.procedure.Procedure.Panel;
import org.carejourney.procedure.Procedure.Span;
import org.carejourney.procedure.Procedure.Unit;
import org.carejourney.shared.CouncilTime;
import org.jspecify.annotations.Nullable;

/**
 * Computes due dates by one working calendar, in the council's zone whatever the machine's. The day that is counted
 * from is never counted. Working days end at the end of the working day, calendar days and months at 23:59:59; hours
 * are elapsed, across changes of the clocks; a month that lacks the day ends on its last day (Q-DEV-1, Q-DEV-25). A
 * sitting ends with its working day.
 */
public final class DueDates {

    private static final LocalTime END_OF_CALENDAR_DAY = LocalTime.of(23, 59, 59);

    private final WorkingCalendar calendar;

    private final Map<String, Panel> panels;

    /** @param panels those whose sittings deadlines count, by key */
    public DueDates(WorkingCalendar calendar, Map<String, Panel> panels) {
        this.calendar = calendar;
        this.panels = panels;
    }

    /** When a deadline that is counted from this falls due. */
    public DueDate due(Deadline deadline, CountedFrom from) {
        Instant due = after(deadline, from);
        return new DueDate(from, opens(deadline, from, due), warn(deadline, due), due, skipped(deadline, from, due));
    }

    /** When a deadline falls due a second time, counted from the first (Q-DEV-6). */
    public Instant again(Deadline deadline, Instant due) {
        return after(deadline, CountedFrom.moment(due));
    }

    private Instant after(Deadline deadline, CountedFrom from) {
        LocalDate day = from.day();
        int amount = deadline.amount();
        return switch (deadline.unit()) {
            case ELAPSED_HOURS -> from.moment().plus(Duration.ofHours(amount));
            case WORKING_DAYS -> at(calendar.plus(day, amount), deadline.endOfDay(), calendar.endOfDay());
            case CALENDAR_DAYS -> at(day.plusDays(amount), deadline.endOfDay(), END_OF_CALENDAR_DAY);
            case MONTHS -> at(day.plusMonths(amount), deadline.endOfDay(), END_OF_CALENDAR_DAY);
            case SITTINGS -> at(sittingDay(deadline, from.moment()), deadline.endOfDay(), calendar.endOfDay());
        };
    }

    private LocalDate sittingDay(Deadline deadline, Instant moment) {
        return sittings(deadline)
                .from(moment)
                .filter(sitting -> !sitting.papersUntil().isBefore(moment))
                .skip(Math.max(0, deadline.amount() - 1))
                .findFirst()
                .orElseThrow()
                .day();
    }

    private Sittings sittings(Deadline deadline) {
        return new Sittings(panels.get(deadline.panel().orElseThrow()), calendar);
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
            case SITTINGS -> throw new IllegalArgumentException("Work does not open by sittings");
        };
    }

    /** Where the procedure does not say, a clock is due soon on the day it is due. */
    private static Instant warn(Deadline deadline, Instant due) {
        return deadline.warnBefore()
                .map(due::minus)
                .orElseGet(
                        () -> CountedFrom.startOf(due.atZone(CouncilTime.ZONE).toLocalDate()));
    }

    private List<SkippedDay> skipped(Deadline deadline, CountedFrom from, Instant due) {
        LocalDate last = due.atZone(CouncilTime.ZONE).toLocalDate();
        return switch (deadline.unit()) {
            case WORKING_DAYS ->
                from.day()
                        .plusDays(1)
                        .datesUntil(last.isAfter(from.day()) ? last : from.day().plusDays(1))
                        .flatMap(day -> calendar.whyClosed(day).map(reason -> new SkippedDay(day, reason)).stream())
                        .toList();
            case SITTINGS ->
                sittings(deadline)
                        .from(from.moment())
                        .takeWhile(sitting -> sitting.day().isBefore(last))
                        .filter(sitting -> sitting.papersUntil().isBefore(from.moment()))
                        .map(sitting -> new SkippedDay(sitting.day(), "papers no longer taken"))
                        .toList();
            case ELAPSED_HOURS, CALENDAR_DAYS, MONTHS -> List.of();
        };
    }
}
