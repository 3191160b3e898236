package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Where the procedure leaves a question open, the council answers it in procedure.yaml: here each answer that is not the usual. */
@ServiceTest
@ContextConfiguration(initializers = OtherAnswersProcessTest.OtherAnswers.class)
@Import({Driver.class, CaseDesk.class, Processes.class, Derby.class})
class OtherAnswersProcessTest {

    static class OtherAnswers extends DerbyTest.Figures {

        @Override
        protected String changed(String shipped) {
            return replaced(
                    super.changed(shipped),
                    "over250Authoriser: TEAM_MANAGER_IF_CHECKS_PASS",
                    "over250Authoriser: HEAD_OF_SERVICE",
                    "increaseBasis: INCREASE",
                    "increaseBasis: TOTAL",
                    "outsidePanel: ALLOW",
                    "outsidePanel: PANEL_ALWAYS",
                    "overCost: BLOCK",
                    "overCost: WARN",
                    "repeatOn: CHANGED_REQUEST",
                    "repeatOn: EVERY_RETURN",
                    "poorPlanningScope: BOTH",
                    "poorPlanningScope: COMMUNITY",
                    "Early review of an urgent increase, amount: 14",
                    "Early review of an urgent increase, amount: 7");
        }

        private static String replaced(String shipped, String... fromTo) {
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
