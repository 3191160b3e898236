package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.market.Offer.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of settling the preferred option (preferred-option). */
@ServiceTest
class PreferredOptionProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    Searching search;

    @Autowired
    TestHomes homes;

    @Test
    @Requirement("DEV-2.7-8")
    void letsThePractitionerConfirmAnAcceptedOfferAndNoOther() {
        search.isOpen();
        String cheaper = journey.offers("HOME-A", 89000);
        String accepted = search.offerIsAccepted();
        String chosen = search.offer(cheaper).answer().equals(Optional.of("ACCEPTED")) ? cheaper : accepted;
        String other = chosen.equals(cheaper) ? accepted : cheaper;

        assertThat(search.choices("confirm-preferred-option", "offerReference")).containsExactly(chosen);
        assertThatThrownBy(() -> journey.answers("confirm-preferred-option", "offerReference", other))
                .hasMessageContaining("[offerReference]");
        journey.does("confirm-preferred-option");

        assertThat(search.offer(chosen).preferred()).isTrue();
        assertThat(search.offer(other).preferred()).isFalse();
        assertThat(journey.known(journey.task("assess-person"))
                        .get("preferredOffer")
                        .toString())
                .startsWith("Test house HOME-A, £8");
    }

    @Test
    @Requirement("DEV-X-8")
    void losesTheOptionWhenTheHomeWithdrawsBeforeItIsConfirmed() {
        search.isOpen();
        String offer = search.offerIsAccepted();

        journey.receives("offerWithdrawn", map("offerReference", offer, "reason", "The room is taken"));

        assertThat(search.offer(offer).failures()).containsExactly("NOT_AVAILABLE");
        assertThat(search.offer(offer).answer()).isEmpty();
        assertThat(journey.openForms()).contains("share-offers").doesNotContain("confirm-preferred-option");
    }

    @Test
    @Requirement({"DEV-2.6-4", "DEV-1.2-3"})
    void losesTheOptionWhenTheHomesAgreementIsNotInForceAnyMore() {
        search.isOpen();
        String offer = search.offerIsAccepted();
        homes.homeAHasNotReturnedItsAgreement();

        journey.does("confirm-preferred-option");

        assertThat(search.offer(offer).preferred()).isFalse();
        assertThat(search.offer(offer).standing()).isEqualTo(Standing.NOT_ELIGIBLE);
        assertThat(search.offer(offer).failures()).containsExactly("NO_AGREEMENT");
        assertThat(journey.openForms()).contains("share-offers").doesNotContain("assess-person");
    }
}
