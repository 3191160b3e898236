package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code authorisation}: who is asked, in which order, and what comes of it. */
@ServiceTest
class AuthorisationProcessTest {

    private static final String[] FORUM = {"present-to-forum", "decide-at-forum"};

    @Autowired
    Driver journey;

    @Autowired
    Processes processes;

    @BeforeEach
    void openACase() {
        journey.opens();
    }

    private void authorise(String requestKind, Object... more) {
        var variables = Driver.map(more);
        variables.put("requestKind", requestKind);
        variables.put("setting", "RESIDENTIAL");
        variables.put("descriptorLevel", "R2");
        processes.start(
                journey.reference(),
                "authorisation",
                variables.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }

    /** These requests carry no descriptor, so that there are no scored categories to count. */
    private void preparePack() {
        journey.answers("prepare-forum-pack", "scoredCategories", null);
    }

    private String end() {
        return processes.end(journey.reference(), "authorisation").orElse("not ended");
    }

    @Test
    @Requirement("DEV-A2-13")
    void takesAnAdditionalPaymentToTheForumAndThenToEnhancedAuthorisation() {
        authorise("ADDITIONAL_PAYMENT", "weeklyPricePence", 95000L, "urgent", false, "aboveUsualRate", true);

        preparePack();
        journey.does("present-to-forum");
        assertThat(journey.openForms()).doesNotContain("present-to-enhanced-authorisation");
        journey.does("decide-at-forum");
        assertThat(end()).isEqualTo("not ended");
        journey.does("present-to-enhanced-authorisation");
        journey.answers("decide-at-enhanced-authorisation", "approvedWeeklyPence", 95000);

        assertThat(end()).isEqualTo("AUTHORISED");
        assertThat(journey.record(EntryKind.PANEL))
                .extracting(entry -> entry.content().get("panel") + " " + entry.subject())
                .containsExactly("pqf LISTED", "pqf DECIDED", "eap LISTED", "eap DECIDED");
        assertThat(journey.record(EntryKind.PANEL).get(3).content())
                .containsEntry("decision", "APPROVED")
                .containsEntry("weeklyBudgetPence", 95000);
    }

    @Test
    void asksEnhancedAuthorisationForThePriceThatTheForumPutInItsPlace() {
        authorise("ADDITIONAL_PAYMENT", "weeklyPricePence", 95000L);
        preparePack();
        journey.does("present-to-forum");

        journey.answers(
                "decide-at-forum",
                "panelDecision",
                "VALIDATED_CHANGED",
                "weeklyBudgetPence",
                93000,
                "reasons",
                "Part of the extra care is not needed any more");

        assertThat(journey.known(journey.task("present-to-enhanced-authorisation"))
                        .get("weeklyPricePence"))
                .isEqualTo(93000L);
    }

    @Test
    void refusesWhatEnhancedAuthorisationDoesNotApprove() {
        authorise("REMAIN_DUE_TO_RISK", "weeklyPricePence", 95000L, "aboveUsualRate", true);
        preparePack();
        journey.does("present-to-forum").answers("decide-at-forum", "arrangementStart", "2026-04-01");
        journey.does("present-to-enhanced-authorisation");

        journey.answers(
                "decide-at-enhanced-authorisation",
                "eapDecision",
                "REJECTED",
                "reasons",
                "A home at the usual rate can meet the needs");

        assertThat(end()).isEqualTo("REFUSED");
    }

    @Test
    void refusesWhatTheForumDoesNotAgreeAndAsksNobodyElse() {
        authorise("ADDITIONAL_PAYMENT", "weeklyPricePence", 95000L);
        preparePack();
        journey.does("present-to-forum");

        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(end()).isEqualTo("REFUSED");
        assertThat(journey.record(EntryKind.PANEL))
                .noneMatch(entry -> entry.content().get("panel").equals("eap"));
    }

    @Test
    void isDoneWithTheForumWhereNobodyElseIsToDecide() {
        authorise("REMAIN_DUE_TO_RISK", "weeklyPricePence", 90000L, "aboveUsualRate", false);

        preparePack();
        journey.does("present-to-forum").answers("decide-at-forum", "arrangementStart", "2026-04-01");

        assertThat(end()).isEqualTo("AUTHORISED");
        assertThat(journey.openForms()).doesNotContain("present-to-enhanced-authorisation");
    }

    @Test
    void asksNobodyWhereNothingHasChangedMaterially() {
        authorise("INITIAL_REVIEW_NO_MATERIAL_CHANGE");

        assertThat(end()).isEqualTo("AUTHORISED");
        assertThat(journey.record(EntryKind.PANEL)).isEmpty();
    }

    @Test
    void leavesUrgentSupportToTheAssistantDirector() {
        authorise("TARGETED_SUPPORT", "weeklyPricePence", 20000L, "urgent", true);

        assertThat(end()).isEqualTo("FOR_ASSISTANT_DIRECTOR");
        assertThat(journey.record(EntryKind.PANEL)).isEmpty();
    }
}
