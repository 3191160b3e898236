package org.carejourney.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a home, unchecked.
 *
 * @param position only where the postcode does not say it well enough
 * @param contact where the procedure has a form for it, what is known changes only by that form: it may be left out
 *     here, and another one is refused
 */
public record HomeEntry(
        @Nullable String name,
        @Nullable String provider,
        @Nullable List<String> serviceTypes,
        @Nullable List<String> levels,
        @Nullable AgreementEntry agreement,
        @Nullable String county,
        @Nullable String locality,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable PositionEntry position,
        @Nullable Integer vacancies,
        Home.@Nullable Contact contact,
        @Nullable String cqcLocationId) {

    /** Dates as ISO-8601 text. */
    public record AgreementEntry(@Nullable String status, @Nullable String signedOn, @Nullable String returnedOn) {}

    public record PositionEntry(@Nullable Double latitude, @Nullable Double longitude) {}
}
