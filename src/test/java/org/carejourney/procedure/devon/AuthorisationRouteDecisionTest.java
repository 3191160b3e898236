package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "authorisation-route", "requestKind", "urgent", "aboveUsualRate", "remainDueToRisk", "enhancedKind");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DESCRIPTOR_AND_BUDGET | PQF NONE NONE
                    INITIAL_REVIEW_NO_MATERIAL_CHANGE | NONE NONE NONE
                    INITIAL_REVIEW_MATERIAL_CHANGE | PQF NONE NONE
                    ANNUAL_REVIEW | PQF NONE NONE
                    """)
    void sendsLevelsAndBudgetsToTheForum(String requestKind, String expected) {
        assertThat(TABLE.results("requestKind", requestKind)).containsExactly(expected);
    }

    @Requirement({"DEV-2.4-8", "DEV-2.13-2"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    BESPOKE_NEW | - | PQF EAP NONE
                    BESPOKE_NEW | true | PQF EAP NONE
                    BESPOKE_EXISTING | - | PQF EAP NONE
                    """)
    void sendsBespokeCareToEnhancedAuthorisationAfterTheForum(String requestKind, Boolean urgent, String expected) {
        assertThat(TABLE.results("requestKind", requestKind, "urgent", urgent)).containsExactly(expected);
    }

    @Requirement("DEV-2.12-7")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    - | PQF EAP NONE
                    false | PQF EAP NONE
                    true | AD NONE EAP
                    """)
    void sendsTargetedSupportToTheForumFirstUnlessItIsUrgent(Boolean urgent, String expected) {
        assertThat(TABLE.results("requestKind", "TARGETED_SUPPORT", "urgent", urgent, "enhancedKind", true))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    REMAIN_DUE_TO_RISK | - | PQF NONE NONE
                    REMAIN_DUE_TO_RISK | false | PQF NONE NONE
                    REMAIN_DUE_TO_RISK | true | PQF EAP NONE
                    """)
    void sendsHigherPricesToEnhancedAuthorisation(String requestKind, Boolean aboveUsualRate, String expected) {
        assertThat(TABLE.results(
                        "requestKind",
                        requestKind,
                        "aboveUsualRate",
                        aboveUsualRate,
                        "remainDueToRisk",
                        "FORUM_AND_EAP_ABOVE_RATE"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    @Requirement("DEV-4.4-6")
    void leavesStayingBecauseOfRiskToTheForumWhereTheCouncilDoes(boolean aboveUsualRate) {
        assertThat(TABLE.results(
                        "requestKind",
                        "REMAIN_DUE_TO_RISK",
                        "aboveUsualRate",
                        aboveUsualRate,
                        "remainDueToRisk",
                        "FORUM_ONLY"))
                .containsExactly("PQF NONE NONE");
    }

    @Test
    @Requirement("DEV-A2-13")
    void usesEnhancedAuthorisationForBespokePricesTargetedSupportAndAdditionalPayments() {
        for (String kind : List.of("BESPOKE_NEW", "BESPOKE_EXISTING", "TARGETED_SUPPORT", "ADDITIONAL_PAYMENT")) {
            assertThat(TABLE.results("requestKind", kind, "enhancedKind", true))
                    .as(kind)
                    .containsExactly("PQF EAP NONE");
        }
        for (String kind : List.of("DESCRIPTOR_AND_BUDGET", "INITIAL_REVIEW_MATERIAL_CHANGE", "ANNUAL_REVIEW")) {
            assertThat(TABLE.results("requestKind", kind).get(0)).as(kind).doesNotContain("EAP");
        }
    }

    @Requirement("DEV-A2-13")
    @ParameterizedTest
    @CsvSource({
        "TARGETED_SUPPORT, true, PQF EAP NONE",
        "TARGETED_SUPPORT, false, PQF NONE NONE",
        "ADDITIONAL_PAYMENT, true, PQF EAP NONE",
        "ADDITIONAL_PAYMENT, false, PQF NONE NONE",
        "REMAIN_DUE_TO_RISK, true, PQF EAP NONE"
    })
    void usesItForTheKindsThatTheCouncilLists(String requestKind, boolean listed, String expected) {
        assertThat(TABLE.results("requestKind", requestKind, "enhancedKind", listed))
                .containsExactly(expected);
    }
}
