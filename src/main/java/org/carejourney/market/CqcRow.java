package org.carejourney.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carejourney.market.CqcColumns.Column;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;

/** A row of a care directory: what it says of a home, before and after it is checked. */
record CqcRow(CqcColumns columns, List<String> cells) {

    String localAuthority() {
        return columns.text(cells, Column.LOCAL_AUTHORITY);
    }

    String locationId() {
        return columns.text(cells, Column.LOCATION_ID);
    }

    /** What sort of care home it is; none when it is something else. */
    List<String> careHomeTypes() {
        String types = columns.text(cells, Column.SERVICE_TYPES).toLowerCase(Locale.ROOT);
        List<String> known = new ArrayList<>();
        if (types.contains("residential home")) {
            known.add(ServiceType.RESIDENTIAL.name());
        }
        if (types.contains("nursing home")) {
            known.add(ServiceType.NURSING.name());
        }
        return known;
    }

    /**
     * The home as the directory has it, with what only the register knows about it taken over.
     *
     * @throws InvalidEntry with every field at fault
     */
    Home home(Gazetteer gazetteer, Optional<Home> before, LocalDate today) {
        HomeEntry entry = new HomeEntry(
                columns.text(cells, Column.NAME),
                columns.text(cells, Column.PROVIDER),
                careHomeTypes(),
                null,
                new HomeEntry.AgreementEntry(Agreement.Status.NONE.name(), null, null),
                localAuthority(),
                null,
                columns.text(cells, Column.ADDRESS),
                columns.text(cells, Column.POSTCODE),
                null,
                null,
                new Home.Contact(null, columns.text(cells, Column.TELEPHONE), null),
                locationId());
        HomeReference reference = before.map(Home::reference).orElseGet(this::newReference);
        Home listed = new HomeCheck(gazetteer, List.of(), Home.Contact.UNKNOWN, today).check(reference, entry);
        return before.map(known -> merged(known, listed)).orElse(listed);
    }

    private HomeReference newReference() {
        String reference = "HOME-" + locationId().toUpperCase(Locale.ROOT);
        if (locationId().isEmpty()) {
            throw new InvalidEntry("cqcLocationId", "REQUIRED", "This is required");
        }
        if (!HomeReference.isValid(reference)) {
            throw new InvalidEntry("cqcLocationId", "PATTERN", "This must be letters, digits and hyphens");
        }
        return new HomeReference(reference);
    }

    /** The council's own knowledge stays: agreement, vacancies, levels, locality, contact, and a better position. */
    private static Home merged(Home known, Home listed) {
        boolean sameSpot =
                known.postcode().equals(listed.postcode()) && known.precision().compareTo(listed.precision()) <= 0;
        return new Home(
                known.reference(),
                listed.name(),
                listed.provider(),
                listed.serviceTypes(),
                known.levels(),
                known.agreement(),
                listed.county(),
                known.locality(),
                listed.address(),
                listed.postcode(),
                sameSpot ? known.position() : listed.position(),
                sameSpot ? known.precision() : listed.precision(),
                known.vacancies(),
                listed.contact().with(known.contact()),
                listed.cqcLocationId());
    }
}
