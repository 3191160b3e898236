package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.BespokeCare.EAP;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Duration;
import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.market.Offer.Standing;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways through bespoke care for a new placement that {@link BespokeJourneyTest} does not take. */
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
    void showsAHomeNothingOfWhatAnotherHomeAnswered() {
        bespoke.invited();

        journey.answersAt("HOME-D", "answer-invitation");

        assertThat(journey.known(journey.taskAt("HOME-A", "answer-invitation")))
                .containsEntry("invitation", "DOC/invitation-1")
                .doesNotContainKeys(
                        "interested",
                        "services",
                        "weeklyTotalPence",
                        "pricingSheetReference",
                        "canStartOn",
                        "meetsAssessedNeeds");
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
}
