package org.carejourney.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carejourney.market.Agreement.Status;
import org.carejourney.market.HomeEntry.AgreementEntry;
import org.carejourney.market.HomeEntry.PositionEntry;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.jspecify.annotations.Nullable;

/** Checks everything that was entered about a home, and makes the home of it. */
class HomeCheck {

    private static final Pattern LEVEL = Pattern.compile("[A-Z][A-Z0-9_]{0,19}");
    private static final Pattern LOCATION_ID = Pattern.compile("[A-Za-z0-9-]{2,40}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,150}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()-]{5,30}");
    private static final int MOST_VACANCIES = 500;

    private final Gazetteer gazetteer;
    private final List<String> localities;
    private final Home.Contact known;
    private final LocalDate today;
    private final Faults faults = new Faults();

    /**
     * @param localities of the council; a council without any does not name them
     * @param known what of the contact must stay as it is
     */
    HomeCheck(Gazetteer gazetteer, List<String> localities, Home.Contact known, LocalDate today) {
        this.gazetteer = gazetteer;
        this.localities = localities;
        this.known = known;
        this.today = today;
    }

    /** @throws InvalidEntry with every field at fault */
    Home check(HomeReference reference, HomeEntry entry) {
        String name = faults.required("name", entry.name(), 200);
        String provider = faults.required("provider", entry.provider(), 200);
        Set<ServiceType> types = types(entry.serviceTypes());
        List<String> levels = levels(entry.levels());
        Agreement agreement = agreement(entry.agreement());
        String county = faults.required("county", entry.county(), 60);
        String locality = locality(entry.locality());
        String address = faults.text("address", entry.address(), 300);
        String postcode = faults.required("postcode", entry.postcode(), 10);
        Optional<Place> place = place(postcode, entry.position());
        Integer vacancies = vacancies(entry.vacancies());
        Home.Contact contact = contact(entry.contact());
        String cqc = faults.pattern(
                "cqcLocationId", entry.cqcLocationId(), LOCATION_ID, "This must be letters, digits and hyphens");
        faults.refuse();
        Place at = place.orElseThrow();
        return new Home(
                reference,
                name,
                provider,
                types,
                levels,
                agreement,
                county,
                locality,
                address,
                postcode(postcode),
                at.position(),
                at.precision(),
                vacancies,
                contact,
                cqc);
    }

    private static String postcode(String entered) {
        return Postcode.read(entered).map(Postcode::toString).orElse(entered);
    }

    private Set<ServiceType> types(@Nullable List<String> entered) {
        Set<ServiceType> types = EnumSet.noneOf(ServiceType.class);
        if (entered == null || entered.isEmpty()) {
            faults.add("serviceTypes", "REQUIRED", "At least one is required");
            return types;
        }
        for (int i = 0; i < entered.size(); i++) {
            faults.oneOf("serviceTypes/" + i, entered.get(i), ServiceType.class).ifPresent(types::add);
        }
        return types;
    }

    private List<String> levels(@Nullable List<String> entered) {
        List<String> levels = new ArrayList<>();
        for (String level : entered == null ? List.<String>of() : entered) {
            String field = "levels/" + levels.size();
            faults.unless(
                    level != null && LEVEL.matcher(level).matches(),
                    field,
                    "PATTERN",
                    "This must be a level such as R2");
            faults.unless(!levels.contains(level), field, "REPEATED", "This level is there already");
            levels.add(level == null ? "" : level);
        }
        faults.unless(levels.size() <= 20, "levels", "TOO_MANY", "There can be 20 levels at most");
        return levels;
    }

    private Agreement agreement(@Nullable AgreementEntry entered) {
        if (entered == null) {
            faults.add("agreement", "REQUIRED", "This is required");
            return Agreement.NONE;
        }
        Optional<Status> status = faults.oneOf("agreement/status", entered.status(), Status.class);
        LocalDate signed = notInFuture("agreement/signedOn", entered.signedOn());
        LocalDate returned = notInFuture("agreement/returnedOn", entered.returnedOn());
        status.ifPresent(known -> {
            dateFits("agreement/signedOn", entered.signedOn(), known != Status.NONE);
            dateFits("agreement/returnedOn", entered.returnedOn(), known == Status.SIGNED_AND_RETURNED);
        });
        if (signed != null && returned != null && returned.isBefore(signed)) {
            faults.add("agreement/returnedOn", "BEFORE_SIGNED", "It cannot be returned before it is signed");
        }
        return new Agreement(status.orElse(Status.NONE), signed, returned);
    }

    private void dateFits(String field, @Nullable String entered, boolean wanted) {
        boolean there = entered != null && !entered.isBlank();
        faults.unless(there || !wanted, field, "REQUIRED", "This date is required with this status");
        faults.unless(!there || wanted, field, "NOT_EXPECTED", "There is no such date with this status");
    }

    private @Nullable LocalDate notInFuture(String field, @Nullable String entered) {
        LocalDate date = faults.date(field, entered);
        faults.unless(date == null || !date.isAfter(today), field, "IN_FUTURE", "This date cannot be in the future");
        return date;
    }

    private @Nullable String locality(@Nullable String entered) {
        String locality = faults.text("locality", entered, 60);
        faults.unless(
                locality == null || localities.contains(locality),
                "locality",
                "NOT_ALLOWED",
                localities.isEmpty() ? "The council has no localities" : "This must be one of " + localities);
        return locality;
    }

    private Optional<Place> place(String postcode, @Nullable PositionEntry given) {
        Optional<Place> located = gazetteer.locate(postcode);
        if (given == null) {
            faults.unless(
                    postcode.isEmpty() || located.isPresent(), "postcode", "UNKNOWN", "This is not a known postcode");
            return located;
        }
        faults.unless(
                postcode.isEmpty()
                        || Postcode.read(postcode).filter(Postcode::isFull).isPresent(),
                "postcode",
                "PATTERN",
                "This must be a full postcode");
        boolean north = within("position/latitude", given.latitude(), 49, 61);
        boolean east = within("position/longitude", given.longitude(), -9, 2);
        return north && east
                ? Optional.of(new Place(postcode, new Position(given.latitude(), given.longitude()), Precision.FULL, 0))
                : Optional.empty();
    }

    private boolean within(String field, @Nullable Double degrees, int least, int most) {
        boolean right = degrees != null && degrees >= least && degrees <= most;
        faults.unless(right, field, "RANGE", "This must be degrees from " + least + " to " + most);
        return right;
    }

    private @Nullable Integer vacancies(@Nullable Integer entered) {
        faults.unless(
                entered == null || entered >= 0 && entered <= MOST_VACANCIES,
                "vacancies",
                "RANGE",
                "This must be a number from 0 to " + MOST_VACANCIES);
        return entered;
    }

    private Home.Contact contact(Home.@Nullable Contact entered) {
        if (entered == null) {
            return known;
        }
        Home.Contact contact = new Home.Contact(
                faults.text("contact/name", entered.name(), 120),
                faults.pattern("contact/telephone", entered.telephone(), TELEPHONE, "This must be a telephone number"),
                faults.pattern("contact/email", entered.email(), EMAIL, "This must be an e-mail address"));
        stays("contact/name", known.name(), contact.name());
        stays("contact/telephone", known.telephone(), contact.telephone());
        stays("contact/email", known.email(), contact.email());
        return contact.with(known);
    }

    private void stays(String field, @Nullable String before, @Nullable String now) {
        faults.unless(
                before == null || now == null || now.equals(before),
                field,
                "BY_FORM_ONLY",
                "What is known changes only by the form for contact details");
    }
}
