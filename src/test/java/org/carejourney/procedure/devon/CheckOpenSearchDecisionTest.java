package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckOpenSearchDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-open-search", "open-search");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    0 | - | noHomesNoReason
                    0 | Moor | ''
                    1 | - | ''
                    """)
    void asksWhyNoHomeIsInvited(Long homesToInvite, String fewHomesReason, String expected) {
        assertThat(TABLE.rules("homesToInvite", homesToInvite, "fewHomesReason", fewHomesReason))
                .isEqualTo(expected);
    }
}
