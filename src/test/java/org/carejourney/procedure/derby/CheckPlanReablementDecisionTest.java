package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;

import java.util.List;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckPlanReablementDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-plan-reablement", "plan-reablement");

    @Test
    void endsAfterItStartsAndAfterItsOutcomes() {
        assertThat(plan("2026-03-01", "2026-03-01")).isEqualTo("endsBeforeStart");
        assertThat(plan("2026-03-02", "2026-03-02")).isEmpty();
        assertThat(plan("2026-03-30", "2026-03-31")).isEqualTo("outcomeAfterEnd");
    }

    private static String plan(String end, String outcomeBy) {
        return TABLE.rules(
                "start", "2026-03-02", "reablementEndsOn", end, "outcomes", List.of(row("byDate", outcomeBy)));
    }

    @Test
    void marksTheFieldsAtFault() {
        assertThat(TABLE.results(
                        "start",
                        "2026-03-02",
                        "reablementEndsOn",
                        "2026-03-01",
                        "outcomes",
                        List.of(row("byDate", "2026-03-02"))))
                .satisfiesExactly(
                        end -> assertThat(end).startsWith("reablementEndsOn ENDS_BEFORE_START "),
                        outcome -> assertThat(outcome).startsWith("outcomes AFTER_END "));
    }
}
