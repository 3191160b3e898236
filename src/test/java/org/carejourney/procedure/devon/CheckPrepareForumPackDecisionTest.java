package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPrepareForumPackDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-prepare-forum-pack", "prepare-forum-pack");

    @Requirement({"DEV-X-2", "DEV-1.1-2"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    FORMER | formerFeeModel
                    CURRENT | ''
                    - | ''
                    """)
    void refusesFiguresOfAFormerFeeModel(String feeModel, String expected) {
        assertThat(TABLE.rules("feeModel", feeModel)).isEqualTo(expected);
    }
}
