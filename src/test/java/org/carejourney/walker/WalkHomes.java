package org.carejourney.walker;

import java.util.List;
import org.carejourney.market.Home;
import org.carejourney.market.HomeEntry;
import org.carejourney.market.Homes;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.springframework.context.ApplicationContext;

/** The homes that walks find: two near by and one farther off, one whose agreement has not come back, and those of the pilot. */
final class WalkHomes {

    private static final Council DEVON = new Council("devon");

    private final Homes homes;

    WalkHomes(ApplicationContext service) {
        this.homes = service.getBean(Homes.class);
    }

    void enter() {
        home("HOME-A", "east", "EX4 6NQ", "SIGNED_AND_RETURNED", "2025-04-14");
        home("HOME-B", "south", "TQ12 1AA", "SIGNED_AND_RETURNED", "2025-04-14");
        home("HOME-C", "east", "EX4 6NQ", "SIGNED", null);
        home("HOME-D", "east", "EX4 6NQ", "SIGNED_AND_RETURNED", "2025-04-14");
        home("HOME-0001", "north", "EX31 1AA", "SIGNED", null);
        home("HOME-0002", "north", "EX31 1AA", "SIGNED", null);
    }

    private void home(String reference, String locality, String postcode, String agreement, String returnedOn) {
        homes.put(
                DEVON,
                new HomeReference(reference),
                new HomeEntry(
                        "Test house " + reference,
                        "Test provider",
                        List.of("RESIDENTIAL", "NURSING"),
                        List.of("R1", "R2", "R3", "N1", "N2", "N3", "N4", "N5"),
                        new HomeEntry.AgreementEntry(agreement, "2025-04-01", returnedOn),
                        "DEVON",
                        locality,
                        "1 Test Road",
                        postcode,
                        null,
                        3,
                        Home.Contact.UNKNOWN,
                        null));
    }
}
