package org.carejourney.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.form.FormField.Kind;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a form check found.
 *
 * @param faults what is wrong, in the order of the screen
 * @param values every field of the form, nothing where it was left out or hidden; with what the form only shows
 */
record Checked(Form form, List<FieldFault> faults, Map<String, Object> values) {

    /** What was submitted: what was left out is left out, and so is what the form only shows. */
    Map<String, Object> submission() {
        return submitted(form.fields(), values);
    }

    /** Every field that does not say otherwise. */
    List<String> fieldsToKeep() {
        return Form.sideBySide(form.fields()).stream()
                .filter(field -> !"false".equals(field.properties().get("keep")))
                .map(FormField::key)
                .toList();
    }

    /** @throws InvalidEntry when there are faults */
    Entry accepted(List<String> keep) {
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        return new Entry(form.id(), submission(), kept(keep));
    }

    private static Map<String, Object> submitted(List<FormField> fields, Map<?, ?> values) {
        Map<String, Object> submitted = new LinkedHashMap<>();
        for (FormField field : Form.sideBySide(fields)) {
            Object value = field.disabled() ? null : values.get(field.key());
            if (field.kind() == Kind.GROUP && value instanceof Map<?, ?> group) {
                value = submitted(field.fields(), group);
            } else if (field.kind() == Kind.LIST && value instanceof List<?> rows) {
                value = rows.stream()
                        .map(row -> submitted(field.fields(), (Map<?, ?>) row))
                        .toList();
            }
            if (value != null) {
                submitted.put(field.key(), value);
            }
        }
        return submitted;
    }

    /** Some of the values as the engine may keep them; one that was left out is kept as nothing, a tick as no. */
    Map<String, Object> kept(List<String> names) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String name : names) {
            boolean tick = Form.sideBySide(form.fields()).stream()
                    .anyMatch(field -> name.equals(field.key()) && field.kind() == Kind.TICK);
            Object value = values.get(name);
            kept.put(name, value == null && tick ? Boolean.FALSE : storable(value));
        }
        return kept;
    }

    private static @Nullable Object storable(@Nullable Object value) {
        if (value instanceof Number number) {
            double decimal = number.doubleValue();
            return decimal == Math.rint(decimal) ? (Object) number.longValue() : (Object) decimal;
        }
        if (value instanceof List<?> items) {
            List<Object> stored = new ArrayList<>();
            items.forEach(item -> stored.add(storable(item)));
            return stored;
        }
        return value;
    }
}
