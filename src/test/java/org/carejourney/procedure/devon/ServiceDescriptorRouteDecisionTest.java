package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDescriptorRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.of("service-descriptor-route", "setting", "countAboveTop", "multipleAreas");

    @Requirement("DEV-2.13-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    RESIDENTIAL | 0 | 2 | residentialNone
                    RESIDENTIAL | 1 | 2 | residentialOne
                    RESIDENTIAL | 2 | 2 | residentialSeveral
                    RESIDENTIAL | 2 | 3 | residentialOne
                    RESIDENTIAL | 11 | 2 | residentialSeveral
                    NURSING | 0 | 2 | nursingNone
                    NURSING | 1 | 2 | nursingOne
                    NURSING | 2 | 2 | nursingSeveral
                    NURSING | 2 | 3 | nursingOne
                    NURSING | 3 | 3 | nursingSeveral
                    """)
    void callsForBespokeCareWhenSeveralCategoriesAreAboveTheTop(
            String setting, Long countAboveTop, Long multipleAreas, String expected) {
        assertThat(TABLE.rules("setting", setting, "countAboveTop", countAboveTop, "multipleAreas", multipleAreas))
                .isEqualTo(expected);
    }
}
