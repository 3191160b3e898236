package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckReviewProcedureDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-review-procedure", "review-procedure");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "AMENDED, 1.1, 1.1, ''",
                "AMENDED, 1.2, 1.1 1.2, ''",
                "AMENDED, 1.2, 1.1, newVersionWithoutAmendment",
                "CONFIRMED, -, '', ''"
            })
    void wantsAnAmendmentThatMadeTheNewVersion(String outcome, String version, String amended, String expected) {
        assertThat(TABLE.rules(
                        "reviewOutcome",
                        outcome,
                        "newVersion",
                        version,
                        "amendments",
                        DecisionTable.rows("version", amended)))
                .isEqualTo(expected);
    }
}
