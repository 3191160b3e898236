package org.carejourney.shared;

/** A council whose procedure cannot be used until somebody has mended it. Nothing of it has changed. */
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(Council council) {
        super("The procedure of " + council + " cannot be used at present. Nothing has changed and nothing is lost; its"
                + " cases go on as soon as whoever runs this service has mended it");
    }
}
