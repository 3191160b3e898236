package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDescribeBespokeNeedsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-describe-bespoke-needs", "describe-bespoke-needs");

    @Requirement("DEV-2.13-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    0 | tooFew
                    1 | tooFew
                    2 | ''
                    3 | ''
                    """)
    void isForSeveralCategoriesAboveTheTop(int categories, String expected) {
        List<String> ticked = List.of("CAT01", "CAT02", "CAT03").subList(0, categories);

        assertThat(TABLE.rules("categoriesAboveTop", ticked)).isEqualTo(expected);
    }
}
