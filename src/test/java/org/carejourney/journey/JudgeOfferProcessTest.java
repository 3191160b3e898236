package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.market.Offer.Standing;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How each offer that comes in is judged (judge-offer), by the rules on choice of accommodation. */
@ServiceTest
class JudgeOfferProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    Searching search;

    @Autowired
    TestHomes homes;

    @BeforeEach
    void openSearch() {
        search.isOpen();
    }

    @Test
    void takesAnOfferAtTheBudgetAndRecordsHowItWasJudged() {
        String offer = journey.offers("HOME-A", 90000);

        assertThat(search.offer(offer).standing()).isEqualTo(Standing.ELIGIBLE);
        assertThat(search.market("OFFER_JUDGED").orElseThrow().content())
                .containsEntry("offerReference", offer)
                .containsEntry("standing", "ELIGIBLE")
                .containsEntry("failures", List.of());
        assertThat(journey.recorded(EntryKind.DECISION_TAKEN)).contains("check-offer");
    }

    @Test
    @Requirement("DEV-2.6-1")
    void refusesAnOfferThatDoesNotMeetTheNeeds() {
        refuses(journey.offers("HOME-A", 90000, "meetsAssessedNeeds", false), "DOES_NOT_MEET_NEEDS");
    }

    @Test
    @Requirement("DEV-2.6-2")
    void saysThatAnOfferAboveTheBudgetNeedsATopUp() {
        String offer = journey.offers("HOME-A", 90001);

        assertThat(search.offer(offer).standing()).isEqualTo(Standing.NEEDS_TOP_UP);
        assertThat(search.offer(offer).failures()).containsExactly("ABOVE_USUAL_RATE");
    }

    @Test
    @Requirement("DEV-2.6-3")
    void refusesAnOfferOfAHomeThatIsFull() {
        homes.homeAHas(0);

        refuses(journey.offers("HOME-A", 90000), "NOT_AVAILABLE");
    }

    @Test
    @Requirement({"DEV-2.6-4", "DEV-5.1-1"})
    void refusesAnOfferOfAHomeWhoseAgreementHasNotComeBack() {
        String offer = journey.offers("HOME-C", 90000);

        refuses(offer, "NO_AGREEMENT");
        assertThatThrownBy(() -> journey.answers("share-offers", "offersAtBudget", List.of(offer)))
                .hasMessageContaining("[offersAtBudget]");
        assertThat(search.choices("share-offers", "offersNeedingTopUp")).isEmpty();
    }

    @Test
    @Requirement("DEV-1.2-3")
    void refusesAnOfferOfAHomeThatTurnsOutToLieOutsideTheCounty() {
        homes.abroad("HOME-A");

        refuses(journey.offers("HOME-A", 90000), "OUT_OF_COUNTY");
    }

    private void refuses(String offer, String failure) {
        assertThat(search.offer(offer).standing()).isEqualTo(Standing.NOT_ELIGIBLE);
        assertThat(search.offer(offer).failures()).containsExactly(failure);
        assertThat(search.choices("share-offers", "offersAtBudget")).isEmpty();
    }
}
