package org.carejourney.walker;

/**
 * One thing that happens to a case.
 *
 * @param what the form, message or report by its name; of a wait nothing, and of a link neither: the seed draws the home
 * @param seed 0 answers as usual, 1 to 99 on another way that holds together, and from all else answers are drawn at
 *     random; of a wait the minutes
 */
record Step(Kind kind, String what, long seed) {

    private static final long MOST_WAYS = 99;

    enum Kind {
        TASK,
        MESSAGE,
        REPORT,
        LINK,
        WAIT,
        WITHDRAWAL
    }

    static Step pause(long minutes) {
        return new Step(Kind.WAIT, "", minutes);
    }

    boolean isUsual() {
        return seed == 0 || kind == Kind.WAIT;
    }

    /** Which way is answered on, 0 for the usual one. */
    int way() {
        return seed > 0 && seed <= MOST_WAYS ? (int) seed : 0;
    }

    boolean isDrawn() {
        return seed < 0 || seed > MOST_WAYS;
    }

    /** The same with the usual answers. */
    Step usual() {
        return new Step(kind, what, 0);
    }
}
