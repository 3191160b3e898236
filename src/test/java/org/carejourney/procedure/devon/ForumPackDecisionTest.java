package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
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

    @Requirement({"DEV-2.4-2", "DEV-A2-5", "DEV-A2-7", "DEV-A2-8"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    DESCRIPTOR_AND_BUDGET | P1 | 11 | YES | YES | YES | RECORDED | RECORDED | 90000 | ''
                    DESCRIPTOR_AND_BUDGET | P1 | 11 | YES | YES | YES | RECORDED | NO_CARER | 90000 | ''
                    DESCRIPTOR_AND_BUDGET | - | 11 | YES | YES | YES | RECORDED | RECORDED | 90000 | carePlanMissing
                    DESCRIPTOR_AND_BUDGET | P1 | 10 | YES | YES | YES | RECORDED | RECORDED | 90000 | descriptorScoresMissing
                    ADDITIONAL_PAYMENT | P1 | - | YES | YES | YES | RECORDED | RECORDED | 90000 | ''
                    ANNUAL_REVIEW | P1 | 11 | NO | YES | YES | RECORDED | RECORDED | 90000 | evidenceMissing
                    ANNUAL_REVIEW | P1 | 11 | YES | NO | YES | RECORDED | RECORDED | 90000 | technologyMissing
                    ANNUAL_REVIEW | P1 | 11 | YES | YES | NO | RECORDED | RECORDED | 90000 | communityOptionsMissing
                    ANNUAL_REVIEW | P1 | 11 | YES | YES | YES | MISSING | RECORDED | 90000 | involvementMissing
                    ANNUAL_REVIEW | P1 | 11 | YES | YES | YES | RECORDED | - | 90000 | involvementMissing
                    ANNUAL_REVIEW | P1 | 11 | YES | YES | YES | RECORDED | RECORDED | - | budgetMissing
                    BESPOKE_NEW | P1 | 11 | YES | YES | YES | RECORDED | RECORDED | - | ''
                    DESCRIPTOR_AND_BUDGET | - | - | - | - | - | - | - | - | carePlanMissing descriptorScoresMissing evidenceMissing technologyMissing communityOptionsMissing involvementMissing budgetMissing
                    """)
    void listsWhatThePackMisses(
            String requestKind,
            String carePlanReference,
            Long scoredCategories,
            String evidenceInPack,
            String technologyConsidered,
            String communityOptionsConsidered,
            String personInvolvement,
            String carerInvolvement,
            Long weeklyBudgetPence,
            String expected) {
        assertThat(TABLE.rules(
                        "requestKind",
                        requestKind,
                        "carePlanReference",
                        carePlanReference,
                        "scoredCategories",
                        scoredCategories,
                        "evidenceInPack",
                        evidenceInPack,
                        "technologyConsidered",
                        technologyConsidered,
                        "communityOptionsConsidered",
                        communityOptionsConsidered,
                        "personInvolvement",
                        personInvolvement,
                        "carerInvolvement",
                        carerInvolvement,
                        "weeklyBudgetPence",
                        weeklyBudgetPence))
                .isEqualTo(expected);
    }
}
