package org.carejourney.journey;

import java.util.List;
import org.carejourney.market.Home;
import org.carejourney.market.HomeEntry;
import org.carejourney.market.HomeEntry.AgreementEntry;
import org.carejourney.market.Homes;
import org.carejourney.shared.HomeReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The homes of the acceptance scenarios: A and B under agreement, C's agreement signed but not returned. */
@TestComponent
public class TestHomes {

    private static int fresh;

    private final Homes homes;

    TestHomes(Homes homes) {
        this.homes = homes;
    }

    void enter() {
        put("HOME-A", "east", "EX4 6NQ", "SIGNED_AND_RETURNED", "2025-04-14");
        put("HOME-B", "south", "TQ12 1AA", "SIGNED_AND_RETURNED", "2025-04-14");
        put("HOME-C", "east", "EX4 6NQ", "SIGNED", null);
    }

    /** Home A has signed, but what it signed has not come back: no placement there. */
    void homeAHasNotReturnedItsAgreement() {
        put("HOME-A", "east", "EX4 6NQ", "SIGNED", null);
    }

    /** Home A has this many free places. */
    void homeAHas(int vacancies) {
        put("HOME-A", "DEVON", "east", "EX4 6NQ", "SIGNED_AND_RETURNED", "2025-04-14", vacancies);
    }

    /** Another home under agreement in Devon, at this postcode. */
    void another(String reference, String postcode) {
        put(reference, "north", postcode, "SIGNED_AND_RETURNED", "2025-04-14");
    }

    /** Another home in Devon that nobody has heard of in another test, without an agreement. */
    String fresh() {
        String reference = "HOME-FRESH-" + ++fresh;
        enterAgain(reference, new Home.Contact("Ann Old", "01632 960001", "old@example.org"));
        return reference;
    }

    /** Enters such a home once more, with this contact or without one. */
    void enterAgain(String reference, Home.@Nullable Contact contact) {
        homes.put(
                Driver.DEVON,
                new HomeReference(reference),
                new HomeEntry(
                        "Test house " + reference,
                        "Test provider",
                        List.of("RESIDENTIAL"),
                        List.of("R1", "R2", "R3"),
                        new AgreementEntry("NONE", null, null),
                        "DEVON",
                        "east",
                        "2 Test Road",
                        "EX4 6NQ",
                        null,
                        1,
                        contact,
                        locationId(reference)));
    }

    /** The id of such a home in the directory of the Care Quality Commission. */
    static String locationId(String reference) {
        return "1-" + reference;
    }

    Home home(String reference) {
        return homes.require(Driver.DEVON, new HomeReference(reference));
    }

    /** A home under agreement that turned out to lie in another county. */
    void abroad(String reference) {
        put(reference, "SOMERSET", null, "TA1 1AA", "SIGNED_AND_RETURNED", "2025-04-14", 3);
    }

    private void put(String reference, String locality, String postcode, String agreement, String returnedOn) {
        put(reference, "DEVON", locality, postcode, agreement, returnedOn, 3);
    }

    private void put(
            String reference,
            String county,
            String locality,
            String postcode,
            String agreement,
            String returnedOn,
            int vacancies) {
        homes.put(
                Driver.DEVON,
                new HomeReference(reference),
                new HomeEntry(
                        "Test house " + reference,
                        "Test provider",
                        List.of("RESIDENTIAL", "NURSING"),
                        List.of("R1", "R2", "R3", "N1", "N2", "N3", "N4", "N5"),
                        new AgreementEntry(agreement, "2025-04-01", returnedOn),
                        county,
                        locality,
                        "1 Test Road",
                        postcode,
                        null,
                        vacancies,
                        Home.Contact.UNKNOWN,
                        null));
    }
}
