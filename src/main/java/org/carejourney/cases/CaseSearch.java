package org.carejourney.cases;

import org.carejourney.shared.HomeReference;
import org.carejourney.shared.PageAsked;
import org.carejourney.shared.PersonReference;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked for; whatever is absent does not narrow the search.
 *
 * @param breached only cases with, or without, a deadline that has passed unmet
 * @param text part of a reference of the case, the person, the home or the other system
 */
public record CaseSearch(
        CareCase.@Nullable State state,
        @Nullable String phase,
        @Nullable Boolean breached,
        @Nullable PersonReference person,
        @Nullable HomeReference home,
        @Nullable String text,
        PageAsked page) {}
