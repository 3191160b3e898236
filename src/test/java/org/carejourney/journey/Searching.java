package org.carejourney.journey;

import static org.carejourney.journey.Driver.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.messaging.Notices;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.springframework.boot.test.context.TestComponent;

/** Takes a case to a point of its search for a home, and looks at what is known there. */
@TestComponent
public class Searching {

    private static final String[] TO_SHARING = {"record-contact", "gather-information", "name-assessor", "assess-needs"
    };
    private static final String[] TO_FORUM = {
        "plan-support", "score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum"
    };
    private static final String[] MONEY = {
        "assess-finances", "explain-finance", "confirm-commitments", "confirm-funding"
    };

    private final Driver journey;
    private final TestHomes homes;
    private final Offers offers;
    private final Notices notices;
    private final Deadlines deadlines;

    Searching(Driver journey, TestHomes homes, Offers offers, Notices notices, Deadlines deadlines) {
        this.journey = journey;
        this.homes = homes;
        this.offers = offers;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /**
     * A validated case whose money is not settled yet; the search may open.
     *
     * @param consent what is answered otherwise than usual about sharing documents
     */
    void mayOpen(Object... consent) {
        homes.enter();
        journey.opens().does(TO_SHARING).answers("discuss-sharing", consent).does(TO_FORUM);
    }

    /** Search A is open, the funding confirmed. */
    void isOpen() {
        mayOpen();
        journey.does(MONEY).does("open-search");
    }

    /** Search A is open, and nobody has decided on the funding. */
    void isOpenWithoutFunding() {
        mayOpen();
        journey.does("open-search");
    }

    void money() {
        journey.does(MONEY);
    }

    /** Finance says that it will not pay. */
    void fundingIsRefused() {
        journey.does("assess-finances", "explain-finance", "confirm-commitments");
        journey.answers(
                "confirm-funding",
                "fundingConfirmed",
                false,
                "fundingSource",
                null,
                "fundingRefusedReason",
                "The person's own money covers the care");
    }

    /** Home A offers at the budget, and the person accepts. */
    String offerIsAccepted() {
        String offer = journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers");
        return offer;
    }

    /** The accepted offer is confirmed as the preferred one. */
    String optionIsPreferred() {
        String offer = offerIsAccepted();
        journey.does("confirm-preferred-option");
        return offer;
    }

    /** The preferred home assesses the person and declines. */
    void homeDeclines() {
        journey.answers(
                "assess-person",
                "providerAssessmentOutcome",
                "DECLINED",
                "reasons",
                "Needs more nursing than we can offer");
    }

    /** The whole county is searched: nothing was accepted in Search A or B. */
    void reachesTheWholeCounty() {
        isOpen();
        journey.letPassUntil("2026-03-06T17:00:01Z");
    }

    Offer offer(String reference) {
        return offers.require(Driver.DEVON, reference);
    }

    List<Notice> notices(String about) {
        return notices.of(journey.reference()).stream()
                .filter(notice -> notice.about().equals(about))
                .toList();
    }

    ClockView clock(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The last entry about the market of a kind. */
    Optional<RecordEntry> market(String what) {
        return journey.record(EntryKind.MARKET).stream()
                .filter(entry -> entry.subject().equals(what))
                .reduce((earlier, later) -> later);
    }

    /** References of the offers that a field of a form lets choose. */
    List<Object> choices(String form, String field) {
        Object options = journey.known(journey.task(form)).get(field + "Options");
        return options instanceof List<?> all
                ? all.stream()
                        .map(option -> ((Map<?, ?>) option).get("value"))
                        .map(Object.class::cast)
                        .toList()
                : list();
    }
}
