package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.BespokeCare.EAP;
import static org.carejourney.journey.BespokeCare.care;
import static org.carejourney.journey.Driver.list;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.market.Offer.Costing;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 5: somebody new has needs in three categories above R3, and goes through every loop of bespoke care. */
@ServiceTest
class BespokeJourneyTest {

    @Autowired
    Driver journey;

    @Autowired
    BespokeCare bespoke;

    @Autowired
    Searching search;

    @Autowired
    TestHomes homes;

    @Autowired
    CaseDesk desk;

    private List<String> subjects(EntryKind kind) {
        return journey.record(kind).stream().map(RecordEntry::subject).toList();
    }

    private long invitations() {
        return desk.told().stream()
                .filter(notice -> notice.endsWith("INTEREST_INVITATION"))
                .count();
    }

    /** How often the enhanced authorisation has got a case before it. */
    private long listedAtEap() {
        return journey.record(EntryKind.PANEL).stream()
                .filter(entry -> "eap".equals(entry.content().get("panel")))
                .filter(entry -> entry.subject().equals("LISTED"))
                .count();
    }

    private void declines() {
        Map<String, Object> shown = journey.known(journey.task("discuss-bespoke-offer"));
        assertThat(Stream.of("withPersonOn", "familyTakesPart", "personAccepts", "reason")
                        .map(shown::get))
                .as("what was said of another offer")
                .containsOnlyNulls();
        journey.answers("discuss-bespoke-offer", "personAccepts", false, "reason", "Too far from the daughter");
    }

    @Test
    @Requirement({
        "DEV-2.13-1",
        "DEV-2.13-2",
        "DEV-2.13-3",
        "DEV-2.13-4",
        "DEV-2.13-5",
        "DEV-2.13-7",
        "DEV-2.13-8",
        "DEV-2.13-9",
        "DEV-2.13-10",
        "DEV-2.4-8",
        "DEV-X-17",
        "DEV-X-18",
        "DEV-X-19",
        "DEV-X-20",
        "DEV-X-21"
    })
    void goesThroughEveryLoopOfBespokeCare() {
        bespoke.agreedByTheForum();
        journey.letPassUntil("2026-03-06T11:00:00Z");
        bothSidesCompleteTheInformationForm();
        theOnlyAnswerComesWithoutAPricingSheet();
        financeQueriesOneOfTwoCompleteAnswers();
        enhancedAuthorisationRejectsBoth();
        enhancedAuthorisationApprovesTheDearerOneOfANewRound();
        thePersonDeclinesAndTheNextValidatedOfferFollows();
    }

    private void bothSidesCompleteTheInformationForm() {
        assertThat(journey.openForms()).contains("describe-bespoke-needs", "complete-invitation");
        assertThatThrownBy(() -> journey.answers("describe-bespoke-needs", "categoriesAboveTop", list("CAT01")))
                .hasMessageContaining("[categoriesAboveTop]");
        journey.does("describe-bespoke-needs");
        assertThat(invitations()).isZero();
        assertThat(subjects(EntryKind.MARKET)).isEmpty();

        journey.does("complete-invitation");

        assertThat(desk.told()).contains("HOME-A INTEREST_INVITATION", "HOME-D INTEREST_INVITATION");
        assertThat(bespoke.submitted("describe-bespoke-needs").orElseThrow().role())
                .isEqualTo("practitioner");
        assertThat(bespoke.submitted("complete-invitation").orElseThrow().role())
                .isEqualTo("ast");
    }

    private void theOnlyAnswerComesWithoutAPricingSheet() {
        String incomplete = journey.offers("HOME-A", 198000, "services", care(198000));
        assertThat(bespoke.offer(incomplete).failures()).containsExactly("PRICING_SHEET_MISSING");
        assertThat(search.clock("eoiResponse").startedAt()).isEqualTo("2026-03-06T11:00:00Z");
        assertThat(search.clock("eoiResponse").dueAt()).isEqualTo("2026-03-10T17:00:00Z");
        journey.letPassUntil("2026-03-10T16:59:59Z");
        assertThat(journey.openForms()).doesNotContain("invite-again");

        journey.letPassUntil("2026-03-10T17:00:00Z");

        assertThat(journey.openForms())
                .contains("invite-again")
                .doesNotContain("answer-invitation", "validate-costings");
        assertThatThrownBy(() -> bespoke.answers("HOME-D", 198000)).hasMessageContaining("not open");
        journey.does("invite-again");
        assertThat(bespoke.submitted("invite-again").orElseThrow().role()).isEqualTo("ast");
        assertThat(journey.stage()).isEqualTo("C");
        assertThat(desk.told()).contains("HOME-B INTEREST_INVITATION");
        assertThat(bespoke.offer(incomplete).failures()).contains("PRICING_SHEET_MISSING");
    }

    private void financeQueriesOneOfTwoCompleteAnswers() {
        String first = bespoke.answers("HOME-A", 210000);
        String second =
                journey.offers("HOME-D", 198000, "services", care(201500), "pricingSheetReference", "DOC/pricing-d");
        journey.letPassUntil("2026-03-12T17:00:00Z");
        assertThat(listedAtEap()).isZero();
        journey.does("validate-costings");
        assertThat(bespoke.offer(first).costing()).isEqualTo(Costing.VALID);

        Map<String, Object> shown = journey.known(journey.task("validate-costings"));
        assertThat(Stream.of("checkedTotalPence", "costing").map(shown::get))
                .as("what was said of the first offer")
                .containsOnlyNulls();
        assertThat(shown).containsEntry("weeklyTotalPence", 198000L).containsEntry("servicesTotalPence", 201500L);
        assertThat(shown.get("pricedServicesShown")).asString().contains("Care by day and night", "£2,015.00 a week");
        assertThatThrownBy(() -> journey.does("validate-costings")).hasMessageContaining("[costing]");
        assertThatThrownBy(() -> journey.answers("validate-costings", "costing", "QUERIED"))
                .hasMessageContaining("[comments]");
        journey.answers(
                "validate-costings",
                "costing",
                "QUERIED",
                "checkedTotalPence",
                201500,
                "comments",
                "The services add up to 2,015 pounds");
        assertThat(bespoke.offer(second).costing()).isEqualTo(Costing.QUERIED);
        assertThat(listedAtEap()).isZero();
        assertThat(journey.known(journey.task("correct-costings")))
                .containsEntry("query", "The services add up to 2,015 pounds");

        journey.answersAt("HOME-D", "correct-costings");
        assertThat(bespoke.offer(second).costing()).isEqualTo(Costing.NOT_CHECKED);
        assertThat(listedAtEap()).isZero();
        assertThat(journey.openForms()).doesNotContain("present-to-enhanced-authorisation");
        journey.does("validate-costings");

        assertThat(bespoke.offer(second).costing()).isEqualTo(Costing.VALID);
        assertThat(bespoke.offer(second).weeklyPrice()).isEqualTo(new Money(201500));
        assertThat(bespoke.submitted("validate-costings").orElseThrow().role()).isEqualTo("finance");
        assertThat(listedAtEap()).isEqualTo(1);
        journey.does("present-to-enhanced-authorisation");
        assertThat(search.choices(EAP, "selectedOfferReference")).containsExactly(first, second);
    }

    private void enhancedAuthorisationRejectsBoth() {
        assertThatThrownBy(() -> journey.answers(EAP, "eapDecision", "REJECTED"))
                .hasMessageContaining("[reasons]");
        journey.answers(EAP, "eapDecision", "REJECTED", "reasons", BespokeCare.REASONS);

        assertThat(journey.openForms()).contains("describe-bespoke-needs", "complete-invitation");
        for (String form : BespokeCare.INFORMATION_FORM) {
            assertThat(journey.known(journey.task(form)))
                    .containsEntry("previousReasons", BespokeCare.REASONS)
                    .containsEntry("repeatProcess", false);
        }
        journey.does(BespokeCare.INFORMATION_FORM);
        assertThat(journey.openForms()).contains("answer-invitation");
        assertThat(subjects(EntryKind.MARKET)).contains("OFFER_LAPSED");
    }

    private void enhancedAuthorisationApprovesTheDearerOneOfANewRound() {
        String dearer = bespoke.answers("HOME-A", 210000);
        bespoke.answers("HOME-D", 201500);
        journey.letPassUntil("2026-03-16T17:00:00Z");
        journey.does("validate-costings", "validate-costings", "present-to-enhanced-authorisation");

        assertThatThrownBy(() -> bespoke.decides("approvedWeeklyPence", 210000)).hasMessageContaining("[selectedOffer");
        assertThatThrownBy(() ->
                        bespoke.decides("approvedWeeklyPence", 210000, "selectedOfferReference", "OFFER-OF-NOBODY"))
                .hasMessageContaining("[selectedOfferReference]");
        assertThatThrownBy(() -> bespoke.decides("approvedWeeklyPence", 200000, "selectedOfferReference", dearer))
                .hasMessageContaining("[approvedWeeklyPence]");
        assertThatThrownBy(() -> bespoke.decides(
                        "approvedWeeklyPence", 210000, "selectedOfferReference", dearer, "bestValueReason", null))
                .hasMessageContaining("[bestValueReason]");
        bespoke.decides("approvedWeeklyPence", 210000, "selectedOfferReference", dearer);

        assertThat(bespoke.submitted(EAP).orElseThrow().content())
                .containsEntry("selectedOfferReference", dearer)
                .containsEntry("bestValueReason", "It meets every outcome of the plan nearest to the family")
                .extractingByKey("offersCompared")
                .asString()
                .contains("210000", "201500");
        // by the forum, and by the enhanced authorisation twice
        assertThat(subjects(EntryKind.PANEL).stream().filter("DECIDED"::equals)).hasSize(3);
    }

    private void thePersonDeclinesAndTheNextValidatedOfferFollows() {
        declines();

        assertThat(bespoke.submitted("discuss-bespoke-offer").orElseThrow()).satisfies(entry -> {
            assertThat(entry.role()).isEqualTo("practitioner");
            assertThat(entry.content()).containsEntry("reason", "Too far from the daughter");
        });
        journey.does("present-to-enhanced-authorisation");
        assertThat(search.choices(EAP, "selectedOfferReference"))
                .singleElement()
                .satisfies(
                        next -> assertThat(bespoke.offer(String.valueOf(next)).weeklyPrice())
                                .isEqualTo(new Money(201500)));
    }

    @Test
    @Requirement("DEV-2.13-3")
    void sendsNoInvitationWithThePartOfTheArrangingTeamAlone() {
        bespoke.agreedByTheForum();

        journey.does("complete-invitation");

        assertThat(invitations()).isZero();
        assertThat(journey.openForms()).contains("describe-bespoke-needs").doesNotContain("answer-invitation");
    }

    @Test
    @Requirement("DEV-2.13-10")
    void startsANewRoundWhenThePersonDeclinesEveryValidatedOffer() {
        bespoke.validated();
        journey.does("present-to-enhanced-authorisation");
        List<?> offers = search.choices(EAP, "selectedOfferReference");
        String first = String.valueOf(offers.get(0));
        String second = String.valueOf(offers.get(1));
        bespoke.decides("approvedWeeklyPence", 210000, "selectedOfferReference", first);
        assertThatThrownBy(() -> journey.answers(
                        "discuss-bespoke-offer",
                        "withPersonOn",
                        null,
                        "withFamilyOn",
                        null,
                        "withProviderOn",
                        null,
                        "personAccepts",
                        false))
                .hasMessageContaining("[withPersonOn]")
                .hasMessageContaining("[withFamilyOn]")
                .hasMessageContaining("[withProviderOn]")
                .hasMessageContaining("[reason]");

        declines();

        assertThat(bespoke.submitted("discuss-bespoke-offer").orElseThrow().content())
                .containsEntry("reason", "Too far from the daughter");
        journey.does("present-to-enhanced-authorisation");
        assertThat(search.choices(EAP, "selectedOfferReference")).containsExactly(second);
        bespoke.decides("approvedWeeklyPence", 201500, "selectedOfferReference", second);
        declines();
        assertThat(journey.openForms()).contains("describe-bespoke-needs");
    }

    @Test
    @Requirement("DEV-2.13-1")
    void staysOnTheStandardRouteWithOneCategoryAboveTheTop() {
        homes.enter();
        journey.opens().does(Ways.TO_PLAN);
        journey.answers(
                "score-descriptors", "categories", Scores.all("R3", 1), "countAboveTop", 1, "descriptorLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum");
        assertThat(journey.known(journey.task("decide-at-forum"))).containsEntry("singleAreaAboveTop", true);

        journey.does("decide-at-forum");

        assertThat(journey.openForms()).contains("open-search").doesNotContain("describe-bespoke-needs");
    }
}
