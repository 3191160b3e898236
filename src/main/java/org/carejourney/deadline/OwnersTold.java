package org.carejourney.deadline;

import java.time.Instant;
import java.util.Set;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/**
 * Those who own late work are to be told that its deadline has passed (DEV-X-11).
 *
 * @param people who had claimed it
 * @param groups engine groups that may claim it, where nobody has
 * @param again whether they are told for the second time
 */
public record OwnersTold(
        ClockReference clock,
        CaseReference caseReference,
        Council council,
        String deadline,
        String label,
        Instant dueAt,
        Set<String> people,
        Set<String> groups,
        boolean again) {}
