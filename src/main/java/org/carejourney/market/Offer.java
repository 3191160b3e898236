package org.carejourney.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;

/**
 * What a home offers for a case, and what became of it.
 *
 * @param reference chosen by who sends it; one offer has its effect once
 * @param failures why it is not eligible, in capitals (decision {@code check-offer})
 * @param shared whether the practitioner has been told of it
 * @param answer what the person said: ACCEPTED, DECLINED or UNDECIDED
 * @param preferred whether it is the one that was chosen
 * @param services each service with its price, if they were named
 * @param pricingSheet reference of the document that the prices are on
 * @param features what else the home says of the place
 * @param costing what the check of the costings found
 */
public record Offer(
        String reference,
        CaseReference caseReference,
        SearchReference search,
        HomeReference home,
        Money weeklyPrice,
        LocalDate availableFrom,
        boolean meetsAssessedNeeds,
        Standing standing,
        List<String> failures,
        boolean shared,
        Optional<String> answer,
        boolean preferred,
        List<PricedService> services,
        Optional<String> pricingSheet,
        Optional<String> features,
        Costing costing) {

    public static final String ACCEPTED = "ACCEPTED";
    public static final String DECLINED = "DECLINED";

    public enum Standing {
        RECEIVED,
        /** It passes every rule at the personal budget. */
        ELIGIBLE,
        /** Nothing but its price stands against it. */
        NEEDS_TOP_UP,
        NOT_ELIGIBLE,
        /** It was chosen and given up again. */
        RELEASED
    }

    public enum Costing {
        NOT_CHECKED,
        /** The provider is asked to correct it. */
        QUERIED,
        VALID
    }

    public Offer {
        failures = List.copyOf(failures);
        services = List.copyOf(services);
    }

    /** Eligible, with costings that were found valid, and not turned down. */
    public boolean isValidated() {
        return standing == Standing.ELIGIBLE
                && costing == Costing.VALID
                && answer.filter(DECLINED::equals).isEmpty();
    }

    /** At the budget or above it. */
    public boolean isOpen() {
        return standing == Standing.ELIGIBLE || standing == Standing.NEEDS_TOP_UP;
    }

    boolean isAccepted() {
        return standing == Standing.ELIGIBLE && answer.filter(ACCEPTED::equals).isPresent();
    }
}
