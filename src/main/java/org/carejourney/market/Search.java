package org.carejourney.market;

import java.time.Instant;
import java.util.Optional;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/**
 * One stage of a case's search of the market.
 *
 * @param preferredArea as the place is named
 * @param centre of the preferred area
 * @param radiusMiles how far from the centre it looks; absent: the whole county
 * @param county in which a home must lie to be invited
 */
public record Search(
        SearchReference reference,
        Council council,
        CaseReference caseReference,
        Stage stage,
        String preferredArea,
        ServiceType serviceType,
        Position centre,
        Optional<Double> radiusMiles,
        String county,
        State state,
        Instant openedAt) {

    public enum State {
        OPEN,
        CLOSED
    }

    boolean isFor(Place place, ServiceType type) {
        return preferredArea.equals(place.name()) && serviceType == type;
    }

    /** The preferred area as people outside the council may know it: a whole postcode is a few houses. */
    public String roughArea() {
        return Postcode.read(preferredArea)
                .filter(Postcode::isFull)
                .map(postcode -> postcode.toSector().toString())
                .orElse(preferredArea);
    }

    Search reopened() {
        return new Search(
                reference,
                council,
                caseReference,
                stage,
                preferredArea,
                serviceType,
                centre,
                radiusMiles,
                county,
                State.OPEN,
                openedAt);
    }
}
