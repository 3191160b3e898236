package org.carejourney.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.carejourney.market.HomeEntryBuilder.aHome;
import static org.carejourney.market.MarketWorld.COUNCIL;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CqcImportTest {

    private static final String DIRECTORY =
            """
            Care Quality Commission,,,,,,,,,,,,,,
            "CQC care directory, every location",,,,,,,,,,,,,,

            Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,\
            Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,\
            CQC Location ID (for office use only),CQC Provider ID (for office use only)
            """;

    private final MarketWorld world = MarketWorld.onH2();
    private final CqcImport directory = world.the(CqcImport.class);
    private final Homes homes = world.the(Homes.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void importsTheCareHomesOfTheCountyAndNothingElse() throws IOException {
        CqcReport report = read(
                row("Rose Court", "EX4 3PL", "Residential homes|Nursing homes", "Devon", "1-101"),
                row("Sea Haven", "EX8 1AA", "Nursing homes", "Devon", "1-102"),
                row("Helping Hands", "EX4 3PL", "Homecare agencies", "Devon", "1-103"),
                row("Far Away", "M41 5BU", "Residential homes", "Trafford", "1-104"));

        assertThat(report).isEqualTo(new CqcReport(2, 0, 0, 0, 1, 1, List.of()));
        Home home = homes.require(COUNCIL, new HomeReference("HOME-1-101"));
        assertThat(home.name()).isEqualTo("Rose Court");
        assertThat(home.provider()).isEqualTo("Kind Care Limited");
        assertThat(home.address()).isEqualTo("1 High Street, Exeter");
        assertThat(home.serviceTypes()).containsExactlyInAnyOrder(ServiceType.RESIDENTIAL, ServiceType.NURSING);
        assertThat(home.county()).isEqualTo("Devon");
        assertThat(home.agreement()).isEqualTo(Agreement.NONE);
        assertThat(home.vacancies()).isNull();
        assertThat(home.cqcLocationId()).isEqualTo("1-101");
    }

    @Test
    void keepsWhatOnlyTheCouncilKnowsOfAHomeThatIsThere() throws IOException {
        Home before = world.home(
                "HOME-OURS",
                aHome().named("Old name").withCqcId("1-101").withVacancies(3).inLocality("south"));

        CqcReport report = read(row("New name", "EX8 1AA", "Nursing homes", "Devon", "1-101"));

        assertThat(report.updated()).isEqualTo(1);
        Home after = homes.require(COUNCIL, before.reference());
        assertThat(after.name()).isEqualTo("New name");
        assertThat(after.postcode()).isEqualTo("EX8 1AA");
        assertThat(after.serviceTypes()).containsExactly(ServiceType.NURSING);
        assertThat(after.agreement()).isEqualTo(before.agreement());
        assertThat(after.vacancies()).isEqualTo(3);
        assertThat(after.levels()).isEqualTo(before.levels());
        assertThat(after.locality()).isEqualTo("south");
        assertThat(after.contact()).isEqualTo(before.contact());
        assertThat(all()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws IOException {
        String home = row("Rose Court", "EX4 3PL", "Residential homes", "Devon", "1-101");
        read(home);

        CqcReport again = read(home);

        assertThat(again).isEqualTo(new CqcReport(0, 0, 1, 0, 0, 0, List.of()));
    }

    @Test
    void keepsAPositionThatIsKnownBetterThanThePostcodeSaysIt() throws IOException {
        Position given = new Position(51.02, -3.11);
        world.home(
                "HOME-POINT",
                aHome().at("TA1 1AA").at(given.latitude(), given.longitude()).withCqcId("1-101"));

        read(row("Rose Court", "TA1 1AA", "Residential homes", "Devon", "1-101"));

        assertThat(homes.require(COUNCIL, new HomeReference("HOME-POINT")).position())
                .isEqualTo(given);
    }

    @Test
    void tellsEveryBadRowByItsLineAndTakesTheOthers() throws IOException {
        CqcReport report = read(
                row("Rose Court", "EX4 3PL", "Residential homes", "Devon", "1-101"),
                row("", "EX99 9ZZ", "Residential homes", "Devon", "1-102"),
                "too,few,cells",
                "\"Open quotation,,,,,,,,,,,,,,",
                row("No id", "EX4 3PL", "Residential homes", "Devon", ""),
                row("Twice", "EX4 3PL", "Residential homes", "Devon", "1-101"),
                row("Sea Haven", "EX8 1AA", "Nursing homes", "Devon", "1-103"));

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.skipped()).isEqualTo(5);
        assertThat(report.faults())
                .extracting(row -> row.line() + " "
                        + row.faults().stream()
                                .map(fault -> fault.field() + " " + fault.code())
                                .toList())
                .containsExactly(
                        "6 [name REQUIRED, postcode UNKNOWN]",
                        "7 [ ROW]",
                        "8 [ ROW]",
                        "9 [cqcLocationId REQUIRED]",
                        "10 [cqcLocationId REPEATED]");
        assertThat(all()).isEqualTo(2);
    }

    @Test
    void repeatsNothingThatABadRowHolds() throws IOException {
        CqcReport report = read(row("Secret name", "SECRET", "Residential homes", "Devon", "1-102"));

        assertThat(report.faults().toString()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void refusesAFileWithoutTheColumnsItNeeds() {
        assertThatExceptionOfType(InvalidEntry.class)
                .isThrownBy(() -> directory.read(COUNCIL, new StringReader("Name,Postcode\nA,B\n"), List.of()))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(FieldFault::code)
                        .containsExactly("NO_HEADER"));
        assertThat(all()).isZero();
    }

    @Test
    void findsTheColumnsByNameInWhateverOrderTheyCome() throws IOException {
        String file = "\uFEFFCQC Location ID (for office use only),Postcode,Name,Service types,Local authority,"
                + "Provider name,Phone number,Address\n"
                + "1-101,EX4 3PL,Rose Court,Nursing homes,Devon,Kind Care,01392 000000,1 High Street\n";

        CqcReport report = directory.read(COUNCIL, new StringReader(file), List.of());

        assertThat(report.imported()).isEqualTo(1);
        assertThat(homes.require(COUNCIL, new HomeReference("HOME-1-101")).name())
                .isEqualTo("Rose Court");
    }

    @Test
    void readsRowsOfTheRealDirectoryAsTraffordRepublishesThem() throws IOException {
        CqcReport report;
        try (Reader sample = new InputStreamReader(
                CqcImportTest.class.getResourceAsStream("/cqc/trafford-2026-02.csv"), StandardCharsets.UTF_8)) {
            report = directory.read(COUNCIL, sample, List.of("TRAFFORD"));
        }

        assertThat(report.imported()).isEqualTo(56);
        assertThat(report.faults()).isEmpty();
        assertThat(report.otherServices()).isZero();
        Home home = homes.require(COUNCIL, new HomeReference("HOME-1-3537785301"));
        assertThat(home.name()).isEqualTo("Ashlands Manor Care Home");
        assertThat(home.address()).isEqualTo("2 Ashlands,Sale");
        assertThat(home.serviceTypes()).hasSize(2);
        assertThat(home.precision()).isEqualTo(Precision.SECTOR);
    }

    private CqcReport read(String... rows) throws IOException {
        return directory.read(COUNCIL, new StringReader(DIRECTORY + String.join("\n", rows) + "\n"), List.of());
    }

    private static String row(String name, String postcode, String types, String authority, String id) {
        return String.join(
                ",",
                name,
                "",
                "\"1 High Street, Exeter\"",
                postcode,
                "01392 111111",
                "",
                types,
                "2026-01-01",
                "",
                "Kind Care Limited",
                authority,
                "South West",
                "",
                id,
                "1-9");
    }

    private long all() {
        return homes.search(COUNCIL, new HomeSearch(null, null, null, null, new PageAsked(0, 1)))
                .total();
    }
}
