package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("request-route", "panel", "level");

    private static final String USUAL = """
            panel=false level=TEAM_MANAGER
            """;

    @Requirement("DER-13")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | teamManager
                    level=HEAD_OF_SERVICE | headOfService
                    level=SERVICE_DIRECTOR | serviceDirector
                    level=DIRECTOR | director
                    panel=true | panelLow
                    panel=true level=HEAD_OF_SERVICE | panel
                    panel=true level=SERVICE_DIRECTOR | panelThenServiceDirector
                    panel=true level=DIRECTOR | panelThenDirector
                    """)
    void findsWhoDecidesAndWhetherThePanelSeesItBefore(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-13")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | TEAM_MANAGER
                    level=HEAD_OF_SERVICE | HEAD_OF_SERVICE
                    level=SERVICE_DIRECTOR | SERVICE_DIRECTOR
                    level=DIRECTOR | DIRECTOR
                    panel=true | PANEL
                    panel=true level=HEAD_OF_SERVICE | PANEL
                    panel=true level=SERVICE_DIRECTOR | PANEL_THEN_SERVICE_DIRECTOR
                    panel=true level=DIRECTOR | PANEL_THEN_DIRECTOR
                    """)
    void namesTheRoute(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
