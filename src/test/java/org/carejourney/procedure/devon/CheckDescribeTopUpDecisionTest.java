package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDescribeTopUpDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-describe-top-up", "describe-top-up");

    /** Today is 2 March 2026, the 84th day after 8 December 2025 where that day is day 1. */
    @Requirement("DEV-3.2-3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    PERSON | true | 2026-03-02 | ''
                    PERSON | true | 2025-12-09 | ''
                    PERSON | true | 2025-12-08 | disregardOver
                    PERSON | true | 2024-12-08 | disregardOver
                    PERSON | false | - | ''
                    THIRD_PARTY | - | - | ''
                    """)
    void takesNoDisregardThatIsOver(String payer, Boolean disregardActive, String disregardStart, String expected) {
        assertThat(TABLE.rules("payer", payer, "disregardActive", disregardActive, "disregardStart", disregardStart))
                .isEqualTo(expected);
    }
}
