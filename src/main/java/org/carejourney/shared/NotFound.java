package org.carejourney.shared;

/** What was asked for does not exist, or is not the asker's to see: the two are never told apart. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
