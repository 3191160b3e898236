package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDiscussMoveDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-discuss-move", "discuss-move");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    '' | ''
                    payFrom=2026-03-15 | paidBeforeThePlacement
                    payFrom=- | ''
                    placementStart=- | ''
                    """)
    void paysForNoPlaceBeforeItWasTaken(String facts, String expected) {
        assertThat(TABLE.rulesOf("payFrom=2026-03-16 placementStart=2026-03-16", facts))
                .isEqualTo(expected);
    }
}
