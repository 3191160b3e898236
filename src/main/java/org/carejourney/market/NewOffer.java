package org.carejourney.market;

import java.time.LocalDate;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;

/** An offer as a home makes it. */
public record NewOffer(
        String reference,
        String searchReference,
        HomeReference home,
        Money weeklyPrice,
        LocalDate availableFrom,
        boolean meetsAssessedNeeds) {}
