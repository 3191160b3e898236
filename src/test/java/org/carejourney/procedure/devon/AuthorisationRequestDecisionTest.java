package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationRequestDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "authorisation-request",
            "requestKind",
            "forumDecision",
            "weeklyPricePence",
            "forumRequired",
            "offersValidated");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    AD_URGENT_REVIEW | - | - | urgentReview
                    BESPOKE_NEW | - | - | forumMissing
                    BESPOKE_NEW | RETURNED | 90000 | forumMissing
                    ADDITIONAL_PAYMENT | NOT_AGREED | 90000 | forumMissing
                    TARGETED_SUPPORT | VALIDATED_CHANGED | - | noPriceAsked
                    ADDITIONAL_PAYMENT | VALIDATED | - | priceMissing
                    REMAIN_DUE_TO_RISK | VALIDATED | - | priceMissing
                    BESPOKE_EXISTING | VALIDATED | - | priceMissing
                    ADDITIONAL_PAYMENT | VALIDATED | 0 | priceStated
                    BESPOKE_EXISTING | VALIDATED | 90000 | priceStated
                    REMAIN_DUE_TO_RISK | VALIDATED_CHANGED | 90000 | priceStated
                    """)
    void listsOnlyRequestsThatAreReady(
            String requestKind, String forumDecision, Long weeklyPricePence, String expected) {
        assertThat(TABLE.rules(
                        "requestKind",
                        requestKind,
                        "forumDecision",
                        forumDecision,
                        "weeklyPricePence",
                        weeklyPricePence))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.13-8")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    true | offersValidated
                    false | offersNotValidated
                    - | offersNotValidated
                    """)
    void listsNoOffersWhoseCostingsAreNotValidated(Boolean offersValidated, String expected) {
        assertThat(TABLE.rules(
                        "requestKind", "BESPOKE_NEW", "forumDecision", "VALIDATED", "offersValidated", offersValidated))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.13-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    true | forumMissing
                    - | forumMissing
                    false | priceStated
                    """)
    void asksForTheForumUnlessTheCouncilNeedsNone(Boolean forumRequired, String expected) {
        assertThat(TABLE.rules(
                        "requestKind",
                        "BESPOKE_EXISTING",
                        "forumDecision",
                        "NONE",
                        "weeklyPricePence",
                        90000L,
                        "forumRequired",
                        forumRequired))
                .isEqualTo(expected);
    }
}
