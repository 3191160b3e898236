package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextQuarterDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("next-quarter", "quarterEnd");

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2026-06-30", "2026-06-30, 2026-09-30", "2026-09-30, 2026-12-31", "2026-12-31, 2027-03-31"})
    void endsThreeMonthsLater(String quarterEnd, String next) {
        assertThat(TABLE.results("quarterEnd", quarterEnd)).containsExactly(next);
    }
}
