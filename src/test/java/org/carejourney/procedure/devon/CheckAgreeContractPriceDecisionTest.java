package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAgreeContractPriceDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-agree-contract-price", "agree-contract-price");

    @Requirement("DEV-3.5-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2026-03-16 | 2026-03-16 | 98500 | - | ''
                    2026-03-15 | 2026-03-16 | 98500 | - | levelBeforeStart
                    2026-03-16 | 2026-03-15 | 98500 | - | priceBeforeStart
                    2026-03-16 | 2026-03-16 | 98501 | - | priceDiffers
                    2026-03-16 | 2026-03-16 | 98499 | - | priceDiffers
                    2026-03-16 | 2026-03-16 | 98501 | Extra help by night | ''
                    """)
    void explainsAPriceOfItsOwnAndHoldsFromTheStartOn(
            String effectiveFrom, String priceFrom, Long price, String reason, String expected) {
        assertThat(TABLE.rules(
                        "effectiveFrom",
                        effectiveFrom,
                        "priceFrom",
                        priceFrom,
                        "placementStart",
                        "2026-03-16",
                        "weeklyContractPricePence",
                        price,
                        "newWeeklyBudgetPence",
                        98500L,
                        "priceReason",
                        reason))
                .isEqualTo(expected);
    }
}
