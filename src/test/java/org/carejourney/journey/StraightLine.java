package org.carejourney.journey;

/** Takes a case along the straight line of the journey, as far as a test wants it to come. */
final class StraightLine {

    private static final String[] TO_SEARCH = {
        "record-contact",
        "gather-information",
        "name-assessor",
        "assess-needs",
        "discuss-sharing",
        "plan-support",
        "score-descriptors",
        "prepare-forum-pack",
        "present-to-forum",
        "decide-at-forum",
        "assess-finances",
        "explain-finance",
        "confirm-commitments",
        "confirm-funding",
        "open-search"
    };

    private StraightLine() {}

    /** A place in HOME-A, level R2 at 90000 pence, is confirmed with start on 16 March 2026. */
    static void toMoveIn(Driver journey) {
        toConfirmation(journey);
        journey.letPassUntil("2026-03-04T14:00:00Z").does("confirm-placement", "send-plan");
    }

    static void toConfirmation(Driver journey) {
        journey.opens().does(TO_SEARCH);
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option", "assess-person");
        journey.does("reconfirm-understanding");
    }

    /** The person has moved in on 16 March 2026, and the home has its documents. */
    static void movedIn(Driver journey) {
        toMoveIn(journey);
        journey.letPassUntil("2026-03-16T09:00:00Z");
        journey.does("introduce-home-and-person", "support-understanding", "confirm-start");
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
    }
}
