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

    @Requirement({"DEV-2.9-1", "DEV-A1-6"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2026-02-12 | 2026-01-01 | - | - | ''
                    2026-02-11 | 2026-01-01 | - | - | beforeWindow
                    2026-02-11 | 2026-01-01 | Ill | - | ''
                    2026-02-11 | 2026-01-01 | '' | - | beforeWindow
                    2026-02-26 | 2026-01-01 | - | - | ''
                    2026-02-27 | 2026-01-01 | - | - | afterWindow
                    2026-02-27 | 2026-01-01 | Ill | - | ''
                    - | - | - | 2026-04-13 | ''
                    - | - | - | 2026-04-14 | pausedTooLong
                    """)
    void asksWhyAReviewIsOutsideItsWindow(
            String reviewDate,
            String actualStartDate,
            String outsideWindowReason,
            String checkBackOn,
            String expected) {
        assertThat(TABLE.rules(
                        "reviewDate",
                        reviewDate,
                        "actualStartDate",
                        actualStartDate,
                        "outsideWindowReason",
                        outsideWindowReason,
                        "checkBackOn",
                        checkBackOn))
                .isEqualTo(expected);
    }
}
