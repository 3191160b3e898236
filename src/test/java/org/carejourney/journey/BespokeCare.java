package org.carejourney.journey;

import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.springframework.boot.test.context.TestComponent;

/** Takes a case to a point of its bespoke care: homes A and D lie near, both under agreement. */
@TestComponent
public class BespokeCare {

    static final Object[] ABOVE_TOP = {
        "categories", Scores.all("R3", 3), "countAboveTop", 3, "descriptorLevel", "BESPOKE"
    };
    static final String[] INFORMATION_FORM = {"describe-bespoke-needs", "complete-invitation"};
    static final String[] AT_EAP = {"present-to-enhanced-authorisation"};
    static final String EAP = "decide-at-enhanced-authorisation";
    static final String REASONS = "Both offers cost more than the same care elsewhere";

    private final Driver journey;
    private final TestHomes homes;
    private final Offers offers;

    BespokeCare(Driver journey, TestHomes homes, Offers offers) {
        this.journey = journey;
        this.homes = homes;
        this.offers = offers;
    }

    /** Three categories above R3, and the forum has agreed: the information form stands open. */
    void agreedByTheForum() {
        homes.enter();
        homes.another("HOME-D", "EX4 6NQ");
        journey.opens().does(Ways.TO_PLAN);
        journey.answers("score-descriptors", ABOVE_TOP);
        forumAgrees();
    }

    void forumAgrees() {
        journey.answers("prepare-forum-pack", "weeklyBudgetPence", null).does("present-to-forum");
        journey.answers("decide-at-forum", "weeklyBudgetPence", null);
    }

    /**
     * Invitations are out since Friday 6 March 2026, 11:00.
     *
     * @return the case
     */
    public CaseReference invited() {
        agreedByTheForum();
        journey.letPassUntil("2026-03-06T11:00:00Z");
        journey.does(INFORMATION_FORM);
        return journey.reference();
    }

    /** Both near homes have answered in time, and their costings are valid; the first one is the dearer. */
    String validated() {
        invited();
        String dearer = answers("HOME-A", 210000);
        answers("HOME-D", 201500);
        journey.letPassUntil("2026-03-10T17:00:01Z");
        journey.does("validate-costings", "validate-costings");
        return dearer;
    }

    /** A home answers by a message, with one service at this price a week and a pricing sheet. */
    String answers(String home, long weeklyPence) {
        return journey.offers(home, weeklyPence, "services", care(weeklyPence), "pricingSheetReference", "DOC/pricing");
    }

    static List<Object> care(long weeklyPence) {
        return list(map("name", "Care by day and night", "hours", 1, "unitPricePence", weeklyPence));
    }

    /** The enhanced authorisation approves one offer at its price. */
    void approves(String offer) {
        journey.does(AT_EAP);
        decides(
                "approvedWeeklyPence",
                offers.require(Driver.DEVON, offer).weeklyPrice().pence(),
                "selectedOfferReference",
                offer);
    }

    void decides(Object... changes) {
        Map<String, Object> approval = map(
                "offersCompared",
                journey.known(journey.task(EAP)).get("offersCompared"),
                "bestValueReason",
                "It meets every outcome of the plan nearest to the family");
        approval.putAll(map(changes));
        journey.answers(
                EAP,
                approval.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }

    void rejects() {
        journey.does(AT_EAP);
        journey.answers(EAP, "eapDecision", "REJECTED", "reasons", REASONS);
    }

    Offer offer(String reference) {
        return offers.require(Driver.DEVON, reference);
    }

    Optional<RecordEntry> submitted(String form) {
        return journey.record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals(form))
                .reduce((earlier, later) -> later);
    }
}
