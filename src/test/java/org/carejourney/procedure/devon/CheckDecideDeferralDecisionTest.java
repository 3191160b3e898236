package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDecideDeferralDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-decide-deferral", "decide-deferral");

    @Requirement({"DEV-3.4-2", "DEV-3.4-3"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    '' | ''
                    financialAssessmentReference=- | noAssessment
                    financialAssessmentReference=NONE | noAssessment
                    guidanceSignposted=- | notSignposted
                    guidanceSignposted=false | notSignposted
                    guidanceSignposted=- deferralOutcome=DECLINED | ''
                    """)
    void recordsNoDeferralWithoutAssessmentAndGuidance(String facts, String expected) {
        assertThat(TABLE.rulesOf(
                        "financialAssessmentReference=DOC/1 guidanceSignposted=true deferralOutcome=IN_PLACE", facts))
                .isEqualTo(expected);
    }
}
