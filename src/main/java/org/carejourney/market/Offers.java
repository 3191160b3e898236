package org.carejourney.market;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.market.Offer.Costing;
import org.carejourney.market.Offer.Standing;
import org.carejourney.market.store.HomeStore;
import org.carejourney.market.store.OfferStore;
import org.carejourney.market.store.SearchStore;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Money;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers of homes: taken in, judged, priced, shared, answered, preferred and given up. */
@Service
@Transactional
public class Offers {

    /** Failure of an offer whose place is gone; it stays so, and a home that has one again offers anew. */
    public static final String NOT_AVAILABLE = "NOT_AVAILABLE";

    private final OfferStore store;
    private final SearchStore searches;
    private final HomeStore homes;
    private final CaseRecord record;
    private final Clock clock;

    Offers(OfferStore store, SearchStore searches, HomeStore homes, CaseRecord record, Clock clock) {
        this.store = store;
        this.searches = searches;
        this.homes = homes;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Takes an offer in; it is judged afterwards.
     *
     * @throws InvalidEntry with every field at fault: a search that is not open, a home that is not known or, though
     *     its agreement is in force, was not invited
     */
    public void receive(Council council, CaseReference reference, NewOffer offered) {
        List<FieldFault> faults = new ArrayList<>();
        Optional<Search> search = searches.open(reference);
        if (search.filter(open -> open.reference().value().equals(offered.searchReference()))
                .isEmpty()) {
            faults.add(new FieldFault("searchReference", "NOT_OPEN", "This search is not open now"));
        }
        Optional<Home> home = homes.find(council, offered.home());
        if (home.isEmpty()) {
            faults.add(new FieldFault("homeReference", "UNKNOWN", "The register has no such home"));
        } else if (home.get().agreement().isInForce() && !searches.isInvited(reference, offered.home())) {
            faults.add(new FieldFault("homeReference", "NOT_INVITED", "This home was not invited to this search"));
        }
        if (offered.availableFrom().isBefore(CouncilTime.today(clock))) {
            faults.add(new FieldFault("availableFrom", "IN_PAST", "The place must be available today or later"));
        }
        if (store.find(council, offered.reference()).isPresent()) {
            faults.add(new FieldFault("offerReference", "ALREADY_USED", "Another offer came with this reference"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        store.add(council, offered, reference, clock.instant());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("homeReference", offered.home().value());
        facts.put("weeklyPricePence", offered.weeklyPrice().pence());
        facts.put("availableFrom", offered.availableFrom().toString());
        facts.putAll(prices(offered.services(), offered.pricingSheet()));
        tell(reference, "OFFER_RECEIVED", offered.reference(), facts);
    }

    private static Map<String, Object> prices(List<PricedService> services, Optional<String> pricingSheet) {
        Map<String, Object> prices = new LinkedHashMap<>();
        if (!services.isEmpty()) {
            prices.put(
                    "services",
                    services.stream()
                            .map(service -> Map.of(
                                    "name", service.name(),
                                    "hours", service.hours().toPlainString(),
                                    "unitPricePence", service.unitPrice().pence()))
                            .toList());
            prices.put("servicesTotalPence", PricedService.total(services).pence());
        }
        pricingSheet.ifPresent(sheet -> prices.put("pricingSheetReference", sheet));
        return prices;
    }

    /**
     * Puts other prices in the place of those of an offer, which have to be checked again.
     *
     * @throws NotFound when the council has no such offer
     */
    public void reprice(
            Council council,
            String reference,
            Money weeklyPrice,
            List<PricedService> services,
            Optional<String> pricingSheet) {
        Offer offer = require(council, reference);
        store.reprice(council, reference, weeklyPrice, services, pricingSheet);
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("weeklyPricePence", weeklyPrice.pence()));
        facts.putAll(prices(services, pricingSheet));
        tell(offer.caseReference(), "OFFER_REPRICED", reference, facts);
    }

    /**
     * Notes what the check of an offer's costings found.
     *
     * @throws NotFound when the council has no such offer
     */
    public void noteCosting(Council council, String reference, Costing costing) {
        Offer offer = require(council, reference);
        store.noteCosting(council, reference, costing);
        tell(offer.caseReference(), "OFFER_COSTING_CHECKED", reference, Map.of("costing", costing.name()));
    }

    /** The eligible offers of a case whose costings nobody has found valid yet, in the order they came. */
    @Transactional(readOnly = true)
    public List<Offer> toValidate(Council council, CaseReference reference) {
        return of(council, reference).stream()
                .filter(offer -> offer.standing() == Standing.ELIGIBLE && offer.costing() != Costing.VALID)
                .toList();
    }

    /** The offers of a case among which may be chosen: eligible, valid costings, not turned down. */
    @Transactional(readOnly = true)
    public List<Offer> validated(Council council, CaseReference reference) {
        return of(council, reference).stream().filter(Offer::isValidated).toList();
    }

    /**
     * The facts by which an offer is judged.
     *
     * @param available neither is the home known to be full, nor was the place found gone before
     */
    public record Facts(Offer offer, Home home, boolean available) {}

    public Facts facts(Council council, String reference) {
        Offer offer = require(council, reference);
        Home home = homes.find(council, offer.home()).orElseThrow(() -> new NotFound("No such home"));
        boolean full = home.vacancies() != null && home.vacancies() == 0;
        return new Facts(offer, home, !full && !offer.failures().contains(NOT_AVAILABLE));
    }

    /** @param failures in capitals; none: it is eligible */
    public void judge(Council council, String reference, List<String> failures) {
        Offer offer = require(council, reference);
        Standing standing = failures.isEmpty()
                ? Standing.ELIGIBLE
                : failures.equals(List.of("ABOVE_USUAL_RATE")) ? Standing.NEEDS_TOP_UP : Standing.NOT_ELIGIBLE;
        store.judge(council, reference, standing, failures);
        tell(
                offer.caseReference(),
                "OFFER_JUDGED",
                reference,
                Map.of("standing", standing.name(), "failures", failures));
    }

    /** Notes which open offers the practitioner has been told of. */
    public void share(Council council, CaseReference reference, List<String> offers) {
        of(council, reference).stream()
                .filter(Offer::isOpen)
                .filter(offer -> offers.contains(offer.reference()))
                .forEach(offer -> {
                    store.share(council, offer.reference());
                    tell(reference, "OFFER_SHARED", offer.reference(), Map.of());
                });
    }

    /**
     * Notes what the person said to each offer.
     *
     * @return whether an eligible offer is accepted
     */
    public boolean answer(Council council, CaseReference reference, Map<String, String> answers) {
        answers.forEach((offer, answer) -> {
            if (require(council, offer).caseReference().equals(reference)) {
                store.answer(council, offer, answer);
                tell(reference, "OFFER_ANSWERED", offer, Map.of("answer", answer));
            }
        });
        return of(council, reference).stream().anyMatch(Offer::isAccepted);
    }

    /** Makes an accepted offer the one that was chosen; absent when it can no longer be: see its failures. */
    public Optional<Facts> prefer(Council council, String reference) {
        Facts facts = facts(council, reference);
        if (!facts.offer().isAccepted() || !facts.home().agreement().isInForce()) {
            return Optional.empty();
        }
        store.prefer(council, facts.offer().caseReference(), reference);
        tell(facts.offer().caseReference(), "OFFER_PREFERRED", reference, Map.of());
        return Optional.of(facts);
    }

    /** Gives the chosen offer up, if there is one. */
    public void release(Council council, CaseReference reference, String reason) {
        preferred(council, reference).ifPresent(offer -> {
            store.release(council, offer.reference());
            tell(reference, "OFFER_RELEASED", offer.reference(), Map.of("reason", reason));
        });
    }

    /**
     * Gives up the chosen offer and lets every other open one and the searches lapse: they were made for needs or for a case
     * that are so no more. A search that is opened again begins afresh.
     *
     * @return whether a home had been chosen
     */
    public boolean lapse(Council council, CaseReference reference, String reason) {
        boolean homeChosen = preferred(council, reference).isPresent();
        release(council, reference, reason);
        of(council, reference).stream()
                .filter(offer -> offer.isOpen() || offer.standing() == Standing.RECEIVED)
                .forEach(offer -> {
                    store.judge(council, offer.reference(), Standing.NOT_ELIGIBLE, List.of(reason));
                    tell(reference, "OFFER_LAPSED", offer.reference(), Map.of("reason", reason));
                });
        searches.lapse(reference);
        return homeChosen;
    }

    /**
     * The cheapest offer of the open search that passes every rule and costs no more than the budget, put on the record
     * as evidence. What an earlier search brought may be gone, and does not count.
     */
    public Optional<Offer> findAtBudget(Council council, CaseReference reference, Money weeklyBudget) {
        Optional<Offer> found = searches.open(reference).stream()
                .flatMap(open -> of(council, reference).stream())
                .filter(offer -> offer.standing() == Standing.ELIGIBLE)
                .filter(offer -> offer.weeklyPrice().compareTo(weeklyBudget) <= 0)
                .min(Comparator.comparing(Offer::weeklyPrice));
        found.ifPresent(offer -> tell(
                reference,
                "OFFER_AT_BUDGET_FOUND",
                offer.reference(),
                Map.of(
                        "weeklyPricePence", offer.weeklyPrice().pence(),
                        "weeklyBudgetPence", weeklyBudget.pence(),
                        "availableFrom", offer.availableFrom().toString())));
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<Offer> preferred(Council council, CaseReference reference) {
        return of(council, reference).stream().filter(Offer::preferred).findFirst();
    }

    /** The offers of a case, in the order they came. */
    @Transactional(readOnly = true)
    public List<Offer> of(Council council, CaseReference reference) {
        return store.of(council, reference);
    }

    /** @throws NotFound when the council has no such offer */
    @Transactional(readOnly = true)
    public Offer require(Council council, String reference) {
        return store.find(council, reference).orElseThrow(() -> new NotFound("No such offer"));
    }

    private void tell(CaseReference reference, String what, String offer, Map<String, Object> facts) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("offerReference", offer);
        content.putAll(facts);
        record.append(new NewEntry(reference, EntryKind.MARKET, what, content));
    }
}
