package org.carejourney.walker;

import java.util.Arrays;

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

    /** Something threw what is no refusal. */
    static Broken by(String step, RuntimeException thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String at = Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.carejourney"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return new Broken(
                step + " with " + root.getClass().getSimpleName(), String.valueOf(root.getMessage()) + at, thrown);
    }

    String check() {
        return check;
    }
}
