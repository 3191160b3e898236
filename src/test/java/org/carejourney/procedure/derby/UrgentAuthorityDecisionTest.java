package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgentAuthorityDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "urgent-authority",
            "gateClear",
            "weeklyPence",
            "teamManagerLimitPence",
            "headOfServiceLimitPence",
            "serviceDirectorLimitPence",
            "nursingRatePence",
            "over250Authoriser");

    private static final String USUAL =
            """
            gateClear=true weeklyPence=25000 teamManagerLimitPence=25000 headOfServiceLimitPence=96100 serviceDirectorLimitPence=480600 nursingRatePence=78000 over250Authoriser=TEAM_MANAGER_IF_CHECKS_PASS
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gateClear=false | gateNotClear
                    gateClear=- | ''
                    """)
    void letsNobodyDecideWhileTheGateIsNotClear(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-26", "DER-74"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | teamManager
                    weeklyPence=25001 | nursingRate
                    weeklyPence=78000 | nursingRate
                    weeklyPence=78001 | headOfService
                    """)
    void letsTheTeamManagerDecideUpToTheNursingRate(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-76")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    weeklyPence=70000 over250Authoriser=HEAD_OF_SERVICE | headOfService
                    weeklyPence=96100 | headOfService
                    weeklyPence=96101 | serviceDirector
                    weeklyPence=480600 | serviceDirector
                    weeklyPence=480601 | director
                    """)
    void sendsAnEmergencyAboveThatUpTheTiers(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-X-3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nursingRatePence=- | teamManager
                    nursingRatePence=- weeklyPence=25001 | headOfService
                    nursingRatePence=- weeklyPence=96100 | headOfService
                    nursingRatePence=- weeklyPence=96101 | serviceDirector
                    """)
    void sendsEverythingAbove250ToTheHeadOfServiceWithoutANursingRate(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-26", "DER-76"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gateClear=false | NONE
                    '' | TEAM_MANAGER
                    weeklyPence=70000 | TEAM_MANAGER
                    weeklyPence=78001 | HEAD_OF_SERVICE
                    weeklyPence=96101 | SERVICE_DIRECTOR
                    weeklyPence=480601 | DIRECTOR
                    """)
    void namesWhoDecides(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nursingRatePence=- teamManagerLimitPence=- weeklyPence=1 | headOfService
                    headOfServiceLimitPence=- weeklyPence=78001 | serviceDirector
                    serviceDirectorLimitPence=- weeklyPence=96101 | director
                    """)
    void whereALimitIsMissingTheNextTierDecides(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }
}
