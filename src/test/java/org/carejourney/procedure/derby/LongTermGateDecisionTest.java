package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongTermGateDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "long-term-gate",
            "recoveryOptionsConsidered",
            "placement",
            "fromHospitalOrCrisis",
            "assessmentsDone",
            "rehabSupportDone",
            "homeWithPersonalBudgetConsidered",
            "rasCompleted",
            "myselfCompleted");

    private static final String USUAL =
            """
            recoveryOptionsConsidered=true placement=NURSING fromHospitalOrCrisis=true assessmentsDone=true rehabSupportDone=true homeWithPersonalBudgetConsidered=true rasCompleted=true myselfCompleted=true
            """;

    @Requirement("DER-5")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    recoveryOptionsConsidered=false | recoveryOptions
                    """)
    void letsThroughWhatWasLookedAt(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rehabSupportDone=false | directAdmission
                    assessmentsDone=- | directAdmission
                    rehabSupportDone=false placement=RESIDENTIAL | directAdmission
                    rehabSupportDone=false fromHospitalOrCrisis=false | ''
                    rehabSupportDone=false placement=HOME | ''
                    """)
    void refusesAnAdmissionStraightFromHospital(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-9")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    homeWithPersonalBudgetConsidered=false | homeOption
                    homeWithPersonalBudgetConsidered=false placement=HOME | ''
                    """)
    void asksForHomeFirst(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-10", "DER-42"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rasCompleted=false | ras
                    myselfCompleted=- | myself
                    """)
    void asksForToolAndAssessment(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    recoveryOptionsConsidered=- assessmentsDone=- homeWithPersonalBudgetConsidered=- rasCompleted=- myselfCompleted=- | recoveryOptions directAdmission homeOption ras myself
                    """)
    void namesEverything(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-5", "DER-6", "DER-9"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    recoveryOptionsConsidered=- assessmentsDone=- homeWithPersonalBudgetConsidered=- rasCompleted=- myselfCompleted=- | RECOVERY_OPTIONS, DIRECT_ADMISSION, HOME_OPTION, RAS, MYSELF
                    """)
    void namesWhatIsMissingByItsCode(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
