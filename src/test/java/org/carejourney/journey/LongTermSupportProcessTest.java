package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Derby.SUBMIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.TestClock;
import org.carejourney.panel.Panels;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.CouncilTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the contact to what is arranged for a long time: the indicative budget, and what is needed above it. */
@DerbyTest
class LongTermSupportProcessTest {

    private static final String TALK = "record-prevention-talk";
    private static final String OPTIONS = "look-at-recovery-options";
    private static final String MYSELF = "complete-myself-assessment";
    private static final String RAS = "run-ras";
    private static final String DISCUSS = "discuss-complex-needs";
    private static final String PLAN = "plan-support";
    private static final String RISK = "assess-risk";
    private static final String CARE = "consider-continuing-care";

    @Autowired
    Driver journey;

    @Autowired
    Derby derby;

    @Autowired
    CaseDesk desk;

    @Autowired
    Panels panels;

    @Autowired
    TestClock clock;

    private void planned() {
        derby.support("CONTACT");
        journey.does(TALK, OPTIONS, MYSELF, RAS);
    }

    /** The needs are too complex for a figure of 40000, and the team manager thinks so too. */
    private void complex() {
        derby.support("CONTACT");
        journey.does(TALK, OPTIONS, MYSELF)
                .answers(RAS, "rasResultPence", 40_000, "enoughToMeetNeeds", false)
                .does(DISCUSS, PLAN);
    }

    private void enhancement(long weeklyTotalPence) {
        journey.answers(
                SUBMIT,
                "weeklyTotalPence",
                weeklyTotalPence,
                "rasResultPence",
                40_000,
                "rasMeetsNeedsSafely",
                false,
                "riskAssessmentRef",
                "DOC/risk-1");
        journey.does("scrutinise-request", "take-in-for-panel");
    }

    @Test
    @Requirement({"DER-17", "DER-18", "DER-19", "DER-20", "DER-3"})
    void adviceAndTheCommunityComeFirst() {
        derby.support("CONTACT");
        assertThat(journey.openForms()).containsExactly(TALK);
        assertThatThrownBy(() -> journey.answers(
                        TALK,
                        "adviceGiven",
                        null,
                        "localConversation",
                        null,
                        "naturalSupportConsidered",
                        null,
                        "carerConsidered",
                        null,
                        "lacInvited",
                        false))
                .hasMessageContaining("[adviceGiven]")
                .hasMessageContaining("[localConversation]")
                .hasMessageContaining("[naturalSupportConsidered]")
                .hasMessageContaining("[carerConsidered]")
                .hasMessageContaining("[lacNotInvitedReason]");

        assertThatThrownBy(() -> journey.answers(TALK, "signposted", List.of())).hasMessageContaining("[signposted]");
        journey.answers(TALK, "outcome", "RESOLVED_LOCALLY", "localSolution", "A lunch club. Fictional.");

        assertThat(derby.last(TALK).content())
                .containsKeys("adviceGiven", "localConversation")
                .containsEntry("advisedOn", "2019-10-07")
                .containsEntry("localSolution", "A lunch club. Fictional.")
                .containsEntry("signposted", List.of("UNIVERSAL", "VOLUNTARY"));
        assertThat(desk.toldOf("COORDINATOR_INVITATION"))
                .containsExactly("2019-10-07T08:00:00Z local-area-coordinator");
        assertThat(derby.result()).isEqualTo("RESOLVED_LOCALLY");
    }

    @Test
    void aContactMayTurnOutUrgent() {
        derby.support("CONTACT");

        journey.answers(TALK, "outcome", "URGENT", "inLacArea", false, "lacInvited", null);

        assertThat(journey.openForms()).containsExactly("describe-urgent-need");
        assertThat(desk.told()).doesNotContain("local-area-coordinator COORDINATOR_INVITATION");
    }

    @Test
    void aPlanWithinTheFigureIsAuthorised() {
        planned();
        journey.does(PLAN);
        assertThat(journey.known(journey.task(SUBMIT)))
                .containsEntry("planRef", "DOC/plan-1")
                .containsEntry("longTermGateClear", true);

        journey.does(SUBMIT, "scrutinise-request", "decide-as-team-manager");

        assertThat(derby.result()).isEqualTo("FUNDING_AUTHORISED");
    }

    @Test
    void fundingMayBeDeclined() {
        planned();
        journey.does(PLAN, SUBMIT, "scrutinise-request")
                .answers("decide-as-team-manager", "decision", "DECLINE", "authorisedWeeklyPence", null)
                .does("answer-decision");

        assertThat(derby.result()).isEqualTo("FUNDING_DECLINED");
    }

    @Test
    void nothingIsNeededWhereThereIsNoLongTermNeed() {
        derby.support("CONTACT");

        journey.does(TALK).answers(OPTIONS, "longTermNeed", false);

        assertThat(derby.result()).isEqualTo("NO_LONG_TERM_NEED");
    }

    @Test
    @Requirement({"DER-6", "DER-9"})
    void anAdmissionStraightFromHospitalIsRefused() {
        Object[] admission = {
            "placement", "NURSING", "fromHospitalOrCrisis", true, "assessmentsDone", true, "rehabSupportDone", false
        };
        derby.support("CONTACT");
        journey.does(TALK).answers(OPTIONS, admission);
        assertThat(journey.known(journey.task(MYSELF)).get("warnings"))
                .asString()
                .contains("rehabilitation support first", "personal budget");
        journey.does(MYSELF, RAS).answers(PLAN, admission);

        assertThat(journey.openForms()).containsExactly(PLAN);
        assertThat(journey.known(journey.task(PLAN)).get("returnReasons"))
                .asString()
                .contains("straight from hospital", "at home with a personal budget has not been looked at");
        journey.answers(
                PLAN,
                "placement",
                "NURSING",
                "fromHospitalOrCrisis",
                true,
                "assessmentsDone",
                true,
                "rehabSupportDone",
                true,
                "homeWithPersonalBudgetConsidered",
                true,
                "homeReason",
                "Night care is not to be had");
        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    @Test
    @Requirement("DER-5")
    void nothingLongTermIsPlannedBeforeEveryRecoveryOptionIsConsidered() {
        planned();

        journey.answers(PLAN, "recoveryOptionsConsidered", false);

        assertThat(journey.openForms()).containsExactly(PLAN);
        assertThat(journey.known(journey.task(PLAN)).get("returnReasons"))
                .asString()
                .contains("Recovery and rehabilitation options");
        journey.does(PLAN);
        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    @Test
    @Requirement("DER-12")
    void aDirectPaymentThatIsDearerIsRefusedUnlessTheHeadOfServiceAllowsIt() {
        Object[] dear = {"takenAsDirectPayment", true, "dpWeeklyPence", 30_000, "councilSourcedWeeklyPence", 28_000};
        planned();
        journey.answers(PLAN, dear).does("look-at-direct-payment");
        assertThat(journey.known(journey.task(PLAN)).get("returnReasons"))
                .asString()
                .contains("costs more");

        journey.answers(PLAN, dear).answers("look-at-direct-payment", "dpDecision", "ALLOW");

        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    @Test
    @Requirement({"DER-3", "DER-4"})
    void aPlanSaysWhatWasConsideredBeforeSocialCare() {
        planned();
        assertThatThrownBy(() -> journey.answers(
                        PLAN,
                        "naturalSupport",
                        null,
                        "universalServices",
                        null,
                        "voluntarySector",
                        null,
                        "otEquipmentTelecare",
                        null))
                .hasMessageContaining("[naturalSupport]")
                .hasMessageContaining("[universalServices]")
                .hasMessageContaining("[voluntarySector]")
                .hasMessageContaining("[otEquipmentTelecare]");

        journey.answers(PLAN, "otEquipmentTelecare", "NO");

        assertThat(derby.last(PLAN).content())
                .containsEntry("naturalSupport", "YES")
                .containsEntry("universalServices", "YES")
                .containsEntry("otEquipmentTelecare", "NO");
    }

    @Test
    @Requirement("DER-51")
    void aPlanHoldsNoHealthTask() {
        planned();

        assertThatThrownBy(() -> journey.answers(PLAN, "containsHealthTask", true))
                .hasMessageContaining("[containsHealthTask]");

        assertThat(journey.openForms()).containsExactly(PLAN);
    }

    private static final Object[] YOUNG_PERSON = {
        "youngPerson",
        true,
        "ehcpSupport",
        "Transport to college. Fictional.",
        "healthSupport",
        "Speech therapy. Fictional.",
        "essentialNeedsInEducationMet",
        true,
        "holidaySupport",
        "A summer scheme. Fictional.",
        "eveningSupport",
        "The family. Fictional.",
        "weekendSupport",
        "A youth club. Fictional.",
        "parentsAgree",
        true,
        "carerAssessmentStatus",
        "DONE"
    };

    private static Object[] youngPerson(Object... changes) {
        Map<String, Object> answers = Driver.map(YOUNG_PERSON);
        answers.putAll(Driver.map(changes));
        return answers.entrySet().stream()
                .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                .toArray();
    }

    @Test
    @Requirement("DER-46")
    void thePlanOfAYoungPersonAnswersForWhatTheToolDoesNotSee() {
        planned();
        assertThatThrownBy(() -> journey.answers(PLAN, "youngPerson", true))
                .hasMessageContaining("[ehcpSupport]")
                .hasMessageContaining("[healthSupport]")
                .hasMessageContaining("[holidaySupport]")
                .hasMessageContaining("[eveningSupport]")
                .hasMessageContaining("[weekendSupport]");
        assertThatThrownBy(() -> journey.answers(PLAN, youngPerson("essentialNeedsInEducationMet", false)))
                .hasMessageContaining("[essentialNeedsInEducationMet]");

        journey.answers(PLAN, youngPerson());

        assertThat(derby.last(PLAN).content())
                .containsEntry("ehcpSupport", "Transport to college. Fictional.")
                .containsEntry("healthSupport", "Speech therapy. Fictional.");
    }

    @Test
    @Requirement("DER-47")
    void theCarersAssessmentIsDoneWhereTheParentsAgree() {
        planned();
        assertThatThrownBy(() -> journey.answers(PLAN, youngPerson("carerAssessmentStatus", "PENDING")))
                .hasMessageContaining("[carerAssessmentStatus]");

        journey.answers(PLAN, youngPerson("parentsAgree", false, "carerAssessmentStatus", "NOT_AGREED"));

        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    @Test
    @Requirement("DER-43")
    void complexNeedsAreDiscussedWithTheTeamManager() {
        derby.support("CONTACT");
        journey.does(TALK, OPTIONS, MYSELF).answers(RAS, "enoughToMeetNeeds", false);

        assertThat(journey.openForms()).containsExactly(DISCUSS);
        assertThatThrownBy(() -> journey.answers(DISCUSS, "managerView", null, "discussedOn", null))
                .hasMessageContaining("[managerView]")
                .hasMessageContaining("[discussedOn]");
        journey.answers(DISCUSS, "managerView", "WITHIN_RAS").does(PLAN);
        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    @Test
    @Requirement({"DER-11", "DER-52", "DER-53", "DER-54", "DER-56"})
    void thePackOfAnEnhancementComesBackUntilNothingIsMissing() {
        complex();
        journey.does(CARE);
        assertThatThrownBy(() -> journey.answers(RISK, "essentialSupport", null))
                .hasMessageContaining("[essentialSupport]");

        comesBack("naturalSupport", "what natural support, universal services");
        comesBack("universalServices", "what natural support, universal services");
        comesBack("voluntarySector", "what natural support, universal services");
        comesBack("assistiveTechnology", "what natural support, universal services");
        comesBack("riskToCustomer", "risks to the person and to others");
        comesBack("riskToOthers", "risks to the person and to others");
        comesBack("whyRasNotSafe", "why the RAS figure is not safe");
        comesBack("myselfRef", "The Myself assessment is missing");
        comesBack("riskAssessmentRef", "The risk assessment is missing");
        comesBack("panelRationale", "The reason is missing");

        journey.does(RISK);
        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    private void comesBack(String missing, String reason) {
        journey.answers(RISK, missing, null);

        assertThat(journey.openForms()).as(missing).containsExactly(RISK);
        assertThat(journey.known(journey.task(RISK)).get("returnReasons"))
                .asString()
                .contains(reason);
        assertThat(panels.latest(journey.reference())).isEmpty();
    }

    @Test
    @Requirement({"DER-55", "DER-57", "DER-70"})
    void anEnhancementIsListedForTheEarliestPanelWhateverTheAmount() {
        complex();
        journey.does(CARE, RISK);
        clock.letPassUntil(Instant.parse("2019-10-07T10:00:00Z"));

        enhancement(24_000);

        assertThat(derby.decided("panel-required", "reason")).isEqualTo("RAS_ENHANCEMENT");
        assertThat(listedFor()).isEqualTo("2019-10-09");
        derby.panelSits();
        journey.does("decide-at-panel");
        assertThat(derby.result()).isEqualTo("FUNDING_AUTHORISED");
    }

    @Test
    @Requirement("DER-57")
    void anEnhancementAfterTheCutOffIsListedForTheNextPanel() {
        complex();
        journey.does(CARE, RISK);
        clock.letPassUntil(Instant.parse("2019-10-07T11:01:00Z"));

        enhancement(24_000);

        assertThat(listedFor()).isEqualTo("2019-10-16");
    }

    private LocalDate listedFor() {
        return CouncilTime.dayOf(
                panels.latest(journey.reference()).orElseThrow().sitting().at());
    }

    @Test
    @Requirement("DER-49")
    void linksToTheGuidanceOnContinuingCare() throws IOException {
        complex();

        var links = (Map<?, ?>) journey.known(journey.task(CARE)).get("links");

        assertThat(Files.readString(Path.of("forms", "derby", CARE + ".form")))
                .contains("checklist and decision support tool are in {{links.continuingCare}}.");
        assertThat(links.get("continuingCare"))
                .asString()
                .startsWith("[NHS continuing healthcare and NHS-funded nursing care](https://www.gov.uk/");
    }

    @Test
    @Requirement({"DER-48", "DER-50", "DER-51"})
    void essentialSocialCareGoesOnWhileTheNhsDecides() {
        complex();
        assertThatThrownBy(() -> journey.answers(CARE, "continuingCareConsidered", false))
                .hasMessageContaining("[continuingCareConsidered]");
        journey.answers(CARE, "checklistResult", "POSITIVE", "referralRef", "NHS/referral-1");
        assertThat(journey.openForms()).containsExactly("plan-interim-support");
        assertThatThrownBy(() -> journey.answers(
                        "plan-interim-support",
                        "socialTasks",
                        List.of(),
                        "healthCareProvidedBy",
                        null,
                        "noHealthTask",
                        false))
                .hasMessageContaining("[socialTasks]")
                .hasMessageContaining("[healthCareProvidedBy]")
                .hasMessageContaining("[noHealthTask]");
        journey.does("plan-interim-support");
        assertThat(journey.openForms()).isEmpty();

        journey.receives("ccgDecision", Map.of("funded", false, "decisionRef", "NHS/decision-1"));

        assertThat(journey.openForms()).containsExactly(RISK);
    }

    @Test
    void theNhsMayPay() {
        complex();
        journey.answers(CARE, "checklistResult", "POSITIVE", "referralRef", "NHS/referral-1")
                .does("plan-interim-support");

        journey.receives(
                "ccgDecision", Map.of("funded", true, "weeklyPence", 120_000, "decisionRef", "NHS/decision-1"));

        assertThat(derby.result()).isEqualTo("NHS_FUNDED");
    }

    @Test
    @Requirement("DER-X-7")
    void aRefusedEnhancementGoesBackToThePlanOrComesWithNewEvidence() {
        complex();
        journey.does(CARE, RISK);
        enhancement(62_000);
        derby.panelSits();
        journey.answers("decide-at-panel", "decision", "DECLINE", "authorisedWeeklyPence", null)
                .does("answer-decision");
        assertThat(journey.known(journey.task("choose-what-follows-the-refusal"))
                        .get("reasons"))
                .isEqualTo("The plan meets the needs at a fair cost. Fictional.");
        journey.answers("choose-what-follows-the-refusal", "nextStep", "NEW_EVIDENCE");
        assertThat(journey.openForms()).containsExactly(RISK);

        journey.does(RISK);
        enhancement(62_000);
        clock.letPassUntil(Instant.parse("2019-10-16T09:00:00Z"));
        journey.answers("decide-at-panel", "decision", "DECLINE", "authorisedWeeklyPence", null)
                .does("answer-decision", "choose-what-follows-the-refusal");

        assertThat(journey.openForms()).containsExactly(PLAN);
        assertThat(journey.known(journey.task(PLAN))).containsEntry("rasFigurePence", 40_000L);
        journey.does(PLAN, SUBMIT, "scrutinise-request", "decide-as-team-manager");
        assertThat(derby.result()).isEqualTo("FUNDING_AUTHORISED");
        assertThat(journey.recorded(EntryKind.PANEL)).contains("DECIDED");
    }

    @Test
    @Requirement("DER-16")
    void theHeadOfServiceAdvisesAndNothingIsArranged() {
        derby.advice();
        assertThatThrownBy(() -> journey.answers("ask-for-advice", "difficulty", "Too short"))
                .hasMessageContaining("[difficulty]");

        journey.does("ask-for-advice");
        assertThat(journey.known(journey.task("give-advice")).get("difficulty"))
                .asString()
                .contains("usual provider");
        journey.does("give-advice");

        assertThat(derby.result()).isEqualTo("ADVISED");
        assertThat(derby.last("give-advice").role()).isEqualTo("head-of-service");
        assertThat(desk.told()).containsExactly("worker ADVICE_GIVEN");
        assertThat(desk.toldOf("ADVICE_GIVEN")).containsExactly("2019-10-07T08:00:00Z worker");
    }
}
