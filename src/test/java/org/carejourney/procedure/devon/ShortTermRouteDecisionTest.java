package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTermRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("short-term-route", "temporary", "urgent");

    @Requirement({"DEV-2.12-2", "DEV-2.12-7", "DEV-2.12-10", "DEV-2.12-12"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    false | false | ANNUAL_REVIEW_BROUGHT_FORWARD
                    false | true | ANNUAL_REVIEW_BROUGHT_FORWARD
                    false | - | ANNUAL_REVIEW_BROUGHT_FORWARD
                    true | true | ASSISTANT_DIRECTOR
                    true | false | PQF
                    true | - | PQF
                    """)
    void goesWhereTheChangeAndItsUrgencySendIt(Boolean temporary, Boolean urgent, String expected) {
        assertThat(TABLE.results("temporary", temporary, "urgent", urgent)).containsExactly(expected);
    }
}
