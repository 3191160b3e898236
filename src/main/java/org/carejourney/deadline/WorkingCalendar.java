package org.carejourney.deadline;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.carejourney.procedure.Procedure.WorkingTime;

/** The days a council works: Monday to Friday without the bank holidays of its region and its own closures. */
public final class WorkingCalendar {

    /** No part of the United Kingdom has fewer: a region that has is not what its name was meant to be. */
    private static final int FEWEST_HOLIDAYS = 8;

    /** Any year without a holiday of its own shows whether the region is known. */
    private static final Year CHECKED = Year.of(2026);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkingTime time;
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<Year, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when the region's bank holidays are not known */
    public WorkingCalendar(WorkingTime time) {
        this.time = time;
        holidaysOf(CHECKED);
    }

    /** Until when a working day lasts. */
    public LocalTime endOfDay() {
        return time.endOfDay();
    }

    public boolean isWorkingDay(LocalDate day) {
        return whyClosed(day).isEmpty();
    }

    /** Why nobody works on a day: the bank holiday's name, {@code weekend} or {@code closed}. */
    public Optional<String> whyClosed(LocalDate day) {
        Optional<String> holiday =
                Optional.ofNullable(holidaysOf(Year.from(day)).get(day));
        if (holiday.isPresent()) {
            return holiday;
        }
        if (WEEKEND.contains(day.getDayOfWeek())) {
            return Optional.of("weekend");
        }
        return time.closures().contains(day) ? Optional.of("closed") : Optional.empty();
    }

    /**
     * The working day so many working days after a day, which itself is not counted; before it when the number is
     * negative. None: the day itself, or the next working day when it is none.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate reached = day;
        if (workingDays == 0) {
            while (!isWorkingDay(reached)) {
                reached = reached.plusDays(1);
            }
        }
        for (int left = Math.abs(workingDays); left > 0; ) {
            reached = reached.plusDays(Integer.signum(workingDays));
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    private Map<LocalDate, String> holidaysOf(Year year) {
        return years.computeIfAbsent(year, this::load);
    }

    private Map<LocalDate, String> load(Year year) {
        Map<LocalDate, String> names = holidays.getHolidays(year, time.region()).stream()
                .collect(Collectors.toMap(Holiday::getDate, WorkingCalendar::name, (one, other) -> one));
        if (names.size() < FEWEST_HOLIDAYS) {
            throw new IllegalArgumentException("The region '" + time.region() + "' has " + names.size()
                    + " bank holidays in " + year + ", not at least " + FEWEST_HOLIDAYS + ": England is 'eng'");
        }
        return names;
    }

    private static String name(Holiday holiday) {
        String name = holiday.getDescription(Locale.UK);
        return holiday.getDate().equals(holiday.getActualDate()) ? name : name + " (substitute day)";
    }
}
