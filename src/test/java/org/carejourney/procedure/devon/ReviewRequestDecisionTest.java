package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRequestDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("review-request", "expedited", "evidenceCount");

    @Requirement({"DEV-5.2-2", "DEV-5.2-3"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    true | 0 | RETURNED_NO_EVIDENCE
                    true | 1 | FOR_TRIAGE
                    true | 2 | FOR_TRIAGE
                    false | 0 | FOR_TRIAGE
                    false | 1 | FOR_TRIAGE
                    """)
    void sendsAHurriedRequestWithoutEvidenceBack(Boolean expedited, Long evidenceCount, String expected) {
        assertThat(TABLE.results("expedited", expedited, "evidenceCount", evidenceCount))
                .containsExactly(expected);
    }
}
