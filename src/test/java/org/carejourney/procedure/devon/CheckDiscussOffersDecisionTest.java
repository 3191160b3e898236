package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;
import static org.carejourney.procedure.DecisionTable.words;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDiscussOffersDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-discuss-offers", "discuss-offers");

    @Requirement("DEV-2.7-8")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DECLINED DECLINED UNDECIDED | ''
                    DECLINED ACCEPTED UNDECIDED | ''
                    ACCEPTED ACCEPTED DECLINED | severalAccepted
                    ACCEPTED ACCEPTED ACCEPTED | severalAccepted
                    """)
    void acceptsOneOfferAtMost(String answers, String expected) {
        List<String> each = words(answers);

        assertThat(TABLE.rules(
                        "offersAtBudget",
                        List.of("OFFER-1", "OFFER-2"),
                        "offersNeedingTopUp",
                        List.of("OFFER-3"),
                        "offers",
                        List.of(
                                answer("OFFER-1", each.get(0)),
                                answer("OFFER-2", each.get(1)),
                                answer("OFFER-3", each.get(2)))))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.7-7")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    OFFER-1 OFFER-2 | OFFER-3 | OFFER-1 OFFER-2 OFFER-3 | ''
                    OFFER-1 OFFER-2 | OFFER-3 | OFFER-1 OFFER-2 | answerMissing
                    OFFER-1 OFFER-2 | OFFER-3 | OFFER-2 OFFER-3 | answerMissing
                    OFFER-1 | - | OFFER-1 | ''
                    - | OFFER-3 | OFFER-3 | ''
                    - | OFFER-3 | OFFER-1 | answerMissing
                    OFFER-1 | - | '' | answerMissing
                    """)
    void wantsAnAnswerForEachOffer(String offersAtBudget, String offersNeedingTopUp, String answered, String expected) {
        assertThat(TABLE.rules(
                        "offersAtBudget",
                        offersAtBudget == null ? null : words(offersAtBudget),
                        "offersNeedingTopUp",
                        offersNeedingTopUp == null ? null : words(offersNeedingTopUp),
                        "offers",
                        words(answered).stream()
                                .map(offer -> answer(offer, "DECLINED"))
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    @Requirement("DEV-2.7-7")
    void wantsAnswersAlsoWhenNoneWasGiven() {
        assertThat(TABLE.rules("offersAtBudget", List.of("OFFER-1"))).isEqualTo("answerMissing");
    }

    private static Map<String, Object> answer(String offer, String answer) {
        return row("offerReference", offer, "answer", answer);
    }
}
