package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationLevelDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "authorisation-level",
            "tierAmountPence",
            "teamManagerLimitPence",
            "headOfServiceLimitPence",
            "serviceDirectorLimitPence");

    private static final String USUAL =
            """
            tierAmountPence=25000 teamManagerLimitPence=25000 headOfServiceLimitPence=96100 serviceDirectorLimitPence=480600
            """;

    @Requirement({"DER-59", "DER-72", "DER-73", "DER-75", "DER-77", "DER-79"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tierAmountPence=1 | teamManager
                    tierAmountPence=25000 | teamManager
                    tierAmountPence=25001 | headOfService
                    tierAmountPence=96100 | headOfService
                    tierAmountPence=96101 | serviceDirector
                    tierAmountPence=480600 | serviceDirector
                    tierAmountPence=480601 | director
                    """)
    void findsTheTierToThePenny(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    teamManagerLimitPence=- | headOfService
                    teamManagerLimitPence=- headOfServiceLimitPence=- | serviceDirector
                    teamManagerLimitPence=- headOfServiceLimitPence=- serviceDirectorLimitPence=- | director
                    headOfServiceLimitPence=- serviceDirectorLimitPence=- | teamManager
                    tierAmountPence=25000 headOfServiceLimitPence=- | teamManager
                    tierAmountPence=96100 serviceDirectorLimitPence=- | headOfService
                    """)
    void whereALimitIsMissingTheNextTierDecides(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-73", "DER-75", "DER-77", "DER-79"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tierAmountPence=25000 | TEAM_MANAGER
                    tierAmountPence=25001 | HEAD_OF_SERVICE
                    tierAmountPence=96101 | SERVICE_DIRECTOR
                    tierAmountPence=480601 | DIRECTOR
                    """)
    void namesTheTier(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
