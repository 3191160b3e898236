package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.rows;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSupportPlanDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-support-plan", "plan-support");

    @Requirement("DEV-2.3-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    CARE_HOME | NOT_SUITABLE | ''
                    CARE_HOME | DECLINED NOT_SUITABLE | ''
                    CARE_HOME | NOT_SUITABLE SUITABLE DECLINED | alternativeOpen
                    CARE_HOME | SUITABLE | alternativeOpen
                    ALTERNATIVE | NOT_SUITABLE SUITABLE | ''
                    ALTERNATIVE | NOT_SUITABLE DECLINED | noAlternative
                    ALTERNATIVE | '' | noAlternative
                    ALTERNATIVE | - | noAlternative
                    """)
    void plansACareHomeOnlyWhenNoAlternativeIsLeft(String planningOutcome, String findings, String expected) {
        assertThat(TABLE.rules(
                        "planningOutcome",
                        planningOutcome,
                        "alternatives",
                        findings == null ? null : rows("finding", findings)))
                .isEqualTo(expected);
    }
}
