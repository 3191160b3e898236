package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.words;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckFinanceTopicsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-finance-topics", "explain-finance");

    @Requirement("DEV-2.5-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    THIRD_PARTY_TOP_UP FIRST_PARTY_TOP_UP | ''
                    CHARGES FIRST_PARTY_TOP_UP THIRD_PARTY_TOP_UP DEFERRED_PAYMENT | ''
                    FIRST_PARTY_TOP_UP | thirdPartyMissing
                    THIRD_PARTY_TOP_UP | firstPartyMissing
                    CHARGES DEFERRED_PAYMENT ADDITIONAL_SERVICES | thirdPartyMissing firstPartyMissing
                    - | thirdPartyMissing firstPartyMissing
                    """)
    void explainsBothKindsOfTopUp(String topicsExplained, String expected) {
        assertThat(TABLE.rules("topicsExplained", topicsExplained == null ? null : words(topicsExplained)))
                .isEqualTo(expected);
    }
}
