package org.carejourney.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that what was chosen was on offer. */
final class ChoiceCheck {

    private final Map<String, List<?>> options;
    private final Faults faults;

    ChoiceCheck(Map<String, List<?>> options, Faults faults) {
        this.options = options;
        this.faults = faults;
    }

    @Nullable
    Object one(FormField field, Object value, String path) {
        if (!allowed(field).contains(value)) {
            faults.add(path, field, "NOT_ALLOWED", "Choose one of the answers that %s offers.");
            return null;
        }
        return value;
    }

    @Nullable
    List<Object> several(FormField field, Object value, String path) {
        Set<Object> allowed = allowed(field);
        if (!(value instanceof List<?> chosen) || !allowed.containsAll(chosen)) {
            faults.add(path, field, "NOT_ALLOWED", "Choose only answers that %s offers.");
            return null;
        }
        int least = field.number("minItems").orElse(0);
        int most = field.number("maxItems").orElse(Integer.MAX_VALUE);
        if (new HashSet<>(chosen).size() != chosen.size()) {
            faults.add(path, field, "DUPLICATE", "Choose each answer for %s only once.");
        } else if (chosen.size() < least) {
            faults.add(path, field, "TOO_FEW", "Choose at least " + least + " answers for %s.");
        } else if (chosen.size() > most) {
            faults.add(
                    path,
                    field,
                    "TOO_MANY",
                    "Choose at most " + most + (most == 1 ? " answer" : " answers") + " for %s.");
        } else {
            return new ArrayList<>(chosen);
        }
        return null;
    }

    private Set<Object> allowed(FormField field) {
        List<?> offered =
                field.isChosenFromSource() ? options.getOrDefault(field.valuesKey(), List.of()) : field.values();
        Set<Object> values = new HashSet<>();
        offered.forEach(option -> values.add(option instanceof Map<?, ?> labelled ? labelled.get("value") : option));
        return values;
    }
}
