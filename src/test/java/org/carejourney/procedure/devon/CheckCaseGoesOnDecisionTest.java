package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckCaseGoesOnDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-case-goes-on", "deferred-payment", "facts");

    @Test
    void beginsNothingInACaseThatIsWithdrawn() {
        assertThat(TABLE.rules("facts", Map.of("caseState", "OPEN"))).isEmpty();
        assertThat(TABLE.rules("facts", Map.of("caseState", "ENDED"))).isEmpty();
        assertThat(TABLE.rules("facts", Map.of("caseState", "WITHDRAWN"))).isEqualTo("withdrawn");
    }
}
