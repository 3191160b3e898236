package org.carejourney.walker;

/**
 * One thing that happens to a case.
 *
 * @param what the form, message or report by its name; of a wait nothing
 * @param seed what is drawn at random comes from it, 0 is the usual; of a wait the minutes
 */
record Step(Kind kind, String what, long seed) {

    enum Kind {
        TASK,
        MESSAGE,
        REPORT,
        WAIT,
        WITHDRAWAL
    }

    static Step pause(long minutes) {
        return new Step(Kind.WAIT, "", minutes);
    }

    boolean isUsual() {
        return seed == 0 || kind == Kind.WAIT;
    }

    /** The same with the usual answers. */
    Step usual() {
        return new Step(kind, what, 0);
    }
}
