package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckHoldFourWeekReviewDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-hold-four-week-review", "hold-four-week-review");

    @Requirement("DEV-2.13-19")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    201500 | 168000 | ''
                    201500 | 201499 | ''
                    201500 | 201500 | notLower
                    201500 | 201501 | notLower
                    - | - | ''
                    """)
    void stepsDownToLess(Long fromPence, Long toPence, String expected) {
        assertThat(TABLE.rules("stepDownFromPence", fromPence, "stepDownToPence", toPence))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.13-18")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2026-03-15 | notLater
                    2026-03-16 | notLater
                    2026-03-17 | ''
                    - | ''
                    """)
    void countsTheNextFourWeeksLater(String nextFourWeeksFrom, String expected) {
        assertThat(TABLE.rules("nextFourWeeksFrom", nextFourWeeksFrom, "reviewBase", "2026-03-16"))
                .isEqualTo(expected);
    }
}
