package org.carejourney.deadline;

/** Where a clock stands. */
public enum ClockState {
    RUNNING,
    /** Its time is over and its work still open. */
    BREACHED,
    MET,
    MET_LATE,
    CANCELLED,
    /** A window that closed when its time was over, which is no breach. */
    ENDED
}
