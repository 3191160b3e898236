package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalateReturnsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("escalate-returns", "returns", "tellFrom");

    @Requirement("DEV-X-7")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    0 | 3 | belowLimit
                    2 | 3 | belowLimit
                    3 | 3 | atLimit
                    4 | 3 | atLimit
                    """)
    void tellsTheManagerFromTheLimitOn(Long returns, Long tellFrom, String expected) {
        assertThat(TABLE.rules("returns", returns, "tellFrom", tellFrom)).isEqualTo(expected);
    }
}
