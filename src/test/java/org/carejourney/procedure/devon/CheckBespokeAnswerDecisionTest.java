package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckBespokeAnswerDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "check-bespoke-answer",
            "pricedServices",
            "pricingSheetReference",
            "meetsAssessedNeeds",
            "available",
            "agreementStatus",
            "homeCounty");

    @Requirement({"DEV-2.13-6", "DEV-X-17"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    1 | DOC/1 | ''
                    0 | DOC/1 | noServices
                    1 | - | noPricingSheet
                    1 | '' | noPricingSheet
                    0 | - | noServices noPricingSheet
                    """)
    void wantsCostsOnThePricingSheet(Long pricedServices, String pricingSheetReference, String expected) {
        assertThat(TABLE.rules(
                        "pricedServices",
                        pricedServices,
                        "pricingSheetReference",
                        pricingSheetReference,
                        "meetsAssessedNeeds",
                        true,
                        "available",
                        true,
                        "agreementStatus",
                        "SIGNED_AND_RETURNED",
                        "homeCounty",
                        "DEVON"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    false | true | SIGNED_AND_RETURNED | DEVON | needsNotMet
                    - | true | SIGNED_AND_RETURNED | DEVON | needsNotMet
                    true | false | SIGNED_AND_RETURNED | DEVON | notAvailable
                    true | - | SIGNED_AND_RETURNED | DEVON | notAvailable
                    true | true | SIGNED | DEVON | noAgreement
                    true | true | NONE | DEVON | noAgreement
                    true | true | SIGNED_AND_RETURNED | SOMERSET | outOfCounty
                    """)
    void holdsTheHomeAgainstWhatEveryHomeHasToMeet(
            Boolean meetsAssessedNeeds, Boolean available, String agreementStatus, String homeCounty, String expected) {
        assertThat(TABLE.rules(
                        "pricedServices",
                        1L,
                        "pricingSheetReference",
                        "DOC/1",
                        "meetsAssessedNeeds",
                        meetsAssessedNeeds,
                        "available",
                        available,
                        "agreementStatus",
                        agreementStatus,
                        "homeCounty",
                        homeCounty))
                .isEqualTo(expected);
    }
}
