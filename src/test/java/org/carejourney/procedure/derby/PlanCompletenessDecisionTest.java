package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCompletenessDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "plan-completeness",
            "planCompleted",
            "longTerm",
            "rasResultPence",
            "weeklyTotalPence",
            "healthFundingSettled",
            "communityOptionsAnswered",
            "equipmentAnswered",
            "rasMeetsNeedsSafely",
            "riskAssessmentRef",
            "longTermGateClear",
            "takenAsDirectPayment",
            "dpWeeklyPence",
            "councilSourcedWeeklyPence",
            "dpAllowed",
            "dpOverCost");

    private static final String USUAL =
            """
            planCompleted=true longTerm=true rasResultPence=25000 weeklyTotalPence=25000 healthFundingSettled=NONE communityOptionsAnswered=true equipmentAnswered=true rasMeetsNeedsSafely=true riskAssessmentRef=- longTermGateClear=true takenAsDirectPayment=false dpWeeklyPence=- councilSourcedWeeklyPence=- dpAllowed=- dpOverCost=BLOCK
            """;

    @Requirement("DER-65")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    healthFundingSettled=LISTED_AND_COSTED | ''
                    """)
    void findsNothingMissingInACompletePlan(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-62")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    planCompleted=false | plan
                    planCompleted=- | plan
                    """)
    void asksForACompletedPlan(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-10")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rasResultPence=- | ras
                    rasResultPence=- longTerm=false | ''
                    rasResultPence=0 | ''
                    """)
    void asksForARasResultOfLongTermSupport(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-X-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    weeklyTotalPence=- | amount
                    weeklyTotalPence=0 | amount
                    weeklyTotalPence=1 | ''
                    """)
    void asksForAnAmount(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-60")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    healthFundingSettled=OPEN | healthFunding
                    healthFundingSettled=- | healthFunding
                    """)
    void asksForSettledHealthFunding(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-3", "DER-4"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    communityOptionsAnswered=false | communityOptions
                    equipmentAnswered=false | equipment
                    """)
    void asksForWhatComesBeforeSocialCare(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-11")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rasMeetsNeedsSafely=false | riskAssessment
                    rasMeetsNeedsSafely=false riskAssessmentRef=R1 | ''
                    """)
    void asksForARiskAssessmentWhereTheFigureIsNotSafe(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-5")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    longTermGateClear=false | longTermGate
                    longTermGateClear=false longTerm=false | ''
                    """)
    void asksForTheLongTermGate(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-12")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    takenAsDirectPayment=true dpWeeklyPence=30000 councilSourcedWeeklyPence=28000 | dpTooDear
                    takenAsDirectPayment=true dpWeeklyPence=30000 councilSourcedWeeklyPence=28000 dpOverCost=WARN | ''
                    takenAsDirectPayment=true dpWeeklyPence=28000 councilSourcedWeeklyPence=28000 | ''
                    takenAsDirectPayment=true dpWeeklyPence=30000 councilSourcedWeeklyPence=28000 dpAllowed=true | ''
                    """)
    void refusesADirectPaymentThatIsDearer(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-65")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    planCompleted=- rasResultPence=- weeklyTotalPence=- healthFundingSettled=- communityOptionsAnswered=- equipmentAnswered=- rasMeetsNeedsSafely=- longTermGateClear=- | plan ras amount healthFunding communityOptions equipment riskAssessment longTermGate
                    """)
    void namesEverythingThatIsMissing(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-65")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    planCompleted=- rasResultPence=- weeklyTotalPence=- healthFundingSettled=- communityOptionsAnswered=- equipmentAnswered=- rasMeetsNeedsSafely=- longTermGateClear=- takenAsDirectPayment=true dpWeeklyPence=30000 councilSourcedWeeklyPence=28000 | PLAN, RAS, AMOUNT, HEALTH_FUNDING, COMMUNITY_OPTIONS, EQUIPMENT, RISK_ASSESSMENT, LONG_TERM_GATE, DP_TOO_DEAR
                    """)
    void namesWhatIsMissingByItsCode(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
