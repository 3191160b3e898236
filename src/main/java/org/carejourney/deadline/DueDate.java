package org.carejourney.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and how that came about.
 *
 * @param from what it was counted from
 * @param opens when the work may begin, where it may not begin at once
 * @param warn from when on it is due soon
 * @param skipped the days in between that did not count
 */
public record DueDate(CountedFrom from, @Nullable Instant opens, Instant warn, Instant due, List<SkippedDay> skipped) {}
