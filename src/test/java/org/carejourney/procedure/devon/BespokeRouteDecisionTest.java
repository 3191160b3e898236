package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BespokeRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("bespoke-route", "clientKind", "priorEapResult");

    @Requirement({"DEV-2.13-3", "DEV-2.13-11", "DEV-2.13-16", "DEV-2.13-17"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    NEW | NONE | newClient
                    NEW | REJECTED | newClient
                    EXISTING | NONE | existingClient
                    EXISTING | REJECTED | existingRejected
                    EXISTING | AGREED | existingAgreed
                    """)
    void takesResidentsThroughPartAAndBFirst(String clientKind, String priorEapResult, String expected) {
        assertThat(TABLE.rules("clientKind", clientKind, "priorEapResult", priorEapResult))
                .isEqualTo(expected);
    }
}
