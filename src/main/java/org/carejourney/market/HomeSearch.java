package org.carejourney.market;

import org.carejourney.shared.PageAsked;
import org.jspecify.annotations.Nullable;

/**
 * Which homes of the register are looked for; whatever is absent does not narrow the search.
 *
 * @param centre from where distances are counted
 * @param radiusMiles how far from the centre a home may be
 * @param vacancy only homes with, or without, a known free place
 */
public record HomeSearch(
        @Nullable Position centre,
        @Nullable Double radiusMiles,
        @Nullable ServiceType type,
        @Nullable Boolean vacancy,
        PageAsked page) {}
