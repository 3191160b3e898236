package org.carejourney.deadline;

import java.time.Instant;
import java.util.Set;
import org.carejourney.procedure.Procedure.OnBreach;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case, with everything as it was computed when the clock started.
 *
 * @param deadline key of its deadline
 * @param source clause that the deadline comes from, by requirement id
 * @param follows what follows when its time is over
 * @param place the work it is for
 * @param opensAt when that work may begin, where it may not begin at once
 * @param warnAt from when on it is due soon
 * @param remindAt when people are told again that it is still open
 */
public record CaseClock(
        ClockReference reference,
        CaseReference caseReference,
        Council council,
        String deadline,
        String label,
        String source,
        Set<OnBreach> follows,
        Place place,
        Instant startedAt,
        Instant countsFrom,
        @Nullable Instant opensAt,
        Instant warnAt,
        Instant dueAt,
        @Nullable Instant remindAt,
        ClockState state,
        @Nullable Instant breachedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant endedAt,
        Explanation explanation) {

    /**
     * Where in a process the work waits.
     *
     * @param execution the work's own scope; nothing while no work waits for the clock
     */
    public record Place(String processInstance, @Nullable String execution, @Nullable String activity) {}

    /** Whether its work is still to be done. */
    public boolean isOpen() {
        return state == ClockState.RUNNING || state == ClockState.BREACHED;
    }

    /** Whether its time was over before its work was done. */
    public boolean isBreached() {
        return state == ClockState.BREACHED;
    }

    /** Whether an alarm may watch over it: while no work waits for it, and when people are to be told again. */
    boolean isWatched() {
        return isBreached() || place.execution() == null;
    }

    /** Whether it only bounds a window, so that its end changes the path and is no breach. */
    public boolean isWindow() {
        return follows.isEmpty() || follows.equals(Set.of(OnBreach.PATH));
    }

    /** Whether those who own the work are told when its time is over. */
    boolean tells() {
        return follows.contains(OnBreach.TELL_OWNER);
    }

    public ClockStatus status(Instant now) {
        return switch (state) {
            case RUNNING ->
                now.isBefore(warnAt)
                        ? ClockStatus.RUNNING
                        : now.isBefore(dueAt) ? ClockStatus.DUE_SOON : ClockStatus.OVERDUE;
            case BREACHED -> ClockStatus.OVERDUE;
            case MET -> ClockStatus.MET;
            case MET_LATE -> ClockStatus.MET_LATE;
            case CANCELLED -> ClockStatus.CANCELLED;
            case ENDED -> ClockStatus.ENDED;
        };
    }
}
