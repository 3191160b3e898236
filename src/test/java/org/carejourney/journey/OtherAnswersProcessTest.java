package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Where the procedure leaves a question open, the council answers it in procedure.yaml: here each answer that is not the usual. */
@ServiceTest
@ContextConfiguration(initializers = OtherAnswersProcessTest.OtherAnswers.class)
class OtherAnswersProcessTest {

    static class OtherAnswers extends DerbyTest.Figures {

        @Override
        protected String changed(String shipped) {
            return replaced(
                    super.changed(shipped),
                    "over250Authoriser: { value: TEAM_MANAGER_IF_CHECKS_PASS",
                    "over250Authoriser: { value: HEAD_OF_SERVICE",
                    "increaseBasis: { value: INCREASE",
                    "increaseBasis: { value: TOTAL",
                    "outsidePanel: { value: ALLOW",
                    "outsidePanel: { value: PANEL_ALWAYS",
                    "overCost: { value: BLOCK",
                    "overCost: { value: WARN",
                    "repeatOn: { value: CHANGED_REQUEST",
                    "repeatOn: { value: EVERY_RETURN",
                    "poorPlanningScope: { value: BOTH",
                    "poorPlanningScope: { value: COMMUNITY",
                    "clockStart: { value: SERVICE_START",
                    "clockStart: { value: DECISION",
                    "renewable: false",
                    "renewable: true",
                    "requirePrevention: false",
                    "requirePrevention: true",
                    "limits:\n",
                    "limits:\n  - { group: head-of-service, for: URGENT, unlimited: true, from: 2019-04-01 }\n",
                    "Early review of an urgent increase, amount: 14",
                    "Early review of an urgent increase, amount: 7");
        }

        static String replaced(String shipped, String... fromTo) {
            String changed = shipped;
            for (int at = 0; at < fromTo.length; at += 2) {
                assertThat(changed).contains(fromTo[at]);
                changed = changed.replace(fromTo[at], fromTo[at + 1]);
            }
            return changed;
        }
    }

    @Autowired
    Driver journey;

    @Autowired
    Derby derby;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestClock clock;

    @Test
    @Requirement("DER-76")
    void whatIsUrgentIsForTheHeadOfServiceAboveTheOrdinaryLimit() {
        derby.support("CRISIS");

        journey.does("describe-urgent-need").answers("request-urgent-support", "weeklyPence", 70_000);

        assertThat(journey.openForms()).containsExactly("decide-emergency-support");
    }

    @Test
    @Requirement("DER-X-12")
    void theEarlyReviewComesWhenTheCouncilSays() {
        derby.support("CRISIS");
        journey.does("describe-urgent-need")
                .answers("request-urgent-support", "weeklyPence", 25_000, "increase", true, "directPayment", false)
                .answers("decide-urgent-support", "authorisedWeeklyPence", 25_000);

        journey.receives("serviceStarted", Map.of("startDate", "2019-10-07", "weeklyPence", 25_000));

        assertThat(journey.task("hold-early-review").getDueDate()).isEqualTo("2019-10-14T22:59:59Z");
    }

    @Test
    @Requirement("DER-22")
    void theFourWeeksRunFromTheDecision() {
        granted();
        clock.letPassUntil(Instant.parse("2019-10-14T08:00:00Z"));

        journey.receives("serviceStarted", Map.of("startDate", "2019-10-14", "weeklyPence", 25_000));

        clock.letPassUntil(Instant.parse("2019-11-04T00:00:00Z"));
        assertThat(derby.result()).isEqualTo("EXPIRED");
        assertThat(desk.toldOf("FOUR_WEEKS_RUN"))
                .startsWith("2019-10-21T08:00:00Z worker")
                .endsWith("2019-10-28T09:00:00Z team-manager");
        assertThat(desk.toldOf("AUTHORITY_EXPIRED")).startsWith("2019-11-03T23:59:59Z team-manager");
    }

    @Test
    void theDecisionAllowsFourWeeksFromItsOwnDay() {
        derby.support("CRISIS");
        journey.does("describe-urgent-need")
                .answers(
                        "request-urgent-support",
                        "weeklyPence",
                        25_000,
                        "plannedStart",
                        "2019-10-14",
                        "plannedEnd",
                        "2019-11-03");

        assertThatThrownBy(() -> journey.answers(
                        "decide-urgent-support", "authorisedWeeklyPence", 25_000, "authorisedUntil", "2019-11-04"))
                .hasMessageContaining("[authorisedUntil]");
        journey.answers("decide-urgent-support", "authorisedWeeklyPence", 25_000, "authorisedUntil", "2019-11-03");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    void urgentSupportIsAskedForOnceMore() {
        granted();
        journey.receives("serviceStarted", Map.of("startDate", "2019-10-07", "weeklyPence", 25_000));

        journey.answers("settle-what-follows", "outcome", "RENEW", "reablementNeeded", null);

        assertThat(journey.openForms()).containsExactly("request-urgent-support");
    }

    @Test
    @Requirement("DER-3")
    void naturalSupportIsLookedAtInAnEmergencyToo() {
        derby.support("CRISIS");

        journey.does("describe-urgent-need").answers("request-urgent-support", "naturalSupportConsidered", false);

        assertThat(derby.decided("urgent-gate", "failure")).isEqualTo("PREVENTION");
        assertThat(journey.openForms()).containsExactly("request-urgent-support");
        journey.answers("request-urgent-support", "naturalSupportConsidered", true);
        assertThat(journey.openForms()).containsExactly("decide-emergency-support");
    }

    @Test
    @Requirement("DER-76")
    void theHeadOfServiceDecidesEveryEmergency() {
        derby.support("CRISIS");
        journey.does("describe-urgent-need").answers("request-urgent-support", "weeklyPence", 500_000);
        assertThat(derby.decided("urgent-authority", "authoriser")).isEqualTo("HEAD_OF_SERVICE");

        journey.answers("decide-emergency-support", "authorisedWeeklyPence", 500_000);

        assertThat(journey.openForms()).isEmpty();
        journey.receives("serviceStarted", Map.of("startDate", "2019-10-07", "weeklyPence", 500_000));
        assertThat(journey.openForms()).containsExactly("settle-what-follows");
    }

    /** A team manager grants urgent support on Monday 7 October. */
    private void granted() {
        derby.support("CRISIS");
        journey.does("describe-urgent-need")
                .answers("request-urgent-support", "weeklyPence", 25_000)
                .answers("decide-urgent-support", "authorisedWeeklyPence", 25_000);
    }

    @Test
    void poorPlanningDoesNotCloseTheLaneToADischarge() {
        derby.support("DISCHARGE");

        journey.answers(
                        "describe-urgent-need",
                        "origin",
                        "HOSPITAL",
                        "pathway",
                        "NONE",
                        "d2aSuitable",
                        false,
                        "urgent",
                        true)
                .answers("request-urgent-support", "origin", "HOSPITAL", "urgencyFromPoorPlanning", true);

        assertThat(derby.decisions("urgent-gate")).hasSize(1);
        assertThat(journey.openForms()).containsExactly("decide-emergency-support");
    }

    @Test
    @Requirement("DER-63")
    void aReturnIsScrutinisedAgainWhateverHasChanged() {
        derby.scrutinised(25_001);
        journey.answers(
                "take-in-for-panel", "intakeResult", "RETURN", "missing", List.of("COSTS"), "missingNote", "No costs");

        derby.submits(25_001);

        assertThat(journey.openForms()).containsExactly("scrutinise-request");
    }

    @Test
    void aRiseGoesToThePanelByTheTotalThatItLeadsTo() {
        derby.scrutinised(26_000, "requestType", "INCREASE", "currentWeeklyPence", 25_900);

        assertThat(derby.decided("panel-required", "reason")).isEqualTo("INCREASE_OVER_250");
        assertThat(journey.openForms()).containsExactly("take-in-for-panel");
    }

    @Test
    void thePanelSeesAllAboveItsThreshold() {
        derby.scrutinised(90_000, "requestType", "OTHER_CHANGE");

        assertThat(derby.decided("panel-required", "reason")).isEqualTo("OVER_THRESHOLD");
        assertThat(journey.openForms()).containsExactly("take-in-for-panel");
        journey.does("take-in-for-panel");
        derby.panelSits();
        journey.does("decide-at-panel");
        assertThat(derby.decisions("panel-required")).hasSize(2).allSatisfy(taken -> assertThat(
                        taken.content().get("outputs").toString())
                .contains("OVER_THRESHOLD"));
    }

    @Test
    void aDearerDirectPaymentIsOnlyWarnedOf() {
        derby.request();

        derby.submits(
                25_000, "takenAsDirectPayment", true, "dpWeeklyPence", 30_000, "councilSourcedWeeklyPence", 28_000);

        assertThat(journey.openForms()).containsExactly("scrutinise-request");
    }
}
