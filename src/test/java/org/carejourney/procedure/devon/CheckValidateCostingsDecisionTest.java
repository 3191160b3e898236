package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckValidateCostingsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-validate-costings", "validate-costings");

    @Requirement({"DEV-2.13-7", "DEV-2.13-14"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    VALID | 198000 | 198000 | 198000 | ''
                    VALID | 198000 | - | 198000 | ''
                    VALID | 198000 | 201500 | 198000 | servicesDiffer
                    VALID | 198000 | 198000 | 201500 | checkedDiffers
                    VALID | 198000 | 201500 | 201500 | checkedDiffers servicesDiffer
                    QUERIED | 198000 | 201500 | 201500 | ''
                    """)
    void callsNothingValidThatDoesNotAddUp(
            String costing, Long weeklyTotalPence, Long servicesTotalPence, Long checkedTotalPence, String expected) {
        assertThat(TABLE.rules(
                        "costing",
                        costing,
                        "weeklyTotalPence",
                        weeklyTotalPence,
                        "servicesTotalPence",
                        servicesTotalPence,
                        "checkedTotalPence",
                        checkedTotalPence))
                .isEqualTo(expected);
    }
}
