package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckReconfirmUnderstandingDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-reconfirm-understanding", "reconfirm-understanding");

    @Requirement("DEV-2.5-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    true | questionsOpen
                    false | ''
                    - | ''
                    """)
    void answersOpenQuestionsFirst(Boolean questionsOpen, String expected) {
        assertThat(TABLE.rules("questionsOpen", questionsOpen)).isEqualTo(expected);
    }
}
