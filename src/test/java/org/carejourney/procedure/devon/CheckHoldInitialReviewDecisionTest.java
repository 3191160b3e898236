package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckHoldInitialReviewDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-hold-initial-review", "hold-initial-review", "actualStartDate");

    @Requirement("DEV-2.9-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2026-02-11 | - | beforeWindow
                    2026-02-11 | '' | beforeWindow
                    2026-02-11 | Ill | ''
                    2026-02-12 | - | ''
                    2026-02-13 | - | ''
                    2026-02-25 | - | ''
                    2026-02-26 | - | ''
                    2026-02-27 | - | afterWindow
                    2026-02-27 | '' | afterWindow
                    2026-02-27 | Ill | ''
                    - | - | ''
                    """)
    void asksWhyAReviewIsOutsideTheSixthToEighthWeek(String reviewDate, String outsideWindowReason, String expected) {
        assertThat(TABLE.rules(
                        "reviewDate",
                        reviewDate,
                        "actualStartDate",
                        "2026-01-01",
                        "outsideWindowReason",
                        outsideWindowReason))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A1-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    - | ''
                    2026-04-12 | ''
                    2026-04-13 | ''
                    2026-04-14 | pausedTooLong
                    """)
    void pausesCareForSixWeeksAtMost(String checkBackOn, String expected) {
        assertThat(TABLE.rules("checkBackOn", checkBackOn)).isEqualTo(expected);
    }
}
