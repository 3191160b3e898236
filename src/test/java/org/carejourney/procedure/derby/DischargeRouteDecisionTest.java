package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DischargeRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "discharge-route", "origin", "longTermNeed", "pathway", "pathwayCompleted", "d2aSuitable", "urgent");

    private static final String USUAL =
            """
            origin=HOSPITAL longTermNeed=false pathway=NONE pathwayCompleted=- d2aSuitable=false urgent=true
            """;

    @Requirement("DER-24")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    d2aSuitable=true | d2a
                    d2aSuitable=true urgent=false | d2a
                    '' | urgentDischarge
                    urgent=false | otherwise
                    """)
    void offersTheDischargePathwaysFirst(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-25")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    longTermNeed=true pathway=P1 pathwayCompleted=true | afterPathway
                    longTermNeed=true pathway=P2 pathwayCompleted=true d2aSuitable=true | afterPathway
                    longTermNeed=true pathway=P1 pathwayCompleted=false | urgentDischarge
                    longTermNeed=false pathway=P1 pathwayCompleted=true | urgentDischarge
                    longTermNeed=true pathway=NONE pathwayCompleted=true | urgentDischarge
                    """)
    void sendsLongerTermSupportAfterAPathwayTheNormalWay(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-21")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    origin=COMMUNITY d2aSuitable=- | crisis
                    origin=COMMUNITY d2aSuitable=- urgent=false | otherwise
                    origin=COMMUNITY d2aSuitable=true | crisis
                    origin=COMMUNITY d2aSuitable=false | crisis
                    origin=COMMUNITY longTermNeed=true pathway=P1 pathwayCompleted=true | crisis
                    d2aSuitable=- | otherwise
                    """)
    void opensTheUrgentLaneToACrisis(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-21", "DER-24", "DER-25"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    longTermNeed=true pathway=P1 pathwayCompleted=true | NORMAL_AUTHORISATION
                    d2aSuitable=true | D2A_PATHWAY
                    '' | URGENT_LANE
                    origin=COMMUNITY | URGENT_LANE
                    urgent=false | NORMAL_AUTHORISATION
                    """)
    void namesTheWay(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
