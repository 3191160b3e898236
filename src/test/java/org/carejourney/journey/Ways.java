package org.carejourney.journey;

import java.util.stream.Stream;

/** Stretches of the straight way, by the forms that are answered on them. */
final class Ways {

    static final String[] TO_PLAN = {
        "record-contact", "gather-information", "name-assessor", "assess-needs", "discuss-sharing", "plan-support"
    };
    static final String[] TO_FORUM = {"score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum"};
    static final String[] MONEY = {"assess-finances", "explain-finance", "confirm-commitments", "confirm-funding"};
    static final String[] TO_OPTION = {"share-offers", "discuss-offers", "confirm-preferred-option", "assess-person"};
    static final String[] TO_PLACEMENT = {"reconfirm-understanding", "confirm-placement", "send-plan"};
    static final String[] TO_HOME = {"introduce-home-and-person", "support-understanding", "confirm-start"};

    private Ways() {}

    /**
     * Answers to confirm-start for a start that does not take place as planned.
     *
     * @param outcome MOVED or CANCELLED
     */
    static Object[] notStarted(String outcome, String reason, Object... more) {
        return Stream.concat(
                        Stream.of(
                                "startOutcome",
                                outcome,
                                "changeReason",
                                reason,
                                "actualStartDate",
                                null,
                                "contractTermsReference",
                                null,
                                "weeklyContractPricePence",
                                null,
                                "weeklyCostPence",
                                null,
                                "confirmedBy",
                                null),
                        Stream.of(more))
                .toArray();
    }
}
