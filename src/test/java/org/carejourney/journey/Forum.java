package org.carejourney.journey;

/** What the forum answers when it does not do the usual thing. */
final class Forum {

    static final String REASONS = "The evidence for mobility is missing from the pack";

    private Forum() {}

    /** Nothing is validated. */
    static Object[] notValidated(String decision) {
        return new Object[] {
            "panelDecision",
            decision,
            "reasons",
            REASONS,
            "setting",
            null,
            "descriptorLevel",
            null,
            "weeklyBudgetPence",
            null,
            "planSignedOff",
            null
        };
    }

    /** Something else than proposed is validated. */
    static Object[] changed(String level, long weeklyBudgetPence) {
        return new Object[] {
            "panelDecision",
            "VALIDATED_CHANGED",
            "reasons",
            "The evidence supports another level than proposed",
            "descriptorLevel",
            level,
            "weeklyBudgetPence",
            weeklyBudgetPence
        };
    }
}
