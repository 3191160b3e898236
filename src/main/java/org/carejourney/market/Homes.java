package org.carejourney.market;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.market.store.HomeStore;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A council's register of homes. */
@Service
@Transactional
public class Homes {

    private final HomeStore store;
    private final Gazetteer gazetteer;
    private final Procedures procedures;
    private final Clock clock;

    Homes(HomeStore store, Gazetteer gazetteer, Procedures procedures, Clock clock) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * Enters a home into the register, or replaces what is there about it; where the procedure has a form for the
     * contact, what is known of that stays.
     *
     * @return whether it is new
     * @throws InvalidEntry with every field at fault
     */
    public boolean put(Council council, HomeReference reference, HomeEntry entry) {
        Procedure procedure = procedures.of(council);
        Home.Contact kept = store.find(council, reference)
                .filter(known -> MarketPolicy.contactByFormOnly(procedure.values()))
                .map(Home::contact)
                .orElse(Home.Contact.UNKNOWN);
        Home home = new HomeCheck(gazetteer, procedure.localities(), kept, CouncilTime.today(clock))
                .check(reference, entry);
        if (home.cqcLocationId() != null) {
            store.findByLocation(council, home.cqcLocationId())
                    .filter(other -> !other.reference().equals(reference))
                    .ifPresent(other -> {
                        throw new InvalidEntry(
                                "cqcLocationId", "ALREADY_USED", "This id belongs to " + other.reference());
                    });
        }
        return store.put(council, home, clock.instant());
    }

    /**
     * Notes how far a home is with its agreement. One in force stays until another is in force: while it is renewed,
     * or when the renewal comes to nothing, people are placed under it as before.
     *
     * @throws NotFound when the register has no such home
     */
    public void record(Council council, HomeReference reference, Agreement agreement) {
        Home home = require(council, reference);
        if (agreement.isInForce() || !home.agreement().isInForce()) {
            store.put(council, home.withAgreement(agreement), clock.instant());
        }
    }

    /**
     * Changes how a home is reached; what is left out stays as it is.
     *
     * @throws NotFound when the register has no such home
     */
    public void change(Council council, HomeReference reference, Home.Contact contact) {
        Home home = require(council, reference);
        store.put(council, home.withContact(home.contact().with(contact)), clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Home> find(Council council, HomeReference reference) {
        return store.find(council, reference);
    }

    /** @throws NotFound when the register has no such home */
    @Transactional(readOnly = true)
    public Home require(Council council, HomeReference reference) {
        return find(council, reference).orElseThrow(() -> new NotFound("No such home"));
    }

    /** Homes by distance from the centre of the search, or by name where it has none. */
    @Transactional(readOnly = true)
    public Page<HomeFound> search(Council council, HomeSearch search) {
        return store.search(council, search);
    }

    /** All homes whose agreement is in force, by reference. */
    @Transactional(readOnly = true)
    public List<HomeReference> underAgreement(Council council) {
        return store.underAgreement(council);
    }

    /** The place that somebody means who works for the council. */
    public Optional<Place> place(Council council, String text) {
        Map<String, Object> values = procedures.of(council).values();
        return gazetteer.find(text, MarketPolicy.county(values).orElse(""));
    }
}
