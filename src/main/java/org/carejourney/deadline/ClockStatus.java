package org.carejourney.deadline;

/** How a clock looks to people now. */
public enum ClockStatus {
    RUNNING,
    DUE_SOON,
    OVERDUE,
    MET,
    MET_LATE,
    CANCELLED,
    ENDED
}
