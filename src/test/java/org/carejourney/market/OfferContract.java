package org.carejourney.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.carejourney.market.HomeEntryBuilder.aHome;
import static org.carejourney.market.MarketWorld.COUNCIL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.market.Offer.Costing;
import org.carejourney.market.Offer.Standing;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of offers, on every database that the service runs on. */
abstract class OfferContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private static final PricedService CARE = new PricedService("Care by day", new BigDecimal("84"), new Money(2000));
    private static final PricedService NIGHTS =
            new PricedService("Waking nights", new BigDecimal("12.5"), new Money(2680));

    private Offers offers;
    private Searches searches;
    private CaseReference aCase;
    private Search search;

    abstract MarketWorld world();

    @BeforeEach
    void aSearchWithTwoInvitedHomes() {
        offers = world().the(Offers.class);
        searches = world().the(Searches.class);
        world().home("HOME-A", aHome().named("Seaview").inLocality("east"));
        world().home("HOME-B", aHome().named("Hillview").inLocality("south"));
        world().home("HOME-C", aHome().signedOnly());
        world().home("HOME-FAR", aHome().at("EX39 2AA"));
        aCase = world().aCase();
        search = searches.open(COUNCIL, aCase, Stage.A, "EX4 3PL", ServiceType.RESIDENTIAL);
    }

    @Test
    void takesAnOfferOfAnInvitedHomeIn() {
        String offer = received("HOME-A");

        Offer known = offers.require(COUNCIL, offer);
        assertThat(known.standing()).isEqualTo(Standing.RECEIVED);
        assertThat(known.weeklyPrice()).isEqualTo(new Money(90000));
        assertThat(subjects()).containsExactly("SEARCH_OPENED", "OFFER_RECEIVED");
    }

    @Test
    void keepsOffersOfOneMomentInTheOrderTheyCame() {
        offers.receive(COUNCIL, aCase, offer("Z-" + aCase, "HOME-A"));
        offers.receive(COUNCIL, aCase, offer("A-" + aCase, "HOME-B"));
        offers.receive(COUNCIL, aCase, offer("M-" + aCase, "HOME-A"));

        assertThat(offers.of(COUNCIL, aCase))
                .extracting(Offer::reference)
                .containsExactly("Z-" + aCase, "A-" + aCase, "M-" + aCase);
    }

    @Test
    void tellsEverythingThatIsWrongWithAnOfferAndKeepsNothingOfIt() {
        NewOffer wrong = new NewOffer(
                "WRONG-1", "SRCH-999999", new HomeReference("HOME-FAR"), new Money(1), TODAY.minusDays(1), true);

        assertThat(faults(wrong))
                .containsExactly("searchReference NOT_OPEN", "homeReference NOT_INVITED", "availableFrom IN_PAST");
        assertThat(faults(offer("WRONG-2", "HOME-NOWHERE"))).containsExactly("homeReference UNKNOWN");
        assertThat(offers.of(COUNCIL, aCase)).isEmpty();
        assertThat(subjects()).containsExactly("SEARCH_OPENED");
    }

    @Test
    void refusesAnOfferWhenTheSearchIsClosed() {
        searches.close(aCase, "WINDOW_OVER");

        assertThat(faults(offer("LATE-" + aCase, "HOME-A"))).containsExactly("searchReference NOT_OPEN");
    }

    @Test
    void hasNoEffectOfAnOfferThatComesTwice() {
        String offer = received("HOME-A");

        assertThat(faults(offer(offer, "HOME-B"))).containsExactly("offerReference ALREADY_USED");
        assertThat(offers.of(COUNCIL, aCase)).hasSize(1);
        assertThat(offers.require(COUNCIL, offer).home()).isEqualTo(new HomeReference("HOME-A"));
    }

    @Test
    @Requirement({"DEV-2.6-2", "DEV-2.7-6"})
    void tellsAnOfferThatOnlyCostsTooMuchFromOneThatCannotBeTaken() {
        String eligible = received("HOME-A");
        String dear = received("HOME-B");
        String unfit = received("HOME-A");

        offers.judge(COUNCIL, eligible, List.of());
        offers.judge(COUNCIL, dear, List.of("ABOVE_USUAL_RATE"));
        offers.judge(COUNCIL, unfit, List.of("ABOVE_USUAL_RATE", "NOT_AVAILABLE"));

        assertThat(offers.require(COUNCIL, eligible).standing()).isEqualTo(Standing.ELIGIBLE);
        assertThat(offers.require(COUNCIL, dear).standing()).isEqualTo(Standing.NEEDS_TOP_UP);
        assertThat(offers.require(COUNCIL, unfit).standing()).isEqualTo(Standing.NOT_ELIGIBLE);
        assertThat(offers.require(COUNCIL, unfit).failures()).containsExactly("ABOVE_USUAL_RATE", "NOT_AVAILABLE");
    }

    @Test
    void sharesOnlyOpenOffersThatWereChosen() {
        String chosen = judged("HOME-A");
        String other = judged("HOME-B");
        String unfit = received("HOME-A");
        offers.judge(COUNCIL, unfit, List.of("DOES_NOT_MEET_NEEDS"));

        offers.share(COUNCIL, aCase, List.of(chosen, unfit));

        assertThat(offers.require(COUNCIL, chosen).shared()).isTrue();
        assertThat(offers.require(COUNCIL, other).shared()).isFalse();
        assertThat(offers.require(COUNCIL, unfit).shared()).isFalse();
    }

    @Test
    void asksWhetherAnEligibleOfferIsAccepted() {
        String first = judged("HOME-A");
        String second = judged("HOME-B");
        String dear = received("HOME-A");
        offers.judge(COUNCIL, dear, List.of("ABOVE_USUAL_RATE"));

        assertThat(offers.answer(COUNCIL, aCase, Map.of(first, "DECLINED", second, "UNDECIDED")))
                .isFalse();
        assertThat(offers.answer(COUNCIL, aCase, Map.of(dear, "ACCEPTED"))).isFalse();
        assertThat(offers.answer(COUNCIL, aCase, Map.of(second, "ACCEPTED"))).isTrue();
    }

    @Test
    @Requirement("DEV-2.7-8")
    void prefersOneAcceptedOfferAtMost() {
        String first = judged("HOME-A");
        String second = judged("HOME-B");
        offers.answer(COUNCIL, aCase, Map.of(first, "ACCEPTED", second, "ACCEPTED"));

        offers.prefer(COUNCIL, first);
        offers.prefer(COUNCIL, second);

        assertThat(offers.preferred(COUNCIL, aCase)).map(Offer::reference).hasValue(second);
        assertThat(offers.of(COUNCIL, aCase)).filteredOn(Offer::preferred).hasSize(1);
    }

    @Test
    void prefersNoOfferThatWasNotAccepted() {
        String offer = judged("HOME-A");

        assertThat(offers.prefer(COUNCIL, offer)).isEmpty();
        assertThat(offers.preferred(COUNCIL, aCase)).isEmpty();
    }

    @Test
    @Requirement("DEV-5.1-1")
    void prefersNoHomeWhoseAgreementIsNotBothSignedAndReturned() {
        String offer = judged("HOME-A");
        offers.answer(COUNCIL, aCase, Map.of(offer, "ACCEPTED"));
        world().home("HOME-A", aHome().signedOnly());

        assertThat(offers.prefer(COUNCIL, offer)).isEmpty();
    }

    @Test
    void takesInTheOfferOfAHomeWithoutAgreementSoThatItIsJudged() {
        String offer = received("HOME-C");

        assertThat(offers.facts(COUNCIL, offer).home().agreement().isInForce()).isFalse();
    }

    @Test
    void forgetsTheAnswerToAnOfferThatCanNoLongerBeTaken() {
        String offer = judged("HOME-A");
        offers.answer(COUNCIL, aCase, Map.of(offer, "ACCEPTED"));
        offers.prefer(COUNCIL, offer);

        offers.judge(COUNCIL, offer, List.of("NOT_AVAILABLE"));

        assertThat(offers.preferred(COUNCIL, aCase)).isEmpty();
        assertThat(offers.require(COUNCIL, offer).answer()).isEmpty();
    }

    @Test
    void givesTheChosenOfferUpOnce() {
        String offer = judged("HOME-A");
        offers.answer(COUNCIL, aCase, Map.of(offer, "ACCEPTED"));
        offers.prefer(COUNCIL, offer);

        offers.release(COUNCIL, aCase, "PROVIDER_DECLINED");
        offers.release(COUNCIL, aCase, "PROVIDER_DECLINED");

        assertThat(offers.require(COUNCIL, offer).standing()).isEqualTo(Standing.RELEASED);
        assertThat(subjects()).filteredOn("OFFER_RELEASED"::equals).hasSize(1);
        assertThat(offers.answer(COUNCIL, aCase, Map.of())).isFalse();
    }

    @Test
    @Requirement("DEV-2.6-3")
    void knowsThatAFullHomeIsNotAvailable() {
        String offer = received("HOME-A");
        assertThat(offers.facts(COUNCIL, offer).available()).isTrue();

        world().home("HOME-A", aHome().withVacancies(0));

        assertThat(offers.facts(COUNCIL, offer).available()).isFalse();
    }

    @Test
    @Requirement("DEV-2.13-6")
    void keepsEachServiceOfAnOfferWithItsPriceAndThePricingSheet() {
        String offer = priced("HOME-A", 198000);

        Offer known = offers.require(COUNCIL, offer);
        assertThat(known.services()).containsExactly(CARE, NIGHTS);
        assertThat(known.services())
                .extracting(PricedService::weekly)
                .containsExactly(new Money(168000), new Money(33500));
        assertThat(PricedService.total(known.services())).isEqualTo(new Money(201500));
        assertThat(known.pricingSheet()).hasValue("SHEET/1");
        assertThat(known.costing()).isEqualTo(Costing.NOT_CHECKED);
        assertThat(content("OFFER_RECEIVED"))
                .containsEntry("pricingSheetReference", "SHEET/1")
                .containsEntry("servicesTotalPence", 201500);
        assertThat(content("OFFER_RECEIVED").get("services").toString()).contains("Waking nights", "12.5", "2680");
    }

    @Test
    void asksForNoPricesOfAnOfferThatHasNone() {
        Offer known = offers.require(COUNCIL, received("HOME-A"));

        assertThat(known.services()).isEmpty();
        assertThat(known.pricingSheet()).isEmpty();
        assertThat(content("OFFER_RECEIVED")).doesNotContainKeys("services", "pricingSheetReference");
    }

    @Test
    @Requirement("DEV-2.13-8")
    void letsChooseOnlyAmongOffersWhoseCostingsAreValid() {
        String first = priced("HOME-A", 201500);
        String second = priced("HOME-B", 198000);
        String unfit = priced("HOME-A", 201500);
        offers.judge(COUNCIL, first, List.of());
        offers.judge(COUNCIL, second, List.of());
        offers.judge(COUNCIL, unfit, List.of("DOES_NOT_MEET_NEEDS"));
        assertThat(offers.toValidate(COUNCIL, aCase))
                .extracting(Offer::reference)
                .containsExactly(first, second);

        offers.noteCosting(COUNCIL, first, Costing.VALID);
        offers.noteCosting(COUNCIL, second, Costing.QUERIED);
        offers.noteCosting(COUNCIL, unfit, Costing.VALID);

        assertThat(offers.toValidate(COUNCIL, aCase))
                .extracting(Offer::reference)
                .containsExactly(second);
        assertThat(offers.validated(COUNCIL, aCase))
                .extracting(Offer::reference)
                .containsExactly(first);
        offers.answer(COUNCIL, aCase, Map.of(first, Offer.DECLINED));
        assertThat(offers.validated(COUNCIL, aCase)).isEmpty();
    }

    @Test
    void wantsCorrectedPricesValidatedAgain() {
        String offer = priced("HOME-A", 198000);
        offers.judge(COUNCIL, offer, List.of());
        offers.noteCosting(COUNCIL, offer, Costing.VALID);

        offers.reprice(COUNCIL, offer, new Money(168000), List.of(CARE), Optional.of("SHEET/2"));

        Offer known = offers.require(COUNCIL, offer);
        assertThat(known.weeklyPrice()).isEqualTo(new Money(168000));
        assertThat(known.services()).containsExactly(CARE);
        assertThat(known.pricingSheet()).hasValue("SHEET/2");
        assertThat(known.costing()).isEqualTo(Costing.NOT_CHECKED);
        assertThat(known.standing()).isEqualTo(Standing.ELIGIBLE);
        assertThat(subjects()).endsWith("OFFER_COSTING_CHECKED", "OFFER_REPRICED");
    }

    private String priced(String home, long weeklyPence) {
        String reference = "PRICED-" + aCase + "-" + (offers.of(COUNCIL, aCase).size() + 1);
        offers.receive(
                COUNCIL,
                aCase,
                new NewOffer(
                        reference,
                        search.reference().value(),
                        new HomeReference(home),
                        new Money(weeklyPence),
                        TODAY,
                        true,
                        List.of(CARE, NIGHTS),
                        Optional.of("SHEET/1"),
                        Optional.of("A room to the garden")));
        return reference;
    }

    private Map<String, Object> content(String subject) {
        return world().record(aCase).stream()
                .filter(entry -> entry.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private String judged(String home) {
        String offer = received(home);
        offers.judge(COUNCIL, offer, List.of());
        return offer;
    }

    private String received(String home) {
        String reference = "OFFER-" + aCase + "-" + (offers.of(COUNCIL, aCase).size() + 1);
        offers.receive(COUNCIL, aCase, offer(reference, home));
        return reference;
    }

    private NewOffer offer(String reference, String home) {
        return new NewOffer(
                reference, search.reference().value(), new HomeReference(home), new Money(90000), TODAY, true);
    }

    private List<String> faults(NewOffer offer) {
        var refused = new Object() {
            private List<String> faults = List.of();
        };
        assertThatExceptionOfType(InvalidEntry.class)
                .isThrownBy(() -> offers.receive(COUNCIL, aCase, offer))
                .satisfies(wrong -> refused.faults = wrong.faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
        return refused.faults;
    }

    private List<String> subjects() {
        return world().record(aCase).stream().map(RecordEntry::subject).toList();
    }
}
