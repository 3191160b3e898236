package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckRequestReviewDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-request-review", "request-review", "facts");

    @Test
    void reviewsPeopleWhoLiveInAHome() {
        assertThat(TABLE.rules("facts", Map.of("placementState", "NONE"))).isEqualTo("notPlaced");
        assertThat(TABLE.rules("facts", Map.of("placementState", "CONFIRMED"))).isEqualTo("notPlaced");
        assertThat(TABLE.rules("facts", Map.of("placementState", "IN_FORCE"))).isEmpty();
    }
}
