package org.carejourney.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain values as they come from JSON: texts, numbers, booleans, lists and maps. */
final class Plain {

    private Plain() {}

    /** Whether nothing was entered: an empty text or list counts as absent. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> items && items.isEmpty();
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static @Nullable Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    /** A number exactly as it was written; nothing for what is no number, such as infinity. */
    static Optional<BigDecimal> number(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        }
        if (value instanceof BigInteger whole) {
            return Optional.of(new BigDecimal(whole));
        }
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue())
                    ? Optional.of(new BigDecimal(value.toString()))
                    : Optional.empty();
        }
        return value instanceof Number number ? Optional.of(BigDecimal.valueOf(number.longValue())) : Optional.empty();
    }

    /** Whether two values are the same to a person: 1 and 1.0 are, nothing and an empty text are. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(comparable(one), comparable(other));
    }

    static @Nullable Object comparable(@Nullable Object value) {
        if (isEmpty(value)) {
            return null;
        }
        if (value instanceof Number) {
            return number(value).map(BigDecimal::stripTrailingZeros).orElse(null);
        }
        if (value instanceof List<?> items) {
            List<Object> all = new ArrayList<>();
            items.forEach(item -> all.add(comparable(item)));
            return all;
        }
        if (value instanceof Map<?, ?> fields) {
            Map<Object, Object> all = new LinkedHashMap<>();
            fields.forEach(
                    (key, field) -> Optional.ofNullable(comparable(field)).ifPresent(known -> all.put(key, known)));
            return all;
        }
        return value;
    }
}
