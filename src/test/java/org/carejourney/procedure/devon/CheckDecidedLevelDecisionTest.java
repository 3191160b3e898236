package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDecidedLevelDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-decided-level", "decide-as-practice-lead");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "R2, R3, ''",
                "R2, R2, ''",
                "R2, -, ''",
                "N2, N5, ''",
                "-, R2, ''",
                "BESPOKE, N5, ''",
                "R2, N1, nursing",
                "N1, R3, residential"
            })
    void staysInTheSetting(String present, String decided, String expected) {
        assertThat(TABLE.rules("presentLevel", present, "decidedLevel", decided))
                .isEqualTo(expected);
    }
}
