package org.carejourney.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carejourney.shared.FieldFault;

/** The faults of one entry. Nothing that was entered gets into them. */
final class Faults {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,79}");
    private static final int MOST_UNKNOWN = 100;

    private final List<FieldFault> faults = new ArrayList<>();
    private int unknown;

    void add(String path, FormField field, String code, String sentence) {
        faults.add(new FieldFault(path, code, sentence.formatted("“" + field.label() + "”")));
    }

    /** The name is the sender's own: only a plain one is repeated. */
    void addUnknown(String path, Object key) {
        if (unknown++ < MOST_UNKNOWN) {
            String name = NAME.matcher(key.toString()).matches() ? key.toString() : "unknown";
            faults.add(new FieldFault(path + name, "UNKNOWN", "This form has no such field."));
        }
    }

    List<FieldFault> all() {
        return List.copyOf(faults);
    }
}
