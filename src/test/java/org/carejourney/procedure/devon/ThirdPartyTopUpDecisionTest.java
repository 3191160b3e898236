package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThirdPartyTopUpDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "third-party-top-up", "suitableOptionAtUsualRate", "chosenAboveUsualRate", "thirdPartyWillingAndAble");

    private static final String USUAL =
            "suitableOptionAtUsualRate=true chosenAboveUsualRate=true thirdPartyWillingAndAble=true";

    @Requirement({"DEV-3.1-1", "DEV-3.1-2", "DEV-3.1-3"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    '' | ALLOWED NONE
                    chosenAboveUsualRate=false | NOT_NEEDED WITHIN_USUAL_RATE
                    chosenAboveUsualRate=false suitableOptionAtUsualRate=false | NOT_NEEDED WITHIN_USUAL_RATE
                    suitableOptionAtUsualRate=false | NOT_ALLOWED NO_OPTION_AT_USUAL_RATE
                    suitableOptionAtUsualRate=- thirdPartyWillingAndAble=false | NOT_ALLOWED NO_OPTION_AT_USUAL_RATE
                    thirdPartyWillingAndAble=false | NOT_ALLOWED NO_SUSTAINABLE_PAYER
                    thirdPartyWillingAndAble=- | NOT_ALLOWED NO_SUSTAINABLE_PAYER
                    """)
    void allowsATopUpOnlyWhereItIsNeededPossibleAndLasting(String facts, String expected) {
        assertThat(TABLE.answersOf(USUAL, facts)).isEqualTo(expected);
    }
}
