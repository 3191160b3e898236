package org.carejourney.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.carejourney.market.HomeEntryBuilder.aHome;
import static org.carejourney.market.MarketWorld.COUNCIL;

import java.util.Arrays;
import java.util.List;
import org.carejourney.market.HomeEntry.AgreementEntry;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HomesTest {

    private static final MarketWorld WORLD = MarketWorld.onH2();
    private static final HomeReference HOME = new HomeReference("HOME-A");

    private final Homes homes = WORLD.the(Homes.class);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void entersAHomeAndReplacesWhatIsThere() {
        boolean added = homes.put(COUNCIL, HOME, aHome().named("Seaview").build());
        boolean addedAgain = homes.put(
                COUNCIL, HOME, aHome().named("Hillview").withVacancies(2).build());

        assertThat(added).isTrue();
        assertThat(addedAgain).isFalse();
        Home home = homes.require(COUNCIL, HOME);
        assertThat(home.name()).isEqualTo("Hillview");
        assertThat(home.vacancies()).isEqualTo(2);
        assertThat(home.serviceTypes()).containsExactly(ServiceType.RESIDENTIAL);
        assertThat(home.levels()).containsExactly("R1", "R2");
        assertThat(home.precision()).isEqualTo(Precision.FULL);
        assertThat(home.agreement().isInForce()).isTrue();
        assertThat(homes.find(new Council("othercouncil"), HOME)).isEmpty();
    }

    @Test
    void tellsEveryFieldAtFaultAtOnceAndChangesNothing() {
        HomeEntry wrong = new HomeEntry(
                " ",
                null,
                Arrays.asList("RESIDENTIAL", "HOTEL"),
                List.of("R1", "r-1", "R1"),
                new AgreementEntry("SIGNED_AND_RETURNED", "2026-02-10", "2026-02-09"),
                null,
                "nowhere",
                "x".repeat(301),
                "EX99 9ZZ",
                null,
                -1,
                new Home.Contact(null, "ring me", "no address"),
                "a b");

        assertThatExceptionOfType(InvalidEntry.class)
                .isThrownBy(() -> homes.put(COUNCIL, new HomeReference("HOME-WRONG"), wrong))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(FieldFault::field)
                        .containsExactlyInAnyOrder(
                                "name",
                                "provider",
                                "serviceTypes/1",
                                "levels/1",
                                "levels/2",
                                "agreement/returnedOn",
                                "county",
                                "locality",
                                "address",
                                "postcode",
                                "vacancies",
                                "contact/telephone",
                                "contact/email",
                                "cqcLocationId"));
        assertThat(homes.find(COUNCIL, new HomeReference("HOME-WRONG"))).isEmpty();
    }

    @Test
    void wantsTheDatesThatTheAgreementsStatusSays() {
        assertThat(faultsWith(new AgreementEntry("SIGNED", null, "2026-02-01")))
                .containsExactlyInAnyOrder("agreement/signedOn REQUIRED", "agreement/returnedOn NOT_EXPECTED");
        assertThat(faultsWith(new AgreementEntry("SIGNED", "2026-03-03", null)))
                .containsExactly("agreement/signedOn IN_FUTURE");
        assertThat(faultsWith(new AgreementEntry("SIGNED", "3 March", null)))
                .containsExactly("agreement/signedOn DATE");
        assertThat(faultsWith(new AgreementEntry(null, null, null))).containsExactly("agreement/status REQUIRED");
        assertThat(faultsWith(null)).containsExactly("agreement REQUIRED");
    }

    private List<String> faultsWith(AgreementEntry agreement) {
        HomeEntry right = aHome().build();
        HomeEntry entry = new HomeEntry(
                right.name(),
                right.provider(),
                right.serviceTypes(),
                null,
                agreement,
                right.county(),
                null,
                null,
                right.postcode(),
                null,
                null,
                null,
                null);
        try {
            homes.put(COUNCIL, new HomeReference("HOME-AGREEMENT"), entry);
            return List.of();
        } catch (InvalidEntry refused) {
            return refused.faults().stream()
                    .map(fault -> fault.field() + " " + fault.code())
                    .toList();
        }
    }

    @Test
    void takesAPositionThatIsGivenOverThePostcodes() {
        Home home = WORLD.home("HOME-POINT", aHome().at("EX99 9ZZ").at(50.7, -3.5));

        assertThat(home.position()).isEqualTo(new Position(50.7, -3.5));
        assertThat(home.precision()).isEqualTo(Precision.FULL);
        assertThatExceptionOfType(InvalidEntry.class)
                .isThrownBy(() -> WORLD.home("HOME-POINT", aHome().at(0, 120)))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(FieldFault::field)
                        .containsExactly("position/latitude", "position/longitude"));
    }

    @Test
    void saysHowCloselyAHomeIsKnown() {
        assertThat(WORLD.home("HOME-TAUNTON", aHome().at("ta11aa").in("Somerset"))
                        .precision())
                .isEqualTo(Precision.SECTOR);
        assertThat(homes.require(COUNCIL, new HomeReference("HOME-TAUNTON")).postcode())
                .isEqualTo("TA1 1AA");
    }

    @Test
    void refusesTheDirectoryIdOfAnotherHome() {
        WORLD.home("HOME-ONE", aHome().withCqcId("1-100"));

        assertThatExceptionOfType(InvalidEntry.class)
                .isThrownBy(() -> WORLD.home("HOME-TWO", aHome().withCqcId("1-100")))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(FieldFault::field)
                        .containsExactly("cqcLocationId"));
    }
}
