package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnhancementPackDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "enhancement-pack",
            "myselfRef",
            "riskAssessmentRef",
            "contributionsAnswered",
            "risksAnswered",
            "reasonGiven",
            "rationaleGiven",
            "continuingCareConsidered",
            "socialPlanHoldsHealthTask");

    private static final String USUAL =
            """
            myselfRef=M1 riskAssessmentRef=R1 contributionsAnswered=true risksAnswered=true reasonGiven=true rationaleGiven=true continuingCareConsidered=true socialPlanHoldsHealthTask=false
            """;

    @Requirement("DER-56")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    myselfRef=- | myself
                    riskAssessmentRef=- | riskAssessment
                    rationaleGiven=false | rationale
                    """)
    void listsACompletePackOnly(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-52", "DER-53", "DER-54"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    contributionsAnswered=false | contributions
                    risksAnswered=false | risks
                    reasonGiven=false | reason
                    """)
    void asksForTheThreePartsOfTheRiskAssessment(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-48")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    continuingCareConsidered=false | continuingCare
                    """)
    void asksForTheContinuingCareFramework(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-51")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    socialPlanHoldsHealthTask=true | healthTask
                    """)
    void refusesAHealthTask(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-56")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    myselfRef=- riskAssessmentRef=- contributionsAnswered=- risksAnswered=- reasonGiven=- rationaleGiven=- continuingCareConsidered=- socialPlanHoldsHealthTask=true | myself riskAssessment contributions risks reason rationale continuingCare healthTask
                    """)
    void namesEverything(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-56")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    myselfRef=- riskAssessmentRef=- contributionsAnswered=- risksAnswered=- reasonGiven=- rationaleGiven=- continuingCareConsidered=- socialPlanHoldsHealthTask=true | MYSELF, RISK_ASSESSMENT, RISK_PART_CONTRIBUTIONS, RISK_PART_RISKS, RISK_PART_REASON, RATIONALE, CONTINUING_CARE, HEALTH_TASK
                    """)
    void namesWhatIsMissingByItsCode(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
