package org.carejourney.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;

/**
 * An offer as a home makes it.
 *
 * @param services each service with its price, where the offer is asked to name them
 * @param pricingSheet reference of the document that the prices are on
 * @param features what else the home says of the place
 */
public record NewOffer(
        String reference,
        String searchReference,
        HomeReference home,
        Money weeklyPrice,
        LocalDate availableFrom,
        boolean meetsAssessedNeeds,
        List<PricedService> services,
        Optional<String> pricingSheet,
        Optional<String> features) {

    public NewOffer {
        services = List.copyOf(services);
    }

    /** An offer of a place at one price, whose services are not priced one by one. */
    public NewOffer(
            String reference,
            String searchReference,
            HomeReference home,
            Money weeklyPrice,
            LocalDate availableFrom,
            boolean meetsAssessedNeeds) {
        this(
                reference,
                searchReference,
                home,
                weeklyPrice,
                availableFrom,
                meetsAssessedNeeds,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
