package org.carejourney.market.process;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.carejourney.form.KnownValues;
import org.carejourney.market.Homes;
import org.carejourney.market.Offer;
import org.carejourney.market.Offer.Standing;
import org.carejourney.market.Offers;
import org.carejourney.market.Searches;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What forms may ask of the market: {@code market:acceptedOffers}. */
@Component
class MarketKnownValues implements KnownValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Offers offers;
    private final Searches searches;
    private final Homes homes;

    MarketKnownValues(@Lazy Offers offers, @Lazy Searches searches, @Lazy Homes homes) {
        this.offers = offers;
        this.searches = searches;
        this.homes = homes;
    }

    @Override
    public String name() {
        return "market";
    }

    @Override
    public @Nullable Object value(Context context, String key) {
        return switch (key) {
            case "offersAtBudget" -> options(context, offer -> offer.standing() == Standing.ELIGIBLE);
            case "offersNeedingTopUp" -> options(context, offer -> offer.standing() == Standing.NEEDS_TOP_UP);
            case "sharedOffers" -> options(context, MarketKnownValues::isShared);
            case "sharedOfferRows" ->
                of(context, MarketKnownValues::isShared).stream()
                        .map(offer -> Map.of("offerReference", offer.reference()))
                        .toList();
            case "acceptedOffers" ->
                options(
                        context,
                        offer -> offer.standing() == Standing.ELIGIBLE
                                && offer.answer().filter(Offer.ACCEPTED::equals).isPresent());
            case "searchReference" ->
                searches.latest(context.caseReference())
                        .map(search -> search.reference().value())
                        .orElse(null);
            case "searchStage" ->
                searches.latest(context.caseReference())
                        .map(search -> search.stage().name())
                        .orElse(null);
            case "invitedHomes" ->
                searches.latest(context.caseReference()).map(searches::invited).orElse(null);
            default -> null;
        };
    }

    private static boolean isShared(Offer offer) {
        return offer.shared() && (offer.standing() == Standing.ELIGIBLE || offer.standing() == Standing.NEEDS_TOP_UP);
    }

    private List<Offer> of(Context context, Predicate<Offer> wanted) {
        return offers.of(context.council(), context.caseReference()).stream()
                .filter(wanted)
                .toList();
    }

    private List<Map<String, String>> options(Context context, Predicate<Offer> wanted) {
        return of(context, wanted).stream()
                .map(offer -> Map.of("value", offer.reference(), "label", label(context, offer)))
                .toList();
    }

    private String label(Context context, Offer offer) {
        String home = homes.find(context.council(), offer.home())
                .map(known -> known.name())
                .orElse(offer.home().value());
        return home + ", " + offer.weeklyPrice() + " a week, from " + DAY.format(offer.availableFrom());
    }
}
