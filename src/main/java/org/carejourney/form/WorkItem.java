package org.carejourney.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param form id of its form, absent when there is nothing to enter
 * @param groups who may do it, by the keys of the council's procedure
 * @param assignee who has claimed it
 * @param caseReference case it belongs to
 * @param priority higher when it is overdue
 */
public record WorkItem(
        String id,
        String name,
        @Nullable String form,
        List<String> groups,
        @Nullable String assignee,
        String caseReference,
        Instant createdAt,
        @Nullable Instant due,
        boolean overdue,
        int priority) {}
