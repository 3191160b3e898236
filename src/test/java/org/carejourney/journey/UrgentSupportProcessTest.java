package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Derby.SUBMIT;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.TestClock;
import org.carejourney.cases.Cases;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Support in a crisis: who may grant it, for how long, and what follows. */
@DerbyTest
class UrgentSupportProcessTest {

    private static final String DESCRIBE = "describe-urgent-need";
    private static final String REQUEST = "request-urgent-support";
    private static final String DECIDE = "decide-urgent-support";
    private static final String EMERGENCY = "decide-emergency-support";
    private static final String SETTLE = "settle-what-follows";
    private static final String REVIEW = "hold-early-review";

    @Autowired
    Driver journey;

    @Autowired
    Derby derby;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    private void asked(Object... changes) {
        derby.support("CRISIS");
        journey.does(DESCRIBE).answers(REQUEST, changes);
    }

    private void started(Object... changes) {
        asked(changes);
        journey.does(DECIDE);
        journey.receives("serviceStarted", Map.of("startDate", "2019-10-07", "weeklyPence", 70_000));
    }

    @Test
    @Requirement({"DER-21", "DER-26", "DER-27", "DER-36", "DER-74"})
    void teamManagerGrantsUpToTheNursingRateAndIsNamed() {
        asked("weeklyPence", 78_000);
        clock.letPassUntil(Instant.parse("2019-10-07T09:30:00Z"));

        journey.answers(DECIDE, "authorisedWeeklyPence", 78_000);

        assertThat(derby.last(DECIDE).by()).isEqualTo("derby-team-manager-person");
        assertThat(derby.last(DECIDE).role()).isEqualTo("team-manager");
        assertThat(derby.last(DECIDE).content().get("rationale")).asString().contains("panel");
        assertThat(derby.last(DECIDE).content().get("_authority")).asString().contains("78000");
        assertThat(desk.toldOf("LAS_AUTHORISATION_COMMENTS")).containsExactly("2019-10-07T09:30:00Z system");
        assertThat(desk.toldOf("URGENT_EXCEPTION_USED")).containsExactly("2019-10-07T09:30:00Z head-of-service");
        journey.receives("serviceStarted", Map.of("startDate", "2019-10-07", "weeklyPence", 78_000));
        assertThat(journey.openForms()).containsExactly(SETTLE);
        assertThat(journey.record(EntryKind.PANEL)).isEmpty();
    }

    @Test
    @Requirement("DER-74")
    void theNursingRateIsTheLimitForADischargeToo() {
        derby.support("DISCHARGE");
        journey.answers(DESCRIBE, "origin", "HOSPITAL", "pathway", "NONE", "d2aSuitable", false)
                .answers(REQUEST, "origin", "HOSPITAL", "weeklyPence", 78_000);

        journey.answers(DECIDE, "authorisedWeeklyPence", 78_000, "managerSatisfiedUrgent", null);

        assertThat(derby.last(DECIDE).content().get("_authority")).asString().contains("78000");
    }

    @Test
    @Requirement("DER-X-1")
    void theNursingRateIsThatOfTheDay() {
        derby.support("CRISIS");
        clock.set(Instant.parse("2019-12-02T09:00:00Z"));

        journey.does(DESCRIBE).answers(REQUEST, "weeklyPence", 80_000);

        journey.answers(DECIDE, "authorisedWeeklyPence", 80_000);
        assertThat(derby.last(DECIDE).content().get("_authority")).asString().contains("80000");
    }

    @Test
    @Requirement({"DER-2", "DER-26", "DER-36", "DER-76"})
    void onePennyAboveTheNursingRateIsForTheHeadOfService() {
        asked("weeklyPence", 78_001);
        assertThat(journey.openForms()).containsExactly(EMERGENCY);
        assertThatThrownBy(() -> journey.answers(EMERGENCY, "authorisedWeeklyPence", 78_001, "sealLegal", false))
                .hasMessageContaining("[sealLegal]");

        journey.answers(EMERGENCY, "authorisedWeeklyPence", 78_001);

        assertThat(derby.last(EMERGENCY).content().get("rationale")).asString().contains("panel");
        assertThat(desk.told()).containsExactly("system LAS_AUTHORISATION_COMMENTS");
        journey.receives("serviceStarted", Map.of("startDate", "2019-10-07", "weeklyPence", 78_001));
        assertThat(journey.openForms()).containsExactly(SETTLE);
    }

    @Test
    void theDirectorsDecideOnAnEmergencyTheSameDay() {
        asked("weeklyPence", 150_000);

        assertThat(deadlines.of(journey.reference()))
                .filteredOn(clock -> clock.deadline().equals("directorsInEmergency"))
                .extracting(ClockView::dueAt)
                .containsExactly(Instant.parse("2019-10-07T16:00:00Z"));
        journey.letPass(Duration.ofDays(1));
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("directorsInEmergency");
    }

    @Test
    void anEmergencyGoesUpTheTiersAsUsual() {
        asked("weeklyPence", 150_000);

        journey.does("recommend-to-service-director", "decide-as-service-director");

        journey.receives("serviceStarted", Map.of("startDate", "2019-10-07", "weeklyPence", 150_000));
        assertThat(journey.openForms()).containsExactly(SETTLE);
    }

    @Test
    @Requirement({"DER-28", "DER-30", "DER-31", "DER-32", "DER-33"})
    void aDecisionNeedsAManagerWhoIsSatisfied() {
        asked("shortTermPlacement", true, "stepUpBed", "NOT_AVAILABLE", "sharedLivesConsidered", true);

        assertThatThrownBy(() -> journey.answers(
                        DECIDE,
                        "managerSatisfiedUrgent",
                        false,
                        "managerSatisfiedCapacity",
                        false,
                        "managerSatisfiedAlternatives",
                        false))
                .hasMessageContaining("[managerSatisfiedUrgent]")
                .hasMessageContaining("[managerSatisfiedCapacity]")
                .hasMessageContaining("[managerSatisfiedAlternatives]")
                .hasMessageContaining("[managerSatisfiedStepUpAndSharedLives]");

        journey.answers(DECIDE, "managerSatisfiedStepUpAndSharedLives", true);
        assertThat(derby.last(DECIDE).content()).containsEntry("decision", "APPROVE");
    }

    @Test
    @Requirement("DER-37")
    void aDeputyMayNotDecideIt() {
        asked();

        assertThatThrownBy(() -> journey.answersAs(DerbyTest.Figures.DEPUTY, DECIDE))
                .hasMessageContaining("cannot be delegated");

        assertThat(journey.openForms()).containsExactly(DECIDE);
    }

    @Test
    @Requirement("DER-37")
    void aSeniorPractitionerMayNotDecideIt() {
        asked();

        assertThatThrownBy(() -> journey.answersAs(derby.acts("derby-senior", "senior-practitioner"), DECIDE))
                .hasMessageContaining("no authority");

        assertThat(journey.openForms()).containsExactly(DECIDE);
    }

    @Test
    @Requirement("DER-X-9")
    void whoeverAsksDoesNotGrantIt() {
        derby.support("CRISIS");
        journey.does(DESCRIBE).answersAs("somebody", REQUEST);

        assertThatThrownBy(() -> journey.answersAs("somebody", DECIDE)).hasMessageContaining("Someone else");

        assertThat(journey.openForms()).containsExactly(DECIDE);
    }

    @Test
    @Requirement("DER-23")
    void aRequestThatCanBeMendedComesBackWithReasons() {
        asked(
                "assessmentCompleted",
                false,
                "assessmentRef",
                null,
                "assessmentCompletedOn",
                null,
                "capacityConsidered",
                false);

        assertThat(journey.openForms()).containsExactly(REQUEST);
        assertThat(journey.known(journey.task(REQUEST)).get("returnReasons"))
                .asString()
                .contains("assessment of need", "Mental capacity");
        journey.does(REQUEST, DECIDE);
    }

    @Test
    @Requirement("DER-28")
    void whatIsNotUrgentMovesToTheNormalWay() {
        asked("canWaitForNextPanel", true, "capacityConsidered", false);

        assertThat(journey.openForms()).containsExactly(SUBMIT);
        journey.does(SUBMIT, "scrutinise-request", "decide-as-team-manager");
        assertThat(derby.result()).isEqualTo("MOVED_TO_NORMAL");
    }

    @Test
    @Requirement("DER-29")
    void whatIsUrgentByPoorPlanningMovesToTheNormalWay() {
        asked("urgencyFromPoorPlanning", true);
        assertThat(journey.openForms()).containsExactly(SUBMIT);

        derby.support("DISCHARGE");
        journey.answers(DESCRIBE, "origin", "HOSPITAL", "pathway", "NONE", "d2aSuitable", false)
                .answers(REQUEST, "origin", "HOSPITAL", "urgencyFromPoorPlanning", true);
        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    /** The manager refuses, with the changes to what the manager is usually satisfied of. */
    private void refused(String form, Object... changes) {
        Map<String, Object> answers =
                Driver.map("decision", "REFUSE", "authorisedWeeklyPence", null, "authorisedUntil", null);
        answers.putAll(Driver.map(changes));
        journey.answers(
                form,
                answers.entrySet().stream()
                        .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                        .toArray());
    }

    @Test
    void whatASatisfiedManagerRefusesEndsTheCase() {
        asked();

        refused(DECIDE);

        assertThat(derby.result()).isEqualTo("REFUSED");
    }

    @Test
    @Requirement({"DER-28", "DER-36"})
    void whatTheManagerDoesNotFindUrgentMovesToTheNormalWay() {
        asked();

        refused(DECIDE, "managerSatisfiedUrgent", false, "managerSatisfiedCapacity", false);

        assertThat(journey.openForms()).containsExactly(SUBMIT);
        assertThat(desk.told()).containsExactly("system LAS_AUTHORISATION_COMMENTS");
        assertThat(derby.last(DECIDE).content()).containsKey("rationale");
    }

    @Test
    @Requirement({"DER-30", "DER-31", "DER-32", "DER-33"})
    void whatTheManagerMissesComesBackWithReasonsAndMayBeGrantedAfterwards() {
        Object[] placement = {"shortTermPlacement", true, "stepUpBed", "NOT_AVAILABLE", "sharedLivesConsidered", true};
        asked(placement);

        refused(
                DECIDE,
                "managerSatisfiedCapacity",
                false,
                "managerSatisfiedAlternatives",
                false,
                "managerSatisfiedStepUpAndSharedLives",
                false);

        assertThat(journey.openForms()).containsExactly(REQUEST);
        assertThat(journey.known(journey.task(REQUEST)).get("returnReasons"))
                .asString()
                .contains("Mental capacity", "Equipment", "step-up bed", "Shared Lives");
        assertThat(derby.decisions("urgent-gate")).hasSize(2);
        journey.answers(REQUEST, placement).answers(DECIDE, "managerSatisfiedStepUpAndSharedLives", true);
        assertThat(desk.told()).contains("head-of-service URGENT_EXCEPTION_USED");
    }

    @Test
    @Requirement("DER-30")
    void anEmergencyComesBackFromTheHeadOfServiceTheSameWay() {
        asked("weeklyPence", 78_001);

        refused(EMERGENCY, "managerSatisfiedCapacity", false);

        assertThat(journey.openForms()).containsExactly(REQUEST);
    }

    @Test
    @Requirement("DER-36")
    void directorsMayGrantAnEmergencyWithConditionsOrDeclineIt() {
        asked("weeklyPence", 150_000);
        journey.does("recommend-to-service-director")
                .answers(
                        "decide-as-service-director",
                        "decision",
                        "APPROVE_WITH_CONDITIONS",
                        "conditions",
                        "Looked at again after a week. Fictional.");
        journey.receives("serviceStarted", Map.of("startDate", "2019-10-07", "weeklyPence", 150_000));
        assertThat(journey.openForms()).containsExactly(SETTLE);

        asked("weeklyPence", 150_000);
        journey.does("recommend-to-service-director")
                .answers("decide-as-service-director", "decision", "DECLINE", "authorisedWeeklyPence", null);
        assertThat(derby.result()).isEqualTo("REFUSED");
        assertThat(desk.toldOf("LAS_AUTHORISATION_COMMENTS")).containsExactly("2019-10-07T08:00:00Z system");
        assertThat(derby.last("decide-as-service-director").content()).containsKey("comments");
    }

    @Test
    @Requirement("DER-38")
    void aDirectPaymentIsIncreasedOnceOnly() {
        Object[] increase = {
            "increase", true, "directPayment", true, "existingFundsCover", false, "paymentKind", "RECURRING"
        };
        asked(increase);
        assertThat(journey.known(journey.task(REQUEST)).get("returnReasons"))
                .asString()
                .contains("one-off");

        increase[7] = "ONE_OFF";
        journey.answers(REQUEST, increase);

        assertThat(journey.openForms()).containsExactly(DECIDE);
    }

    @Test
    @Requirement({"DER-22", "DER-X-5", "DER-X-6"})
    void remindsTwiceAndLetsTheAuthorityExpireOverTheChangeOfTheClocks() {
        started();
        clock.letPassUntil(Instant.parse("2019-11-03T23:59:58Z"));
        assertThat(derby.result()).isEqualTo("still open");

        clock.letPassUntil(Instant.parse("2019-11-04T00:00:00Z"));

        assertThat(derby.result()).isEqualTo("EXPIRED");
        assertThat(journey.recorded(EntryKind.NOTE)).contains("AUTHORITY_EXPIRED");
        assertThat(desk.toldOf("FOUR_WEEKS_RUN"))
                .containsExactly(
                        "2019-10-21T08:00:00Z worker",
                        "2019-10-21T08:00:00Z team-manager",
                        "2019-10-28T09:00:00Z worker",
                        "2019-10-28T09:00:00Z team-manager");
        assertThat(desk.toldOf("AUTHORITY_EXPIRED"))
                .containsExactly("2019-11-03T23:59:59Z team-manager", "2019-11-03T23:59:59Z head-of-service");
        // nobody is told to stop the care: beyond this there is what was told when it was granted
        assertThat(desk.told())
                .hasSize(8)
                .contains("system LAS_AUTHORISATION_COMMENTS", "head-of-service URGENT_EXCEPTION_USED");
    }

    @Test
    @Requirement("DER-35")
    void anIncreaseThatIsToStayGoesThroughNormalAuthorisation() {
        started("increase", true, "directPayment", false);

        journey.answers(REVIEW, "outcome", "GO_TO_NORMAL_AUTHORISATION");

        assertThat(journey.openForms()).containsExactly(SUBMIT);
        assertThat(derby.result()).isEqualTo("still open");
    }

    @Test
    @Requirement("DER-67")
    void aLongTermNeedGoesThroughNormalAuthorisation() {
        started();

        journey.answers(SETTLE, "outcome", "GO_TO_NORMAL_AUTHORISATION", "reablementNeeded", null);

        journey.answers(
                        SUBMIT,
                        "requestType",
                        "LONG_TERM_AFTER_OUT_OF_PANEL",
                        "weeklyTotalPence",
                        70_000,
                        "outOfPanelDecisionRef",
                        "LAS/decision-1")
                .does("scrutinise-request");
        assertThat(derby.decided("panel-required", "reason")).isEqualTo("LONG_TERM_OVER_250");
        journey.does("take-in-for-panel");
        derby.panelSits();
        journey.does("decide-at-panel");
        assertThat(derby.result()).isEqualTo("MOVED_TO_NORMAL");
    }

    @Test
    @Requirement({"DER-34", "DER-X-12"})
    void anIncreaseIsReviewedWithinFourteenDays() {
        started("increase", true, "directPayment", false);
        assertThat(journey.task(REVIEW).getDueDate()).isEqualTo("2019-10-21T22:59:59Z");

        journey.does(REVIEW);

        assertThat(journey.openForms()).containsExactly(SETTLE);
        journey.does(SETTLE);
        assertThat(derby.result()).isEqualTo("ENDED_WITHIN_4_WEEKS");
    }

    @Test
    void anEarlyReviewMayEndIt() {
        started("increase", true, "directPayment", false);

        journey.answers(REVIEW, "outcome", "END");

        assertThat(derby.result()).isEqualTo("ENDED_WITHIN_4_WEEKS");
    }

    @Test
    void endsWhenTheServiceEnds() {
        started();

        journey.receives("serviceEnded", Map.of("endDate", "2019-10-20"));

        assertThat(derby.result()).isEqualTo("ENDED_WITHIN_4_WEEKS");
        clock.letPassUntil(Instant.parse("2019-11-05T00:00:00Z"));
        assertThat(desk.told()).doesNotContain("worker FOUR_WEEKS_RUN", "team-manager AUTHORITY_EXPIRED");
    }

    @Test
    @Requirement({"DER-39", "DER-40", "DER-42"})
    void reablementIsTheNextStepWhereItIsNeeded() {
        started();
        journey.answers(SETTLE, "reablementNeeded", true);
        assertThatThrownBy(() -> journey.answers("plan-reablement", "agreedByCustomer", false))
                .hasMessageContaining("[agreedByCustomer]");
        journey.does("plan-reablement");
        assertThat(journey.task("end-reablement").getDueDate()).isEqualTo("2019-11-18T23:59:59Z");

        journey.answers("end-reablement", "reablementResult", "LONG_TERM_NEED");

        journey.does("look-at-recovery-options");
        assertThat(journey.openForms()).containsExactly("complete-myself-assessment");
        assertThatThrownBy(() -> journey.answers("complete-myself-assessment", "myselfRef", null))
                .hasMessageContaining("[myselfRef]");
        journey.does("complete-myself-assessment");
        assertThat(journey.openForms()).containsExactly("run-ras");
    }

    @Test
    void reablementMayEndWithLeavingTheService() {
        started();
        journey.answers(SETTLE, "reablementNeeded", true).does("plan-reablement", "end-reablement");

        assertThat(derby.result()).isEqualTo("LEFT_THE_SERVICE");
    }

    @Test
    @Requirement({"DER-24", "DER-25"})
    void aDischargeTakesAPathwayFirstAndTheNormalWayAfterIt() {
        derby.support("DISCHARGE");
        journey.answers(DESCRIBE, "origin", "HOSPITAL", "pathway", "NONE", "d2aSuitable", true);
        assertThat(derby.result()).isEqualTo("D2A_PATHWAY");

        derby.support("DISCHARGE");
        journey.answers(
                DESCRIBE, "origin", "HOSPITAL", "pathway", "P2", "pathwayCompleted", true, "longTermNeed", true);
        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    @Test
    @Requirement("DER-21")
    void aCrisisOrADischargeMayBeReportedForACaseThatIsOpen() {
        derby.support("CONTACT");

        journey.receives("crisisReported", Map.of("riskOfHarmTo", "CARER", "reportedBy", "A neighbour"));
        journey.receives(
                "dischargeRequested",
                Map.of("pathway", "NONE", "d2aSuitable", false, "plannedDischargeOn", "2019-10-08"));

        assertThat(journey.openForms()).containsExactlyInAnyOrder("record-prevention-talk", DESCRIBE, DESCRIBE);
    }

    @Test
    void nothingBeginsWithAMessageInACaseThatHasBeenWithdrawn() {
        derby.support("CONTACT");
        cases.withdraw(journey.theCase().council(), journey.reference(), "MOVED_AWAY", "Fictional");

        assertThatThrownBy(() -> journey.receives(
                        "crisisReported", Map.of("riskOfHarmTo", "CARER", "reportedBy", "A neighbour")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("has been withdrawn");

        assertThat(journey.openForms()).isEmpty();
        assertThat(journey.record(EntryKind.MESSAGE_RECEIVED)).isEmpty();
    }
}
