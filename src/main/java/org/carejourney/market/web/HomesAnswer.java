package org.carejourney.market.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.market.Offer;
import org.carejourney.market.PricedService;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a home answers to its invitation.
 *
 * @param available whether it has a place; without one nothing else is said
 * @param weeklyPricePence whole pence
 * @param availableFrom date from which the place is free, ISO-8601
 * @param meetsAssessedNeeds whether it can meet needs of the level
 * @param services each service with its price, where the invitation asks for that; together they cost the weekly price
 * @param pricingSheetReference the document that the prices are on, where the invitation asks for them
 * @param features what else the home says of the place; not needed
 */
record HomesAnswer(
        @Nullable Boolean available,
        @Nullable Long weeklyPricePence,
        @Nullable String availableFrom,
        @Nullable Boolean meetsAssessedNeeds,
        @JsonInclude(Include.NON_NULL) @Nullable List<Service> services,
        @JsonInclude(Include.NON_NULL) @Nullable String pricingSheetReference,
        @JsonInclude(Include.NON_NULL) @Nullable String features) {

    static final HomesAnswer NO_PLACE = new HomesAnswer(false, null, null, null, null, null, null);

    HomesAnswer {
        services = services == null
                ? null
                : services.stream()
                        .map(service -> service == null ? Service.NOTHING : service)
                        .toList();
        features = features == null || features.isBlank() ? null : features.strip();
    }

    /**
     * One service with what it costs.
     *
     * @param hours a week, to the hundredth
     * @param unitPricePence what an hour costs, in whole pence
     */
    record Service(@Nullable String name, @Nullable BigDecimal hours, @Nullable Long unitPricePence) {

        private static final Service NOTHING = new Service(null, null, null);
        private static final int DECIMALS = 2;
        private static final int MOST_ZEROS = 6;

        Service {
            // 37.5 and 37.50 are the same answer; what no form takes stays as it came
            if (hours != null && hours.scale() <= DECIMALS && hours.scale() >= -MOST_ZEROS) {
                hours = hours.setScale(DECIMALS);
            }
        }

        private static Service of(PricedService service) {
            return new Service(
                    service.name(), service.hours(), service.unitPrice().pence());
        }

        PricedService priced() {
            return new PricedService(name, hours, new Money(unitPricePence));
        }

        private void faults(List<FieldFault> faults, String path) {
            if (name == null || name.isBlank()) {
                faults.add(required(path + "/name", "Say which service this is"));
            }
            if (hours == null) {
                faults.add(required(path + "/hours", "Say for how many hours a week the service is given"));
            }
            if (unitPricePence == null) {
                faults.add(required(path + "/unitPricePence", "Give the price of an hour of the service"));
            }
        }

        private Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            put(data, "name", name);
            put(data, "hours", hours);
            put(data, "unitPricePence", unitPricePence);
            return data;
        }
    }

    static HomesAnswer of(Offer offer) {
        return new HomesAnswer(
                true,
                offer.weeklyPrice().pence(),
                offer.availableFrom().toString(),
                offer.meetsAssessedNeeds(),
                offer.services().isEmpty()
                        ? null
                        : offer.services().stream().map(Service::of).toList(),
                offer.pricingSheet().orElse(null),
                offer.features().orElse(null));
    }

    boolean hasPlace() {
        return Boolean.TRUE.equals(available);
    }

    /** The offer in the words of the message by which homes make offers. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        put(data, "weeklyPricePence", weeklyPricePence);
        put(data, "availableFrom", availableFrom);
        put(data, "meetsAssessedNeeds", meetsAssessedNeeds);
        put(
                data,
                "services",
                services == null ? null : services.stream().map(Service::data).toList());
        put(data, "pricingSheetReference", pricingSheetReference);
        put(data, "features", features);
        return data;
    }

    private static void put(Map<String, Object> data, String field, @Nullable Object value) {
        if (value != null) {
            data.put(field, value);
        }
    }

    /**
     * What is missing from it, or too much.
     *
     * @param priceServices whether it has to price each service
     */
    List<FieldFault> faults(LocalDate today, boolean priceServices) {
        List<FieldFault> faults = new ArrayList<>();
        if (available == null) {
            faults.add(required("available", "Say whether the home has a place"));
        } else if (hasPlace()) {
            faultsOfOffer(faults, today);
            if (priceServices) {
                faultsOfServices(faults);
            } else {
                notExpected(faults, "Leave this out: the invitation asks for one weekly price", "services", services);
                notExpected(
                        faults,
                        "Leave this out: the invitation asks for one weekly price",
                        "pricingSheetReference",
                        pricingSheetReference);
            }
        } else {
            data().forEach((field, value) ->
                    notExpected(faults, "Leave this out when the home has no place", field, value));
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

    private void faultsOfServices(List<FieldFault> faults) {
        if (services == null || services.isEmpty()) {
            faults.add(required("services", "Give each service with its price"));
        } else {
            for (int row = 0; row < services.size(); row++) {
                services.get(row).faults(faults, "services/" + row);
            }
        }
        if (pricingSheetReference == null || pricingSheetReference.isBlank()) {
            faults.add(required("pricingSheetReference", "Give the reference of your pricing sheet"));
        }
    }

    /** Whether the services cost something else together than the weekly price; both have been found right by themselves. */
    boolean totalDiffers() {
        return services != null && total().pence() != weeklyPricePence;
    }

    /** What the services cost a week together. */
    Money total() {
        return PricedService.total(services.stream().map(Service::priced).toList());
    }

    private static FieldFault required(String field, String message) {
        return new FieldFault(field, "REQUIRED", message);
    }

    private static void notExpected(List<FieldFault> faults, String message, String field, @Nullable Object value) {
        if (value != null) {
            faults.add(new FieldFault(field, "NOT_EXPECTED", message));
        }
    }
}
