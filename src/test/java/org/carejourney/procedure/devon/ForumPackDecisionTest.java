package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;

import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForumPackDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "forum-pack",
            "requestKind",
            "carePlanReference",
            "scoredCategories",
            "evidenceInPack",
            "technologyConsidered",
            "communityOptionsConsidered",
            "personInvolvement",
            "carerInvolvement",
            "weeklyBudgetPence");

    @Requirement("DEV-2.4-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    DESCRIPTOR_AND_BUDGET | 11 | YES | ''
                    DESCRIPTOR_AND_BUDGET | 10 | YES | descriptorScoresMissing
                    DESCRIPTOR_AND_BUDGET | 0 | YES | descriptorScoresMissing
                    DESCRIPTOR_AND_BUDGET | - | YES | descriptorScoresMissing
                    DESCRIPTOR_AND_BUDGET | 11 | NO | evidenceMissing
                    DESCRIPTOR_AND_BUDGET | 11 | - | evidenceMissing
                    INITIAL_REVIEW_MATERIAL_CHANGE | 10 | YES | descriptorScoresMissing
                    ANNUAL_REVIEW | 10 | YES | descriptorScoresMissing
                    BESPOKE_NEW | 10 | YES | descriptorScoresMissing
                    BESPOKE_EXISTING | 10 | YES | descriptorScoresMissing
                    TARGETED_SUPPORT | - | YES | ''
                    ADDITIONAL_PAYMENT | - | YES | ''
                    REMAIN_DUE_TO_RISK | - | NO | evidenceMissing
                    """)
    void holdsAllScoresAndTheirEvidence(
            String requestKind, Long scoredCategories, String evidenceInPack, String expected) {
        assertThat(rules(
                        "requestKind",
                        requestKind,
                        "scoredCategories",
                        scoredCategories,
                        "evidenceInPack",
                        evidenceInPack))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A2-7")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    YES | YES | ''
                    NO | YES | technologyMissing
                    - | YES | technologyMissing
                    YES | NO | communityOptionsMissing
                    YES | - | communityOptionsMissing
                    """)
    void showsThatTechnologyAndTheCommunityWereConsidered(String technology, String community, String expected) {
        assertThat(rules("technologyConsidered", technology, "communityOptionsConsidered", community))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A2-8")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    RECORDED | RECORDED | ''
                    RECORDED | NO_CARER | ''
                    RECORDED | NOT_RECORDED | involvementMissing
                    RECORDED | - | involvementMissing
                    NOT_RECORDED | RECORDED | involvementMissing
                    - | NO_CARER | involvementMissing
                    """)
    void showsThatThePersonAndTheCarerWereInvolved(String person, String carer, String expected) {
        assertThat(rules("personInvolvement", person, "carerInvolvement", carer))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    DESCRIPTOR_AND_BUDGET | P1 | 0 | ''
                    DESCRIPTOR_AND_BUDGET | - | 90000 | carePlanMissing
                    DESCRIPTOR_AND_BUDGET | P1 | - | budgetMissing
                    INITIAL_REVIEW_MATERIAL_CHANGE | P1 | - | budgetMissing
                    ANNUAL_REVIEW | P1 | - | budgetMissing
                    TARGETED_SUPPORT | P1 | - | budgetMissing
                    ADDITIONAL_PAYMENT | P1 | - | budgetMissing
                    REMAIN_DUE_TO_RISK | P1 | - | budgetMissing
                    BESPOKE_NEW | P1 | - | ''
                    BESPOKE_EXISTING | P1 | - | ''
                    """)
    void holdsThePlanAndThePriceThatAreToBeSignedOff(
            String requestKind, String carePlanReference, Long weeklyBudgetPence, String expected) {
        assertThat(rules(
                        "requestKind",
                        requestKind,
                        "carePlanReference",
                        carePlanReference,
                        "weeklyBudgetPence",
                        weeklyBudgetPence))
                .isEqualTo(expected);
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(TABLE.rules("requestKind", "DESCRIPTOR_AND_BUDGET"))
                .isEqualTo("carePlanMissing descriptorScoresMissing evidenceMissing technologyMissing"
                        + " communityOptionsMissing involvementMissing budgetMissing");
    }

    private static String rules(Object... changes) {
        Map<String, Object> pack = row("requestKind", "ANNUAL_REVIEW", "carePlanReference", "P1");
        pack.putAll(row("scoredCategories", 11L, "evidenceInPack", "YES", "weeklyBudgetPence", 90000L));
        pack.putAll(row("technologyConsidered", "YES", "communityOptionsConsidered", "YES"));
        pack.putAll(row("personInvolvement", "RECORDED", "carerInvolvement", "RECORDED"));
        pack.putAll(row(changes));
        return TABLE.rules(pack);
    }
}
