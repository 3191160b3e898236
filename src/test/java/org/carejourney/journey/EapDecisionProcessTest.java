package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.messaging.Notices;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code eap-decision}: what it needs to begin, who decides it, and what it may answer. */
@ServiceTest
class EapDecisionProcessTest {

    private static final String DECIDE = "decide-at-enhanced-authorisation";
    private static final String REASONS = "A home at the usual rate can meet the needs";

    /** What whoever asked is told: here nobody catches it. */
    private static final String FORUM_MISSING = "errorCode 'forumMissing'";

    @Autowired
    Driver journey;

    @Autowired
    Processes processes;

    @Autowired
    Notices notices;

    @BeforeEach
    void openACase() {
        journey.opens();
    }

    private void forumAgrees(String requestKind) {
        processes.start(
                journey.reference(),
                "pqf-decision",
                "requestKind",
                requestKind,
                "setting",
                "RESIDENTIAL",
                "descriptorLevel",
                "R2",
                "weeklyBudgetPence",
                95000L,
                "singleAreaAboveTop",
                false);
        journey.answers("prepare-forum-pack", "scoredCategories", requestKind.equals("ADDITIONAL_PAYMENT") ? null : 11);
        journey.does("present-to-forum", "decide-at-forum");
    }

    private void ask(String requestKind, Long weeklyPricePence) {
        processes.start(
                journey.reference(), "eap-decision", "requestKind", requestKind, "weeklyPricePence", weeklyPricePence);
    }

    private String end() {
        return processes.end(journey.reference(), "eap-decision").orElse("not ended");
    }

    private RecordEntry decided() {
        return journey.record(EntryKind.PANEL).stream()
                .filter(entry -> entry.content().get("panel").equals("eap"))
                .filter(entry -> entry.subject().equals("DECIDED"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsNothingThatTheForumHasNotAgreed() {
        assertThatThrownBy(() -> ask("ADDITIONAL_PAYMENT", 95000L)).hasMessageContaining(FORUM_MISSING);

        assertThat(journey.record(EntryKind.PANEL)).isEmpty();
        assertThat(journey.openForms()).doesNotContain("present-to-enhanced-authorisation");
    }

    @Test
    @Requirement("DEV-2.4-8")
    void doesNotTakeTheForumsAgreementToSomethingElseForThisOne() {
        forumAgrees("DESCRIPTOR_AND_BUDGET");

        assertThatThrownBy(() -> ask("BESPOKE_NEW", null)).hasMessageContaining(FORUM_MISSING);
    }

    @Test
    void listsNothingThatTheForumHasSentBack() {
        processes.start(
                journey.reference(),
                "pqf-decision",
                "requestKind",
                "ADDITIONAL_PAYMENT",
                "weeklyBudgetPence",
                95000L,
                "singleAreaAboveTop",
                false);
        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum");
        journey.answers("decide-at-forum", Forum.notValidated("RETURNED"));

        assertThatThrownBy(() -> ask("ADDITIONAL_PAYMENT", 95000L)).hasMessageContaining(FORUM_MISSING);
    }

    @Test
    void returnsARequestAboutAPriceThatNamesNone() {
        forumAgrees("ADDITIONAL_PAYMENT");

        ask("ADDITIONAL_PAYMENT", null);

        assertThat(end()).isEqualTo("RETURNED");
        assertThat(journey.record(EntryKind.PANEL))
                .noneMatch(entry -> entry.content().get("panel").equals("eap"));
    }

    @Test
    void looksAtUrgentSupportWithoutTheForum() {
        ask("AD_URGENT_REVIEW", null);
        journey.does("present-to-enhanced-authorisation");

        assertThatThrownBy(
                        () -> journey.answers(DECIDE, "supportStartDate", "2026-03-10", "supportEndDate", "2026-03-10"))
                .hasMessageContaining("[supportEndDate]");
        journey.answers(DECIDE, "supportStartDate", "2026-03-10", "supportEndDate", "2026-03-31");

        assertThat(end()).isEqualTo("APPROVED");
        assertThat(notices.of(journey.reference()))
                .anyMatch(notice -> notice.about().equals("ENHANCED_AUTHORISATION_DECISION")
                        && notice.whom().equals("PRACTITIONER"));
    }

    @Test
    @Requirement("DEV-2.13-8")
    void listsNoOffersForBespokeCareBeforeTheirCostingsAreValidated() {
        forumAgrees("BESPOKE_NEW");

        ask("BESPOKE_NEW", null);

        assertThat(end()).isEqualTo("RETURNED");
        assertThat(journey.openForms()).doesNotContain("present-to-enhanced-authorisation");
        assertThat(journey.record(EntryKind.PANEL))
                .noneMatch(entry -> entry.content().get("panel").equals("eap"));
    }

    @Test
    void rejectsAndReturnsOnlyWithReasons() {
        ask("AD_URGENT_REVIEW", null);
        journey.does("present-to-enhanced-authorisation");

        assertThatThrownBy(() -> journey.answers(DECIDE, "eapDecision", "REJECTED", "reasons", "Too dear"))
                .hasMessageContaining("[reasons]");
        journey.answers(DECIDE, "eapDecision", "REJECTED", "reasons", REASONS, "supportEndDate", "2026-03-13");
        assertThat(end()).isEqualTo("REJECTED");

        ask("AD_URGENT_REVIEW", null);
        journey.does("present-to-enhanced-authorisation");
        journey.answers(DECIDE, "eapDecision", "RETURNED", "reasons", REASONS, "supportEndDate", null);
        assertThat(decided().content()).containsEntry("decision", "REJECTED");
        assertThat(journey.record(EntryKind.PANEL))
                .extracting(entry -> entry.content().get("decision"))
                .contains("REJECTED", "RETURNED");
        assertThat(processes.running(journey.reference(), "eap-decision")).isZero();
    }

    @Test
    @Requirement("DEV-A2-12")
    void isChairedByADeputyDirectorOrAHeadOfService() {
        forumAgrees("ADDITIONAL_PAYMENT");
        ask("ADDITIONAL_PAYMENT", 95000L);
        journey.does("present-to-enhanced-authorisation");

        assertThatThrownBy(() -> journey.answers(DECIDE)).hasMessageContaining("[approvedWeeklyPence]");
        assertThatThrownBy(() -> journey.answers(DECIDE, "chairedBy", null)).hasMessageContaining("[chairedBy]");
        assertThatThrownBy(() -> journey.answers(DECIDE, "chairedBy", "TEAM_MANAGER"))
                .hasMessageContaining("[chairedBy]");
        journey.answers(DECIDE, "chairedBy", "DEPUTY_DIRECTOR", "approvedWeeklyPence", 95000);

        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo(DECIDE);
            assertThat(entry.role()).isEqualTo("eap");
            assertThat(entry.content()).containsEntry("chairedBy", "DEPUTY_DIRECTOR");
        });
    }

    @Test
    @Requirement("DEV-A2-14")
    void needsASeniorManagerAndACommissionerToDecide() {
        forumAgrees("ADDITIONAL_PAYMENT");
        ask("ADDITIONAL_PAYMENT", 95000L);
        journey.does("present-to-enhanced-authorisation");
        Object manager = map("role", "SENIOR_MANAGER", "post", "Senior manager");
        Object commissioner = map("role", "COMMISSIONER", "post", "Commissioner");
        Object other = map("role", "OTHER", "post", "Clerk");

        assertThatThrownBy(() -> journey.answers(DECIDE, "attendees", list(manager, other)))
                .hasMessageContaining("commissioner");
        assertThatThrownBy(() -> journey.answers(DECIDE, "attendees", list(commissioner, other)))
                .hasMessageContaining("senior manager");
        journey.answers(DECIDE, "attendees", list(manager, commissioner, other), "approvedWeeklyPence", 95000);

        assertThat(decided().content().get("attendance").toString())
                .contains("SENIOR_MANAGER", "COMMISSIONER", "OTHER");
    }

    @Test
    @Requirement("DEV-X-24")
    void isNotDecidedByWhoeverPresentedIt() {
        ask("AD_URGENT_REVIEW", null);
        journey.answersAs("ann", "present-to-enhanced-authorisation");
        Object[] support = {"supportStartDate", "2026-03-10", "supportEndDate", "2026-03-31"};

        assertThatThrownBy(() -> journey.answersAs("ann", DECIDE, support))
                .hasMessageContaining("Someone else has to do this");
        assertThat(end()).isEqualTo("not ended");
        journey.answersAs("bea", DECIDE, support);

        assertThat(end()).isEqualTo("APPROVED");
    }
}
