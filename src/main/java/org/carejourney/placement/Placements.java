package org.carejourney.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * Confirms, starts, changes and ends placements. A case has at most one in force, and beside it one confirmed in another
 * home, until the person moves there.
 */
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

    /**
     * Confirms a placement. One that is in force in another home stays in force until this one starts; one that is
     * confirmed in another home is replaced. Confirmed again for the same home, it stays as it is; where the person
     * lives in that home already, what is agreed becomes the next version of the terms.
     */
    public Placement confirm(Council council, CaseReference reference, Agreed agreed) {
        record.lock(reference);
        Optional<Placement> waiting = confirmed(reference);
        Optional<Placement> same = waiting.filter(known -> known.home().equals(agreed.home()));
        if (same.isPresent()) {
            return same.get();
        }
        waiting.ifPresent(other -> finish(other, State.CANCELLED, "REPLACED", CouncilTime.today(clock)));
        Optional<Placement> lived =
                inForce(reference).filter(known -> known.home().equals(agreed.home()));
        if (lived.isPresent()) {
            return agreeAnew(lived.get(), agreed);
        }
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

    /** Another contract and other terms in the home where the person lives. */
    private Placement agreeAnew(Placement lived, Agreed agreed) {
        store.agree(lived.reference(), agreed.contractTerms());
        change(
                lived,
                "TERMS_AGREED_ANEW",
                new Terms(
                        lived.current().version() + 1,
                        agreed.plannedStart(),
                        agreed.descriptorLevel(),
                        agreed.weeklyBudget(),
                        agreed.contractPrice(),
                        agreed.topUp()));
        return inForce(lived.caseReference()).orElseThrow();
    }

    /**
     * Puts the confirmed placement in force (DEV-2.8-6). One that was in force until then ends on that day, for the
     * person has moved; done twice, it changes nothing.
     *
     * @return the placement that the person left by it
     * @throws IllegalStateException when none is confirmed
     */
    public Optional<Placement> start(CaseReference reference, LocalDate actualStart) {
        Optional<Placement> lived = inForce(reference);
        Optional<Placement> waiting = confirmed(reference);
        if (waiting.isEmpty() && lived.isEmpty()) {
            throw new IllegalStateException("No placement has been confirmed for this case");
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        lived.ifPresent(left -> finish(left, State.ENDED, "MOVED", actualStart));
        Placement confirmed = waiting.get();
        store.start(confirmed.reference(), actualStart);
        tell(
                confirmed,
                "STARTED",
                Map.of(
                        "actualStart", actualStart.toString(),
                        "contractTermsReference", confirmed.contractTerms(),
                        "contractPricePence",
                                confirmed.current().contractPrice().pence()));
        return lived;
    }

    /** Cancels the placement that has not started, and leaves one in force alone; nothing when there is none. */
    public void cancel(CaseReference reference, String reason) {
        confirmed(reference).ifPresent(known -> finish(known, State.CANCELLED, reason, CouncilTime.today(clock)));
    }

    /** Ends the placement in force, and leaves one that has not started alone; nothing when there is none. */
    public void end(CaseReference reference, String reason) {
        inForce(reference).ifPresent(known -> finish(known, State.ENDED, reason, CouncilTime.today(clock)));
    }

    private void finish(Placement known, State state, String reason, LocalDate on) {
        store.finish(known.reference(), state, on, reason);
        tell(known, state.name(), Map.of("reason", reason, "endedOn", on.toString()));
    }

    /**
     * Adds a version of the terms with another level and personal budget (DEV-3.5-2); the price stays as it is. What
     * is confirmed for a move gets them too: they are the person's, wherever they live.
     *
     * @param placement the only one that is meant, where it is named; it may be over
     * @return the placement that is confirmed for a move, which has them too
     */
    public Optional<Placement> changeTerms(
            CaseReference reference, Optional<String> placement, String level, Money weeklyBudget, LocalDate from) {
        Placement known = meant(reference, placement);
        Optional<Placement> prepared =
                placement.isPresent() || known.state() == State.CONFIRMED ? Optional.empty() : confirmed(reference);
        changeTerms(known, level, weeklyBudget, from);
        prepared.ifPresent(waiting -> changeTerms(waiting, level, weeklyBudget, from));
        return prepared;
    }

    private void changeTerms(Placement known, String level, Money weeklyBudget, LocalDate from) {
        Terms before = known.current();
        change(
                known,
                "TERMS_CHANGED",
                new Terms(before.version() + 1, from, level, weeklyBudget, before.contractPrice(), before.topUp()));
    }

    /** The placement that is named, even one that is over; else the one that {@link #open} names. */
    private Placement meant(CaseReference reference, Optional<String> placement) {
        return placement
                .map(named -> of(reference).stream()
                        .filter(known -> known.reference().equals(named))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("This case has no such placement")))
                .orElseGet(() -> running(reference, Optional.empty()));
    }

    /**
     * Adds a version of the terms with another contract price (DEV-3.5-6); level and budget stay as they are.
     *
     * @param placement whose price it is, where it is not the one that {@link #open} names; it may be over
     */
    public void changePrice(CaseReference reference, Optional<String> placement, Money contractPrice, LocalDate from) {
        Placement known = meant(reference, placement);
        Terms before = known.current();
        change(
                known,
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
     * @param home where they are meant, where it is not the home that {@link #open} names
     * @param only the version that must still be the newest; absent: whichever is
     * @return the version made; absent when there is no placement, no earlier level, or a newer version
     */
    public Optional<Integer> revertTerms(
            CaseReference reference, Optional<HomeReference> home, Optional<Integer> only, LocalDate from) {
        List<Terms> terms = open(reference, home).map(Placement::terms).orElse(List.of());
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
                    change(running(reference, home), "TERMS_REVERTED", back);
                    return back.version();
                });
    }

    /**
     * Adds a version of the terms with another top-up (DEV-3.3-2); level, budget and price stay as they are.
     *
     * @param home in which it is paid, where it is not the home that {@link #open} names
     */
    public void changeTopUp(CaseReference reference, Optional<HomeReference> home, Money topUp, LocalDate from) {
        Placement known = running(reference, home);
        Terms before = known.current();
        change(
                known,
                "TOP_UP_CHANGED",
                new Terms(
                        before.version() + 1,
                        from,
                        before.descriptorLevel(),
                        before.weeklyBudget(),
                        before.contractPrice(),
                        topUp));
    }

    private Placement running(CaseReference reference, Optional<HomeReference> home) {
        return open(reference, home)
                .orElseThrow(() -> new IllegalStateException("No placement is in force for this case"));
    }

    /**
     * Adds a version of the terms, unless it says what the newest one says or would hold from a day on which the
     * placement is over. Nothing holds before a placement begins.
     */
    private void change(Placement known, String what, Terms asked) {
        Terms changed = known.state() == State.CONFIRMED ? asked.notBefore(known.plannedStart()) : asked;
        if (changed.saysTheSameAs(known.current())
                || known.endedOn()
                        .filter(end -> !changed.validFrom().isBefore(end))
                        .isPresent()) {
            return;
        }
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

    /** Notes that a review of a placement is scheduled; not again when it is. */
    public boolean schedule(Placement placement, String review, LocalDate from) {
        boolean isNew = store.schedule(placement, review, from);
        if (isNew) {
            record.append(new NewEntry(
                    placement.caseReference(),
                    EntryKind.PLACEMENT,
                    "REVIEW_SCHEDULED",
                    Map.of("placement", placement.reference(), "review", review, "from", from.toString())));
        }
        return isNew;
    }

    /** Notes that the reviews of a placement that is over are not held any more. */
    public void noteEndOfReviews(CaseReference reference, String placement, String reason) {
        record.append(new NewEntry(
                reference, EntryKind.PLACEMENT, "REVIEWS_ENDED", Map.of("placement", placement, "reason", reason)));
    }

    /** Where the person of a case lives; before the first move, where they are going to live. */
    @Transactional(readOnly = true)
    public Optional<Placement> open(CaseReference reference) {
        return open(reference, Optional.empty());
    }

    /** The same; with a home, the placement that is in force or confirmed there. */
    @Transactional(readOnly = true)
    public Optional<Placement> open(CaseReference reference, Optional<HomeReference> home) {
        return of(reference).stream()
                .filter(Placement::isOpen)
                .filter(known ->
                        home.filter(other -> !other.equals(known.home())).isEmpty())
                .max(Comparator.comparing(known -> known.state() == State.IN_FORCE));
    }

    /** The placement of a case that has been confirmed and not started yet. */
    @Transactional(readOnly = true)
    public Optional<Placement> confirmed(CaseReference reference) {
        return in(State.CONFIRMED, reference);
    }

    /** The placement of a case that is in force. */
    @Transactional(readOnly = true)
    public Optional<Placement> inForce(CaseReference reference) {
        return in(State.IN_FORCE, reference);
    }

    private Optional<Placement> in(State state, CaseReference reference) {
        return of(reference).stream().filter(known -> known.state() == state).findFirst();
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
