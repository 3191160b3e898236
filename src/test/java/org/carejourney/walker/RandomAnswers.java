package org.carejourney.walker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.carejourney.form.Form;
import org.carejourney.form.FormField;
import org.carejourney.form.FormField.Kind;
import org.carejourney.form.FormReader;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.jspecify.annotations.Nullable;

/** Answers to a form that differ from the usual ones here and there, within what the form offers. */
final class RandomAnswers {

    private static final Path FORMS = Path.of("forms");
    private static final Map<String, Form> READ = new HashMap<>();
    /** What a form of a report or a message offers from the council's figures. */
    private static final Map<String, List<?>> FIGURES = Map.of(
            "categoryOptions", List.of("CAT01", "CAT02", "CAT03", "CAT11"),
            "levelOptions", List.of("R1", "R2", "R3", "N1", "N4"));

    private final Form form;
    private final Map<String, Object> known;
    private final LocalDate today;
    private final Random random;

    RandomAnswers(Council council, String form, Map<String, Object> known, LocalDate today, Random random) {
        this.form = form(council, form);
        this.known = known;
        this.today = today;
        this.random = random;
    }

    private static Form form(Council council, String id) {
        return READ.computeIfAbsent(council + "/" + id, wanted -> {
            try {
                Path own = FORMS.resolve(wanted + ".form");
                return FormReader.read(
                        Files.readString(Files.exists(own) ? own : FORMS.resolve("common/" + id + ".form")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Answers to what must be answered, where nothing is usual. */
    Map<String, Object> plain() {
        Map<String, Object> answers = new LinkedHashMap<>();
        asked(form.fields()).filter(field -> field.rules().required()).forEach(field -> put(answers, field));
        return answers;
    }

    /** The answers with one, two or three of them otherwise. */
    Map<String, Object> changed(Map<String, Object> usual) {
        Map<String, Object> answers = new LinkedHashMap<>(usual);
        List<FormField> fields = asked(form.fields()).toList();
        for (int change = random.nextInt(3); change >= 0 && !fields.isEmpty(); change--) {
            change(answers, fields.get(random.nextInt(fields.size())));
        }
        return answers;
    }

    private void change(Map<String, Object> answers, FormField field) {
        if (field.kind() == Kind.LIST && answers.get(field.key()) instanceof List<?> rows && !rows.isEmpty()) {
            List<Object> changed = new ArrayList<>(rows);
            int at = random.nextInt(changed.size());
            if (random.nextInt(4) == 0) {
                changed.remove(at);
            } else {
                Map<String, Object> row = map(changed.get(at));
                List<FormField> inner = asked(field.fields()).toList();
                if (!inner.isEmpty()) {
                    change(row, inner.get(random.nextInt(inner.size())));
                }
                changed.set(at, row);
            }
            answers.put(field.key(), changed);
        } else if (!field.rules().required() && random.nextInt(4) == 0) {
            answers.remove(field.key());
        } else {
            put(answers, field);
        }
    }

    /** What somebody does who reads what is wrong: hidden fields are left out, and the others are answered anew. */
    Map<String, Object> corrected(Map<String, Object> refused, List<FieldFault> faults) {
        Map<String, Object> answers = new LinkedHashMap<>(refused);
        for (FieldFault fault : faults) {
            correct(
                    answers,
                    form.fields(),
                    List.of(fault.field().replaceFirst("^data/", "").split("/")),
                    fault.code());
        }
        return answers;
    }

    private void correct(Map<String, Object> answers, List<FormField> fields, List<String> path, String code) {
        FormField field = asked(fields)
                .filter(one -> path.get(0).equals(one.key()))
                .findFirst()
                .orElse(null);
        if (field == null || List.of("HIDDEN", "DISABLED", "UNKNOWN_FIELD").contains(code) && path.size() == 1) {
            answers.remove(path.get(0));
        } else if (path.size() > 2 && answers.get(field.key()) instanceof List<?> rows) {
            List<Object> changed = new ArrayList<>(rows);
            int at = Integer.parseInt(path.get(1));
            if (at >= changed.size()) {
                return;
            }
            Map<String, Object> row = map(changed.get(at));
            correct(row, field.fields(), path.subList(2, path.size()), code);
            changed.set(at, row);
            answers.put(field.key(), changed);
        } else {
            put(answers, field);
        }
    }

    private static Map<String, Object> map(Object row) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) row).forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private void put(Map<String, Object> answers, FormField field) {
        Object value = value(field);
        if (value == null) {
            answers.remove(field.key());
        } else {
            answers.put(field.key(), value);
        }
    }

    private @Nullable Object value(FormField field) {
        return switch (field.kind()) {
            case TICK -> random.nextBoolean();
            case CHOICE -> one(choices(field));
            case CHOICES ->
                choices(field).stream().filter(choice -> random.nextInt(3) > 0).toList();
            case NUMBER -> number(field);
            case DATE ->
                today.plusDays(random.nextInt(3) == 0 ? random.nextInt(60) - 30 : 0)
                        .toString();
            case TEXT, LONG_TEXT -> text(field);
            case LIST -> List.of(row(field));
            default -> null;
        };
    }

    private Map<String, Object> row(FormField list) {
        Map<String, Object> row = new LinkedHashMap<>();
        asked(list.fields()).forEach(field -> put(row, field));
        return row;
    }

    private @Nullable Object one(List<?> choices) {
        return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
    }

    private List<?> choices(FormField field) {
        if (field.valuesKey() == null) {
            return field.values();
        }
        return known.get(field.valuesKey()) instanceof List<?> options
                ? options.stream()
                        .map(option -> ((Map<?, ?>) option).get("value"))
                        .toList()
                : FIGURES.getOrDefault(field.valuesKey(), List.of());
    }

    private Object number(FormField field) {
        long least = field.rules().min() == null || field.rules().min().number() == null
                ? 0
                : field.rules().min().number().longValue();
        long[] tries = {least, least + 1, 11, 84, 80_000, 90_000, 98_500, 140_000, 250_000};
        return tries[random.nextInt(tries.length)];
    }

    private String text(FormField field) {
        String pattern =
                field.rules().pattern() == null ? "" : field.rules().pattern().pattern();
        return Stream.of("HOME-", "PERSON-", "CASE-")
                .filter(pattern::contains)
                .findFirst()
                .map(prefix -> prefix.equals("HOME-") ? "HOME-" + "ABC".charAt(random.nextInt(3)) : prefix + "000001")
                .orElseGet(() -> pattern.isEmpty() ? "Said by somebody on the way. Fictional." : "DOC/walk-1");
    }

    private static Stream<FormField> asked(List<FormField> fields) {
        return fields.stream()
                .flatMap(field ->
                        field.kind() == Kind.GROUP && field.key() == null ? asked(field.fields()) : Stream.of(field))
                .filter(field -> !field.readonly() && !field.disabled() && field.kind() != Kind.COMPUTED);
    }

    /** Answers as a test would write them: name, value, name, value. */
    static String written(Map<String, Object> answers) {
        StringBuilder text = new StringBuilder();
        answers.forEach((field, value) ->
                text.append(", ").append(literal(field)).append(", ").append(literal(value)));
        return text.toString();
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof List<?> list) {
            return "list("
                    + String.join(
                            ", ", list.stream().map(RandomAnswers::literal).toList()) + ")";
        }
        if (value instanceof Map<?, ?> row) {
            List<String> parts = new ArrayList<>();
            row.forEach((key, one) -> parts.addAll(Arrays.asList(literal(key), literal(one))));
            return "map(" + String.join(", ", parts) + ")";
        }
        return String.valueOf(value);
    }
}
