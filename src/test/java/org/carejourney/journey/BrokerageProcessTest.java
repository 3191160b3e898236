package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.market.Offer.Standing;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.InvalidEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of finding the home (brokerage): stages, windows, returns and ends. */
@ServiceTest
class BrokerageProcessTest {

    private static final Instant END_OF_A = Instant.parse("2026-03-04T17:00:00Z");

    @Autowired
    Driver journey;

    @Autowired
    Searching search;

    @Test
    void asksWhyASearchOpensWhereNoHomeCanBeInvited() {
        search.mayOpen();

        assertThatThrownBy(() -> journey.answers("open-search", "preferredArea", "EX35 6"))
                .hasMessageContaining("[fewHomesReason]")
                .hasMessageContaining("No home lies in this area");
        journey.answers("open-search", "preferredArea", "EX35 6", "fewHomesReason", "The daughter lives there");

        assertThat(search.market("SEARCH_OPENED").orElseThrow().content()).containsEntry("invitedHomes", List.of());
        assertThat(search.notices("OFFER_INVITATION")).isEmpty();
        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .filteredOn(entry -> entry.subject().equals("open-search"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.content()).containsEntry("fewHomesReason", "The daughter lives there"));
    }

    @Test
    void namesTheFieldWhenNobodyKnowsThePreferredArea() {
        search.mayOpen();

        assertThatThrownBy(() -> journey.answers("open-search", "preferredArea", "Nowhere at all"))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining("preferredArea");

        assertThat(journey.openForms()).contains("open-search");
        assertThat(journey.recorded(EntryKind.MARKET)).isEmpty();
    }

    @Test
    @Requirement({"DEV-2.7-1", "DEV-2.7-2", "DEV-2.7-3"})
    void runsTwoWindowsAndThenTheWholeCountyWithoutOne() {
        search.isOpen();
        Instant inA = search.clock("searchA").dueAt();

        journey.letPassUntil("2026-03-04T17:00:01Z");
        Instant inB = search.clock("searchB").dueAt();
        journey.letPassUntil("2026-03-06T17:00:01Z");

        assertThat(inA).isEqualTo(END_OF_A);
        assertThat(inB).isEqualTo(Instant.parse("2026-03-06T17:00:00Z"));
        assertThat(journey.stage()).isEqualTo("C");
        assertThat(search.market("SEARCH_CLOSED").orElseThrow().content())
                .containsEntry("stage", "B")
                .containsEntry("reason", "WINDOW_OVER");
    }

    @Test
    @Requirement("DEV-2.7-2")
    void endsTheWindowEarlyWhenAnOfferIsAccepted() {
        search.isOpen();

        search.offerIsAccepted();

        assertThat(search.clock("searchA").status()).isEqualTo(ClockStatus.MET);
        assertThat(journey.openForms()).contains("confirm-preferred-option").doesNotContain("share-offers");
        journey.letPassUntil("2026-03-05T09:00:00Z");
        assertThat(journey.stage()).isEqualTo("A");
        assertThat(journey.openForms()).contains("confirm-preferred-option");
    }

    @Test
    @Requirement({"DEV-X-8", "DEV-X-10"})
    void takesTheSameDueTimeUpAgainWhenTheWindowStillRunsOnReturn() {
        search.isOpen();
        String offer = search.optionIsPreferred();
        journey.letPassUntil("2026-03-03T09:00:00Z");

        search.homeDeclines();

        assertThat(search.offer(offer).standing()).isEqualTo(Standing.RELEASED);
        assertThat(search.offer(offer).preferred()).isFalse();
        assertThat(search.market("OFFER_RELEASED").orElseThrow().content())
                .containsEntry("reason", "PROVIDER_DECLINED");
        assertThat(journey.stage()).isEqualTo("A");
        assertThat(journey.openForms()).contains("share-offers");
        assertThat(search.clock("searchA").status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(search.clock("searchA").dueAt()).isEqualTo(END_OF_A);
        journey.letPassUntil("2026-03-04T17:00:01Z");
        assertThat(journey.stage()).isEqualTo("B");
    }

    @Test
    @Requirement({"DEV-X-8", "DEV-X-10"})
    void goesOnToTheNextRadiusAtOnceWhenTheWindowIsOverOnReturn() {
        search.isOpen();
        search.optionIsPreferred();
        journey.letPassUntil("2026-03-05T09:00:00Z");

        search.homeDeclines();

        assertThat(journey.stage()).isEqualTo("B");
        assertThat(journey.openForms()).contains("share-offers");
        assertThat(search.clock("searchB").dueAt()).isEqualTo(Instant.parse("2026-03-09T17:00:00Z"));
        assertThat(journey.recorded(EntryKind.WINDOW_ENDED)).contains("searchA");
    }

    @Test
    @Requirement("DEV-X-8")
    void goesOnToTheNextRadiusAtOnceWhenTheOptionIsLostAfterTheWindow() {
        search.isOpen();
        String offer = search.offerIsAccepted();
        journey.letPassUntil("2026-03-05T09:00:00Z");

        journey.receives("offerWithdrawn", map("offerReference", offer, "reason", "The room is taken"));

        assertThat(journey.stage()).isEqualTo("B");
        assertThat(journey.openForms()).contains("share-offers").doesNotContain("confirm-preferred-option");
    }

    @Test
    @Requirement("DEV-2.7-3")
    void confirmsAHomeThatWasFoundInTheWholeCounty() {
        search.reachesTheWholeCounty();
        journey.offers("HOME-B", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option", "assess-person");

        journey.does("reconfirm-understanding", "confirm-placement", "send-plan");

        assertThat(journey.openForms()).contains("introduce-home-and-person");
        assertThat(search.market("SEARCH_CLOSED").orElseThrow().content())
                .containsEntry("stage", "C")
                .containsEntry("reason", "CONFIRMED");
    }

    @Test
    @Requirement("DEV-2.5-5")
    void searchesAgainAfterRefusedFundingWhenTheTeamManagerSaysSo() {
        search.isOpenWithoutFunding();
        String offer = search.optionIsPreferred();
        journey.does("assess-person");
        search.fundingIsRefused();

        journey.answers(
                "decide-after-refused-funding", "searchAgain", "YES", "reasons", "A cheaper home may be found yet");

        assertThat(search.offer(offer).standing()).isEqualTo(Standing.RELEASED);
        assertThat(journey.stage()).isEqualTo("A");
        assertThat(journey.openForms()).contains("share-offers");
    }

    @Test
    @Requirement("DEV-2.5-5")
    void endsUnresolvedAfterRefusedFundingWhenTheTeamManagerGivesUp() {
        search.isOpenWithoutFunding();
        search.optionIsPreferred();
        journey.does("assess-person");
        search.fundingIsRefused();

        journey.answers(
                "decide-after-refused-funding", "searchAgain", "NO", "reasons", "The family pays for the care itself");

        assertThat(journey.theCase().result()).contains("UNRESOLVED");
        assertThat(journey.openForms()).isEmpty();
        assertThat(search.market("SEARCH_CLOSED").orElseThrow().content()).containsEntry("reason", "UNRESOLVED");
        assertThatThrownBy(() -> journey.offers("HOME-A", 80000)).hasMessageContaining("searchReference");
    }
}
