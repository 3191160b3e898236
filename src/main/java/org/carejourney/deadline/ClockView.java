package org.carejourney.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it is shown to people and other systems.
 *
 * @param deadline key of its deadline in the procedure
 * @param source clause it comes from, by requirement id
 * @param opensAt when its work may begin, where it may not begin at once
 */
public record ClockView(
        String id,
        String caseReference,
        String deadline,
        String label,
        String source,
        ClockStatus status,
        Instant startedAt,
        @Nullable Instant opensAt,
        Instant dueAt,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt) {

    public static ClockView of(CaseClock clock, Instant now) {
        return new ClockView(
                clock.reference().value(),
                clock.caseReference().value(),
                clock.deadline(),
                clock.label(),
                clock.source(),
                clock.status(now),
                clock.startedAt(),
                clock.opensAt(),
                clock.dueAt(),
                clock.breachedAt(),
                clock.endedAt());
    }
}
