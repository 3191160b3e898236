package org.carejourney.procedure;

import java.util.Collection;
import java.util.Optional;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;

/** The procedures of all councils that this service runs, as they are configured now. */
public interface Procedures {

    Collection<Procedure> all();

    Optional<Procedure> find(Council council);

    default Procedure of(Council council) {
        return find(council).orElseThrow(() -> new NotFound("No such council"));
    }
}
