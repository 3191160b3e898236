package org.carejourney.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.carejourney.procedure.Procedure.WorkingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar england = new WorkingCalendar(DeadlineBuilder.england(LocalDate.of(2026, 12, 24)));

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, New Year's Day",
        "2026-04-03, Good Friday",
        "2026-04-06, Easter Monday",
        "2026-05-04, Early May Bank Holiday",
        "2026-05-25, Spring Bank Holiday",
        "2026-08-31, Summer Bank Holiday",
        "2026-12-25, Christmas",
        "2026-12-28, Boxing Day (substitute day)",
        "2026-12-24, closed",
        "2026-12-26, weekend",
        "2026-03-07, weekend",
        "2026-03-08, weekend",
        "2021-12-27, Christmas (substitute day)",
        "2021-12-28, Boxing Day (substitute day)",
        "2022-01-03, New Year's Day (substitute day)",
        "2022-12-26, Boxing Day",
        "2022-12-27, Christmas (substitute day)",
        "2027-12-27, Christmas (substitute day)",
        "2027-12-28, Boxing Day (substitute day)"
    })
    void saysWhyADayIsOff(LocalDate day, String reason) {
        assertThat(england.whyClosed(day)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-02", "2026-04-07", "2026-12-29", "2026-12-31", "2026-08-03", "2026-03-17"})
    void worksOnOtherDays(LocalDate day) {
        assertThat(england.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "eng, 2026-08-03, true",
        "sct, 2026-08-03, false",
        "eng, 2026-07-13, true",
        "nir, 2026-07-13, false",
        "sct, 2026-04-06, true",
        "eng, 2026-04-06, false"
    })
    void followsTheRegion(String region, LocalDate day, boolean working) {
        var calendar = new WorkingCalendar(new WorkingTime(region, Set.of(), LocalTime.of(17, 0)));

        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"en", "england", "''"})
    void refusesARegionWhoseHolidaysItDoesNotKnow(String region) {
        var time = new WorkingTime(region, Set.of(), LocalTime.of(17, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(time))
                .withMessageContaining("England is 'eng'");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02,  1, 2026-04-07",
        "2026-04-02,  0, 2026-04-02",
        "2026-04-03,  0, 2026-04-07",
        "2026-04-07, -1, 2026-04-02",
        "2026-03-12, -2, 2026-03-10",
        "2026-03-07,  1, 2026-03-09",
        "2026-12-23,  1, 2026-12-29"
    })
    void countsForwardsAndBackwards(LocalDate from, int days, LocalDate reached) {
        assertThat(england.plus(from, days)).isEqualTo(reached);
    }

    @Test
    void countsForwardsAndBackwardsAlike() {
        for (LocalDate day = LocalDate.of(2026, 1, 2); day.getYear() < 2029; day = day.plusDays(1)) {
            if (england.isWorkingDay(day)) {
                assertThat(england.plus(england.plus(day, 7), -7)).isEqualTo(day);
            }
        }
    }
}
