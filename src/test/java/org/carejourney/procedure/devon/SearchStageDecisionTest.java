package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchStageDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("search-stage", "stage");

    @Requirement("DEV-2.7-3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    A | PREFERRED_AREA_AND_AROUND true searchA B
                    B | AROUND_PREFERRED_AREA true searchB C
                    C | WHOLE_COUNTY false searchCheckpoint NONE
                    """)
    void widensTheSearchStageByStage(String stage, String expected) {
        assertThat(TABLE.results("stage", stage)).containsExactly(expected);
    }
}
