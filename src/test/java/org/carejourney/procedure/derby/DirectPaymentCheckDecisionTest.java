package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectPaymentCheckDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "direct-payment-check", "takenAsDirectPayment", "dpWeeklyPence", "councilSourcedWeeklyPence", "dpOverCost");

    private static final String USUAL =
            """
            takenAsDirectPayment=true dpWeeklyPence=28000 councilSourcedWeeklyPence=28000 dpOverCost=BLOCK
            """;

    @Requirement("DER-12")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | notDearer
                    dpWeeklyPence=28001 | tooDear
                    dpWeeklyPence=30000 | tooDear
                    dpWeeklyPence=30000 dpOverCost=WARN | warned
                    dpWeeklyPence=28000 dpOverCost=WARN | notDearer
                    takenAsDirectPayment=false dpWeeklyPence=30000 | notTaken
                    takenAsDirectPayment=- dpWeeklyPence=- | notTaken
                    """)
    void refusesADirectPaymentThatIsDearer(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-12")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | OK
                    takenAsDirectPayment=false | OK
                    dpWeeklyPence=30000 | REFUSE_DP_TOO_DEAR
                    dpWeeklyPence=30000 dpOverCost=WARN | OK
                    dpWeeklyPence=- | REFUSE_DP_TOO_DEAR
                    councilSourcedWeeklyPence=- | REFUSE_DP_TOO_DEAR
                    """)
    void namesWhatItFinds(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
