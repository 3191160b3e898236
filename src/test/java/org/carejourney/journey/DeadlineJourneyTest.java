package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.placement.Placements;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Scenario 3: nothing happens until a deadline has passed. What follows is a breach on the record that people are told
 * of, while the work stays open, or, at the end of a window, another way.
 */
@ServiceTest
class DeadlineJourneyTest {

    private static final String MISSED = "look-at-missed-deadline";
    private static final String EAP = "decide-at-enhanced-authorisation";

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Processes processes;

    @Autowired
    Searching search;

    @Autowired
    BespokeCare bespoke;

    @Autowired
    Disagreement disagreement;

    @Autowired
    Placements placements;

    @Autowired
    Cases cases;

    @Autowired
    Procedures procedures;

    @Autowired
    RuntimeService engine;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    private ClockView clock(String deadline) {
        return search.clock(deadline);
    }

    private List<String> told() {
        return search.notices("DEADLINE_MISSED").stream()
                .map(notice -> notice.whom())
                .sorted()
                .toList();
    }

    private Optional<Incident> incident() {
        return engine.createIncidentQuery().incidentType("deadlineBreached").list().stream()
                .filter(found -> found.getId().equals(found.getRootCauseIncidentId()))
                .findFirst();
    }

    /** A deadline passes at this second and not before it: it is on the record, and these people are told. */
    private void isBreached(String deadline, String due, String... whom) {
        assertThat(clock(deadline).dueAt()).isEqualTo(due);
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).doesNotContain(deadline);
        int before = told().size();

        journey.letPassUntil(due);

        assertThat(clock(deadline).breachedAt()).isEqualTo(due);
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains(deadline);
        assertThat(search.notices("DEADLINE_MISSED").stream().skip(before).map(notice -> notice.whom()))
                .containsExactlyInAnyOrder(whom);
    }

    private void isMetLate(String deadline) {
        assertThat(clock(deadline).status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(journey.recorded(EntryKind.CLOCK_MET_LATE)).contains(deadline);
    }

    /** The person lives in HOME-A since Monday 16 March 2026, and the home has no documents yet. */
    private void hasMovedIn() {
        StraightLine.toMoveIn(journey);
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);
    }

    /** Rows searchA and searchB. */
    @Test
    @Requirement({"DEV-2.7-1", "DEV-2.7-2", "DEV-2.7-3"})
    void widensTheSearchWhenNothingIsAcceptedInTime() {
        search.isOpen();
        assertThat(clock("searchA").startedAt()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(clock("searchA").dueAt()).isEqualTo("2026-03-04T17:00:00Z");
        journey.letPassUntil("2026-03-04T16:59:59Z");
        assertThat(journey.stage()).isEqualTo("A");

        journey.letPassUntil("2026-03-04T17:00:00Z");
        assertThat(journey.stage()).isEqualTo("B");
        assertThat(clock("searchB").startedAt()).isEqualTo("2026-03-04T17:00:00Z");
        assertThat(clock("searchB").dueAt()).isEqualTo("2026-03-06T17:00:00Z");
        journey.letPassUntil("2026-03-06T16:59:59Z");
        assertThat(journey.stage()).isEqualTo("B");
        journey.letPassUntil("2026-03-06T17:00:00Z");
        assertThat(journey.stage()).isEqualTo("C");

        assertThat(journey.record(EntryKind.MARKET))
                .filteredOn(entry -> entry.subject().equals("SEARCH_OPENED"))
                .satisfiesExactly(
                        inA -> assertThat((Double) inA.content().get("radiusMiles"))
                                .isGreaterThan(5.0)
                                .isLessThan(7.0),
                        inB -> assertThat(inB.content()).containsEntry("radiusMiles", 15.0),
                        inC -> assertThat(inC.content()).doesNotContainKey("radiusMiles"));
        assertThat(journey.recorded(EntryKind.WINDOW_ENDED)).containsExactlyInAnyOrder("searchA", "searchB");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).isEmpty();
        assertThat(told()).isEmpty();
        journey.offers("HOME-B", 90000);
        journey.does("share-offers");
        assertThat(journey.openForms()).contains("discuss-offers");
    }

    /** Row ycspByAst. */
    @Test
    @Requirement({"DEV-2.7-10", "DEV-X-11"})
    void tellsEverybodyWhenThePlanIsLateAndLeavesTheWorkOpen() {
        journey.letPassUntil("2026-03-27T09:00:00Z");
        StraightLine.toConfirmation(journey);
        journey.letPassUntil("2026-03-27T15:00:00Z").does("confirm-placement");

        // the clocks go forward on 29 March: 48 hours later it is 16:00 in London
        assertThat(clock("ycspByAst").startedAt()).isEqualTo("2026-03-27T15:00:00Z");
        journey.letPassUntil("2026-03-29T14:59:59Z");
        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.DUE_SOON);
        assertThat(incident()).isEmpty();

        isBreached("ycspByAst", "2026-03-29T15:00:00Z", "ast", "team-manager");

        journey.letPassUntil("2026-03-29T15:00:01Z");
        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.OVERDUE);
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).containsExactly("ycspByAst");
        assertThat(incident().orElseThrow().getActivityId()).isEqualTo("callActivity_sharePlan");
        assertThat(journey.task("send-plan").getPriority()).isEqualTo(90);
        Task manager = journey.task(MISSED);
        Map<String, Object> form = journey.known(manager);
        assertThat(form.get("deadlineDue")).isEqualTo("29 March 2026, 16:00");

        journey.does("send-plan", MISSED);

        isMetLate("ycspByAst");
        assertThat(clock("ycspByAst").breachedAt()).isNotNull();
        assertThat(incident()).isEmpty();
    }

    /** Row packToProvider. */
    @Test
    @Requirement({"DEV-2.8-4", "DEV-4.1-2"})
    void tellsOfDocumentsThatAHomeHasNotGotInTwoDays() {
        hasMovedIn();

        journey.letPassUntil("2026-03-18T23:59:58Z");
        isBreached("packToProvider", "2026-03-18T23:59:59Z", "practitioner", "team-manager");

        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
        isMetLate("packToProvider");
    }

    /** Row initialReview. */
    @Test
    @Requirement("DEV-2.9-1")
    void tellsOfAnInitialReviewThatIsNotHeldInItsWindowAndWantsAReasonForALaterOne() {
        StraightLine.movedIn(journey);
        assertThat(journey.find("hold-initial-review")).isEmpty();
        journey.letPassUntil("2026-04-27T12:00:00Z");
        assertThat(clock("initialReview").opensAt()).isEqualTo("2026-04-26T23:00:00Z");
        assertThat(journey.task("hold-initial-review").getDueDate()).isEqualTo("2026-05-11T22:59:59Z");

        journey.letPassUntil("2026-05-11T22:59:58Z");
        isBreached("initialReview", "2026-05-11T22:59:59Z", "practitioner", "team-manager");

        journey.letPassUntil("2026-05-12T09:00:00Z");
        assertThatThrownBy(() -> journey.answers("hold-initial-review", "reviewDate", "2026-05-12"))
                .hasMessageContaining("[outsideWindowReason]");
        journey.answers(
                "hold-initial-review",
                "reviewDate",
                "2026-05-12",
                "outsideWindowReason",
                "The family was abroad until then");
        isMetLate("initialReview");
    }

    /** Row annualReview. */
    @Test
    @Requirement("DEV-2.10-1")
    void tellsOfAnAnnualReviewThatIsNotDoneInAYear() {
        StraightLine.movedIn(journey);
        journey.letPassUntil("2026-04-28T09:00:00Z").does("hold-initial-review");

        journey.letPassUntil("2027-03-16T23:59:58Z");
        isBreached("annualReview", "2027-03-16T23:59:59Z", "practitioner", "team-manager");

        journey.does("review-annually", "discuss-outcome", "prepare-forum-pack", "present-to-forum", "decide-at-forum");
        isMetLate("annualReview");
    }

    /** Row eoiResponse. */
    @Test
    @Requirement("DEV-2.13-5")
    void closesTheWindowForAnswersAndOpensTheirEvaluation() {
        bespoke.invited();
        bespoke.answers("HOME-A", 210000);
        assertThat(clock("eoiResponse").startedAt()).isEqualTo("2026-03-06T11:00:00Z");
        assertThat(clock("eoiResponse").dueAt()).isEqualTo("2026-03-10T17:00:00Z");
        journey.letPassUntil("2026-03-10T16:59:59Z");
        assertThat(journey.openForms()).contains("answer-invitation").doesNotContain("validate-costings");

        journey.letPassUntil("2026-03-10T17:00:00Z");

        assertThat(journey.openForms()).contains("validate-costings").doesNotContain("answer-invitation");
        assertThat(journey.recorded(EntryKind.WINDOW_ENDED)).contains("eoiResponse");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).doesNotContain("eoiResponse");
    }

    /** Row practiceLead. */
    @Test
    @Requirement("DEV-4.3-4")
    void tellsTheCommunityServicesManagerOfThePracticeLeadsDelay() {
        StraightLine.movedIn(journey);
        disagreement.isRaised();
        journey.letPassUntil("2026-03-27T10:00:00Z").does(Disagreement.TO_BINDING);
        journey.does("hand-over-file").letPassUntil("2026-03-28T10:00:00Z");
        disagreement.everybodyIsBound();
        assertThat(clock("practiceLead").startedAt()).isEqualTo("2026-03-28T10:00:00Z");

        // 48 hours later it is 11:00 in London
        journey.letPassUntil("2026-03-30T09:59:59Z");
        isBreached(
                "practiceLead",
                "2026-03-30T10:00:00Z",
                "practice-lead",
                "community-services-manager",
                "provider-senior");

        journey.answers("decide-as-practice-lead", "decidedLevel", "R2");
        assertThat(disagreement.end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        assertThat(disagreement.levels()).containsExactly("R2");
        isMetLate("practiceLead");
    }

    /** The same where CDP holds the case: its manager took the stage before. */
    @Test
    @Requirement("DEV-4.3-4")
    void tellsTheCentreManagerOfThePracticeLeadsDelayInACaseOfCdp() {
        StraightLine.movedIn(journey);
        disagreement.isRaised();
        journey.letPassUntil("2026-03-27T10:00:00Z").does("reconsider-outcome");
        journey.answers("discuss-with-home", "caseHolder", "CDP").does("discuss-as-senior-managers");
        journey.does("hand-over-file").letPassUntil("2026-03-28T10:00:00Z");
        disagreement.everybodyIsBound();

        journey.letPassUntil("2026-03-30T09:59:59Z");
        isBreached(
                "practiceLeadOfCdp",
                "2026-03-30T10:00:00Z",
                "practice-lead",
                "community-services-manager",
                "cdp-centre-manager",
                "provider-senior");

        journey.answers("decide-as-practice-lead", "decidedLevel", "R2");
        assertThat(disagreement.end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        isMetLate("practiceLeadOfCdp");
    }

    /** Row bespokeFourWeek. */
    @Test
    @Requirement("DEV-2.13-18")
    void tellsOfABespokeArrangementThatIsNotReviewedInFourWeeks() {
        bespoke.approves(bespoke.validated());
        journey.does("discuss-bespoke-offer").does(Ways.MONEY);
        journey.does("assess-person", "reconfirm-understanding");
        journey.answers("confirm-placement", "startDate", "2026-03-16").does("send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
        journey.letPassUntil("2026-04-05T22:59:59Z");
        assertThat(journey.openForms()).doesNotContain("hold-four-week-review");
        journey.letPassUntil("2026-04-05T23:00:01Z");
        assertThat(journey.openForms()).contains("hold-four-week-review");
        assertThat(desk.told()).contains("PROVIDER BESPOKE_REVIEW_OPENED");

        journey.letPassUntil("2026-04-13T22:59:58Z");
        isBreached("bespokeFourWeek", "2026-04-13T22:59:59Z", "practitioner", "team-manager");

        journey.does("hold-four-week-review");
        isMetLate("bespokeFourWeek");
    }

    /** Row adToEap. */
    @Test
    @Requirement("DEV-2.12-11")
    void tellsOfUrgentSupportThatTheNextSittingItCouldReachDoesNotDecideOn() {
        StraightLine.toConfirmation(journey);
        journey.answers("confirm-placement", "startDate", "2026-03-06").does("send-plan");
        journey.letPassUntil("2026-03-06T09:00:00Z").does(Ways.TO_HOME);
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
        journey.letPassUntil("2026-03-10T14:00:00Z");
        desk.reportsAsUsual(
                "short-term-escalation",
                "request-targeted-support",
                "urgent",
                true,
                "urgentReason",
                "Falls each night");

        // the papers for Thursday 12 March were taken until noon
        journey.letPassUntil("2026-03-10T15:00:00Z").does("agree-urgent-support");
        assertThat(clock("adToEap").startedAt()).isEqualTo("2026-03-10T15:00:00Z");
        assertThat(journey.known(journey.task("present-to-enhanced-authorisation")))
                .containsEntry("sittingDate", "2026-03-26");
        journey.letPassUntil("2026-03-26T16:59:59Z");
        isBreached("adToEap", "2026-03-26T17:00:00Z", "ast", "practitioner", "team-manager", "eap");

        journey.does("present-to-enhanced-authorisation", EAP);
        assertThat(processes.end(journey.reference(), "urgent-support-review")).contains("CONFIRMED");
        isMetLate("adToEap");
    }

    /** Row propertyDisregard. */
    @Test
    @Requirement("DEV-3.2-3")
    void warnsTwoWeeksBeforeTheDisregardEndsAndLetsTheTopUpLapseWhenNoOtherGroundIsThere() {
        StraightLine.movedIn(journey);
        desk.reports(
                "top-up-agreement",
                "chargeNature",
                "HIGHER_PRICE_CHOICE",
                "inPlan",
                false,
                "payer",
                "PERSON",
                "whatFor",
                "A room with a garden");
        journey.does("confirm-option-by-hand")
                .answers(
                        "describe-top-up",
                        "thirdPartyWillingAndAble",
                        null,
                        "payerEvidenceReference",
                        null,
                        "disregardActive",
                        true,
                        "disregardStart",
                        "2026-03-16",
                        "section117Applies",
                        false,
                        "offerOfSearch",
                        false,
                        "offerReference",
                        null,
                        "weeklyPricePence",
                        100000)
                .does("refer-top-up", "judge-top-up-sustainability", "explain-top-up")
                .answers(
                        "agree-top-up",
                        "commitmentRealistic",
                        null,
                        "commitmentStatement",
                        null,
                        "agreedBy",
                        list("COUNCIL", "HOME", "PERSON"));
        assertThat(clock("propertyDisregard").dueAt()).isEqualTo("2026-06-07T22:59:59Z");
        assertThat(topUp()).isEqualTo(new Money(10000));

        journey.letPassUntil("2026-06-07T22:59:58Z");
        assertThat(search.notices("DISREGARD_ENDS_SOON"))
                .extracting(notice -> notice.whom() + " on " + CouncilTime.dayOf(notice.at()))
                .containsExactlyInAnyOrder("client-finance on 2026-05-24", "PRACTITIONER on 2026-05-24");
        assertThat(cases.fact(journey.reference(), "topUp")).contains("RUNNING");
        journey.letPassUntil("2026-06-07T22:59:59Z");

        assertThat(cases.fact(journey.reference(), "topUp")).contains("ENDED");
        assertThat(processes.end(journey.reference(), "property-disregard")).contains("LAPSED");
        assertThat(processes.end(journey.reference(), "running-top-up")).contains("ENDED_OTHERWISE");
        assertThat(topUp()).isEqualTo(new Money(0));
        assertThat(journey.openForms()).contains("discuss-move");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).doesNotContain("propertyDisregard");
    }

    private Money topUp() {
        return placements.open(journey.reference()).orElseThrow().current().topUp();
    }

    /** Row targetedSupportEnd. */
    @Test
    @Requirement("DEV-X-15")
    void stopsTheSupportOnItsLastDayAndStillWantsItReviewed() {
        StraightLine.movedIn(journey);
        desk.reportsAsUsual(
                "short-term-escalation",
                "request-targeted-support",
                "supportStartDate",
                "2026-04-03",
                "supportEndDate",
                "2026-04-30");
        journey.answers("prepare-forum-pack", "scoredCategories", null);
        journey.does("present-to-forum", "decide-at-forum", "present-to-enhanced-authorisation", EAP);

        journey.letPassUntil("2026-04-30T22:59:58Z");
        assertThat(desk.told()).doesNotContain("PROVIDER TARGETED_SUPPORT_ENDED");
        assertThat(clock("targetedSupportEnd").dueAt()).isEqualTo("2026-04-30T22:59:59Z");
        isBreached("targetedSupportReview", "2026-04-30T22:59:59Z", "practitioner", "team-manager");

        assertThat(journey.record(EntryKind.NOTE))
                .filteredOn(note -> note.subject().equals("TARGETED_SUPPORT_ENDED"))
                .singleElement()
                .satisfies(note -> assertThat(note.content()).containsValue("2026-04-30"));
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_ENDED", "PRACTITIONER TARGETED_SUPPORT_ENDED");
        assertThat(journey.recorded(EntryKind.WINDOW_ENDED)).contains("targetedSupportEnd");
        assertThat(journey.task("review-targeted-support").getDueDate()).isEqualTo("2026-04-30T22:59:59Z");
        journey.does("keep-care-notes", "review-targeted-support");
        assertThat(processes.end(journey.reference(), "short-term-escalation")).contains("SUPPORT_ENDED");
    }

    /** Row kpiReturn. */
    @Test
    @Requirement({"DEV-4.1-5", "DEV-4.1-6"})
    void tellsCommissioningOfAHomeThatIsLateAndChasesItUntilItSends() {
        String home = homes.fresh();
        journey.opensAbout(home, "indicator-return", "quarterEnd", "2027-06-30", "councilRequested", false);

        journey.letPassUntil("2027-07-14T15:59:59Z");
        isBreached("kpiReturn", "2027-07-14T16:00:00Z", "commissioning", "provider-" + home);

        assertThat(journey.openForms()).containsExactlyInAnyOrder("send-indicators", "chase-indicators", MISSED);
        assertThat(desk.told()).contains("PROVIDER INDICATORS_OVERDUE");
        journey.does("send-indicators");
        assertThat(journey.theCase().result()).contains("RECEIVED");
        assertThat(journey.openForms()).containsExactly(MISSED);
        isMetLate("kpiReturn");
    }

    /** Rows sopFirstReview and sopNextReview. */
    @Test
    @Requirement({"DEV-6.2-2", "DEV-6.2-3", "DEV-6.1-1"})
    void tellsTheSeniorResponsibleOfficerOfReviewsOfTheProcedureThatAreLate() {
        journey.opensAs(
                "sop-owner",
                new NewCase(
                        Driver.DEVON,
                        "procedure-review",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
        try {
            journey.letPassUntil("2026-08-01T10:00:00Z");
            // launched on Sunday 1 February 2026
            isBreached("sopFirstReview", "2026-08-01T22:59:59Z", "sop-owner");
            journey.answers("review-procedure", "reviewedOn", "2026-08-01");
            isMetLate("sopFirstReview");

            journey.letPassUntil("2027-08-01T10:00:00Z");
            isBreached("sopNextReview", "2027-08-01T22:59:59Z", "sop-owner");
            journey.does("review-procedure");
            isMetLate("sopNextReview");
            assertThat(procedures.of(Driver.DEVON).groups().get("sop-owner").label())
                    .contains("Senior responsible officer", "Head of Quality, Performance and Re-design");
            assertThat(procedures.of(Driver.DEVON).groups().get("irg").label()).isEqualTo("Information Resource Group");
        } finally {
            // a council has one such case at a time
            if (journey.theCase().state() == CareCase.State.OPEN) {
                cases.withdraw(Driver.DEVON, journey.reference(), "TEST_OVER", "The test is over");
            }
        }
    }
}
