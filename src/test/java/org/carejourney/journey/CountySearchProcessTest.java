package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.market.Offer.Standing;
import org.carejourney.panel.Panels;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of searching the whole county (county-search): checkpoints, additional payment, end. */
@ServiceTest
class CountySearchProcessTest {

    private static final String AFTER_THE_CHECKPOINT = "2026-03-13T17:00:01Z";

    @Autowired
    Driver journey;

    @Autowired
    Searching search;

    @Autowired
    TaskService tasks;

    @Autowired
    Placements placements;

    @Autowired
    Panels panels;

    @BeforeEach
    void searchTheWholeCounty() {
        search.reachesTheWholeCounty();
    }

    @Test
    @Requirement("DEV-X-9")
    void hasAstAndTheTeamManagerLookAtASearchThatFoundNothing() {
        assertThat(search.clock("searchCheckpoint").dueAt()).isEqualTo(Instant.parse("2026-03-13T17:00:00Z"));
        journey.letPassUntil("2026-03-13T16:59:59Z");
        Optional<?> before = journey.find("review-search");

        journey.letPassUntil(AFTER_THE_CHECKPOINT);

        assertThat(before).isEmpty();
        assertThat(tasks.getIdentityLinksForTask(journey.task("review-search").getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder("devon-ast", "devon-team-manager");
        assertThat(journey.known(journey.task("review-search")).get("homes").toString())
                .contains("HOME-A", "HOME-B");
        assertThat(journey.openForms()).contains("share-offers");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).isEmpty();
    }

    @Test
    @Requirement("DEV-X-9")
    void looksAgainAtTheNextCheckpointWhenTheSearchGoesOn() {
        journey.letPassUntil(AFTER_THE_CHECKPOINT);

        journey.answers(
                "review-search",
                "howToGoOn",
                "KEEP_SEARCHING",
                "offerReference",
                null,
                "proposedWeeklyPence",
                null,
                "reasons",
                null);

        assertThat(journey.openForms()).contains("share-offers").doesNotContain("review-search");
        assertThat(search.clock("searchCheckpoint").dueAt()).isEqualTo(Instant.parse("2026-03-20T17:00:00Z"));
        journey.letPassUntil("2026-03-20T17:00:01Z");
        assertThat(journey.openForms()).contains("share-offers", "review-search");
    }

    @Test
    @Requirement("DEV-X-9")
    void endsTheCaseWithoutAHomeWhenTheSearchIsGivenUp() {
        journey.letPassUntil(AFTER_THE_CHECKPOINT);
        Object[] end = {"howToGoOn", "END_SEARCH", "offerReference", null, "proposedWeeklyPence", null, "reasons", null
        };
        assertThatThrownBy(() -> journey.answers("review-search", end)).hasMessageContaining("[reasons]");

        end[7] = "No home in the county can meet these needs";
        journey.answers("review-search", end);

        assertThat(journey.theCase().result()).contains("UNRESOLVED");
        assertThat(journey.openForms()).isEmpty();
        assertThat(search.market("SEARCH_CLOSED").orElseThrow().content())
                .containsEntry("stage", "C")
                .containsEntry("reason", "UNRESOLVED");
        assertThatThrownBy(() -> journey.offers("HOME-A", 90000)).hasMessageContaining("searchReference");
    }

    @Test
    void forgetsTheCheckpointOnceAnOfferIsAccepted() {
        journey.letPassUntil(AFTER_THE_CHECKPOINT);
        journey.offers("HOME-B", 90000);

        journey.does("share-offers", "discuss-offers");

        assertThat(journey.openForms()).contains("confirm-preferred-option").doesNotContain("review-search");
        assertThat(search.clock("searchCheckpoint").status()).isNotEqualTo(ClockStatus.RUNNING);
    }

    @Test
    void leavesTheListOfTheForumWhenAnotherOfferIsAcceptedMeanwhile() {
        asksToPay(journey.offers("HOME-B", 95000), 95000);
        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum");
        journey.offers("HOME-A", 90000);

        journey.does("share-offers", "discuss-offers");

        assertThat(journey.openForms()).doesNotContain("decide-at-forum");
        assertThat(panels.latest(journey.reference()))
                .hasValueSatisfying(item -> assertThat(item.isTakenOff()).isTrue());
        assertThat(journey.record(EntryKind.PANEL))
                .filteredOn(entry -> entry.subject().equals("TAKEN_OFF"))
                .hasSize(1);
    }

    @Test
    @Requirement("DEV-A2-13")
    void liftsTheBudgetForAnOfferOnceForumAndEnhancedAuthorisationHaveAgreedToPayMore() {
        String dearer = journey.offers("HOME-B", 95000);
        asksToPay(dearer, 95000);
        forumAgrees();
        enhancedAuthorisationApproves(95000);

        assertThat(search.offer(dearer).standing()).isEqualTo(Standing.ELIGIBLE);
        journey.answers("share-offers", "offersAtBudget", list(dearer));
        journey.does("discuss-offers", "confirm-preferred-option", "assess-person", "reconfirm-understanding");
        journey.does("confirm-placement");

        assertThat(placements.open(journey.reference()).map(Placement::current)).hasValueSatisfying(terms -> {
            assertThat(terms.descriptorLevel()).isEqualTo("R2");
            assertThat(terms.contractPrice().pence()).isEqualTo(95000);
        });
    }

    @Test
    void leavesAnOfferAboveWhatWasAuthorisedWhereItWas() {
        String dearer = journey.offers("HOME-B", 95000);
        asksToPay(dearer, 95000);
        forumAgrees();
        enhancedAuthorisationApproves(94999);

        assertThat(search.offer(dearer).standing()).isEqualTo(Standing.NEEDS_TOP_UP);
        assertThat(search.choices("share-offers", "offersAtBudget")).isEmpty();
        journey.letPassUntil("2026-04-30T17:00:00Z");
        assertThat(journey.openForms()).contains("review-search");
    }

    @Test
    @Requirement("DEV-2.6-3")
    void keepsAnOfferWithdrawnThatWasTakenBackWhileThePaymentWasDecided() {
        String dearer = journey.offers("HOME-B", 95000);
        asksToPay(dearer, 95000);
        forumAgrees();
        journey.receives("offerWithdrawn", map("offerReference", dearer, "reason", "The room is taken"));

        enhancedAuthorisationApproves(95000);

        assertThat(search.offer(dearer).failures()).contains("NOT_AVAILABLE");
        assertThat(search.choices("share-offers", "offersAtBudget")).isEmpty();
    }

    @Test
    @Requirement("DEV-A2-13")
    void goesOnSearchingWhenTheAdditionalPaymentIsNotAuthorised() {
        String dearer = journey.offers("HOME-B", 95000);
        asksToPay(dearer, 95000);
        forumAgrees();

        enhancedAuthorisationDecides(
                "eapDecision", "REJECTED", "reasons", "A home at the usual rate is expected to open next month");

        assertThat(search.offer(dearer).standing()).isEqualTo(Standing.NEEDS_TOP_UP);
        assertThat(journey.openForms()).containsExactly("share-offers");
        assertThat(search.clock("searchCheckpoint").status()).isEqualTo(ClockStatus.RUNNING);
    }

    private void asksToPay(String offer, long pence) {
        journey.letPassUntil(AFTER_THE_CHECKPOINT);
        journey.answers(
                "review-search",
                "howToGoOn",
                "ASK_ADDITIONAL_PAYMENT",
                "offerReference",
                offer,
                "proposedWeeklyPence",
                pence,
                "reasons",
                "No home at the usual rate exists in the whole county");
    }

    private void forumAgrees() {
        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum", "decide-at-forum");
    }

    private void enhancedAuthorisationApproves(long pence) {
        enhancedAuthorisationDecides("eapDecision", "APPROVED", "approvedWeeklyPence", pence);
    }

    private void enhancedAuthorisationDecides(Object... decision) {
        journey.answers(
                "present-to-enhanced-authorisation",
                "presentedBy",
                "TEAM_MANAGER",
                "papers",
                list(map("reference", "DOC/offer-1", "about", "The offer and the search")));
        Map<String, Object> decided = map(decision);
        decided.put("chairedBy", "HEAD_OF_SERVICE");
        decided.put(
                "attendees",
                list(
                        map("role", "SENIOR_MANAGER", "post", "Head of adult care"),
                        map("role", "COMMISSIONER", "post", "Commissioning manager")));
        journey.answers(
                "decide-at-enhanced-authorisation",
                decided.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }
}
