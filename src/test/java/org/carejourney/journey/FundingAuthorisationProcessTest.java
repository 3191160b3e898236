package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Derby.COUNCIL;
import static org.carejourney.journey.Derby.SCRUTINISE;
import static org.carejourney.journey.Derby.SUBMIT;
import static org.carejourney.journey.Derby.TAKE_IN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.TestClock;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.panel.Panels;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.CouncilTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A funding request from its submission to the decision of whoever may take it. */
@DerbyTest
class FundingAuthorisationProcessTest {

    private static final String TEAM_MANAGER = "decide-as-team-manager";
    private static final String OUTSIDE = "decide-outside-panel";
    private static final String PANEL = "decide-at-panel";
    private static final String RECOMMEND = "recommend-at-panel";
    private static final String SERVICE_DIRECTOR = "decide-as-service-director";
    private static final String RECOMMEND_OUTSIDE = "recommend-to-service-director";
    private static final String DISCUSS = "discuss-with-director";
    private static final String DIRECTOR = "decide-as-director";
    private static final String REASONS = "The plan meets the needs at a fair cost. Fictional.";
    private static final Object[] ANNUAL_REVIEW_OF_A_PLACE = {"requestType", "ANNUAL_REVIEW", "setting", "NURSING"};

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

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void letEverySittingTakePlace() {
        jdbc.sql("delete from cancelled_sitting").update();
    }

    private LocalDate listedFor() {
        return CouncilTime.dayOf(
                panels.latest(journey.reference()).orElseThrow().sitting().at());
    }

    private void arrange() {
        desk.reportsAs("worker", "arrange-services", "serviceName", "Home care", "startsOn", "2019-10-21");
    }

    @Test
    @Requirement({"DER-2", "DER-13", "DER-15", "DER-73"})
    void teamManagerApprovesUpToTheLimitAndServicesAreUnlocked() {
        derby.scrutinised(25_000);
        assertThat(journey.openForms()).containsExactly(TEAM_MANAGER);
        assertThatThrownBy(() -> journey.answers(TEAM_MANAGER, "sealLegal", false))
                .hasMessageContaining("[sealLegal]");
        assertThatThrownBy(this::arrange).hasMessageContaining("caseReference").hasMessageContaining("not authorised");

        journey.does(TEAM_MANAGER);

        assertThat(derby.result()).isEqualTo("APPROVED");
        assertThat(journey.record(EntryKind.PANEL)).isEmpty();
        assertThat(desk.toldOf("FUNDING_DECISION")).containsExactly("2019-10-07T08:00:00Z worker");
        assertThat(desk.toldOf("LAS_AUTHORISATION_ENTRY")).containsExactly("2019-10-07T08:00:00Z system");
        arrange();
        assertThat(journey.recorded(EntryKind.NOTE)).contains("SERVICES_ARRANGED");
    }

    @Test
    @Requirement({"DER-14", "DER-66", "DER-75"})
    void onePennyMoreGoesToThePanel() {
        derby.scrutinised(25_001);
        assertThat(derby.decided("panel-required", "reason")).isEqualTo("NEW_OVER_250");
        assertThat(derby.decided("authorisation-level", "level")).isEqualTo("HEAD_OF_SERVICE");
        assertThat(journey.openForms()).containsExactly(TAKE_IN);

        clock.letPassUntil(Instant.parse("2019-10-07T11:00:00Z"));
        journey.does(TAKE_IN);

        assertThat(listedFor()).isEqualTo("2019-10-09");
        assertThatThrownBy(() -> journey.does(PANEL)).hasMessageContaining("has not sat yet");
        assertThatThrownBy(this::arrange).hasMessageContaining("not authorised");
        derby.panelSits();
        journey.does(PANEL);
        assertThat(derby.result()).isEqualTo("APPROVED");
        assertThat(panels.latest(journey.reference()).orElseThrow().decision()).contains("APPROVE");
        assertThat(derby.last(PANEL).role()).isEqualTo("head-of-service");
        arrange();
        assertThat(journey.recorded(EntryKind.NOTE)).contains("SERVICES_ARRANGED");
    }

    @Test
    void whatIsTakenInAfterTheCutOffGoesToTheNextPanel() {
        derby.scrutinised(25_001);
        clock.letPassUntil(Instant.parse("2019-10-07T11:01:00Z"));

        journey.does(TAKE_IN);

        assertThat(listedFor()).isEqualTo("2019-10-16");
    }

    @Test
    void aCancelledPanelLosesNothing() {
        derby.scrutinised(25_001);
        journey.does(TAKE_IN);

        panels.cancel(COUNCIL, "panel", LocalDate.parse("2019-10-09"), "No room");

        assertThat(listedFor()).isEqualTo("2019-10-16");
        clock.letPassUntil(Instant.parse("2019-10-16T09:00:00Z"));
        journey.does(PANEL);
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    @Requirement({"DER-77", "DER-78"})
    void theHeadOfServiceOnlyRecommendsWhatTheServiceDirectorDecides() {
        derby.scrutinised(150_000);
        journey.does(TAKE_IN);
        derby.panelSits();
        assertThat(journey.openForms()).containsExactly(RECOMMEND);
        assertThatThrownBy(() -> journey.answers(RECOMMEND, "rationale", null)).hasMessageContaining("[rationale]");

        journey.does(RECOMMEND);

        assertThat(derby.last(RECOMMEND).role()).isEqualTo("head-of-service");
        assertThat(desk.toldOf("RECOMMENDATION")).containsExactly("2019-10-09T09:00:00Z service-director");
        assertThat(journey.known(journey.task(SERVICE_DIRECTOR)))
                .containsEntry("requestShown", "New application")
                .containsEntry("recommendationShown", "SUPPORT")
                .containsEntry("recommendationReason", "The needs cannot be met safely for less. Fictional.");
        journey.does(SERVICE_DIRECTOR);
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    @Requirement({"DER-79", "DER-80", "DER-X-7"})
    void theDirectorDecidesAfterARecordedDiscussionAndADeclineGoesBackWithReasons() {
        derby.scrutinised(500_000);
        journey.does(TAKE_IN);
        derby.panelSits();
        journey.does(RECOMMEND);
        assertThat(journey.openForms()).containsExactly(DISCUSS);
        assertThat(journey.known(journey.task(DISCUSS)))
                .containsEntry("recommendationShown", "SUPPORT")
                .containsEntry("recommendationReason", "The needs cannot be met safely for less. Fictional.");
        assertThatThrownBy(() -> journey.answers(DISCUSS, "summary", null)).hasMessageContaining("[summary]");
        journey.does(DISCUSS);
        assertThat(derby.last(DISCUSS).role()).isEqualTo("service-director");
        assertThat(journey.openForms()).containsExactly(DIRECTOR);
        assertThat(journey.known(journey.task(DIRECTOR)))
                .containsEntry("discussionSummary", "The director asked about the alternatives. Fictional.");

        journey.answers(DIRECTOR, "decision", "DECLINE", "authorisedWeeklyPence", null);

        assertThat(journey.known(journey.task("answer-decision"))).containsKey("directorComments");
        journey.answers("answer-decision", "nextStep", "RESUBMIT");
        assertThat(journey.openForms()).containsExactly(SUBMIT);
        assertThat(journey.known(journey.task(SUBMIT)).get("directorComments")).isEqualTo(REASONS);
    }

    @Test
    @Requirement("DER-79")
    void theDirectorsAuthorityHasNoUpperEnd() {
        derby.scrutinised(5_000_000);
        journey.does(TAKE_IN);
        derby.panelSits();

        journey.does(RECOMMEND, DISCUSS, DIRECTOR);

        assertThat(derby.result()).isEqualTo("APPROVED");
        assertThat(derby.last(DIRECTOR).content().get("_authority")).asString().contains("director");
    }

    @Test
    @Requirement("DER-X-7")
    void whatIsDeferredGoesBackWithTheReasonsOfWhoeverDeferredIt() {
        derby.scrutinised(150_000);
        journey.does(TAKE_IN);
        derby.panelSits();
        journey.does(RECOMMEND).answers(SERVICE_DIRECTOR, "decision", "DEFER", "authorisedWeeklyPence", null);
        assertThat(journey.known(journey.task(SUBMIT)))
                .containsEntry("serviceDirectorComments", REASONS)
                .doesNotContainKey("panelComments");

        derby.scrutinised(25_001);
        journey.does(TAKE_IN);
        clock.letPassUntil(Instant.parse("2019-10-09T09:00:00Z"));
        journey.answers(PANEL, "decision", "DEFER", "authorisedWeeklyPence", null);
        assertThat(journey.known(journey.task(SUBMIT))).containsEntry("panelComments", REASONS);
    }

    @Test
    @Requirement("DER-2")
    void nobodyApprovesWithoutTheFourTests() {
        derby.scrutinised(500_000, ANNUAL_REVIEW_OF_A_PLACE);
        journey.does(RECOMMEND_OUTSIDE, DISCUSS);
        refusesWithoutTheFourTests(DIRECTOR);
        derby.scrutinised(150_000, ANNUAL_REVIEW_OF_A_PLACE);
        journey.does(RECOMMEND_OUTSIDE);
        refusesWithoutTheFourTests(SERVICE_DIRECTOR);
        derby.scrutinised(90_000, ANNUAL_REVIEW_OF_A_PLACE);
        refusesWithoutTheFourTests(OUTSIDE);
        derby.scrutinised(25_001);
        journey.does(TAKE_IN);
        derby.panelSits();
        refusesWithoutTheFourTests(PANEL);
    }

    private void refusesWithoutTheFourTests(String form) {
        assertThatThrownBy(() -> journey.answers(
                        form, "sealSafe", false, "sealEffective", false, "sealAffordable", false, "sealLegal", false))
                .hasMessageContaining("[sealSafe]")
                .hasMessageContaining("[sealEffective]")
                .hasMessageContaining("[sealAffordable]")
                .hasMessageContaining("[sealLegal]");
        assertThat(journey.openForms()).containsExactly(form);
    }

    @Test
    @Requirement({"DER-13", "DER-59", "DER-72"})
    void theWeeklyAmountFindsTheAuthorityInTheSchemeOfDelegation() {
        goesOutsidePanel(25_000, TEAM_MANAGER);
        goesOutsidePanel(25_001, OUTSIDE);
        goesOutsidePanel(96_100, OUTSIDE);
        goesOutsidePanel(96_101, RECOMMEND_OUTSIDE, SERVICE_DIRECTOR);
        goesOutsidePanel(480_600, RECOMMEND_OUTSIDE, SERVICE_DIRECTOR);
        goesOutsidePanel(480_601, RECOMMEND_OUTSIDE, DISCUSS, DIRECTOR);
    }

    private void goesOutsidePanel(long weeklyPence, String... forms) {
        derby.scrutinised(weeklyPence, ANNUAL_REVIEW_OF_A_PLACE);
        for (String form : forms) {
            assertThat(journey.openForms()).as("%s", weeklyPence).containsExactly(form);
            journey.does(form);
        }
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    @Requirement("DER-63")
    void theTeamManagerScrutinisesBeforeThePanel() {
        derby.request();
        derby.submits(25_001);
        assertThat(journey.openForms()).containsExactly(SCRUTINISE);
        assertThat(panels.latest(journey.reference())).isEmpty();

        journey.does(SCRUTINISE);

        assertThat(derby.last(SCRUTINISE).role()).isEqualTo("team-manager");
        assertThat(journey.openForms()).containsExactly(TAKE_IN);
    }

    @Test
    @Requirement("DER-61")
    void everyKindOfRequestComesToTheSamePanelTheSameWay() {
        comesToThePanel("requestType", "NEW_APPLICATION", "setting", "NURSING");
        comesToThePanel("requestType", "ANNUAL_REVIEW");
        comesToThePanel("requestType", "INCREASE", "currentWeeklyPence", 1_000);
        comesToThePanel("requestType", "LONG_TERM_AFTER_OUT_OF_PANEL", "outOfPanelDecisionRef", "LAS/decision-1");
    }

    private void comesToThePanel(Object... request) {
        derby.scrutinised(150_000, request);
        journey.does(TAKE_IN);

        assertThat(listedFor()).as("%s", request[1]).isEqualTo("2019-10-09");
        assertThat(journey.openForms()).as("%s", request[1]).containsExactly(RECOMMEND);
    }

    @Test
    @Requirement("DER-68")
    void aRiseOfMoreThan250GoesToThePanel() {
        derby.scrutinised(60_001, "requestType", "INCREASE", "currentWeeklyPence", 35_000);
        assertThat(derby.decided("panel-required", "reason")).isEqualTo("INCREASE_OVER_250");
        assertThat(journey.openForms()).containsExactly(TAKE_IN);

        derby.scrutinised(60_000, "requestType", "INCREASE", "currentWeeklyPence", 35_000);
        assertThat(journey.openForms()).containsExactly(OUTSIDE);
    }

    @Test
    @Requirement({"DER-69", "DER-X-11"})
    void theAnnualReviewOfACommunityPackageAbove1000GoesToThePanel() {
        derby.scrutinised(100_001, "requestType", "ANNUAL_REVIEW");
        assertThat(derby.decided("panel-required", "reason")).isEqualTo("ANNUAL_COMMUNITY_OVER_1000");
        assertThat(journey.openForms()).containsExactly(TAKE_IN);

        derby.scrutinised(100_000, "requestType", "ANNUAL_REVIEW");
        assertThat(journey.openForms()).containsExactly(RECOMMEND_OUTSIDE);
        derby.scrutinised(96_100, "requestType", "ANNUAL_REVIEW");
        assertThat(journey.openForms()).containsExactly(OUTSIDE);
    }

    @Test
    @Requirement("DER-X-1")
    void theTriggerOfThePanelAndTheCalendarAreThoseOfTheDay() {
        derby.request();
        clock.set(Instant.parse("2019-12-02T09:00:00Z"));

        derby.submits(20_001);

        // the council is closed on Tuesday
        assertThat(deadlines.of(journey.reference()))
                .extracting(ClockView::dueAt)
                .containsExactly(Instant.parse("2019-12-05T17:00:00Z"));
        journey.does(SCRUTINISE);
        assertThat(derby.decided("panel-required", "reason")).isEqualTo("NEW_OVER_250");
        assertThat(journey.openForms()).containsExactly(TAKE_IN);
    }

    @Test
    @Requirement("DER-X-11")
    void aReviewThatThePanelDoesNotSeeStillFindsItsLevel() {
        derby.scrutinised(90_000, ANNUAL_REVIEW_OF_A_PLACE);
        assertThat(derby.decided("panel-required", "panel")).isEqualTo(false);

        journey.does(OUTSIDE);

        assertThat(derby.result()).isEqualTo("APPROVED");
        assertThat(desk.toldOf("DECIDED_OUTSIDE_PANEL")).containsExactly("2019-10-07T08:00:00Z business-support");
    }

    @Test
    @Requirement("DER-X-11")
    void theDirectorsDecideOutsideThePanelOnARecommendationToo() {
        derby.scrutinised(150_000, ANNUAL_REVIEW_OF_A_PLACE);
        journey.does(RECOMMEND_OUTSIDE, SERVICE_DIRECTOR);
        assertThat(derby.result()).isEqualTo("APPROVED");

        derby.scrutinised(500_000, ANNUAL_REVIEW_OF_A_PLACE);
        journey.does(RECOMMEND_OUTSIDE, DISCUSS, DIRECTOR);
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    @Requirement({"DER-62", "DER-65", "DER-10", "DER-60"})
    void saysEverythingThatIsMissingAndGoesNoFurther() {
        derby.request();

        derby.submits(25_001, "planCompleted", false, "rasResultPence", null, "healthFundingSettled", "OPEN");

        assertThat(journey.openForms()).containsExactly(SUBMIT);
        assertThat(journey.known(journey.task(SUBMIT)).get("returnReasons"))
                .asString()
                .contains("support plan is not completed", "tool has not been run", "Health funding");
        assertThat(panels.latest(journey.reference())).isEmpty();
    }

    @Test
    @Requirement("DER-X-2")
    void refusesAnAmountThatIsMissingNegativeOrBroken() {
        derby.request();

        assertThatThrownBy(() -> journey.answers(SUBMIT, "weeklyTotalPence", null))
                .hasMessageContaining("[weeklyTotalPence]");
        assertThatThrownBy(() -> derby.submits(-1)).hasMessageContaining("[weeklyTotalPence]");
        assertThatThrownBy(() -> journey.answers(SUBMIT, "weeklyTotalPence", 0.5))
                .hasMessageContaining("[weeklyTotalPence]");
        assertThat(journey.openForms()).containsExactly(SUBMIT);
    }

    @Test
    @Requirement({"DER-12", "DER-56"})
    void whatOthersHaveToSettleIsShownAndNotTicked() {
        derby.request();

        assertThatThrownBy(() -> derby.submits(25_000, "enhancesRas", true)).hasMessageContaining("[enhancesRas]");
        assertThatThrownBy(() -> derby.submits(
                        25_000,
                        "takenAsDirectPayment",
                        true,
                        "dpWeeklyPence",
                        30_000,
                        "councilSourcedWeeklyPence",
                        28_000,
                        "dpAllowed",
                        true))
                .hasMessageContaining("[dpAllowed]");
        derby.submits(
                25_000, "takenAsDirectPayment", true, "dpWeeklyPence", 30_000, "councilSourcedWeeklyPence", 28_000);
        assertThat(journey.openForms()).containsExactly(SUBMIT);
        assertThat(journey.known(journey.task(SUBMIT)).get("returnReasons"))
                .asString()
                .contains("direct payment costs more");
    }

    @Test
    @Requirement({"DER-63", "DER-64", "DER-65", "DER-X-7"})
    void comesBackWithReasonsAndTellsTheTeamManagerTheThirdTime() {
        derby.request();
        derby.submits(25_001);
        assertThatThrownBy(() -> journey.answers(SCRUTINISE, "scrutinyResult", "RETURN", "healthFundingChecked", null))
                .hasMessageContaining("[comments]");
        journey.answers(
                SCRUTINISE,
                "scrutinyResult",
                "RETURN",
                "healthFundingChecked",
                null,
                "comments",
                "The costs of the day centre are missing.");
        assertThat(journey.known(journey.task(SUBMIT)).get("scrutinyComments"))
                .asString()
                .contains("day centre");

        derby.submits(25_001);
        journey.does(SCRUTINISE);
        journey.answers(TAKE_IN, "intakeResult", "RETURN", "missing", List.of("COSTS"), "missingNote", "No costs");
        assertThat(derby.last(TAKE_IN).role()).isEqualTo("business-support");
        assertThat(journey.known(journey.task(SUBMIT))).containsEntry("intakeMissing", "No costs");
        assertThat(panels.latest(journey.reference())).isEmpty();
        assertThat(desk.told()).doesNotContain("team-manager REQUEST_RETURNED_REPEATEDLY");
        // the costs are added and change no amount, so that nobody scrutinises it again
        derby.submits(25_001);
        journey.does(TAKE_IN);
        derby.panelSits();
        journey.answers(PANEL, "decision", "DEFER", "authorisedWeeklyPence", null);

        assertThat(journey.openForms()).containsExactly(SUBMIT);
        assertThat(journey.known(journey.task(SUBMIT))).containsEntry("panelComments", REASONS);
        assertThat(desk.toldOf("REQUEST_RETURNED_REPEATEDLY")).containsExactly("2019-10-09T09:00:00Z team-manager");
        assertThat(journey.record(EntryKind.NOTE).stream()
                        .filter(entry -> entry.subject().equals("RETURNED"))
                        .map(entry -> ((Number) entry.content().get("returns")).intValue()))
                .containsExactly(1, 2, 3);
    }

    @Test
    @Requirement("DER-63")
    void isScrutinisedAgainOnlyWhenTheRequestHasChanged() {
        derby.scrutinised(25_001);
        journey.answers(TAKE_IN, "intakeResult", "RETURN", "missing", List.of("COSTS"), "missingNote", "No costs");
        derby.submits(25_002);
        assertThat(journey.openForms()).containsExactly(SCRUTINISE);
        journey.answers(
                SCRUTINISE,
                "scrutinyResult",
                "RETURN",
                "healthFundingChecked",
                null,
                "comments",
                "The costs of the day centre are missing.");

        derby.submits(25_002);

        assertThat(journey.openForms()).containsExactly(SCRUTINISE);
    }

    @Test
    void endsWithConditionsDeclinedOrWithdrawn() {
        derby.scrutinised(25_000);
        journey.answers(TEAM_MANAGER, "decision", "APPROVE_WITH_CONDITIONS", "conditions", "Review in spring");
        assertThat(derby.result()).isEqualTo("APPROVED_WITH_CONDITIONS");
        arrange();

        derby.scrutinised(25_000);
        journey.answers(TEAM_MANAGER, "decision", "DECLINE", "authorisedWeeklyPence", null)
                .does("answer-decision");
        assertThat(derby.result()).isEqualTo("DECLINED");

        derby.scrutinised(25_000);
        journey.answers(TEAM_MANAGER, "decision", "DECLINE", "authorisedWeeklyPence", null);
        journey.answers("answer-decision", "nextStep", "WITHDRAW");
        assertThat(derby.result()).isEqualTo("WITHDRAWN");
    }

    @Test
    @Requirement("DER-X-9")
    void whoeverAsksDoesNotDecide() {
        derby.request();
        journey.answersAs("somebody", SUBMIT, "weeklyTotalPence", 25_000);

        assertThatThrownBy(() -> journey.answersAs("somebody", SCRUTINISE)).hasMessageContaining("Someone else");
        journey.does(SCRUTINISE);
        assertThatThrownBy(() -> journey.answersAs("somebody", TEAM_MANAGER)).hasMessageContaining("Someone else");
        journey.answersAs("somebody else", TEAM_MANAGER);

        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    @Requirement("DER-X-8")
    void keepsTheLimitTheTablesAndThePersonWithTheDecision() {
        derby.scrutinised(25_000);

        journey.answersAs("a-manager", TEAM_MANAGER);

        assertThat(derby.last(TEAM_MANAGER).by()).isEqualTo("a-manager");
        assertThat(derby.last(TEAM_MANAGER).content())
                .containsEntry("decision", "APPROVE")
                .containsEntry("sealSafe", true)
                .containsEntry("comments", REASONS);
        assertThat(derby.last(TEAM_MANAGER).content().get("_authority"))
                .isEqualTo(Map.of("group", "team-manager", "limitFrom", "2019-04-01", "limitPence", 25_000));
        assertThat(derby.decisions("authorisation-level")).hasSize(2).allSatisfy(taken -> assertThat(taken.content())
                .containsKeys("tableVersion", "inputs", "rules", "outputs"));
    }

    @Test
    @Requirement({"DER-X-1", "DER-X-4", "DER-X-13"})
    void theLimitOfTheDayOfTheDecisionHoldsAndTheRecordShowsBoth() {
        derby.request();
        clock.set(Instant.parse("2019-11-29T09:00:00Z"));
        derby.submits(25_000);
        journey.does(SCRUTINISE);
        assertThat(derby.decided("authorisation-level", "level")).isEqualTo("TEAM_MANAGER");
        clock.letPassUntil(Instant.parse("2019-12-02T09:00:00Z"));

        assertThatThrownBy(() -> journey.does(TEAM_MANAGER))
                .hasMessageContaining("[authorisedWeeklyPence]")
                .hasMessageContaining("up to £200.00");
        journey.answers(TEAM_MANAGER, "decision", "DEFER", "authorisedWeeklyPence", null);

        assertThat(derby.decided("authorisation-level", "level")).isEqualTo("HEAD_OF_SERVICE");
        assertThat(derby.decisions("authorisation-level"))
                .extracting(taken -> taken.content().get("outputs").toString())
                .containsExactly("[{level=TEAM_MANAGER}]", "[{level=HEAD_OF_SERVICE}]");
    }

    @Test
    void remindsWhoeverLetsARequestWaitForTwoWorkingDays() {
        derby.scrutinised(25_000);

        journey.letPass(Duration.ofDays(3));

        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("managerDecision");
        journey.does(TEAM_MANAGER);
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    @Requirement({"DER-58", "DER-X-10"})
    void beginsWithTheEpisodeOfTheCaseSystemOnce() {
        derby.support("CONTACT");

        assertThat(journey.receives("e-1", "episodeCreated", Map.of("episodeRef", "LAS/episode-7")))
                .isFalse();
        assertThat(journey.receives("e-1", "episodeCreated", Map.of("episodeRef", "LAS/episode-7")))
                .isTrue();

        assertThat(journey.openForms()).containsOnlyOnce(SUBMIT);
        assertThat(journey.known(journey.task(SUBMIT))).containsEntry("episodeRef", "LAS/episode-7");
        assertThatThrownBy(() -> journey.answers(SUBMIT, "episodeRef", null)).hasMessageContaining("[episodeRef]");
        journey.answers(SUBMIT, "episodeRef", "LAS/episode-7");
        assertThat(derby.last(SUBMIT).content()).containsEntry("episodeRef", "LAS/episode-7");
        assertThatThrownBy(() -> journey.receives("serviceEnded", Map.of("endDate", "2019-10-10")))
                .hasMessageContaining("Nothing in this case waits");
    }
}
