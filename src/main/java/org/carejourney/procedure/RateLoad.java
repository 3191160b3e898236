package org.carejourney.procedure;

import java.util.List;
import java.util.Optional;
import org.carejourney.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * Rates as somebody wants to load them, unchecked.
 *
 * @param decision reference of the decision that sets them
 * @param by who loads them
 * @param confirmedBy the second person, where there is one
 * @param caseReference case in which that happened, if in any
 */
public record RateLoad(
        @Nullable String decision,
        @Nullable List<@Nullable Entry> rates,
        String by,
        Optional<String> confirmedBy,
        Optional<CaseReference> caseReference) {

    /** One rate as it was entered, each part of whatever kind: a text, a whole number, and a date as text are right. */
    public record Entry(@Nullable Object level, @Nullable Object weeklyPence, @Nullable Object from) {}
}
