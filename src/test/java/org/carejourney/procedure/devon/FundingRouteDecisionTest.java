package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "funding-route",
            "nhsOutcome",
            "financialAssessmentRaised",
            "fundingIndication",
            "deferralWanted",
            "councilFundingNeeded");

    @Requirement({"DEV-2.5-1", "DEV-2.3-3", "DEV-3.4-3"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    CHC_ELIGIBLE | true | PUBLIC | true | true | nhsPays
                    FNC | true | OWN_FUNDS | false | false | raised
                    - | - | OWN_FUNDS | true | - | deferral
                    - | - | PUBLIC | - | - | councilPays
                    - | false | MIXED | false | false | councilPays
                    - | - | OWN_FUNDS | - | true | councilNeeded
                    - | - | UNKNOWN | - | - | unknown
                    - | - | OWN_FUNDS | - | - | ownFunds
                    NEITHER | false | OWN_FUNDS | false | false | ownFunds
                    """)
    void decidesWhetherToAssessFinances(
            String nhsOutcome,
            Boolean financialAssessmentRaised,
            String fundingIndication,
            Boolean deferralWanted,
            Boolean councilFundingNeeded,
            String expected) {
        assertThat(TABLE.rules(
                        "nhsOutcome",
                        nhsOutcome,
                        "financialAssessmentRaised",
                        financialAssessmentRaised,
                        "fundingIndication",
                        fundingIndication,
                        "deferralWanted",
                        deferralWanted,
                        "councilFundingNeeded",
                        councilFundingNeeded))
                .isEqualTo(expected);
    }
}
