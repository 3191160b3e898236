package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSendIndicatorsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-send-indicators", "send-indicators");

    @RegisterExtension
    static final DecisionTable OTHER =
            DecisionTable.check("check-send-indicators", "send-indicators").where("kpi.indicators", List.of("FALLS"));

    @ParameterizedTest
    @CsvSource({
        "OCCUPANCY FALLS STAFF_TURNOVER, '', ''",
        "FALLS, indicatorMissing, ''",
        "OCCUPANCY, indicatorMissing, indicatorMissing",
        "'', indicatorMissing, indicatorMissing"
    })
    void wantsEveryIndicatorOfTheCouncil(String indicators, String expected, String ofOneIndicator) {
        var rows = DecisionTable.rows("indicator", indicators);

        assertThat(TABLE.rules("indicators", rows)).isEqualTo(expected);
        assertThat(OTHER.rules("indicators", rows)).isEqualTo(ofOneIndicator);
    }
}
