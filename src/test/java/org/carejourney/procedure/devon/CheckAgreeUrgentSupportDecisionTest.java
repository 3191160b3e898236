package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAgreeUrgentSupportDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-agree-urgent-support", "agree-urgent-support");

    @Requirement("DEV-2.12-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2026-04-03 | 2026-04-02 | endNotAfterStart
                    2026-04-03 | 2026-04-03 | endNotAfterStart
                    2026-04-03 | 2026-04-04 | ''
                    2026-04-03 | 2026-04-30 | ''
                    2026-04-03 | 2026-05-01 | tooLong
                    - | - | ''
                    """)
    void agreesToALimitedTime(String start, String end, String expected) {
        assertThat(TABLE.rules("supportStartDate", start, "supportEndDate", end))
                .isEqualTo(expected);
    }
}
