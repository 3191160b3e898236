package org.carejourney.form;

import org.carejourney.shared.CaseReference;
import org.carejourney.shared.PageAsked;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks were asked for; what is absent does not matter.
 *
 * @param group key of a group of the council's procedure
 */
public record WorkAsked(
        @Nullable String group,
        @Nullable String assignee,
        @Nullable CaseReference caseReference,
        @Nullable Boolean overdue,
        PageAsked page) {}
