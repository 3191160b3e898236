package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAgreeTopUpDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-agree-top-up", "agree-top-up");

    @Requirement("DEV-3.6-3")
    @ParameterizedTest
    @CsvSource({"10000, ''", "10001, aboveDifference", "9999, belowDifference"})
    void wantsTheDifferenceOfPriceAndRateToThePenny(long weeklyTopUpPence, String expected) {
        assertThat(rules("weeklyTopUpPence", weeklyTopUpPence)).isEqualTo(expected);
    }

    @Test
    void acceptsASmallerTopUpThatIsExplained() {
        Map<String, Object> entry = entry();
        entry.put("weeklyTopUpPence", 9000L);
        entry.put("differenceReason", "The home gives a discount");

        assertThat(TABLE.rules(entry)).isEmpty();
    }

    @Test
    @Requirement({"DEV-3.1-3", "DEV-3.1-10"})
    void wantsAThirdPartyWithARealisticCommitment() {
        assertThat(rules("payerReference", "PERSON-0001")).isEqualTo("payerIsPerson");
        assertThat(rules("commitmentRealistic", false)).isEqualTo("notRealistic");
        assertThat(rules("commitmentRealistic", null)).isEqualTo("notRealistic");
    }

    @Requirement("DEV-3.3-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    COUNCIL HOME THIRD_PARTY | ''
                    COUNCIL HOME PERSON THIRD_PARTY | ''
                    COUNCIL THIRD_PARTY | councilMissing
                    HOME THIRD_PARTY | councilMissing
                    COUNCIL HOME PERSON | thirdPartyMissing
                    COUNCIL | councilMissing thirdPartyMissing
                    """)
    void wantsAllSidesToAgree(String agreedBy, String expected) {
        assertThat(rules("agreedBy", DecisionTable.words(agreedBy))).isEqualTo(expected);
    }

    @Test
    @Requirement("DEV-3.3-1")
    void wantsThePersonWhoPaysToAgree() {
        Map<String, Object> entry = entry();
        entry.put("payer", "PERSON");
        entry.put("payerReference", "PERSON-0001");
        entry.put("commitmentRealistic", null);

        assertThat(TABLE.rules(entry)).isEqualTo("personMissing");
        entry.put("agreedBy", DecisionTable.words("COUNCIL HOME PERSON"));
        assertThat(TABLE.rules(entry)).isEmpty();
    }

    @Test
    @Requirement("DEV-3.1-5")
    void wantsTheAgreementSignedBeforeTheTopUpBegins() {
        assertThat(rules("signedOn", "2026-03-02")).isEmpty();
        assertThat(rules("signedOn", "2026-03-03")).isEqualTo("signedLate");
    }

    @Test
    void asksNothingOfAnAgreementThatIsNotMade() {
        assertThat(TABLE.rules("topUpAgreed", false, "payer", "THIRD_PARTY")).isEmpty();
    }

    private static String rules(String name, Object value) {
        Map<String, Object> entry = entry();
        entry.put(name, value);
        return TABLE.rules(entry);
    }

    private static Map<String, Object> entry() {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "topUpAgreed",
                true,
                "payer",
                "THIRD_PARTY",
                "personReference",
                "PERSON-0001",
                "payerReference",
                "PAYER-1",
                "weeklyPricePence",
                100000L,
                "weeklyBudgetPence",
                90000L,
                "weeklyTopUpPence",
                10000L,
                "commitmentRealistic",
                true));
        entry.put("agreedBy", DecisionTable.words("COUNCIL HOME THIRD_PARTY"));
        entry.put("signedOn", "2026-03-02");
        entry.put("topUpFrom", "2026-03-02");
        return entry;
    }
}
