package org.carejourney.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record as people read it.
 *
 * @param at local time, for example 3 March 2026, 09:30
 * @param what kind and subject in words
 * @param facts each fact in a line: name and value
 */
record TimelineEntry(long number, String at, String by, @Nullable String role, String what, List<Fact> facts) {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]{3,}|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|YES|NO");
    private static final String PENCE = " pence";

    record Fact(String name, String value) {}

    /** @param labels the council's own word for a constant, or the constant itself */
    static TimelineEntry of(RecordEntry entry, UnaryOperator<String> labels) {
        List<Fact> facts = new ArrayList<>();
        addFacts("", entry.content(), labels, facts);
        return new TimelineEntry(
                entry.number(),
                at(entry.at()),
                entry.by(),
                entry.role(),
                entry.kind().label() + ": " + words(entry.subject()),
                facts);
    }

    /** A moment as people read it, in local time. */
    static String at(Instant moment) {
        return AT.format(moment.atZone(CouncilTime.ZONE));
    }

    private static void addFacts(
            String prefix, @Nullable Object value, UnaryOperator<String> labels, List<Fact> facts) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (!String.valueOf(key).startsWith("_")) {
                    addFacts(
                            prefix.isEmpty() ? words(String.valueOf(key)) : prefix + ", " + words(String.valueOf(key)),
                            inner,
                            labels,
                            facts);
                }
            });
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int row = 0; row < list.size(); row++) {
                addFacts(prefix + " " + (row + 1), list.get(row), labels, facts);
            }
        } else if (value != null && !"".equals(value)) {
            facts.add(fact(prefix, value, labels));
        }
    }

    private static Fact fact(String name, Object value, UnaryOperator<String> labels) {
        if (name.endsWith(PENCE) && value instanceof Number pence && pence.longValue() >= 0) {
            return new Fact(name.substring(0, name.length() - PENCE.length()), new Money(pence.longValue()).toString());
        }
        return new Fact(name, said(value, labels));
    }

    /** A value as people say it: yes, 3 March 2026, Not suitable. */
    private static String said(@Nullable Object value, UnaryOperator<String> labels) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> said(item, labels)).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        }
        String text = String.valueOf(value);
        if (DATE.matcher(text).matches()) {
            return DAY.format(LocalDate.parse(text));
        }
        String label = labels.apply(text);
        return label.equals(text) && CONSTANT.matcher(text).matches() ? words(text) : label;
    }

    /** An id in words: decide-at-forum, weeklyPricePence and OUT_OF_SCOPE alike. */
    static String words(String id) {
        String spaced = id.matches("[A-Z0-9_]+")
                ? id.replace('_', ' ').toLowerCase(Locale.UK)
                : id.replace('-', ' ').replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
