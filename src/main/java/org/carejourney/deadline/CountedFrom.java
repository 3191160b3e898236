package org.carejourney.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.carejourney.shared.CouncilTime;

/**
 * What a deadline is counted from: a day, or a moment in it.
 *
 * @param moment the moment, or the start of the day
 * @param wholeDay whether only the day was given
 */
public record CountedFrom(Instant moment, boolean wholeDay) {

    public static CountedFrom moment(Instant moment) {
        return new CountedFrom(moment, false);
    }

    public static CountedFrom day(LocalDate day) {
        return new CountedFrom(startOf(day), true);
    }

    /**
     * Reads an ISO-8601 date ({@code 2026-03-16}) or moment ({@code 2026-03-04T14:00:00Z}).
     *
     * @throws DateTimeParseException when it is neither
     */
    public static CountedFrom parse(String text) {
        return text.length() > "2026-03-16".length() ? moment(Instant.parse(text)) : day(LocalDate.parse(text));
    }

    /** The day in the council. */
    public LocalDate day() {
        return moment.atZone(CouncilTime.ZONE).toLocalDate();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CouncilTime.ZONE).toInstant();
    }
}
