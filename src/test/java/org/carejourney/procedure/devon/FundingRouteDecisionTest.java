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

    @Requirement("DEV-2.5-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    PUBLIC | - | true COUNCIL_MONEY
                    MIXED | false | true COUNCIL_MONEY
                    OWN_FUNDS | true | true COUNCIL_MONEY
                    OWN_FUNDS | false | false INFORMATION_ONLY
                    OWN_FUNDS | - | false INFORMATION_ONLY
                    """)
    void assessesFinancesWhereCouncilMoneyIsNeeded(
            String fundingIndication, Boolean councilFundingNeeded, String expected) {
        assertThat(TABLE.results("fundingIndication", fundingIndication, "councilFundingNeeded", councilFundingNeeded))
                .containsExactly(expected);
    }

    @Requirement("DEV-2.3-3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    UNKNOWN | - | - | true NOT_KNOWN_YET
                    PUBLIC | - | - | true COUNCIL_MONEY
                    OWN_FUNDS | - | - | false INFORMATION_ONLY
                    OWN_FUNDS | true | - | true DEFERRAL
                    OWN_FUNDS | - | true | true RAISED_BY_HAND
                    OWN_FUNDS | false | false | false INFORMATION_ONLY
                    """)
    void followsTheFirstViewOnWhoPaysAndWhatIsAskedForBesides(
            String fundingIndication, Boolean deferralWanted, Boolean financialAssessmentRaised, String expected) {
        assertThat(TABLE.results(
                        "fundingIndication",
                        fundingIndication,
                        "deferralWanted",
                        deferralWanted,
                        "financialAssessmentRaised",
                        financialAssessmentRaised))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHC_ELIGIBLE | nhsPays
                    FNC | raised
                    NEITHER | raised
                    """)
    void assessesNothingWhereTheNhsPays(String nhsOutcome, String expected) {
        assertThat(TABLE.rules(
                        "nhsOutcome",
                        nhsOutcome,
                        "financialAssessmentRaised",
                        true,
                        "fundingIndication",
                        "PUBLIC",
                        "deferralWanted",
                        true,
                        "councilFundingNeeded",
                        true))
                .isEqualTo(expected);
    }
}
