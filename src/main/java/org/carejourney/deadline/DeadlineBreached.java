package org.carejourney.deadline;

import java.time.Instant;
import java.util.Set;
import org.carejourney.procedure.Procedure.OnBreach;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/**
 * A deadline passed and its work is still open (DEV-X-11). Carries no personal data.
 *
 * @param follows what the procedure says is to follow
 * @param again whether this is the second time it is told, the same length after the first
 */
public record DeadlineBreached(
        ClockReference clock,
        CaseReference caseReference,
        Council council,
        String deadline,
        String label,
        Instant dueAt,
        Instant at,
        Set<OnBreach> follows,
        boolean again) {}
