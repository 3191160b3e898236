package org.carejourney.deadline;

import java.time.LocalDate;

/**
 * A day that did not count towards a deadline.
 *
 * @param reason the bank holiday's name, {@code weekend} or {@code closed}
 */
public record SkippedDay(LocalDate day, String reason) {}
