package org.carejourney.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.carejourney.procedure.Procedure.Every;
import org.carejourney.procedure.Procedure.Panel;
import org.carejourney.procedure.Procedure.Schedule;
import org.carejourney.shared.CouncilTime;

/** When a panel sits, and until when its papers may be handed in. It does not sit on days off. */
public final class Sittings {

    private final Panel panel;
    private final WorkingCalendar calendar;

    public Sittings(Panel panel, WorkingCalendar calendar) {
        this.panel = panel;
        this.calendar = calendar;
    }

    /**
     * @param at when it begins
     * @param papersUntil the last moment for its papers
     */
    public record Sitting(LocalDate day, Instant at, Instant papersUntil) {}

    /** The first sitting that papers ready at a moment are in time for. */
    public Sitting next(Instant ready) {
        return from(ready)
                .filter(sitting -> !sitting.papersUntil().isBefore(ready))
                .findFirst()
                .orElseThrow();
    }

    /** All sittings that begin at a moment or after it, without end. */
    public Stream<Sitting> from(Instant moment) {
        LocalDate today = moment.atZone(CouncilTime.ZONE).toLocalDate();
        return panel.schedules().entrySet().stream()
                .flatMap(schedule -> of(schedule.getKey(), schedule.getValue(), today))
                .filter(sitting -> !sitting.at().isBefore(moment));
    }

    /** The sittings of one schedule, up to the day when the next one begins. */
    private Stream<Sitting> of(LocalDate begin, Schedule schedule, LocalDate today) {
        LocalDate next = panel.schedules().higherKey(begin);
        int days = schedule.every() == Every.FORTNIGHT ? 14 : 7;
        LocalDate first = firstDay(schedule, today.isBefore(begin) ? begin : today);
        return Stream.iterate(first, day -> next == null || day.isBefore(next), day -> day.plusDays(days))
                .filter(calendar::isWorkingDay)
                .map(day -> sitting(schedule, day));
    }

    private static LocalDate firstDay(Schedule schedule, LocalDate from) {
        LocalDate day = from.with(TemporalAdjusters.nextOrSame(schedule.day()));
        boolean between = schedule.every() == Every.FORTNIGHT
                && Math.floorMod(ChronoUnit.WEEKS.between(schedule.first(), day), 2) != 0;
        return between ? day.plusWeeks(1) : day;
    }

    private Sitting sitting(Schedule schedule, LocalDate day) {
        LocalDate papers =
                switch (schedule.papers().unit()) {
                    case WORKING_DAYS -> calendar.plus(day, -schedule.papers().amount());
                    case CALENDAR_DAYS -> day.minusDays(schedule.papers().amount());
                    case MONTHS -> day.minusMonths(schedule.papers().amount());
                    case ELAPSED_HOURS, SITTINGS ->
                        throw new IllegalArgumentException("Papers are asked for days before a sitting");
                };
        return new Sitting(
                day,
                day.atTime(schedule.at()).atZone(CouncilTime.ZONE).toInstant(),
                papers.atTime(schedule.papersBy()).atZone(CouncilTime.ZONE).toInstant());
    }
}
