package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;

import java.util.Map;
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
                    RESIDENTIAL | 0 | 2 | residentialNone | STANDARD false
                    RESIDENTIAL | 1 | 2 | residentialOne | STANDARD true
                    RESIDENTIAL | 2 | 2 | residentialSeveral | BESPOKE false
                    RESIDENTIAL | 2 | 3 | residentialOne | STANDARD true
                    RESIDENTIAL | 11 | 2 | residentialSeveral | BESPOKE false
                    NURSING | 0 | 2 | nursingNone | STANDARD false
                    NURSING | 1 | 2 | nursingOne | STANDARD true
                    NURSING | 2 | 2 | nursingSeveral | BESPOKE false
                    NURSING | 2 | 3 | nursingOne | STANDARD true
                    NURSING | 3 | 3 | nursingSeveral | BESPOKE false
                    """)
    void callsForBespokeCareWhenSeveralCategoriesAreAboveTheTop(
            String setting, Long countAboveTop, Long multipleAreas, String rule, String routeAndFlag) {
        Map<String, Object> given =
                row("setting", setting, "countAboveTop", countAboveTop, "multipleAreas", multipleAreas);

        assertThat(TABLE.rules(given)).isEqualTo(rule);
        assertThat(TABLE.results(given)).containsExactly(routeAndFlag);
    }
}
