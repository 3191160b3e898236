package org.carejourney.market;

import java.util.List;
import org.carejourney.market.HomeEntry.AgreementEntry;
import org.carejourney.market.HomeEntry.PositionEntry;

/** Entries of homes for tests: a residential home in Exeter under agreement unless told otherwise. */
public class HomeEntryBuilder {

    private String name = "Seaview";
    private List<String> types = List.of("RESIDENTIAL");
    private AgreementEntry agreement = new AgreementEntry("SIGNED_AND_RETURNED", "2026-01-05", "2026-01-12");
    private String county = "Devon";
    private String locality = "east";
    private String postcode = "EX4 3PL";
    private PositionEntry position;
    private Integer vacancies;
    private String cqc;

    public static HomeEntryBuilder aHome() {
        return new HomeEntryBuilder();
    }

    public HomeEntryBuilder named(String name) {
        this.name = name;
        return this;
    }

    public HomeEntryBuilder providing(String... types) {
        this.types = List.of(types);
        return this;
    }

    public HomeEntryBuilder signedOnly() {
        agreement = new AgreementEntry("SIGNED", "2026-01-05", null);
        return this;
    }

    public HomeEntryBuilder withoutAgreement() {
        agreement = new AgreementEntry("NONE", null, null);
        return this;
    }

    public HomeEntryBuilder in(String county) {
        this.county = county;
        return this;
    }

    public HomeEntryBuilder inLocality(String locality) {
        this.locality = locality;
        return this;
    }

    public HomeEntryBuilder at(String postcode) {
        this.postcode = postcode;
        return this;
    }

    public HomeEntryBuilder at(double latitude, double longitude) {
        position = new PositionEntry(latitude, longitude);
        return this;
    }

    public HomeEntryBuilder withVacancies(int vacancies) {
        this.vacancies = vacancies;
        return this;
    }

    public HomeEntryBuilder withCqcId(String cqc) {
        this.cqc = cqc;
        return this;
    }

    public HomeEntry build() {
        return new HomeEntry(
                name,
                "Seaview Care Limited",
                types,
                List.of("R1", "R2"),
                agreement,
                county,
                locality,
                "1 High Street",
                postcode,
                position,
                vacancies,
                new Home.Contact("The manager", "01392 000000", null),
                cqc);
    }
}
