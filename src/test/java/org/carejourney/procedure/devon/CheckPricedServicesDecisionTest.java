package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPricedServicesDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-priced-services", "answer-invitation");

    @Requirement("DEV-2.13-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    10 | 2000 | 20000 | ''
                    10 | 2000 | 19999 | totalDiffers
                    12.5 | 2680 | 33500 | ''
                    0.5 | 1 | 1 | ''
                    0.25 | 1 | 0 | ''
                    0 | 2000 | 0 | ''
                    10 | 2000 | - | ''
                    10 | - | 5 | totalDiffers
                    """)
    void addsServicesUpToTheNearestPenny(BigDecimal hours, Long unitPence, Long weeklyTotalPence, String expected) {
        Map<String, Object> service = new HashMap<>(Map.of("name", "Care", "hours", hours));
        service.put("unitPricePence", unitPence);

        assertThat(TABLE.rules("services", List.of(service), "weeklyTotalPence", weeklyTotalPence))
                .isEqualTo(expected);
    }

    @Test
    void asksNothingOfAHomeThatOffersNothing() {
        assertThat(TABLE.rules("services", null, "weeklyTotalPence", null)).isEmpty();
        assertThat(TABLE.rules("services", List.of(), "weeklyTotalPence", 5L)).isEmpty();
    }
}
