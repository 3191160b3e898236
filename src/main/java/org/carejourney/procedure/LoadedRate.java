package org.carejourney.procedure;

import java.time.Instant;
import java.util.Optional;
import org.carejourney.procedure.Procedure.Rate;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Money;

/**
 * A rate that was loaded while the service runs.
 *
 * @param version counts the loads for the same level and day, from 1; the newest holds
 * @param replaced what held for that level and day before, if anything did
 * @param decision reference of the decision that sets it
 * @param confirmedBy the second person, where it came by the form
 * @param caseReference case whose record tells more, where it came by the form
 */
public record LoadedRate(
        Rate rate,
        int version,
        Optional<Money> replaced,
        String decision,
        String loadedBy,
        Optional<String> confirmedBy,
        Optional<CaseReference> caseReference,
        Instant loadedAt) {}
