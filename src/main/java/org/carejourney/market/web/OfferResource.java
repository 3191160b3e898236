package org.carejourney.market.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carejourney.cases.Cases;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.market.PricedService;
import org.carejourney.market.Searches;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers of invited homes for a case: the message {@code providerOffer} in the words of REST. */
@RestController
@RequestMapping("/api/councils/{council}/cases/{reference}/offers")
class OfferResource {

    private final Offers offers;
    private final Searches searches;
    private final MarketRights rights;
    private final OfferDesk desk;
    private final Cases cases;

    OfferResource(Offers offers, Searches searches, MarketRights rights, OfferDesk desk, Cases cases) {
        this.offers = offers;
        this.searches = searches;
        this.rights = rights;
        this.desk = desk;
        this.cases = cases;
    }

    record OfferView(
            String reference,
            String search,
            String home,
            long weeklyPricePence,
            String availableFrom,
            boolean meetsAssessedNeeds,
            Offer.Standing standing,
            List<String> failures,
            boolean shared,
            @Nullable String answer,
            boolean preferred,
            List<ServiceView> services,
            @Nullable String pricingSheetReference,
            @Nullable String features,
            Offer.Costing costing) {

        static OfferView of(Offer offer) {
            return new OfferView(
                    offer.reference(),
                    offer.search().value(),
                    offer.home().value(),
                    offer.weeklyPrice().pence(),
                    offer.availableFrom().toString(),
                    offer.meetsAssessedNeeds(),
                    offer.standing(),
                    offer.failures(),
                    offer.shared(),
                    offer.answer().orElse(null),
                    offer.preferred(),
                    offer.services().stream().map(ServiceView::of).toList(),
                    offer.pricingSheet().orElse(null),
                    offer.features().orElse(null),
                    offer.costing());
        }
    }

    record ServiceView(String name, BigDecimal hours, long unitPricePence) {

        static ServiceView of(PricedService service) {
            return new ServiceView(
                    service.name(), service.hours(), service.unitPrice().pence());
        }
    }

    /** The same offer again has no effect and answers 200. */
    @PostMapping
    @ApiResponse(responseCode = "200", description = "Had come before, with no effect now", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "201",
            description = "Received",
            useReturnTypeSchema = true,
            headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = "string")))
    ResponseEntity<OfferView> offer(
            @PathVariable Council council, @PathVariable String reference, @RequestBody Map<String, Object> offered) {
        Optional<Set<HomeReference>> only = onlyHomes(council, known(reference));
        Map<String, Object> data = new LinkedHashMap<>(offered);
        if (only.isPresent() && !isOf(only.get(), data.get("homeReference"))) {
            throw new InvalidEntry("homeReference", "NOT_ALLOWED", "Offer a place in a home of yours");
        }
        boolean duplicate = desk.offer(council, known(reference), data);
        OfferView view = OfferView.of(offers.require(council, String.valueOf(data.get(OfferDesk.OFFER_REFERENCE))));
        return duplicate
                ? ResponseEntity.ok(view)
                : ResponseEntity.created(URI.create("/api/councils/" + council + "/cases/" + reference + "/offers"))
                        .body(view);
    }

    @GetMapping
    List<OfferView> offers(@PathVariable Council council, @PathVariable String reference) {
        CaseReference asked = cases.require(council, known(reference)).reference();
        Optional<Set<HomeReference>> only = onlyHomes(council, asked);
        return offers.of(council, asked).stream()
                .filter(offer -> only.isEmpty() || only.get().contains(offer.home()))
                .map(OfferView::of)
                .toList();
    }

    /**
     * The homes as which somebody of a provider takes part in a case; absent for those who work for the council.
     *
     * @throws NotFound when no home of theirs is invited
     */
    private Optional<Set<HomeReference>> onlyHomes(Council council, CaseReference reference) {
        Optional<Set<HomeReference>> only = rights.onlyHomes(council);
        if (only.isPresent()) {
            cases.require(council, reference);
            boolean invited = searches.latest(reference)
                    .map(search ->
                            searches.invitedHomes(search.reference()).stream().anyMatch(only.get()::contains))
                    .orElse(false);
            if (!invited) {
                throw new NotFound("No such case");
            }
        }
        return only;
    }

    private static boolean isOf(Set<HomeReference> homes, @Nullable Object asked) {
        return homes.stream().anyMatch(home -> home.value().equals(asked));
    }

    private static CaseReference known(String reference) {
        if (!CaseReference.isValid(reference)) {
            throw new NotFound("No such case");
        }
        return new CaseReference(reference);
    }
}
