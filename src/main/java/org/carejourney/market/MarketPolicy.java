package org.carejourney.market;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carejourney.shared.InvalidEntry;

/** What a council's procedure says about its market. */
final class MarketPolicy {

    private static final String COUNTY = "scope.county";
    private static final String CONTACT_BY_FORM_ONLY = "contact.byFormOnly";

    private MarketPolicy() {}

    /** The county whose homes are invited, in words: a code such as EAST_COUNTY is read as East County. */
    static Optional<String> county(Map<String, Object> values) {
        return Optional.ofNullable(values.get(COUNTY))
                .map(county -> county.toString().replace('_', ' '));
    }

    /** Whether what is known of a home's contact changes by the form for it alone, and not by an entry into the register. */
    static boolean contactByFormOnly(Map<String, Object> values) {
        return Boolean.TRUE.equals(values.get(CONTACT_BY_FORM_ONLY));
    }

    /** How many miles a stage looks beyond the area, or around its centre. */
    static double radiusMiles(Map<String, Object> values, Stage stage) {
        return ((Number) required(values, key(stage, "radiusMiles"))).doubleValue();
    }

    /** Key of the deadline by which homes answer in a stage, if it is limited in time. */
    static Optional<String> deadline(Map<String, Object> values, Stage stage) {
        return Optional.ofNullable(values.get(key(stage, "deadline"))).map(Object::toString);
    }

    /** How many days homes have to answer in a stage that is not limited in time. */
    static int answerDays(Map<String, Object> values, Stage stage) {
        return ((Number) required(values, key(stage, "answerDays"))).intValue();
    }

    private static String key(Stage stage, String figure) {
        return "search." + stage.name().toLowerCase(Locale.ROOT) + "." + figure;
    }

    /** The kind of home that a level belongs to: {@code descriptor.levels.NURSING} and its like list levels. */
    static ServiceType typeOf(Map<String, Object> values, String level) {
        for (ServiceType type : ServiceType.values()) {
            Object levels = values.get("descriptor.levels." + type.name());
            if (levels instanceof List<?> list && list.contains(level)) {
                return type;
            }
        }
        throw new InvalidEntry("descriptorLevel", "UNKNOWN", "The procedure knows no such level");
    }

    static Object required(Map<String, Object> values, String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> new IllegalStateException("The procedure has no value " + key));
    }
}
