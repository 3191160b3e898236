package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDecisionDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-decision", "decide-as-team-manager");

    private static final String USUAL =
            """
            decision=APPROVE requestedWeeklyPence=25000 authorisedWeeklyPence=25000 sealSafe=true sealEffective=true sealAffordable=true sealLegal=true
            """;

    @Requirement("DER-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    sealSafe=false | sealSafeMissing
                    sealEffective=false | sealEffectiveMissing
                    sealAffordable=- | sealAffordableMissing
                    sealLegal=false | sealLegalMissing
                    sealSafe=false sealEffective=false sealAffordable=false sealLegal=false decision=APPROVE_WITH_CONDITIONS | sealSafeMissing sealEffectiveMissing sealAffordableMissing sealLegalMissing
                    sealSafe=false sealEffective=false sealAffordable=false sealLegal=false decision=DECLINE authorisedWeeklyPence=- | ''
                    sealSafe=false sealEffective=false sealAffordable=false sealLegal=false decision=DEFER authorisedWeeklyPence=- | ''
                    """)
    void asksForTheFourTestsToApprove(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    authorisedWeeklyPence=25001 | moreThanAsked
                    authorisedWeeklyPence=24999 | ''
                    """)
    void authorisesNoMoreThanWasAskedFor(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sealSafe=- sealEffective=- sealAffordable=- sealLegal=- authorisedWeeklyPence=99999 | sealSafe SEAL, sealEffective SEAL, sealAffordable SEAL, sealLegal SEAL, authorisedWeeklyPence MORE_THAN_ASKED
                    """)
    void marksTheFieldsAtFault(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
