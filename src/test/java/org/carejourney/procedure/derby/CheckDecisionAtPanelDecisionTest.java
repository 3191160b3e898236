package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDecisionAtPanelDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-decision-at-panel", "decide-at-panel");

    private static final String USUAL =
            """
            decision=APPROVE requestedWeeklyPence=25001 authorisedWeeklyPence=25001 sittingDate=2026-03-02 sealSafe=true sealEffective=true sealAffordable=true sealLegal=true
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
                    decision=APPROVE_WITH_CONDITIONS sealSafe=false | sealSafeMissing
                    decision=DEFER sealSafe=- sealEffective=- sealAffordable=- sealLegal=- | ''
                    decision=DECLINE sealSafe=- sealEffective=- sealAffordable=- sealLegal=- | ''
                    """)
    void asksForTheFourTestsToApprove(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    authorisedWeeklyPence=25002 | moreThanAsked
                    """)
    void authorisesNoMoreThanWasAskedFor(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-75")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sittingDate=2026-03-03 | beforeSitting
                    sittingDate=2026-03-01 | ''
                    """)
    void decidesAtTheSittingAndNotBefore(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sealSafe=- sealEffective=- sealAffordable=- sealLegal=- authorisedWeeklyPence=99999 sittingDate=2026-03-03 | sealSafe SEAL, sealEffective SEAL, sealAffordable SEAL, sealLegal SEAL, authorisedWeeklyPence MORE_THAN_ASKED, decision BEFORE_SITTING
                    """)
    void marksTheFieldsAtFault(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
