package org.carejourney.form;

import java.util.Map;

/** Checks how many rows a list has, and that they differ where they must. */
final class RowCheck {

    private final Faults faults;

    RowCheck(Faults faults) {
        this.faults = faults;
    }

    void check(FormField list, int rows, int fixed, int most, String path) {
        int least = list.number("minItems").orElse(list.rules().required() ? 1 : 0);
        if (list.rules().rowsFixed() && rows != fixed) {
            faults.add(path, list, "ROWS_FIXED", "Rows of %s can neither be added nor removed.");
        } else if (rows < least) {
            faults.add(path, list, "TOO_FEW", "Add at least " + count(least) + " to %s.");
        } else if (rows > most) {
            faults.add(path, list, "TOO_MANY", "%s can have at most " + count(most) + ".");
        }
    }

    private static String count(int rows) {
        return rows == 1 ? "one row" : rows + " rows";
    }

    void checkDistinct(FormField list, Map<String, Object> row, Map<Object, Integer> seen, int number, String path) {
        list.property("distinct").ifPresent(key -> {
            Object value = Plain.comparable(row.get(key));
            if (value != null && seen.putIfAbsent(value, number) != null) {
                Form.sideBySide(list.fields()).stream()
                        .filter(field -> key.equals(field.key()))
                        .forEach(field ->
                                faults.add(path + "/" + key, field, "DUPLICATE", "%s must differ from row to row."));
            }
        });
    }
}
