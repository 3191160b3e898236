package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The same for the questions of who authorises a request, on which amount and in which order. */
@ServiceTest
@ContextConfiguration(initializers = OtherAuthoritiesProcessTest.OtherAuthorities.class)
class OtherAuthoritiesProcessTest {

    static class OtherAuthorities extends DerbyTest.Figures {

        @Override
        protected String changed(String shipped) {
            return OtherAnswersProcessTest.OtherAnswers.replaced(
                    super.changed(shipped),
                    "basis: { value: RESULTING_TOTAL",
                    "basis: { value: INCREASE",
                    "basis: { value: GROSS_NET_OF_HEALTH_FUNDING",
                    "basis: { value: NET_OF_CONTRIBUTION",
                    "lowEnhancementDecider: { value: HEAD_OF_SERVICE",
                    "lowEnhancementDecider: { value: TEAM_MANAGER",
                    "listing: { value: NEXT_PANEL",
                    "listing: { value: NEXT_SITTING",
                    "annualReview.route: { value: OUTSIDE_PANEL",
                    "annualReview.route: { value: PANEL",
                    "[APPROVE, APPROVE_WITH_CONDITIONS, DEFER, DECLINE]",
                    "[APPROVE, DECLINE]",
                    "checks: { value: SCRUTINY_THEN_INTAKE",
                    "checks: { value: INTAKE_THEN_SCRUTINY",
                    "  # budget-manager:  ",
                    "  budget-manager:  ",
                    "limits:\n",
                    "limits:\n  - { group: budget-manager, upToWeeklyPence: 50000, from: 2019-04-01 }\n",
                    "{ group: service-director, upToWeeklyPence: 480600, from: 2019-04-01 }",
                    "{ group: service-director, unlimited: true, from: 2019-04-01 }");
        }
    }

    @Autowired
    Driver journey;

    @Autowired
    Derby derby;

    @Autowired
    TestClock clock;

    /** The request is made, taken in and scrutinised. */
    private void scrutinised(long weeklyTotalPence, Object... changes) {
        derby.request();
        derby.submits(weeklyTotalPence, changes);
        journey.does("take-in-for-panel", "scrutinise-request");
    }

    @Test
    @Requirement({"DER-63", "DER-64"})
    void businessSupportTakesARequestInBeforeItIsScrutinised() {
        derby.request();
        derby.submits(25_001);
        assertThat(journey.openForms()).containsExactly("take-in-for-panel");

        journey.answers(
                "take-in-for-panel", "intakeResult", "RETURN", "missing", List.of("COSTS"), "missingNote", "No costs");
        assertThat(journey.openForms()).containsExactly("submit-request");
        derby.submits(25_001);
        journey.does("take-in-for-panel", "scrutinise-request");

        assertThat(journey.openForms()).containsExactly("decide-at-panel");
    }

    @Test
    void theRiseAloneFindsWhoMayAuthorise() {
        scrutinised(60_000, "requestType", "INCREASE", "currentWeeklyPence", 35_000);

        assertThat(derby.decided("authorisation-level", "level")).isEqualTo("TEAM_MANAGER");
        journey.answers("decide-as-team-manager", "authorisedWeeklyPence", 60_000);
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    void aRiseOfAPennyMoreIsForTheNextTier() {
        scrutinised(60_001, "requestType", "INCREASE", "currentWeeklyPence", 35_000);

        assertThat(derby.decided("authorisation-level", "level")).isEqualTo("HEAD_OF_SERVICE");
    }

    @Test
    @Requirement("DER-59")
    void whatThePersonPaysDoesNotCount() {
        scrutinised(30_000, "contributionPence", 5_000);

        assertThat(derby.decided("panel-required", "reason")).isEqualTo("NONE");
        assertThat(derby.decided("authorisation-level", "level")).isEqualTo("TEAM_MANAGER");
        journey.answers("decide-as-team-manager", "authorisedWeeklyPence", 30_000);
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    void aPennyMoreThanThePersonPaysCounts() {
        scrutinised(30_001, "contributionPence", 5_000);

        assertThat(derby.decided("authorisation-level", "level")).isEqualTo("HEAD_OF_SERVICE");
    }

    @Test
    @Requirement("DER-14")
    void theBudgetManagerAgreesWithinALimitOfTheirOwn() {
        scrutinised(60_000, "requestType", "OTHER_CHANGE");
        assertThatThrownBy(() -> journey.answers("decide-outside-panel", "authorisedWeeklyPence", 60_000))
                .hasMessageContaining("You may authorise up to £500.00 a week, and this is £600.00.");
        journey.answers("decide-outside-panel", "authorisedWeeklyPence", 50_000);

        assertThat(derby.last("decide-outside-panel").role()).isEqualTo("budget-manager");
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    @Requirement("DER-59")
    void threeAuthorisersAreEnough() {
        scrutinised(5_000_000);
        derby.panelSits();
        journey.does("recommend-at-panel");

        assertThat(derby.decided("authorisation-level", "level")).isEqualTo("SERVICE_DIRECTOR");
        journey.answers("decide-as-service-director", "authorisedWeeklyPence", 5_000_000);
        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    void everyDearAnnualReviewGoesToAPanelThatDecidesYesOrNo() {
        scrutinised(45_000, "requestType", "ANNUAL_REVIEW", "setting", "NURSING");
        assertThat(derby.decided("panel-required", "reason")).isEqualTo("OVER_THRESHOLD");
        derby.panelSits();

        assertThatThrownBy(() -> journey.answers("decide-at-panel", "decision", "DEFER", "authorisedWeeklyPence", null))
                .hasMessageContaining("[decision]");
        journey.does("decide-at-panel");

        assertThat(derby.result()).isEqualTo("APPROVED");
    }

    @Test
    @Requirement({"DER-55", "DER-57"})
    void aTeamManagerDecidesALowEnhancementAtTheNextSittingOfAll() {
        derby.support("CONTACT");
        journey.does("record-prevention-talk", "look-at-recovery-options", "complete-myself-assessment")
                .answers("run-ras", "rasResultPence", 15_000, "enoughToMeetNeeds", false)
                .does("discuss-complex-needs", "plan-support", "consider-continuing-care", "assess-risk");
        // the papers for Wednesday were taken until Monday noon
        clock.letPassUntil(Instant.parse("2019-10-08T08:00:00Z"));
        derby.submits(
                20_000, "rasResultPence", 15_000, "rasMeetsNeedsSafely", false, "riskAssessmentRef", "DOC/risk-1");
        journey.does("take-in-for-panel", "scrutinise-request");

        assertThat(journey.known(journey.task("decide-at-panel-as-team-manager"))
                        .get("sittingDate"))
                .isEqualTo("2019-10-09");
        derby.panelSits();
        journey.does("decide-at-panel-as-team-manager");
        assertThat(derby.last("decide-at-panel-as-team-manager").role()).isEqualTo("team-manager");
        assertThat(derby.result()).isEqualTo("FUNDING_AUTHORISED");
    }
}
