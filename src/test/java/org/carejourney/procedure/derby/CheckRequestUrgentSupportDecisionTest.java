package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRequestUrgentSupportDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-request-urgent-support", "request-urgent-support");

    private static final String USUAL =
            """
            plannedStart=2026-03-02 plannedEnd=2026-03-29 assessmentCompletedOn=2026-03-02
            """;

    @Requirement("DER-23")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    plannedEnd=2026-03-02 | ''
                    assessmentCompletedOn=2026-03-03 | assessedAfterStart
                    assessmentCompletedOn=- | ''
                    """)
    void asksForTheAssessmentBeforeTheStart(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    plannedEnd=2026-03-01 | endsBeforeStart
                    """)
    void endsAfterItStarts(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-23")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    plannedEnd=2026-03-01 assessmentCompletedOn=2026-03-03 | plannedEnd ENDS_BEFORE_START, assessmentCompletedOn AFTER_START
                    """)
    void marksTheFieldsAtFault(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
