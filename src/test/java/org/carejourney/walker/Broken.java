package org.carejourney.walker;

/** A case went where no case may go. */
class Broken extends AssertionError {

    private final String check;

    /** @param check what was broken, by the same words whenever the same is broken */
    Broken(String check, String detail) {
        super(check + ": " + detail);
        this.check = check;
    }

    Broken(String check, String detail, Throwable cause) {
        super(check + ": " + detail, cause);
        this.check = check;
    }

    String check() {
        return check;
    }
}
