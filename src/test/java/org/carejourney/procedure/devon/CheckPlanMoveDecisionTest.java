package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPlanMoveDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-plan-move", "plan-move");

    @Requirement({"DEV-4.1-4", "DEV-4.4-5"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    '' | ''
                    legalPolicyCheckReference=- | noLegalCheck
                    riskAssessmentReference=- | noRiskAssessment
                    legalPolicyCheckReference=- riskAssessmentReference=- | noLegalCheck noRiskAssessment
                    """)
    void plansNoMoveWithoutItsTwoDocuments(String facts, String expected) {
        assertThat(TABLE.rulesOf("legalPolicyCheckReference=DOC/1 riskAssessmentReference=DOC/2", facts))
                .isEqualTo(expected);
    }
}
