package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckOfferDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "check-offer",
            "meetsAssessedNeeds",
            "weeklyPricePence",
            "weeklyBudgetPence",
            "topUpArranged",
            "available",
            "agreementStatus",
            "homeCounty");

    @Requirement({"DEV-2.6-1", "DEV-2.6-2", "DEV-2.6-3", "DEV-2.6-4", "DEV-1.2-3"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    true | 90000 | 90000 | - | true | SIGNED_AND_RETURNED | DEVON | ''
                    true | 90001 | 90000 | - | true | SIGNED_AND_RETURNED | DEVON | aboveUsualRate
                    true | 90001 | 90000 | false | true | SIGNED_AND_RETURNED | DEVON | aboveUsualRate
                    true | 90001 | 90000 | true | true | SIGNED_AND_RETURNED | DEVON | ''
                    true | - | 90000 | - | true | SIGNED_AND_RETURNED | DEVON | priceUnknown
                    true | - | 90000 | true | true | SIGNED_AND_RETURNED | DEVON | priceUnknown
                    true | 90000 | - | true | true | SIGNED_AND_RETURNED | DEVON | priceUnknown
                    false | 90000 | 90000 | - | true | SIGNED_AND_RETURNED | DEVON | needsNotMet
                    - | 90000 | 90000 | - | true | SIGNED_AND_RETURNED | DEVON | needsNotMet
                    true | 90000 | 90000 | - | false | SIGNED_AND_RETURNED | DEVON | notAvailable
                    true | 90000 | 90000 | - | - | SIGNED_AND_RETURNED | DEVON | notAvailable
                    true | 90000 | 90000 | - | true | SENT | DEVON | noAgreement
                    true | 90000 | 90000 | - | true | - | DEVON | noAgreement
                    true | 90000 | 90000 | - | true | SIGNED_AND_RETURNED | OTHER | outOfCounty
                    true | 90000 | 90000 | - | true | SIGNED_AND_RETURNED | - | outOfCounty
                    false | 90001 | 90000 | false | false | SENT | OTHER | needsNotMet aboveUsualRate notAvailable noAgreement outOfCounty
                    """)
    void refusesAnOfferForEachReason(
            Boolean meetsAssessedNeeds,
            Long weeklyPricePence,
            Long weeklyBudgetPence,
            Boolean topUpArranged,
            Boolean available,
            String agreementStatus,
            String homeCounty,
            String expected) {
        assertThat(TABLE.rules(
                        "meetsAssessedNeeds",
                        meetsAssessedNeeds,
                        "weeklyPricePence",
                        weeklyPricePence,
                        "weeklyBudgetPence",
                        weeklyBudgetPence,
                        "topUpArranged",
                        topUpArranged,
                        "available",
                        available,
                        "agreementStatus",
                        agreementStatus,
                        "homeCounty",
                        homeCounty))
                .isEqualTo(expected);
    }
}
