package org.carejourney.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.form.FormField.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the FEEL expressions of a form see: what was entered and what the form shows, by name, with nothing for every
 * field that was left out; in a row the row's own fields too, and {@code this}, {@code parent} and {@code i}.
 */
final class Conditions {

    private final Feel feel;
    private final Map<String, Object> root;

    private Conditions(Feel feel, Map<String, Object> root) {
        this.feel = feel;
        this.root = root;
    }

    static Conditions of(Form form, Map<String, Object> entered, Map<String, Object> known, Feel feel) {
        Map<String, Object> root = new HashMap<>(known);
        root.putAll(values(form.fields(), entered, known));
        Conditions conditions = new Conditions(feel, root);
        conditions.compute(form.fields(), root, root);
        return conditions;
    }

    /** The variables of the form as a whole. */
    Map<String, Object> root() {
        return root;
    }

    boolean hides(FormField field, Map<String, Object> context) {
        return field.hide() != null && Boolean.TRUE.equals(feel.evaluate(field.hide(), context));
    }

    /** The variables of one row of a list. */
    Map<String, Object> row(Map<String, Object> context, FormField list, int row) {
        return rowOf(context, Plain.map(Plain.at(Plain.list(context.get(list.key())), row)), row);
    }

    private static Map<String, Object> rowOf(Map<String, Object> context, Map<?, ?> values, int row) {
        Map<String, Object> inside = new HashMap<>(context);
        values.forEach((key, value) -> inside.put(key.toString(), value));
        inside.put("this", values);
        inside.put("parent", context.getOrDefault("this", Map.of()));
        inside.put("i", List.of(row + 1));
        return inside;
    }

    private static Map<String, Object> values(List<FormField> fields, Map<?, ?> entered, Map<?, ?> known) {
        Map<String, Object> values = new HashMap<>();
        for (FormField field : Form.sideBySide(fields)) {
            values.put(field.key(), value(field, entered.get(field.key()), known));
        }
        return values;
    }

    private static @Nullable Object value(FormField field, @Nullable Object entered, Map<?, ?> known) {
        if (field.kind() == Kind.GROUP) {
            return values(field.fields(), Plain.map(entered), Plain.map(known.get(field.key())));
        }
        if (field.kind() == Kind.LIST) {
            List<?> before = Plain.list(known.get(field.key()));
            List<Object> rows = new ArrayList<>();
            List<?> sent = rows(field, entered, before);
            for (Object row : sent.subList(0, Math.min(sent.size(), field.mostRows()))) {
                rows.add(values(field.fields(), Plain.map(row), Plain.map(Plain.at(before, rows.size()))));
            }
            return rows;
        }
        if (field.isGiven()) {
            return given(field, known);
        }
        if (Plain.isEmpty(entered)) {
            return field.kind() == Kind.TICK ? Boolean.FALSE : null;
        }
        return entered;
    }

    /** What a field shows that nobody may change. */
    static @Nullable Object given(FormField field, Map<?, ?> known) {
        Object given = known.get(field.key());
        return Plain.isEmpty(given) ? field.defaultValue() : given;
    }

    /** What was entered row by row; of a list that is only shown, which may be left out, what it shows. */
    static List<?> rows(FormField list, @Nullable Object entered, List<?> shown) {
        return entered == null && list.isOnlyShown()
                ? Collections.nCopies(shown.size(), Map.of())
                : Plain.list(entered);
    }

    private void compute(List<FormField> fields, Map<String, Object> values, Map<String, Object> context) {
        for (FormField field : Form.sideBySide(fields)) {
            if (field.kind() == Kind.GROUP) {
                compute(field.fields(), inner(values.get(field.key())), context);
            } else if (field.kind() == Kind.LIST) {
                List<?> rows = Plain.list(values.get(field.key()));
                for (int row = 0; row < rows.size(); row++) {
                    compute(field.fields(), inner(rows.get(row)), rowOf(context, Plain.map(rows.get(row)), row));
                }
            } else if (field.kind() == Kind.COMPUTED) {
                Object value = feel.evaluate(field.expression(), context);
                values.put(field.key(), value);
                context.put(field.key(), value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(@Nullable Object values) {
        return (Map<String, Object>) values;
    }
}
