package org.carejourney.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sitting of a forum with the cases that are listed for it.
 *
 * @param cancelledBecause why it does not take place, where it does not
 */
public record SittingList(Sitting sitting, State state, Optional<String> cancelledBecause, List<PanelItem> items) {

    /** How far a sitting has come. */
    public enum State {
        /** Papers can still come in. */
        OPEN,
        /** The list is closed: papers were due, the sitting is to come. */
        CLOSED,
        /** It has begun, and a case waits for its decision. */
        SITTING,
        /** It has begun, and everything is decided. */
        HELD,
        /** It had nothing to decide. */
        EMPTY,
        CANCELLED
    }

    static SittingList of(Sitting sitting, List<PanelItem> items, Optional<String> cancelledBecause, Instant now) {
        return new SittingList(sitting, state(sitting, items, cancelledBecause, now), cancelledBecause, items);
    }

    private static State state(Sitting sitting, List<PanelItem> items, Optional<String> cancelledBecause, Instant now) {
        if (cancelledBecause.isPresent()) {
            return State.CANCELLED;
        }
        if (!now.isAfter(sitting.papersUntil())) {
            return State.OPEN;
        }
        if (now.isBefore(sitting.at())) {
            return State.CLOSED;
        }
        if (items.stream().anyMatch(item -> item.decision().isEmpty())) {
            return State.SITTING;
        }
        return items.stream().allMatch(PanelItem::isTakenOff) ? State.EMPTY : State.HELD;
    }
}
