package org.carejourney.shared;

/** What was asked for was there and is over: it cannot be opened or changed any more. */
public class Gone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Gone(String what) {
        super(what);
    }
}
