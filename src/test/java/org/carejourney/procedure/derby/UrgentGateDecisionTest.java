package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgentGateDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "urgent-gate",
            "assessmentCompleted",
            "origin",
            "genuinelyUrgent",
            "canWaitForNextPanel",
            "urgencyFromPoorPlanning",
            "capacityConsidered",
            "equipmentConsidered",
            "otConsidered",
            "assistiveTechConsidered",
            "shortTermPlacement",
            "stepUpBed",
            "sharedLivesConsidered",
            "plannedStart",
            "plannedEnd",
            "maxDays",
            "directPayment",
            "increase",
            "existingFundsCover",
            "paymentKind",
            "atDecision",
            "rationaleGiven",
            "authoriserRole",
            "poorPlanningScope",
            "requirePrevention",
            "naturalSupportConsidered");

    private static final String USUAL =
            """
            assessmentCompleted=true origin=COMMUNITY genuinelyUrgent=true canWaitForNextPanel=false urgencyFromPoorPlanning=false capacityConsidered=true equipmentConsidered=true otConsidered=true assistiveTechConsidered=true shortTermPlacement=false stepUpBed=- sharedLivesConsidered=- plannedStart=2019-10-07 plannedEnd=2019-11-03 maxDays=28 directPayment=false increase=false existingFundsCover=- paymentKind=- atDecision=false rationaleGiven=- authoriserRole=- poorPlanningScope=BOTH requirePrevention=false naturalSupportConsidered=-
            """;

    @Requirement("DER-21")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    atDecision=true rationaleGiven=true authoriserRole=TEAM_MANAGER | ''
                    """)
    void letsACompleteRequestThrough(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-23")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    assessmentCompleted=false | assessment
                    assessmentCompleted=- | assessment
                    """)
    void asksForTheAssessmentFirst(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-28")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    genuinelyUrgent=false | notUrgent
                    canWaitForNextPanel=true | canWait
                    origin=HOSPITAL genuinelyUrgent=false canWaitForNextPanel=true | ''
                    """)
    void closesTheLaneToACommunityCaseThatIsNotUrgentOrCanWait(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-29")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    urgencyFromPoorPlanning=true | poorPlanning
                    urgencyFromPoorPlanning=true origin=HOSPITAL | poorPlanning
                    urgencyFromPoorPlanning=true origin=HOSPITAL poorPlanningScope=COMMUNITY | ''
                    urgencyFromPoorPlanning=true poorPlanningScope=COMMUNITY | poorPlanning
                    """)
    void closesTheLaneToPoorPlanning(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-30", "DER-31"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    capacityConsidered=false | capacity
                    equipmentConsidered=false | alternatives
                    otConsidered=false | alternatives
                    assistiveTechConsidered=false | alternatives
                    """)
    void asksForCapacityAndAlternatives(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-32", "DER-33"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    shortTermPlacement=true stepUpBed=AVAILABLE sharedLivesConsidered=true | stepUpBed
                    shortTermPlacement=true stepUpBed=- sharedLivesConsidered=true | stepUpBed
                    shortTermPlacement=true stepUpBed=NOT_APPROPRIATE sharedLivesConsidered=false | sharedLives
                    shortTermPlacement=true stepUpBed=NOT_AVAILABLE sharedLivesConsidered=true | ''
                    """)
    void asksForStepUpBedsAndSharedLivesBeforeAPlacement(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-22")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    plannedEnd=2019-11-03 | ''
                    plannedEnd=2019-11-04 | overFourWeeks
                    """)
    void allowsTwentyEightDaysAndNotOneMore(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-38")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    directPayment=true increase=true existingFundsCover=true paymentKind=ONE_OFF | useExistingFunds
                    directPayment=true increase=true existingFundsCover=false paymentKind=RECURRING | notOneOff
                    directPayment=true increase=true existingFundsCover=false paymentKind=ONE_OFF | ''
                    directPayment=true increase=false existingFundsCover=true | ''
                    directPayment=true increase=true | notOneOff
                    directPayment=false increase=true existingFundsCover=true paymentKind=RECURRING | ''
                    """)
    void allowsADirectPaymentAOneOffOnly(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    requirePrevention=true | prevention
                    requirePrevention=true naturalSupportConsidered=false | prevention
                    requirePrevention=true naturalSupportConsidered=true | ''
                    """)
    void asksForNaturalSupportBeforeWhereTheCouncilDoes(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-36", "DER-37"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    atDecision=true authoriserRole=TEAM_MANAGER | rationale
                    atDecision=true rationaleGiven=true authoriserRole=SENIOR_PRACTITIONER | delegated
                    authoriserRole=SENIOR_PRACTITIONER | ''
                    """)
    void asksAtTheDecisionForItsReasonAndWhoDecides(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-28", "DER-29"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    assessmentCompleted=- genuinelyUrgent=- canWaitForNextPanel=true urgencyFromPoorPlanning=true capacityConsidered=- otConsidered=- shortTermPlacement=true plannedEnd=2019-11-04 directPayment=true increase=true existingFundsCover=true atDecision=true authoriserRole=SENIOR_PRACTITIONER requirePrevention=true | ASSESSMENT FIX, NOT_URGENT LANE, CAN_WAIT LANE, POOR_PLANNING LANE, CAPACITY FIX, ALTERNATIVES FIX, STEP_UP_BED FIX, SHARED_LIVES FIX, OVER_FOUR_WEEKS FIX, USE_EXISTING_FUNDS FIX, NOT_ONE_OFF FIX, RATIONALE FIX, PREVENTION FIX, DELEGATED FIX
                    """)
    void tellsWhatCanBeMendedFromWhatClosesTheLane(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement({"DER-23", "DER-28"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    assessmentCompleted=- genuinelyUrgent=- canWaitForNextPanel=- urgencyFromPoorPlanning=- capacityConsidered=- equipmentConsidered=- otConsidered=- assistiveTechConsidered=- shortTermPlacement=true directPayment=true increase=true atDecision=true | assessment notUrgent capacity alternatives stepUpBed sharedLives notOneOff rationale
                    """)
    void countsWhatIsNotAnsweredAsMissing(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }
}
