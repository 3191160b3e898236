package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;

import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BespokeRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("bespoke-route", "clientKind", "priorEapResult");

    @Requirement({"DEV-2.13-16", "DEV-2.13-17"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    NEW | NONE | newClient | EOI false
                    NEW | REJECTED | newClient | EOI false
                    EXISTING | NONE | existingClient | PART_A_B false
                    EXISTING | REJECTED | existingRejected | EOI true
                    EXISTING | AGREED | existingAgreed | NONE false
                    """)
    void takesResidentsThroughPartAAndBFirst(
            String clientKind, String priorEapResult, String rule, String routeAndRepeat) {
        Map<String, Object> given = row("clientKind", clientKind, "priorEapResult", priorEapResult);

        assertThat(TABLE.rules(given)).isEqualTo(rule);
        assertThat(TABLE.results(given)).containsExactly(routeAndRepeat);
    }
}
