package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckQuarterDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-quarter", "ask-for-indicators");

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, ''",
        "2026-06-30, ''",
        "2026-09-30, ''",
        "2026-12-31, ''",
        "2026-03-30, noQuarter",
        "2026-04-01, noQuarter",
        "2026-04-30, noQuarter",
        "2028-02-29, noQuarter"
    })
    void knowsTheQuartersOfTheCalendar(String quarterEnd, String expected) {
        assertThat(TABLE.rules("quarterEnd", quarterEnd)).isEqualTo(expected);
    }
}
