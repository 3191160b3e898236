package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckUrgentDecisionDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-urgent-decision", "decide-urgent-support");

    private static final String USUAL =
            """
            decision=APPROVE origin=COMMUNITY shortTermPlacement=false plannedStart=2026-03-02 authorisedUntil=2026-03-29 requestedWeeklyPence=70000 authorisedWeeklyPence=70000 managerSatisfiedUrgent=true managerSatisfiedCapacity=true managerSatisfiedAlternatives=true managerSatisfiedStepUpAndSharedLives=- sealSafe=true sealEffective=true sealAffordable=true sealLegal=true
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
                    decision=REFUSE sealSafe=- sealEffective=- sealAffordable=- sealLegal=- | ''
                    """)
    void asksForTheFourTestsToApprove(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-28", "DER-30", "DER-31"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    managerSatisfiedUrgent=false | notUrgent
                    managerSatisfiedUrgent=- origin=HOSPITAL | ''
                    managerSatisfiedCapacity=false | noCapacity
                    managerSatisfiedAlternatives=false | noAlternatives
                    decision=REFUSE managerSatisfiedUrgent=false managerSatisfiedCapacity=false authorisedUntil=- authorisedWeeklyPence=- | ''
                    decision=REFUSE managerSatisfiedAlternatives=- shortTermPlacement=true authorisedUntil=- authorisedWeeklyPence=- | ''
                    """)
    void asksTheManagerToBeSatisfied(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-32", "DER-33"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    shortTermPlacement=true managerSatisfiedStepUpAndSharedLives=false | noPlacementOptions
                    shortTermPlacement=true managerSatisfiedStepUpAndSharedLives=true | ''
                    """)
    void asksForStepUpBedsAndSharedLivesBeforeAPlacement(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-22")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    authorisedUntil=2026-03-30 | tooLong
                    authorisedUntil=2026-03-02 | ''
                    authorisedUntil=2026-03-01 | endsBeforeStart
                    """)
    void allowsTwentyEightDaysAndNotOneMore(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    authorisedWeeklyPence=70001 | moreThanAsked
                    """)
    void authorisesNoMoreThanWasAskedFor(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-2", "DER-22"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sealSafe=- sealEffective=- sealAffordable=- sealLegal=- authorisedWeeklyPence=99999 managerSatisfiedUrgent=- managerSatisfiedCapacity=- managerSatisfiedAlternatives=- shortTermPlacement=true authorisedUntil=2026-03-30 | sealSafe SEAL, sealEffective SEAL, sealAffordable SEAL, sealLegal SEAL, authorisedWeeklyPence MORE_THAN_ASKED, managerSatisfiedUrgent NOT_SATISFIED, managerSatisfiedCapacity NOT_SATISFIED, managerSatisfiedAlternatives NOT_SATISFIED, managerSatisfiedStepUpAndSharedLives NOT_SATISFIED, authorisedUntil OVER_FOUR_WEEKS
                    authorisedUntil=2026-03-01 | authorisedUntil ENDS_BEFORE_START
                    """)
    void marksTheFieldsAtFault(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
