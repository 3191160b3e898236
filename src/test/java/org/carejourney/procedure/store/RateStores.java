package org.carejourney.procedure.store;

import java.time.LocalDate;
import java.util.Optional;
import org.carejourney.procedure.LoadedRate;
import org.carejourney.shared.Council;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores of rates for tests of other packages. */
public final class RateStores {

    private RateStores() {}

    public static RateStore of(JdbcClient database) {
        return new RateStore(database);
    }

    /** Looks before somebody else has loaded anything. */
    public static RateStore seesNothing(JdbcClient database) {
        return new RateStore(database) {
            @Override
            public Optional<LoadedRate> find(Council council, String level, LocalDate day) {
                return Optional.empty();
            }
        };
    }
}
