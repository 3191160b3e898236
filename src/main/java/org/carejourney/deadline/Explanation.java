package org.carejourney.deadline;

import java.util.List;
import org.carejourney.procedure.Procedure.Deadline;
import org.carejourney.procedure.Procedure.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is due when it is.
 *
 * @param from what it was counted from, in ISO-8601
 * @param variable the fact of the case that gave it; absent when the clock counts from its start
 * @param panel the panel whose sittings are counted
 * @param takenUpFrom the earlier clock whose due time this one keeps
 */
public record Explanation(
        String from,
        @Nullable String variable,
        int amount,
        Unit unit,
        @Nullable String panel,
        List<SkippedDay> skipped,
        @Nullable ClockReference takenUpFrom) {

    static Explanation of(Deadline deadline, DueDate due, @Nullable String variable) {
        CountedFrom from = due.from();
        return new Explanation(
                from.wholeDay() ? from.day().toString() : from.moment().toString(),
                variable,
                deadline.amount(),
                deadline.unit(),
                deadline.panel().orElse(null),
                due.skipped(),
                null);
    }

    Explanation takenUpFrom(ClockReference earlier) {
        return new Explanation(from, variable, amount, unit, panel, skipped, earlier);
    }
}
