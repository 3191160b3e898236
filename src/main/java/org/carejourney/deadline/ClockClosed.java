package org.carejourney.deadline;

/** A clock is no longer open: its work was done, its window is over, or it was cancelled. */
public record ClockClosed(ClockReference clock, ClockState state) {}
