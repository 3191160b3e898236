package org.carejourney.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.carejourney.procedure.Procedure.Every;
import org.carejourney.procedure.Procedure.Panel;
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
        int days = panel.every() == Every.FORTNIGHT ? 14 : 7;
        return Stream.iterate(firstDay(today), day -> day.plusDays(days))
                .filter(calendar::isWorkingDay)
                .map(this::sitting)
                .filter(sitting -> !sitting.at().isBefore(moment));
    }

    private LocalDate firstDay(LocalDate today) {
        LocalDate day = today.with(TemporalAdjusters.nextOrSame(panel.day()));
        boolean between =
                panel.every() == Every.FORTNIGHT && Math.floorMod(ChronoUnit.WEEKS.between(panel.first(), day), 2) != 0;
        return between ? day.plusWeeks(1) : day;
    }

    private Sitting sitting(LocalDate day) {
        LocalDate papers =
                switch (panel.papers().unit()) {
                    case WORKING_DAYS -> calendar.plus(day, -panel.papers().amount());
                    case CALENDAR_DAYS -> day.minusDays(panel.papers().amount());
                    case MONTHS -> day.minusMonths(panel.papers().amount());
                    case ELAPSED_HOURS, SITTINGS ->
                        throw new IllegalArgumentException("Papers are asked for days before a sitting");
                };
        return new Sitting(
                day,
                day.atTime(panel.at()).atZone(CouncilTime.ZONE).toInstant(),
                papers.atTime(panel.papersBy()).atZone(CouncilTime.ZONE).toInstant());
    }
}
