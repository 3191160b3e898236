package org.carejourney.procedure;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Unavailable;

/** The procedures of all councils that this service runs, as they are configured now. */
public interface Procedures {

    Collection<Procedure> all();

    Optional<Procedure> find(Council council);

    /** Councils that are known but whose procedure cannot be used: their work stands still until it is mended. */
    default Set<Council> stopped() {
        return Set.of();
    }

    /** @throws Unavailable when the council is stopped */
    default Procedure of(Council council) {
        if (stopped().contains(council)) {
            throw new Unavailable(council);
        }
        return find(council).orElseThrow(() -> new NotFound("No such council"));
    }
}
