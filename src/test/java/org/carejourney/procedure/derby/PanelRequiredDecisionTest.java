package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelRequiredDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "panel-required",
            "enhancesRas",
            "requestType",
            "setting",
            "weeklyTotalPence",
            "increasePence",
            "thresholdPence",
            "annualReviewThresholdPence",
            "increaseBasis",
            "outsidePanel",
            "annualReviewRoute");

    private static final String USUAL =
            """
            enhancesRas=false requestType=NEW_APPLICATION setting=COMMUNITY weeklyTotalPence=25000 increasePence=- thresholdPence=25000 annualReviewThresholdPence=100000 increaseBasis=INCREASE outsidePanel=ALLOW annualReviewRoute=OUTSIDE_PANEL
            """;

    @Requirement("DER-66")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | none
                    weeklyTotalPence=25001 | newOver250
                    """)
    void takesANewApplicationAboveTheThreshold(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-67")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    requestType=LONG_TERM_AFTER_OUT_OF_PANEL | none
                    requestType=LONG_TERM_AFTER_OUT_OF_PANEL weeklyTotalPence=25001 | longTermOver250
                    """)
    void takesALongTermAgreementAfterADecisionOutsideThePanel(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-68")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    requestType=INCREASE weeklyTotalPence=90000 increasePence=25000 | none
                    requestType=INCREASE weeklyTotalPence=26000 increasePence=25001 | increaseOver250
                    requestType=OTHER_CHANGE weeklyTotalPence=90000 increasePence=25001 | none
                    """)
    void takesARiseAboveTheThresholdAndNotTheTotal(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    requestType=INCREASE weeklyTotalPence=25000 increasePence=100 increaseBasis=TOTAL | none
                    requestType=INCREASE weeklyTotalPence=25001 increasePence=100 increaseBasis=TOTAL | increaseOver250
                    requestType=INCREASE weeklyTotalPence=25001 increasePence=- increaseBasis=TOTAL | none
                    """)
    void takesWhatARiseLeadsToWhereTheCouncilSaysSo(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    requestType=OTHER_CHANGE weeklyTotalPence=25000 outsidePanel=PANEL_ALWAYS | none
                    requestType=OTHER_CHANGE weeklyTotalPence=25001 outsidePanel=PANEL_ALWAYS | always
                    requestType=ANNUAL_REVIEW setting=NURSING weeklyTotalPence=25001 outsidePanel=PANEL_ALWAYS | always
                    requestType=NEW_APPLICATION weeklyTotalPence=25001 outsidePanel=PANEL_ALWAYS | newOver250
                    requestType=OTHER_CHANGE weeklyTotalPence=25001 outsidePanel=ALLOW | none
                    requestType=ANNUAL_REVIEW setting=NURSING weeklyTotalPence=25000 annualReviewRoute=PANEL | none
                    requestType=ANNUAL_REVIEW setting=NURSING weeklyTotalPence=25001 annualReviewRoute=PANEL | always
                    requestType=OTHER_CHANGE weeklyTotalPence=25001 annualReviewRoute=PANEL | none
                    """)
    void takesAllAboveTheThresholdWhereTheCouncilSaysSo(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-69", "DER-X-11"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    requestType=ANNUAL_REVIEW weeklyTotalPence=100000 | none
                    requestType=ANNUAL_REVIEW weeklyTotalPence=100001 | annualCommunityOver1000
                    requestType=ANNUAL_REVIEW weeklyTotalPence=100001 setting=NURSING | none
                    requestType=ANNUAL_REVIEW weeklyTotalPence=100001 setting=RESIDENTIAL | none
                    requestType=OTHER_CHANGE weeklyTotalPence=100001 | none
                    """)
    void takesTheAnnualReviewOfADearCommunityPackage(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-55", "DER-70"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    enhancesRas=true weeklyTotalPence=24000 | rasEnhancement
                    enhancesRas=true requestType=ANNUAL_REVIEW weeklyTotalPence=1 | rasEnhancement
                    """)
    void takesAnEnhancementWhateverTheAmount(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-66", "DER-67", "DER-68", "DER-69", "DER-70"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    enhancesRas=true weeklyTotalPence=24000 | true RAS_ENHANCEMENT
                    weeklyTotalPence=25001 | true NEW_OVER_250
                    requestType=LONG_TERM_AFTER_OUT_OF_PANEL weeklyTotalPence=70000 | true LONG_TERM_OVER_250
                    requestType=INCREASE increasePence=25001 | true INCREASE_OVER_250
                    requestType=ANNUAL_REVIEW weeklyTotalPence=100001 | true ANNUAL_COMMUNITY_OVER_1000
                    '' | false NONE
                    requestType=OTHER_CHANGE weeklyTotalPence=25001 outsidePanel=PANEL_ALWAYS | true OVER_THRESHOLD
                    """)
    void saysWhyThePanelSeesIt(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
