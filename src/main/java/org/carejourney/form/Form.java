package org.carejourney.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.form.FormField.Kind;

/**
 * A form as its .form file states it.
 *
 * @param fields in the order of the screen; what only shows text is left out
 * @param words every word of its FEEL expressions, which may be names of variables
 * @param schema the whole file, from which the screen is drawn
 */
public record Form(String id, List<FormField> fields, Set<String> words, Map<String, Object> schema) {

    /** The form of what takes no entry. */
    static Form empty(String id) {
        return new Form(id, List.of(), Set.of(), Map.of("type", "default", "components", List.of()));
    }

    /** The fields whose values lie side by side: groups without a path only arrange the screen. */
    static List<FormField> sideBySide(List<FormField> fields) {
        List<FormField> flat = new ArrayList<>();
        for (FormField field : fields) {
            if (field.kind() == Kind.GROUP && field.key() == null) {
                flat.addAll(sideBySide(field.fields()));
            } else {
                flat.add(field);
            }
        }
        return flat;
    }

    /** Every field at any depth. */
    static List<FormField> everywhere(List<FormField> fields) {
        List<FormField> all = new ArrayList<>();
        for (FormField field : fields) {
            all.add(field);
            all.addAll(everywhere(field.fields()));
        }
        return all;
    }

    /** The names of its values, lists and groups at the top. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        sideBySide(fields).forEach(field -> keys.add(field.key()));
        return keys;
    }
}
