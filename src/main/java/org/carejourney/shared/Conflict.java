package org.carejourney.shared;

/** What was asked does not fit the state things are in now; nothing has changed. */
public class Conflict extends RuntimeException {

    private final String code;

    /** @param code what does not fit, in capitals, for programs */
    public Conflict(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
