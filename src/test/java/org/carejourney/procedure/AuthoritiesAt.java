package org.carejourney.procedure;

import java.time.Clock;

/** The authorities of a procedure at a moment, for tests of other modules. */
public final class AuthoritiesAt {

    private AuthoritiesAt() {}

    public static Authorities moment(Procedures procedures, Clock clock) {
        return new Authorities(procedures, RatesAt.moment(procedures, clock), clock);
    }
}
