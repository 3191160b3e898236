package org.carejourney.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.placement.Placement.State;
import org.carejourney.placement.store.PlacementStore;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms, starts, changes and ends placements. */
@Service
@Transactional
public class Placements {

    private final PlacementStore store;
    private final CaseRecord record;
    private final Clock clock;

    Placements(PlacementStore store, CaseRecord record, Clock clock) {
        this.store = store;
        this.record = record;
        this.clock = clock;
    }

    /** What was agreed when a placement was confirmed. */
    public record Agreed(
            HomeReference home,
            LocalDate plannedStart,
            String contractTerms,
            String descriptorLevel,
            Money weeklyBudget,
            Money contractPrice,
            Money topUp) {}

    /** Confirms a placement; confirmed again for the same case and home, it stays as it is. */
    public Placement confirm(Council council, CaseReference reference, Agreed agreed) {
        record.lock(reference);
        Optional<Placement> before = open(reference);
        if (before.filter(known -> known.home().equals(agreed.home())).isPresent()) {
            return before.get();
        }
        before.ifPresent(other -> finish(other, State.CANCELLED, "REPLACED"));
        Placement confirmed = new Placement(
                store.nextReference(),
                reference,
                agreed.home(),
                State.CONFIRMED,
                agreed.plannedStart(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                agreed.contractTerms(),
                List.of(new Terms(
                        1,
                        agreed.plannedStart(),
                        agreed.descriptorLevel(),
                        agreed.weeklyBudget(),
                        agreed.contractPrice(),
                        agreed.topUp())));
        store.add(council, confirmed, clock.instant());
        tell(
                confirmed,
                "CONFIRMED",
                Map.of(
                        "homeReference", agreed.home().value(),
                        "plannedStart", agreed.plannedStart().toString(),
                        "contractTermsReference", agreed.contractTerms(),
                        "contractPricePence", agreed.contractPrice().pence(),
                        "topUpPence", agreed.topUp().pence()));
        return confirmed;
    }

    /**
     * Puts the confirmed placement in force (DEV-2.8-6).
     *
     * @throws IllegalStateException when none is confirmed
     */
    public void start(CaseReference reference, LocalDate actualStart) {
        Placement confirmed = open(reference)
                .orElseThrow(() -> new IllegalStateException("No placement has been confirmed for this case"));
        if (confirmed.state() == State.CONFIRMED) {
            store.start(confirmed.reference(), actualStart);
            tell(
                    confirmed,
                    "STARTED",
                    Map.of(
                            "actualStart", actualStart.toString(),
                            "contractTermsReference", confirmed.contractTerms(),
                            "contractPricePence",
                                    confirmed.current().contractPrice().pence()));
        }
    }

    /** Cancels a placement that has not started; nothing when there is none. */
    public void cancel(CaseReference reference, String reason) {
        open(reference)
                .filter(known -> known.state() == State.CONFIRMED)
                .ifPresent(known -> finish(known, State.CANCELLED, reason));
    }

    /** Ends a placement in force; nothing when there is none. */
    public void end(CaseReference reference, String reason) {
        open(reference)
                .filter(known -> known.state() == State.IN_FORCE)
                .ifPresent(known -> finish(known, State.ENDED, reason));
    }

    private void finish(Placement known, State state, String reason) {
        store.finish(known.reference(), state, CouncilTime.today(clock), reason);
        tell(known, state.name(), Map.of("reason", reason));
    }

    /** Adds a version of the terms with another level and personal budget (DEV-3.5-2); the price stays as it is. */
    public void changeTerms(CaseReference reference, String level, Money weeklyBudget, LocalDate from) {
        Terms before = running(reference).current();
        change(
                reference,
                "TERMS_CHANGED",
                new Terms(before.version() + 1, from, level, weeklyBudget, before.contractPrice(), before.topUp()));
    }

    /** Adds a version of the terms with another contract price (DEV-3.5-6); level and budget stay as they are. */
    public void changePrice(CaseReference reference, Money contractPrice, LocalDate from) {
        Terms before = running(reference).current();
        change(
                reference,
                "PRICE_CHANGED",
                new Terms(
                        before.version() + 1,
                        from,
                        before.descriptorLevel(),
                        before.weeklyBudget(),
                        contractPrice,
                        before.topUp()));
    }

    /**
     * Puts level and budget from before their last change in force again, as a version of its own; done twice, it
     * restores them. The price stays as it is.
     *
     * @param only the version that must still be the newest; absent: whichever is
     * @return the version made; absent when there is no placement, no earlier level, or a newer version
     */
    public Optional<Integer> revertTerms(CaseReference reference, Optional<Integer> only, LocalDate from) {
        List<Terms> terms = open(reference).map(Placement::terms).orElse(List.of());
        Optional<Terms> newest = terms.stream()
                .reduce((earlier, later) -> later)
                .filter(known ->
                        only.filter(version -> version != known.version()).isEmpty());
        return newest.flatMap(now -> terms.stream()
                        .filter(before -> !before.isForTheSameNeeds(now))
                        .reduce((earlier, later) -> later)
                        .map(before -> new Terms(
                                now.version() + 1,
                                from,
                                before.descriptorLevel(),
                                before.weeklyBudget(),
                                now.contractPrice(),
                                now.topUp())))
                .map(back -> {
                    change(reference, "TERMS_REVERTED", back);
                    return back.version();
                });
    }

    /** Adds a version of the terms with another top-up (DEV-3.3-2); level, budget and price stay as they are. */
    public void changeTopUp(CaseReference reference, Money topUp, LocalDate from) {
        Terms before = running(reference).current();
        change(
                reference,
                "TOP_UP_CHANGED",
                new Terms(
                        before.version() + 1,
                        from,
                        before.descriptorLevel(),
                        before.weeklyBudget(),
                        before.contractPrice(),
                        topUp));
    }

    private Placement running(CaseReference reference) {
        return open(reference).orElseThrow(() -> new IllegalStateException("No placement is in force for this case"));
    }

    private void change(CaseReference reference, String what, Terms changed) {
        Placement known = running(reference);
        store.add(known.reference(), changed);
        tell(
                known,
                what,
                Map.of(
                        "version", changed.version(),
                        "descriptorLevel", changed.descriptorLevel(),
                        "weeklyBudgetPence", changed.weeklyBudget().pence(),
                        "contractPricePence", changed.contractPrice().pence(),
                        "topUpPence", changed.topUp().pence(),
                        "validFrom", changed.validFrom().toString()));
    }

    /** Notes that a review is scheduled; not again when it is. */
    public boolean schedule(CaseReference reference, String review, LocalDate from) {
        boolean isNew = store.schedule(reference, review, from);
        if (isNew) {
            record.append(new NewEntry(
                    reference,
                    EntryKind.PLACEMENT,
                    "REVIEW_SCHEDULED",
                    Map.of("review", review, "from", from.toString())));
        }
        return isNew;
    }

    /** The placement of a case that is confirmed or in force. */
    @Transactional(readOnly = true)
    public Optional<Placement> open(CaseReference reference) {
        return of(reference).stream().filter(Placement::isOpen).findFirst();
    }

    /** Whether this placement of the case is in force. */
    @Transactional(readOnly = true)
    public boolean runs(CaseReference reference, String placement) {
        return of(reference).stream()
                .anyMatch(known -> known.reference().equals(placement) && known.state() == State.IN_FORCE);
    }

    @Transactional(readOnly = true)
    public List<Placement> of(CaseReference reference) {
        return new ArrayList<>(store.of(reference));
    }

    private void tell(Placement known, String what, Map<String, Object> facts) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of("placement", known.reference()));
        content.putAll(facts);
        record.append(new NewEntry(known.caseReference(), EntryKind.PLACEMENT, what, content));
    }
}
