package org.carejourney.procedure;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import org.carejourney.procedure.store.RateStore;

/** The rates of a procedure at a moment when none have been loaded, for tests without a database. */
public final class RatesAt {

    private RatesAt() {}

    public static Rates moment(Procedures procedures, Clock clock) {
        return new Rates(procedures, new Policy(procedures, clock), mock(RateStore.class), clock);
    }
}
