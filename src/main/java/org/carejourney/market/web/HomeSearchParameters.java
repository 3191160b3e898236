package org.carejourney.market.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carejourney.market.HomeSearch;
import org.carejourney.market.Place;
import org.carejourney.market.ServiceType;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.PageAsked;
import org.jspecify.annotations.Nullable;

/** The parameters of a search for homes as they came, unchecked. */
record HomeSearchParameters(
        @Nullable String near,
        @Nullable String radiusMiles,
        @Nullable String type,
        @Nullable String vacancy,
        @Nullable String page,
        @Nullable String size) {

    private static final double LARGEST_RADIUS = 200;
    private static final int LONGEST_PLACE = 120;
    private static final int USUAL_SIZE = 20;

    /** @throws InvalidEntry with every parameter at fault */
    HomeSearch read(Function<String, Optional<Place>> places) {
        List<FieldFault> faults = new ArrayList<>();
        Optional<Place> centre = centre(places, faults);
        Double radius = radius(faults);
        ServiceType service = service(faults);
        Boolean free = vacancy(faults);
        PageAsked asked = page(faults);
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        return new HomeSearch(centre.map(Place::position).orElse(null), radius, service, free, asked);
    }

    private Optional<Place> centre(Function<String, Optional<Place>> places, List<FieldFault> faults) {
        if (near == null || near.isBlank()) {
            return Optional.empty();
        }
        Optional<Place> centre = near.length() <= LONGEST_PLACE ? places.apply(near) : Optional.empty();
        if (centre.isEmpty()) {
            faults.add(new FieldFault(
                    "near", "UNKNOWN_PLACE", "Give a postcode, the first part of one, or a town or village"));
        }
        return centre;
    }

    private @Nullable Double radius(List<FieldFault> faults) {
        if (radiusMiles == null) {
            return null;
        }
        if (near == null || near.isBlank()) {
            faults.add(new FieldFault("near", "REQUIRED", "A radius needs a place that it is counted from"));
        }
        double miles = radiusMiles.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") ? Double.parseDouble(radiusMiles) : 0;
        if (miles > 0 && miles <= LARGEST_RADIUS) {
            return miles;
        }
        faults.add(new FieldFault("radiusMiles", "RANGE", "The radius must be more than 0 and at most 200 miles"));
        return null;
    }

    private @Nullable ServiceType service(List<FieldFault> faults) {
        for (ServiceType known : ServiceType.values()) {
            if (known.name().equals(type)) {
                return known;
            }
        }
        if (type != null) {
            faults.add(new FieldFault("type", "NOT_ALLOWED", "The type must be RESIDENTIAL or NURSING"));
        }
        return null;
    }

    private @Nullable Boolean vacancy(List<FieldFault> faults) {
        if (vacancy == null) {
            return null;
        }
        if (!List.of("true", "false").contains(vacancy)) {
            faults.add(new FieldFault("vacancy", "NOT_ALLOWED", "This must be true or false"));
        }
        return Boolean.valueOf(vacancy);
    }

    private @Nullable PageAsked page(List<FieldFault> faults) {
        try {
            return PageAsked.of(page, size, USUAL_SIZE);
        } catch (InvalidEntry refused) {
            faults.addAll(refused.faults());
            return null;
        }
    }
}
