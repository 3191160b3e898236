package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Derby.SUBMIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
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
    @Requirement({"DER-17", "DER-18", "DER-19", "DER-3"})
    void adviceAndTheCommunityComeFirst() {
        derby.support("CONTACT");
        assertThatThrownBy(() -> journey.answers(
                        TALK,
                        "adviceGiven",
                        null,
                        "localConversation",
                        null,
                        "naturalSupportConsidered",
                        null,
                        "lacInvited",
                        false))
                .hasMessageContaining("[adviceGiven]")
                .hasMessageContaining("[localConversation]")
                .hasMessageContaining("[naturalSupportConsidered]")
                .hasMessageContaining("[lacNotInvitedReason]");

        journey.answers(TALK, "outcome", "RESOLVED_LOCALLY");

        assertThat(desk.told()).contains("local-area-coordinator COORDINATOR_INVITATION");
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
    @Requirement("DER-42")
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
    @Requirement({"DER-5", "DER-6", "DER-9"})
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
                .contains("straight from hospital");
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
    @Requirement({"DER-4", "DER-46", "DER-47", "DER-51"})
    void thePlanOfAYoungPersonAnswersForWhatTheToolDoesNotSee() {
        planned();

        assertThatThrownBy(() -> journey.answers(PLAN, "youngPerson", true, "otEquipmentTelecare", null))
                .hasMessageContaining("[ehcpSupport]")
                .hasMessageContaining("[healthSupport]")
                .hasMessageContaining("[holidaySupport]")
                .hasMessageContaining("[eveningSupport]")
                .hasMessageContaining("[weekendSupport]")
                .hasMessageContaining("[carerAssessmentStatus]")
                .hasMessageContaining("[otEquipmentTelecare]");
        assertThatThrownBy(() -> journey.answers(PLAN, "containsHealthTask", true))
                .hasMessageContaining("[containsHealthTask]");
    }

    @Test
    @Requirement({"DER-43", "DER-52", "DER-53", "DER-54", "DER-55", "DER-56", "DER-57", "DER-70"})
    void anEnhancementIsListedWhenItsPackIsCompleteWhateverTheAmount() {
        complex();
        journey.does(CARE).answers(RISK, "riskToOthers", null);
        assertThat(journey.openForms()).containsExactly(RISK);
        assertThat(journey.known(journey.task(RISK)).get("returnReasons"))
                .asString()
                .contains("risks to the person and to others");
        clock.letPassUntil(Instant.parse("2019-10-07T10:00:00Z"));
        journey.does(RISK);

        enhancement(24_000);

        assertThat(derby.decided("panel-required", "reason")).isEqualTo("RAS_ENHANCEMENT");
        assertThat(CouncilTime.dayOf(panels.latest(journey.reference())
                        .orElseThrow()
                        .sitting()
                        .at()))
                .isEqualTo("2019-10-09");
        derby.panelSits();
        journey.does("decide-at-panel");
        assertThat(derby.result()).isEqualTo("FUNDING_AUTHORISED");
    }

    @Test
    @Requirement({"DER-48", "DER-50", "DER-51"})
    void essentialSocialCareGoesOnWhileTheNhsDecides() {
        complex();
        assertThatThrownBy(() -> journey.answers(CARE, "continuingCareConsidered", false))
                .hasMessageContaining("[continuingCareConsidered]");
        journey.answers(CARE, "checklistResult", "POSITIVE", "referralRef", "NHS/referral-1");
        assertThatThrownBy(() -> journey.answers("plan-interim-support", "noHealthTask", false))
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
        assertThat(desk.told()).contains("worker ADVICE_GIVEN");
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
}
