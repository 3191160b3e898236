package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenario 10, row m: from which homes the indicators of a quarter are due. */
class KpiDueDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("kpi-due", "councilRequested", "quarterEnd", "homeInPilot");

    @ParameterizedTest
    @Requirement({"DEV-4.1-5", "DEV-4.1-6", "DEV-5.2-4"})
    @CsvSource({
        "false, 2027-03-31, false, notInPilot",
        "false, 2027-03-31, true, pilotHome",
        "false, 2026-03-31, true, pilotHome",
        "false, 2027-06-30, false, everyHome",
        "false, 2027-06-30, true, everyHome",
        "true, 2027-03-31, false, asked",
        "true, 2027-06-30, true, asked"
    })
    void isDueFromPilotHomesThenFromAllAndOnRequest(
            boolean councilRequested, String quarterEnd, boolean homeInPilot, String expected) {
        assertThat(TABLE.rules(
                        "councilRequested", councilRequested, "quarterEnd", quarterEnd, "homeInPilot", homeInPilot))
                .isEqualTo(expected);
    }
}
