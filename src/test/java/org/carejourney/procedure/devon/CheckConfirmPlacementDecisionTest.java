package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;

import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckConfirmPlacementDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-confirm-placement", "confirm-placement", "agreedTopUpPence");

    @Requirement("DEV-2.8-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    ACCEPTED | ''
                    DECLINED | notAssessed
                    MORE_INFORMATION | notAssessed
                    - | notAssessed
                    """)
    void wantsThePersonAssessedByTheHome(String providerAssessmentOutcome, String expected) {
        assertThat(rules("providerAssessmentOutcome", providerAssessmentOutcome))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.5-5")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    CONFIRMED | ''
                    PENDING | fundingNotConfirmed
                    REFUSED | fundingNotConfirmed
                    - | fundingNotConfirmed
                    """)
    void wantsTheFundingConfirmed(String fundingDecision, String expected) {
        assertThat(rules("fundingDecision", fundingDecision)).isEqualTo(expected);
    }

    @Requirement("DEV-2.5-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2026-03-01 | ''
                    - | notUnderstood
                    """)
    void wantsTheCommitmentsUnderstoodOnceMore(String understandingReconfirmedOn, String expected) {
        assertThat(rules("understandingReconfirmedOn", understandingReconfirmedOn))
                .isEqualTo(expected);
    }

    @Requirement({"DEV-3.1-5", "DEV-3.3-1"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    0 | 0 | ''
                    - | - | ''
                    10000 | 10000 | ''
                    10000 | 0 | topUpNotAgreed
                    10000 | - | topUpNotAgreed
                    0 | 10000 | topUpNotAgreed
                    9999 | 10000 | topUpNotAgreed
                    """)
    void takesTheTopUpThatWasAgreedInWritingAndNoOther(Long weeklyTopUpPence, Long agreedTopUpPence, String expected) {
        assertThat(TABLE.rules(row(
                        "providerAssessmentOutcome",
                        "ACCEPTED",
                        "fundingDecision",
                        "CONFIRMED",
                        "understandingReconfirmedOn",
                        "2026-03-01",
                        "weeklyTopUpPence",
                        weeklyTopUpPence,
                        "agreedTopUpPence",
                        agreedTopUpPence)))
                .isEqualTo(expected);
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(TABLE.rules()).isEqualTo("notAssessed fundingNotConfirmed notUnderstood");
    }

    private static String rules(String name, String value) {
        Map<String, Object> entry = row("providerAssessmentOutcome", "ACCEPTED", "fundingDecision", "CONFIRMED");
        entry.put("understandingReconfirmedOn", "2026-03-01");
        entry.put(name, value);
        return TABLE.rules(entry);
    }
}
