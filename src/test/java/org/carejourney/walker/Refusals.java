package org.carejourney.walker;

import java.util.List;
import java.util.Optional;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;

/** Tells a refusal of bad input from an engine that fails. */
final class Refusals {

    private Refusals() {}

    /** What is wrong with the entry, nothing in particular where it comes at the wrong time; empty where this is no refusal. */
    static Optional<List<FieldFault>> faults(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof InvalidEntry refused) {
                return Optional.of(refused.faults());
            }
            if (one instanceof Conflict || one instanceof NotFound) {
                return Optional.of(List.of());
            }
        }
        return Optional.empty();
    }
}
