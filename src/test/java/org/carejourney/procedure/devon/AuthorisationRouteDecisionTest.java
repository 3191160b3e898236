package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.of("authorisation-route", "requestKind", "urgent", "aboveUsualRate");

    @Requirement({
        "DEV-2.4-6",
        "DEV-2.4-8",
        "DEV-2.9-5",
        "DEV-2.10-6",
        "DEV-2.12-7",
        "DEV-2.12-10",
        "DEV-2.12-11",
        "DEV-A2-13"
    })
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    DESCRIPTOR_AND_BUDGET | - | - | PQF NONE NONE
                    INITIAL_REVIEW_NO_MATERIAL_CHANGE | - | - | NONE NONE NONE
                    INITIAL_REVIEW_MATERIAL_CHANGE | - | - | PQF NONE NONE
                    ANNUAL_REVIEW | - | - | PQF NONE NONE
                    TARGETED_SUPPORT | - | - | PQF EAP NONE
                    TARGETED_SUPPORT | false | - | PQF EAP NONE
                    TARGETED_SUPPORT | true | - | AD NONE EAP
                    BESPOKE_NEW | true | - | PQF EAP NONE
                    BESPOKE_EXISTING | - | - | PQF EAP NONE
                    ADDITIONAL_PAYMENT | - | true | PQF EAP NONE
                    REMAIN_DUE_TO_RISK | - | - | PQF NONE NONE
                    REMAIN_DUE_TO_RISK | - | false | PQF NONE NONE
                    REMAIN_DUE_TO_RISK | - | true | PQF EAP NONE
                    """)
    void saysWhoDecides(String requestKind, Boolean urgent, Boolean aboveUsualRate, String expected) {
        assertThat(TABLE.results("requestKind", requestKind, "urgent", urgent, "aboveUsualRate", aboveUsualRate))
                .containsExactly(expected);
    }
}
