package org.carejourney.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.form.FormField.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was entered into a form against the form: the server's half of what form-js does on the screen, strict
 * where the screen could not go wrong. A function of what it is given; it finds every fault at once.
 */
final class FormCheck {

    private final Form form;
    private final ValueCheck values;
    private final Conditions conditions;
    private final Faults faults;
    private final RowCheck rowCheck;

    private FormCheck(Form form, ValueCheck values, Conditions conditions, Faults faults) {
        this.form = form;
        this.values = values;
        this.conditions = conditions;
        this.faults = faults;
        this.rowCheck = new RowCheck(faults);
    }

    /**
     * @param known what the form was prefilled with, and the variables its conditions may ask for
     * @param options what may be chosen, by the name under which a field asks for it
     */
    static Checked check(
            Form form,
            Map<String, Object> entered,
            Map<String, Object> known,
            Map<String, List<?>> options,
            LocalDate today,
            Feel feel) {
        Faults faults = new Faults();
        Conditions conditions = Conditions.of(form, entered, known, feel);
        var check = new FormCheck(form, new ValueCheck(feel, options, today, faults), conditions, faults);
        Map<String, Object> values =
                check.scope(form.fields(), new Scope(entered, known, "", conditions.root()), false);
        return new Checked(form, faults.all(), values);
    }

    /** Values that lie side by side: of the form itself, of a group with a path, or of a row. */
    private record Scope(Map<?, ?> entered, Map<?, ?> known, String path, Map<String, Object> context) {

        Scope inside(FormField group, Map<String, Object> innerContext) {
            return new Scope(
                    Plain.map(entered.get(group.key())),
                    Plain.map(known.get(group.key())),
                    path + group.key() + "/",
                    innerContext);
        }
    }

    private Map<String, Object> scope(List<FormField> fields, Scope scope, boolean hidden) {
        Map<String, Object> checked = new LinkedHashMap<>();
        fields(fields, scope, hidden, checked);
        Set<String> names = new HashSet<>();
        Form.sideBySide(fields).forEach(field -> names.add(field.key()));
        scope.entered().keySet().stream()
                .filter(key -> !names.contains(key))
                .forEach(key -> faults.addUnknown(scope.path(), key));
        return checked;
    }

    private void fields(List<FormField> fields, Scope scope, boolean hidden, Map<String, Object> checked) {
        for (FormField field : fields) {
            boolean unseen = hidden || conditions.hides(field, scope.context());
            if (field.kind() == Kind.GROUP && field.key() == null) {
                fields(field.fields(), scope, unseen, checked);
            } else {
                checked.put(field.key(), value(field, scope, unseen));
            }
        }
    }

    private @Nullable Object value(FormField field, Scope scope, boolean hidden) {
        Object entered = scope.entered().get(field.key());
        String path = scope.path() + field.key();
        if (field.kind() == Kind.GROUP && (entered == null || entered instanceof Map)) {
            return scope(field.fields(), scope.inside(field, scope.context()), hidden);
        }
        if (hidden) {
            if (!Plain.isEmpty(entered)) {
                faults.add(path, field, "HIDDEN", "%s does not apply here. Leave it out.");
            }
            return null;
        }
        return switch (field.kind()) {
            case GROUP -> {
                faults.add(path, field, "NOT_A_GROUP", "%s must be a group of fields.");
                yield null;
            }
            case LIST -> list(field, entered, scope, path);
            case COMPUTED -> given(field, entered, scope.context().get(field.key()), path);
            default ->
                field.isGiven()
                        ? given(field, entered, Conditions.given(field, scope.known()), path)
                        : values.check(field, entered, path, scope.context());
        };
    }

    private @Nullable Object given(FormField field, @Nullable Object entered, @Nullable Object given, String path) {
        if (!Plain.isEmpty(entered)) {
            if (field.disabled()) {
                faults.add(path, field, "DISABLED", "%s is only shown. Leave it out.");
            } else if (!isAsShown(field, entered, given)) {
                faults.add(
                        path,
                        field,
                        "READ_ONLY",
                        "%s cannot be changed here. Open the form again to see what it is now.");
            }
        }
        if (field.kind() != Kind.COMPUTED && !field.disabled()) {
            values.checkPresent(field, given, path);
        }
        return given;
    }

    /** The screen shows a text without line breaks, a number as text in a text field, and no tick for nothing. */
    private static boolean isAsShown(FormField field, Object entered, @Nullable Object given) {
        if (Plain.same(entered, given)) {
            return true;
        }
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> given != null && Plain.same(oneLine(entered), oneLine(given));
            case TICK -> !Boolean.TRUE.equals(entered) && !Boolean.TRUE.equals(given);
            default -> false;
        };
    }

    private static String oneLine(Object text) {
        return text.toString().replaceAll("[\\r\\n\\t]+", " ");
    }

    private @Nullable List<Object> list(FormField list, @Nullable Object entered, Scope scope, String path) {
        if (entered != null && !(entered instanceof List)) {
            faults.add(path, list, "NOT_A_LIST", "%s must be a list of rows.");
            return null;
        }
        List<?> known = Plain.list(scope.known().get(list.key()));
        List<?> rows = Conditions.rows(list, entered, known);
        int most = list.mostRows();
        rowCheck.check(list, rows.size(), known.isEmpty() ? list.rules().rows() : known.size(), most, path);
        List<Object> checked = new ArrayList<>();
        Map<Object, Integer> seen = new HashMap<>();
        for (int row = 0; row < Math.min(rows.size(), most); row++) {
            String rowPath = path + "/" + row;
            if (!(rows.get(row) instanceof Map<?, ?> fields)) {
                faults.add(rowPath, list, "NOT_A_ROW", "Each row of %s must have fields.");
                continue;
            }
            var context = conditions.row(scope.context(), list, row);
            Map<String, Object> values = scope(
                    list.fields(), new Scope(fields, Plain.map(Plain.at(known, row)), rowPath + "/", context), false);
            rowCheck.checkDistinct(list, values, seen, row, rowPath);
            checked.add(values);
        }
        return checked;
    }
}
