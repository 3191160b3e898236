package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckConfirmPlacementDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-confirm-placement", "confirm-placement");

    @Requirement({"DEV-2.8-1", "DEV-2.5-5", "DEV-2.5-6"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    ACCEPTED | CONFIRMED | 2026-03-01 | ''
                    DECLINED | CONFIRMED | 2026-03-01 | notAssessed
                    ACCEPTED | REFUSED | 2026-03-01 | fundingNotConfirmed
                    ACCEPTED | CONFIRMED | - | notUnderstood
                    - | - | - | notAssessed fundingNotConfirmed notUnderstood
                    """)
    void confirmsOnlyWhatIsReady(
            String providerAssessmentOutcome,
            String fundingDecision,
            String understandingReconfirmedOn,
            String expected) {
        assertThat(TABLE.rules(
                        "providerAssessmentOutcome",
                        providerAssessmentOutcome,
                        "fundingDecision",
                        fundingDecision,
                        "understandingReconfirmedOn",
                        understandingReconfirmedOn))
                .isEqualTo(expected);
    }
}
