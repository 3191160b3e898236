package org.carejourney.market.process;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carejourney.form.KnownValues;
import org.carejourney.market.Home;
import org.carejourney.market.Homes;
import org.carejourney.market.Offer;
import org.carejourney.market.Offer.Standing;
import org.carejourney.market.Offers;
import org.carejourney.market.PricedService;
import org.carejourney.market.Search;
import org.carejourney.market.Searches;
import org.carejourney.market.ServiceType;
import org.carejourney.market.Stage;
import org.carejourney.shared.HomeReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What forms may ask of the market: {@code market:acceptedOffers}. */
@Component
class MarketKnownValues implements KnownValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** More than these are counted, not named: a form is no register. */
    private static final int MOST_NAMED = 100;

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
            case "offersAtBudgetReferences" -> references(context, offer -> offer.standing() == Standing.ELIGIBLE);
            case "offersNeedingTopUp" -> options(context, offer -> offer.standing() == Standing.NEEDS_TOP_UP);
            case "features" -> features(context, Offer::isOpen);
            case "sharedFeatures" -> features(context, MarketKnownValues::isShared);
            case "sharedOffers" -> options(context, MarketKnownValues::isShared);
            case "sharedAtBudget" -> options(context, offer -> isShared(offer, Standing.ELIGIBLE));
            case "sharedAtBudgetReferences" -> references(context, offer -> isShared(offer, Standing.ELIGIBLE));
            case "sharedNeedingTopUp" -> options(context, offer -> isShared(offer, Standing.NEEDS_TOP_UP));
            case "sharedNeedingTopUpReferences" -> references(context, offer -> isShared(offer, Standing.NEEDS_TOP_UP));
            case "sharedOfferRows" ->
                of(context, MarketKnownValues::isShared).stream()
                        .map(offer -> Map.of("offerReference", offer.reference()))
                        .toList();
            case "acceptedOffers" ->
                options(
                        context,
                        offer -> offer.standing() == Standing.ELIGIBLE
                                && offer.answer().filter(Offer.ACCEPTED::equals).isPresent());
            case "preferredOffer" ->
                offers.preferred(context.council(), context.caseReference())
                        .map(offer -> label(context, offer))
                        .orElse(null);
            case "validatedOffers" -> options(context, Offer::isValidated);
            case "validatedOfferRows" ->
                offers.validated(context.council(), context.caseReference()).stream()
                        .map(offer -> Map.of(
                                "offerReference",
                                offer.reference(),
                                "comparedWeeklyPence",
                                offer.weeklyPrice().pence()))
                        .toList();
            case "offer" -> offer(context).map(offer -> label(context, offer)).orElse(null);
            case "pricedServices" ->
                offer(context)
                        .map(MarketKnownValues::services)
                        .filter(services -> !services.isEmpty())
                        .orElse(null);
            case "searchReference" ->
                latest(context).map(search -> search.reference().value()).orElse(null);
            case "searchStage" ->
                latest(context).map(search -> search.stage().name()).orElse(null);
            case "radiusMiles" ->
                latest(context)
                        .flatMap(Search::radiusMiles)
                        .map(MarketKnownValues::tenths)
                        .orElse(null);
            case "invitedHomes" -> latest(context).map(searches::invited).orElse(null);
            case "homes" -> latest(context).map(this::homes).orElse(null);
            case "homesToInvite" -> homesToInvite(context).orElse(null);
            case "home" ->
                Optional.ofNullable(context.variables().get("homeReference"))
                        .map(home -> new HomeReference(home.toString()))
                        .map(home -> List.of(Map.of("value", home.value(), "label", name(context, home))))
                        .orElse(List.of());
            case "homeContact" ->
                Optional.ofNullable(context.variables().get("homeReference"))
                        .flatMap(home -> homes.find(context.council(), new HomeReference(home.toString())))
                        .map(home -> contact(home.contact()))
                        .orElse(null);
            default -> null;
        };
    }

    /** The offer that the task is about. */
    private Optional<Offer> offer(Context context) {
        return Optional.ofNullable(context.variables().get(MarketVariables.OFFER.name()))
                .flatMap(reference -> of(context, offer -> offer.reference().equals(reference)).stream()
                        .findFirst());
    }

    /** What homes say of the places they offer, one offer in a line. */
    private @Nullable String features(Context context, Predicate<Offer> wanted) {
        String said = of(context, wanted).stream()
                .filter(offer -> offer.features().isPresent())
                .map(offer -> label(context, offer) + ": " + offer.features().get())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said;
    }

    private static String services(Offer offer) {
        return offer.services().stream().map(PricedService::toString).collect(Collectors.joining("\n"));
    }

    private static String contact(Home.Contact contact) {
        return Stream.of(contact.name(), contact.telephone(), contact.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private Optional<Search> latest(Context context) {
        return searches.latest(context.caseReference());
    }

    /** The homes that a search invites, the nearest first, one in a line. */
    private String homes(Search search) {
        List<Searches.InvitedHome> invited = searches.invitations(search.reference());
        String named = invited.stream()
                .limit(MOST_NAMED)
                .map(home -> home.name() + " (" + tenths(home.miles()) + " miles)"
                        + (home.declined() ? ", has no place" : ""))
                .collect(Collectors.joining("\n"));
        return invited.size() <= MOST_NAMED ? named : named + "\nand " + (invited.size() - MOST_NAMED) + " more";
    }

    /** How many homes the first search would reach from the area that has been entered. */
    private Optional<Integer> homesToInvite(Context context) {
        if (!(context.entered().get(MarketVariables.PREFERRED_AREA.name()) instanceof String area)) {
            return Optional.empty();
        }
        return type(context).flatMap(type -> searches.reach(context.council(), Stage.A, area, type));
    }

    private Optional<ServiceType> type(Context context) {
        Object setting = context.variables().get(MarketVariables.SETTING.name());
        if (setting != null) {
            return Optional.of(ServiceType.valueOf(setting.toString()));
        }
        return Optional.ofNullable(context.variables().get(MarketVariables.LEVEL.name()))
                .map(level -> searches.typeOf(context.council(), level.toString()));
    }

    private static double tenths(double miles) {
        return Math.round(miles * 10) / 10.0;
    }

    private static boolean isShared(Offer offer) {
        return isShared(offer, Standing.ELIGIBLE) || isShared(offer, Standing.NEEDS_TOP_UP);
    }

    private static boolean isShared(Offer offer, Standing standing) {
        return offer.shared() && offer.standing() == standing;
    }

    private List<String> references(Context context, Predicate<Offer> wanted) {
        return of(context, wanted).stream().map(Offer::reference).toList();
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
        return name(context, offer.home()) + ", " + offer.weeklyPrice() + " a week, from "
                + DAY.format(offer.availableFrom());
    }

    private String name(Context context, HomeReference home) {
        return homes.find(context.council(), home).map(Home::name).orElse(home.value());
    }
}
