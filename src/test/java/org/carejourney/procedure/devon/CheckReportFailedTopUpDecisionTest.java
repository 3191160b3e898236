package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckReportFailedTopUpDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-report-failed-top-up", "report-failed-top-up", "facts");

    @Test
    void takesAReportOnlyOfATopUpThatRuns() {
        assertThat(TABLE.rules("facts", Map.of("topUp", "RUNNING"))).isEmpty();
        assertThat(TABLE.rules("facts", Map.of("topUp", "ENDED"))).isEqualTo("noTopUp");
        assertThat(TABLE.rules("facts", Map.of())).isEqualTo("noTopUp");
    }
}
