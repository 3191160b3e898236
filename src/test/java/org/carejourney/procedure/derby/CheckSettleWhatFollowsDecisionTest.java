package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSettleWhatFollowsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-settle-what-follows", "settle-what-follows");

    private static final DecisionTable RENEWABLE = DecisionTable.check(
                    "check-settle-what-follows", "settle-what-follows")
            .where("urgent.renewable", true);

    private static final String USUAL = "reablementNeeded=false";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    outcome=END | ''
                    outcome=GO_TO_NORMAL_AUTHORISATION | ''
                    outcome=RENEW | outcome NOT_RENEWABLE
                    """)
    void urgentSupportIsNotRenewed(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }

    @Test
    void exceptWhereTheCouncilRenewsIt() {
        assertThat(RENEWABLE.answersOf(USUAL, "outcome=RENEW")).isEmpty();
    }
}
