package org.carejourney.panel;

import java.util.Optional;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Money;

/**
 * A case listed for a sitting, with what was decided.
 *
 * @param requestKind what the forum is asked: DESCRIPTOR_AND_BUDGET
 * @param attendance who took part, by role and organisation
 * @param largeOrUnique whether the forum flagged the budget as large or unique
 */
public record PanelItem(
        long number,
        Sitting sitting,
        CaseReference caseReference,
        String requestKind,
        Optional<String> decision,
        Optional<String> setting,
        Optional<String> descriptorLevel,
        Optional<Money> weeklyBudget,
        Optional<String> attendance,
        boolean largeOrUnique,
        Optional<String> decidedBy) {

    /** What stands for the decision on a case that was taken off the list without one. */
    public static final String TAKEN_OFF = "TAKEN_OFF";

    /** What stands for request and decision where somebody decided in the place of a forum. */
    public static final String WITHOUT_SITTING = "WITHOUT_SITTING";

    /** Whether there was nothing to decide any more: the case went another way, or to another sitting. */
    public boolean isTakenOff() {
        return decision.filter(TAKEN_OFF::equals).isPresent();
    }
}
