package org.carejourney.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.HomeReference;

/**
 * A place in a home for the person of a case.
 *
 * @param contractTerms reference of the contract's terms
 * @param terms every version, the first one first
 */
public record Placement(
        String reference,
        CaseReference caseReference,
        HomeReference home,
        State state,
        LocalDate plannedStart,
        Optional<LocalDate> actualStart,
        Optional<LocalDate> endedOn,
        Optional<String> reason,
        String contractTerms,
        List<Terms> terms) {

    public enum State {
        CONFIRMED,
        IN_FORCE,
        CANCELLED,
        ENDED
    }

    /** The newest terms. */
    public Terms current() {
        return terms.get(terms.size() - 1);
    }

    boolean isOpen() {
        return state == State.CONFIRMED || state == State.IN_FORCE;
    }
}
