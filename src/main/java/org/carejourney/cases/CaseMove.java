package org.carejourney.cases;

import java.util.List;
import org.carejourney.deadline.ClockView;
import org.jspecify.annotations.Nullable;

/**
 * What moving a case to the newest version of the procedure does, or did.
 *
 * @param from the version that the case is stamped with
 * @param to the newest version
 * @param processes its processes that are in an older version; none when it is in the newest
 * @param clocksKept open clocks, each with the due time that it has and keeps
 * @param clocksStarted clocks of the newest version for work that had none, counted from the move
 * @param blocks what stands against the move
 */
public record CaseMove(
        String caseReference,
        Outcome outcome,
        String from,
        String to,
        List<MovedProcess> processes,
        List<ClockView> clocksKept,
        List<ClockView> clocksStarted,
        List<Block> blocks) {

    public enum Outcome {
        /** It can be moved; nothing has changed. */
        CAN_MOVE,
        MOVED,
        /** Something stands against it; nothing has changed. */
        BLOCKED,
        /** All of it is in the newest version. */
        IN_NEWEST
    }

    /**
     * A process of the case.
     *
     * @param stands where it waits
     */
    public record MovedProcess(String process, String name, int fromVersion, int toVersion, List<Step> stands) {}

    /**
     * An element of a model where a process waits.
     *
     * @param to the element in the newest version where it goes on waiting; absent: there is none
     */
    public record Step(String element, String name, @Nullable String to) {}

    /**
     * Why a case cannot be moved.
     *
     * @param element of the model, where it is about one
     * @param code PROCESS_GONE, STEP_GONE, STEP_CHANGED, CALL_CHANGED, CLOCK_LOST, CLOCK_CANNOT_START, REFUSED or BUSY
     */
    public record Block(String process, @Nullable String element, String code, String message) {}
}
