package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.words;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckShareOffersDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-share-offers", "share-offers");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    OFFER-1 | - | ''
                    OFFER-1 OFFER-2 | OFFER-3 | ''
                    - | OFFER-3 | ''
                    '' | '' | nothingShared
                    - | - | nothingShared
                    """)
    void sharesAtLeastOneOffer(String offersAtBudget, String offersNeedingTopUp, String expected) {
        assertThat(TABLE.rules(
                        "offersAtBudget",
                        offersAtBudget == null ? null : words(offersAtBudget),
                        "offersNeedingTopUp",
                        offersNeedingTopUp == null ? null : words(offersNeedingTopUp)))
                .isEqualTo(expected);
    }
}
