package org.carejourney.market.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.carejourney.market.Offer;
import org.carejourney.shared.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What a home answers to its invitation.
 *
 * @param available whether it has a place; without one nothing else is said
 * @param weeklyPricePence whole pence
 * @param availableFrom date from which the place is free, ISO-8601
 * @param meetsAssessedNeeds whether it can meet needs of the level
 */
record HomesAnswer(
        @Nullable Boolean available,
        @Nullable Long weeklyPricePence,
        @Nullable String availableFrom,
        @Nullable Boolean meetsAssessedNeeds) {

    static final HomesAnswer NO_PLACE = new HomesAnswer(false, null, null, null);

    static HomesAnswer of(Offer offer) {
        return new HomesAnswer(
                true, offer.weeklyPrice().pence(), offer.availableFrom().toString(), offer.meetsAssessedNeeds());
    }

    boolean hasPlace() {
        return Boolean.TRUE.equals(available);
    }

    /** Everything that is wrong with it by itself. */
    List<FieldFault> faults(LocalDate today) {
        List<FieldFault> faults = new ArrayList<>();
        if (available == null) {
            faults.add(required("available", "Say whether the home has a place"));
        } else if (hasPlace()) {
            faultsOfOffer(faults, today);
        } else {
            if (weeklyPricePence != null) {
                faults.add(notExpected("weeklyPricePence"));
            }
            if (availableFrom != null) {
                faults.add(notExpected("availableFrom"));
            }
            if (meetsAssessedNeeds != null) {
                faults.add(notExpected("meetsAssessedNeeds"));
            }
        }
        return faults;
    }

    private void faultsOfOffer(List<FieldFault> faults, LocalDate today) {
        if (weeklyPricePence == null) {
            faults.add(required("weeklyPricePence", "Give the weekly price"));
        } else if (weeklyPricePence <= 0) {
            faults.add(new FieldFault("weeklyPricePence", "TOO_SMALL", "The weekly price must be more than nothing"));
        }
        if (availableFrom == null) {
            faults.add(required("availableFrom", "Give the date the place is free from"));
        } else {
            try {
                if (LocalDate.parse(availableFrom).isBefore(today)) {
                    faults.add(new FieldFault("availableFrom", "IN_PAST", "The date must be today or later"));
                }
            } catch (DateTimeParseException e) {
                faults.add(new FieldFault("availableFrom", "DATE", "This must be a date such as 2026-03-31"));
            }
        }
        if (meetsAssessedNeeds == null) {
            faults.add(required("meetsAssessedNeeds", "Say whether the home can meet needs of this level"));
        }
    }

    private static FieldFault required(String field, String message) {
        return new FieldFault(field, "REQUIRED", message);
    }

    private static FieldFault notExpected(String field) {
        return new FieldFault(field, "NOT_EXPECTED", "Leave this out when the home has no place");
    }
}
