package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.BespokeCare.EAP;
import static org.carejourney.journey.BespokeCare.care;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.market.Offer.Costing;
import org.carejourney.market.Offer.Standing;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through bespoke care for a new placement: acceptance scenario 5, whole. */
@ServiceTest
class BespokeNewClientProcessTest {

    private static final String NEW_CLIENT = "bespoke-new-client";

    @Autowired
    Driver journey;

    @Autowired
    BespokeCare bespoke;

    @Autowired
    Searching search;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Placements placements;

    private List<String> subjects(EntryKind kind) {
        return journey.record(kind).stream().map(RecordEntry::subject).toList();
    }

    /** The enhanced authorisation has the case before it, and these offers to choose from. */
    private List<?> choicesAtEap() {
        journey.does("present-to-enhanced-authorisation");
        return search.choices(EAP, "selectedOfferReference");
    }

    private long invitations() {
        return desk.told().stream()
                .filter(notice -> notice.endsWith("INTEREST_INVITATION"))
                .count();
    }

    @Test
    @Requirement({"DEV-2.13-3", "DEV-2.13-4"})
    void invitesHomesOnceBothSidesHaveCompletedTheInformationForm() {
        bespoke.agreedByTheForum();
        assertThat(journey.openForms()).contains("describe-bespoke-needs", "complete-invitation");
        assertThatThrownBy(() -> journey.answers("describe-bespoke-needs", "categoriesAboveTop", list("CAT01")))
                .hasMessageContaining("[categoriesAboveTop]");

        journey.does("describe-bespoke-needs");
        assertThat(invitations()).isZero();
        assertThat(subjects(EntryKind.MARKET)).isEmpty();
        journey.does("complete-invitation");

        assertThat(desk.told()).contains("HOME-A INTEREST_INVITATION", "HOME-D INTEREST_INVITATION");
        assertThat(invitations()).isEqualTo(2);
        assertThat(bespoke.submitted("describe-bespoke-needs").orElseThrow().role())
                .isEqualTo("practitioner");
        assertThat(bespoke.submitted("complete-invitation").orElseThrow().role())
                .isEqualTo("ast");
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
    @Requirement({"DEV-2.13-5", "DEV-X-17", "DEV-X-18"})
    void asksToInviteAgainWhenNoAnswerIsCompleteInTime() {
        bespoke.invited();
        String incomplete = journey.offers("HOME-A", 198000, "services", care(198000));
        assertThat(bespoke.offer(incomplete).failures()).containsExactly("PRICING_SHEET_MISSING");
        assertThat(search.clock("eoiResponse").dueAt()).isEqualTo("2026-03-10T17:00:00Z");

        journey.letPassUntil("2026-03-10T16:59:00Z");
        assertThat(journey.openForms()).doesNotContain("invite-again");
        journey.letPassUntil("2026-03-10T17:00:01Z");

        assertThat(journey.openForms())
                .contains("invite-again")
                .doesNotContain("answer-invitation", "validate-costings");
        assertThatThrownBy(() -> bespoke.answers("HOME-D", 198000)).hasMessageContaining("not open");
        journey.does("invite-again");
        assertThat(journey.stage()).isEqualTo("C");
        assertThat(desk.told()).contains("HOME-B INTEREST_INVITATION");
        assertThat(bespoke.offer(incomplete).failures()).contains("PRICING_SHEET_MISSING");
    }

    @Test
    @Requirement({"DEV-2.13-6", "DEV-X-17"})
    void takesAnAnswerByFormOnlyWithPricedServicesAndThePricingSheet() {
        bespoke.invited();

        assertThatThrownBy(() -> journey.answersAt("HOME-D", "answer-invitation", "pricingSheetReference", null))
                .hasMessageContaining("[pricingSheetReference]");
        assertThatThrownBy(() -> journey.answersAt("HOME-D", "answer-invitation", "weeklyTotalPence", 198000))
                .hasMessageContaining("[weeklyTotalPence]");
        assertThatThrownBy(() -> journey.answersAt("HOME-D", "answer-invitation", "services", list()))
                .hasMessageContaining("[services]");
        journey.answersAt("HOME-D", "answer-invitation");

        assertThat(journey.record(EntryKind.MARKET))
                .filteredOn(entry -> entry.subject().equals("OFFER_RECEIVED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content())
                        .containsEntry("homeReference", "HOME-D")
                        .containsEntry("weeklyPricePence", 201500)
                        .containsEntry("servicesTotalPence", 201500)
                        .containsEntry("pricingSheetReference", "DOC/pricing-1"));
        assertThat(journey.openForms()).contains("answer-invitation").doesNotContain("validate-costings");
        journey.answersAt(
                "HOME-A",
                "answer-invitation",
                "interested",
                false,
                "services",
                null,
                "weeklyTotalPence",
                null,
                "pricingSheetReference",
                null,
                "canStartOn",
                null,
                "meetsAssessedNeeds",
                null);
        assertThat(journey.openForms()).contains("validate-costings");
    }

    @Test
    @Requirement({"DEV-2.13-7", "DEV-2.13-8", "DEV-X-19"})
    void listsNoOfferBeforeFinanceHasValidatedEach() {
        bespoke.invited();
        String first = bespoke.answers("HOME-A", 210000);
        String second =
                journey.offers("HOME-D", 198000, "services", care(201500), "pricingSheetReference", "DOC/pricing-d");
        journey.letPassUntil("2026-03-10T17:00:01Z");
        assertThat(journey.openForms()).doesNotContain("present-to-enhanced-authorisation");
        journey.does("validate-costings");

        Map<String, Object> shown = journey.known(journey.task("validate-costings"));
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
        assertThat(journey.openForms())
                .contains("correct-costings")
                .doesNotContain("present-to-enhanced-authorisation");
        assertThat(journey.known(journey.task("correct-costings")))
                .containsEntry("query", "The services add up to 2,015 pounds");
        journey.answersAt("HOME-D", "correct-costings");
        assertThat(bespoke.offer(second).costing()).isEqualTo(Costing.NOT_CHECKED);
        assertThat(journey.openForms()).doesNotContain("present-to-enhanced-authorisation");
        journey.does("validate-costings");

        assertThat(bespoke.offer(second).weeklyPrice()).isEqualTo(new Money(201500));
        assertThat(bespoke.submitted("validate-costings").orElseThrow().role()).isEqualTo("finance");
        journey.does("present-to-enhanced-authorisation");
        assertThat(search.choices(EAP, "selectedOfferReference")).containsExactly(first, second);
    }

    @Test
    @Requirement("DEV-X-19")
    void goesOnWithoutAnOfferThatIsTakenBack() {
        bespoke.invited();
        String offer = bespoke.answers("HOME-A", 210000);
        journey.letPassUntil("2026-03-10T17:00:01Z");
        query();

        journey.answers(
                "correct-costings",
                "stillOffered",
                false,
                "services",
                null,
                "weeklyTotalPence",
                null,
                "pricingSheetReference",
                null);

        assertThat(bespoke.offer(offer).standing()).isEqualTo(Standing.NOT_ELIGIBLE);
        assertThat(journey.openForms()).contains("invite-again");
    }

    private void query() {
        journey.answers("validate-costings", "costing", "QUERIED", "comments", "The sheet has another total");
    }

    @Test
    @Requirement({"DEV-2.13-2", "DEV-2.13-9", "DEV-X-21", "DEV-2.4-8"})
    void hasTheBestValueAuthorisedWithItsReasoningThoughItIsNotTheCheapest() {
        bespoke.validated();
        List<?> offers = choicesAtEap();
        String dearer = String.valueOf(offers.get(0));
        assertThat(bespoke.offer(dearer).weeklyPrice()).isEqualTo(new Money(210000));

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
        assertThat(subjects(EntryKind.PANEL).stream().filter("DECIDED"::equals)).hasSize(2);
        assertThat(journey.openForms()).contains("discuss-bespoke-offer");
    }

    @Test
    @Requirement({"DEV-X-20", "DEV-2.13-9"})
    void opensANewRoundWithTheReasonsWhenAllOffersAreRejected() {
        bespoke.validated();

        bespoke.rejects();

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

    @Test
    @Requirement("DEV-X-20")
    void asksTheTeamManagerAfterTwoRounds() {
        bespoke.validated();
        bespoke.rejects();
        journey.does(BespokeCare.INFORMATION_FORM);
        journey.letPass(Duration.ofDays(7));
        assertThat(journey.openForms()).contains("invite-again").doesNotContain("decide-after-rounds");
        journey.answers(
                "invite-again",
                "inviteAgain",
                "NO",
                "stage",
                null,
                "preferredArea",
                null,
                "reasons",
                "No home answers any more");

        assertThat(journey.known(journey.task("decide-after-rounds")))
                .containsEntry("returns", 2L)
                .containsEntry("previousReasons", BespokeCare.REASONS);
        journey.answers("decide-after-rounds", "anotherRound", "YES");
        assertThat(journey.openForms()).contains("describe-bespoke-needs");
        journey.does(BespokeCare.INFORMATION_FORM);
        journey.letPass(Duration.ofDays(7));
        journey.answers(
                "invite-again",
                "inviteAgain",
                "NO",
                "stage",
                null,
                "preferredArea",
                null,
                "reasons",
                "No home answers any more");
        journey.does("decide-after-rounds");

        assertThat(processes.end(journey.reference(), NEW_CLIENT)).contains("UNRESOLVED");
        assertThat(journey.theCase().result()).contains("UNRESOLVED");
    }

    @Test
    @Requirement("DEV-2.13-10")
    void takesTheNextValidatedOfferWhenThePersonDeclines() {
        bespoke.validated();
        List<?> offers = choicesAtEap();
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

    private void declines() {
        journey.answers("discuss-bespoke-offer", "personAccepts", false, "reason", "Too far from the daughter");
    }

    @Test
    @Requirement({"DEV-2.13-10", "DEV-2.13-18", "DEV-2.13-20"})
    void finalisesThePlacementAndSchedulesItsReviews() {
        bespoke.validated();
        String offer = String.valueOf(choicesAtEap().get(0));
        bespoke.decides("approvedWeeklyPence", 210000, "selectedOfferReference", offer);
        assertThat(placements.of(journey.reference())).isEmpty();
        journey.does("discuss-bespoke-offer").does(Ways.MONEY);
        journey.does("assess-person", "reconfirm-understanding", "confirm-placement", "send-plan");

        assertThat(processes.end(journey.reference(), NEW_CLIENT)).contains("FINALISED");
        assertThat(journey.record(EntryKind.NOTE))
                .filteredOn(entry -> entry.subject().equals("RECORD_CHECKED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).containsEntry("missing", ""));
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);
        assertThat(placements.open(journey.reference()).orElseThrow().current()).satisfies(terms -> {
            assertThat(terms.descriptorLevel()).isEqualTo("BESPOKE");
            assertThat(terms.contractPrice()).isEqualTo(new Money(210000));
        });
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> waiting.get("reviewProcess"))
                .containsExactlyInAnyOrder("initial-review", "annual-review", "bespoke-four-week-review");
    }

    @Test
    void looksAtRefusedFundingAndAtAHomeThatDeclines() {
        bespoke.validated();
        List<?> offers = choicesAtEap();
        bespoke.decides("approvedWeeklyPence", 210000, "selectedOfferReference", offers.get(0));
        journey.does("discuss-bespoke-offer");
        search.homeDeclines();
        assertThat(bespoke.offer(String.valueOf(offers.get(0))).standing()).isEqualTo(Standing.RELEASED);

        bespoke.approves(String.valueOf(offers.get(1)));
        journey.does("discuss-bespoke-offer", "assess-person");
        search.fundingIsRefused();
        journey.answers(
                "decide-after-refused-funding",
                "searchAgain",
                "YES",
                "reasons",
                "The money of the family may be looked at once more");
        assertThat(journey.openForms()).contains("describe-bespoke-needs");
    }

    @Test
    void endsWithoutAHomeWhenFundingIsRefusedForGood() {
        bespoke.validated();
        bespoke.decides(
                "approvedWeeklyPence",
                210000,
                "selectedOfferReference",
                choicesAtEap().get(0));
        journey.does("discuss-bespoke-offer", "assess-person");
        search.fundingIsRefused();

        journey.answers(
                "decide-after-refused-funding",
                "searchAgain",
                "NO",
                "reasons",
                "The money of the family may be looked at once more");

        assertThat(journey.theCase().result()).contains("UNRESOLVED");
    }

    @Test
    void presentsAgainWhatWasReturnedAndGoesOnWhenAnOfferIsLost() {
        bespoke.validated();
        String offer = String.valueOf(choicesAtEap().get(0));
        journey.answers(EAP, "eapDecision", "RETURNED", "reasons", "The pricing sheets are not in the papers");
        bespoke.approves(offer);
        journey.receives("offerWithdrawn", map("offerReference", offer, "reason", "The room is taken"));

        journey.does("discuss-bespoke-offer");

        assertThat(bespoke.offer(offer).failures()).containsExactly("NOT_AVAILABLE");
        journey.does("present-to-enhanced-authorisation");
        assertThat(search.choices(EAP, "selectedOfferReference")).hasSize(1).doesNotContain(offer);
    }

    @Test
    void scoresTheNeedsAgainWhenTheyChangeMeanwhile() {
        bespoke.invited();
        bespoke.answers("HOME-A", 210000);

        desk.reports(
                "report-change-of-needs", "whatChanged", "Walks again after the operation", "changedOn", "2026-03-05");

        assertThat(journey.openForms()).contains("score-descriptors").doesNotContain("answer-invitation");
        assertThat(subjects(EntryKind.MARKET)).contains("SEARCH_CLOSED", "OFFER_LAPSED");
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
