package org.carejourney.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** How the demonstration's people answer each form, from {@code demo/<council>/answers.yaml}. */
public final class Answers {

    private static final String AS = "@as";
    private static final String EACH = "@each";
    private static final String REST = "@rest";

    private final Map<String, Map<String, Object>> byForm;

    private Answers(Map<String, Map<String, Object>> byForm) {
        this.byForm = byForm;
    }

    public static Answers of(Council council) {
        try (var file = new ClassPathResource("demo/" + council + "/answers.yaml").getInputStream()) {
            return new Answers(new YAMLMapper().readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The answer to a form that is open.
     *
     * @param known values and options that the form shows
     * @param changed what is answered otherwise this time; a field that is null is left out
     */
    public Map<String, Object> to(
            String form, Map<String, Object> known, LocalDate today, String me, Map<String, Object> changed) {
        Map<String, Object> answers = usual(form);
        answers.putAll(changed);
        Map<String, Object> filled = new LinkedHashMap<>();
        answers.forEach((field, answer) -> {
            Object value = value(field, answer, new Filling(known, today, me));
            if (value != null) {
                filled.put(field, value);
            }
        });
        return filled;
    }

    /** The usual answers; those of a form that says so begin with those of another. */
    private Map<String, Object> usual(String form) {
        Map<String, Object> own = new LinkedHashMap<>(byForm.getOrDefault(form, Map.of()));
        Object other = own.remove(AS);
        if (other == null) {
            return own;
        }
        Map<String, Object> answers = usual(other.toString());
        answers.putAll(own);
        return answers;
    }

    private record Filling(Map<String, Object> known, LocalDate today, String me) {

        /** The year from April to March that the day is in, for example 2019/20. */
        String financialYear() {
            int begins = today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear();
            return begins + "/" + String.format("%02d", (begins + 1) % 100);
        }

        /** What another field shows. */
        @Nullable
        Object shown(String field) {
            if (!known.containsKey(field)) {
                throw new IllegalArgumentException("Unknown placeholder @" + field);
            }
            return known.get(field);
        }

        List<?> options(String field) {
            return known.get(field) instanceof List<?> list ? list : List.of();
        }
    }

    private static @Nullable Object value(String field, @Nullable Object answer, Filling filling) {
        if (answer instanceof String text && text.startsWith("@")) {
            return placeholder(field, text, filling);
        }
        if (answer instanceof Map<?, ?> rows && rows.containsKey(EACH)) {
            return rows(rows, filling);
        }
        if (answer instanceof List<?> list) {
            return list.stream()
                    .map(item -> item instanceof Map<?, ?> row ? row(row, Map.of(), filling) : item)
                    .toList();
        }
        return answer;
    }

    private static @Nullable Object placeholder(String field, String text, Filling filling) {
        if (text.startsWith("@today")) {
            String days = text.substring("@today".length());
            return filling.today()
                    .plusDays(days.isEmpty() ? 0 : Long.parseLong(days))
                    .toString();
        }
        List<?> options = filling.options(field + "Options");
        return switch (text) {
            case "@known" -> filling.known().get(field);
            case "@financialYear" -> filling.financialYear();
            case "@me" -> filling.me();
            case "@options" ->
                options.stream()
                        .map(option -> ((Map<?, ?>) option).get("value"))
                        .toList();
            case "@option" -> options.isEmpty() ? null : ((Map<?, ?>) options.get(0)).get("value");
            default -> filling.shown(text.substring(1));
        };
    }

    private static List<Object> rows(Map<?, ?> template, Filling filling) {
        List<Object> rows = new ArrayList<>();
        for (Object each : filling.options(String.valueOf(template.get(EACH)))) {
            Map<Object, Object> fields = new LinkedHashMap<>(template);
            fields.remove(EACH);
            Object rest = fields.remove(REST);
            if (rest instanceof Map<?, ?> others && !rows.isEmpty()) {
                fields.putAll(others);
            }
            rows.add(row(fields, (Map<?, ?>) each, filling));
        }
        return rows;
    }

    private static Map<String, Object> row(Map<?, ?> fields, Map<?, ?> each, Filling filling) {
        Map<String, Object> row = new LinkedHashMap<>();
        fields.forEach((field, answer) -> {
            boolean ofEach =
                    answer instanceof String text && text.startsWith("@") && each.containsKey(text.substring(1));
            row.put(
                    String.valueOf(field),
                    ofEach ? each.get(((String) answer).substring(1)) : value(String.valueOf(field), answer, filling));
        });
        return row;
    }
}
