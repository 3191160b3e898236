package org.carejourney.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.form.FormField.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A field that somebody is to fill in, with answers to the others by which the form shows it.
 *
 * @param list the list in whose rows it lies
 */
record AskedField(
        Form form,
        @Nullable FormField list,
        FormField field,
        CouncilForms forms,
        Map<String, Object> others,
        Map<String, Object> known) {

    /** A value that fits no field, so that a shown field says something else of it than that it is hidden. */
    private static final Object UNFIT = Map.of("unfit", true);

    static Stream<AskedField> of(CouncilForms forms) {
        return forms.all().stream().flatMap(form -> of(forms, form));
    }

    private static Stream<AskedField> of(CouncilForms forms, Form form) {
        return Form.sideBySide(form.fields()).stream()
                .flatMap(field -> field.kind() == Kind.LIST
                        ? Stream.concat(
                                Stream.of(new AskedField(form, null, field, forms, Map.of(), Map.of())),
                                Form.sideBySide(field.fields()).stream()
                                        .map(inner -> new AskedField(form, field, inner, forms, Map.of(), Map.of())))
                        : Stream.of(new AskedField(form, null, field, forms, Map.of(), Map.of())))
                .filter(asked -> !asked.field.isGiven() && asked.field.kind() != Kind.COMPUTED)
                .map(AskedField::shown);
    }

    /** Tries the answers of the fields on which something depends until the form shows this one. */
    private AskedField shown() {
        List<FormField> deciding = Form.sideBySide(form.fields()).stream()
                .filter(other -> other.kind() == Kind.TICK || other.kind() == Kind.CHOICE)
                .filter(other -> !other.key().equals(field.key()))
                .filter(other -> Form.everywhere(form.fields()).stream()
                        .anyMatch(one -> one.hide() != null && one.hide().contains(other.key())))
                .toList();
        List<AskedField> tries = List.of(this);
        for (FormField other : deciding) {
            tries = tries.stream().flatMap(one -> one.answering(other)).toList();
        }
        return tries.stream()
                .filter(one -> !one.faults(UNFIT).containsValue("HIDDEN"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing makes the form show " + this));
    }

    private Stream<AskedField> answering(FormField other) {
        List<Object> answers = new ArrayList<>(other.kind() == Kind.TICK ? List.of(true) : forms.choices(other));
        return Stream.concat(Stream.of(this), answers.stream().map(answer -> {
            Map<String, Object> more = new HashMap<>(other.isGiven() ? known : others);
            more.put(other.key(), answer);
            return new AskedField(
                    form, list, field, forms, other.isGiven() ? others : more, other.isGiven() ? more : known);
        }));
    }

    /** What is wrong with it, or nothing, when this is entered; nothing entered leaves it out. */
    @Nullable
    String fault(@Nullable Object value) {
        return faults(value).get(path());
    }

    private Map<String, String> faults(@Nullable Object value) {
        Map<String, Object> entered = new HashMap<>(others);
        Map<String, Object> own = value == null ? Map.of() : Map.of(field.key(), value);
        if (list == null) {
            entered.putAll(own);
        } else {
            entered.put(list.key(), List.of(own));
        }
        return forms.faults(form, entered, known);
    }

    private String path() {
        return list == null ? field.key() : list.key() + "/0/" + field.key();
    }

    boolean isText() {
        return field.kind() == Kind.TEXT || field.kind() == Kind.LONG_TEXT;
    }

    boolean isRequired() {
        return field.rules().required() || field.number("minItems").orElse(0) > 0;
    }

    @Override
    public String toString() {
        return form.id() + " " + path();
    }
}
