package org.carejourney.procedure.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckEnterRatesDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("check-enter-rates", "rates");

    @ParameterizedTest
    @CsvSource({
        "R1 2026-04-01, ''",
        "R1 2026-04-01; R1 2026-04-02; R2 2026-04-01, ''",
        "R1 2026-04-01; R2 2026-04-01; R1 2026-04-01, repeated",
        "R1 2000-01-01; R1 2099-12-31, ''",
        "R1 1999-12-31, outOfRange",
        "R1 2100-01-01, outOfRange"
    })
    void takesEachLevelAndDayOnceAndDaysThatCanBeMeant(String rates, String expected) {
        assertThat(TABLE.rules("rates", rows(rates))).isEqualTo(expected);
    }

    @Test
    void namesTheRow() {
        assertThat(TABLE.results("rates", rows("R1 2026-04-01; R2 2026-04-01; R1 2026-04-01")))
                .anyMatch(result -> result.contains("rates/2/from"));
        assertThat(TABLE.results("rates", rows("R1 2026-04-01; R2 2100-04-01")))
                .anyMatch(result -> result.contains("rates/1/from"));
    }

    private static List<Map<String, Object>> rows(String rates) {
        return Arrays.stream(rates.split("; "))
                .map(rate -> Map.<String, Object>of("level", rate.split(" ")[0], "from", rate.split(" ")[1]))
                .toList();
    }
}
