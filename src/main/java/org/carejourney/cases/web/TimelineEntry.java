package org.carejourney.cases.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CouncilTime;
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

    record Fact(String name, String value) {}

    static TimelineEntry of(RecordEntry entry) {
        List<Fact> facts = new ArrayList<>();
        addFacts("", entry.content(), facts);
        return new TimelineEntry(
                entry.number(),
                AT.format(entry.at().atZone(CouncilTime.ZONE)),
                entry.by(),
                entry.role(),
                entry.kind().label() + ": " + words(entry.subject()),
                facts);
    }

    private static void addFacts(String prefix, @Nullable Object value, List<Fact> facts) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (!String.valueOf(key).startsWith("_")) {
                    addFacts(
                            prefix.isEmpty() ? words(String.valueOf(key)) : prefix + ", " + words(String.valueOf(key)),
                            inner,
                            facts);
                }
            });
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int row = 0; row < list.size(); row++) {
                addFacts(prefix + " " + (row + 1), list.get(row), facts);
            }
        } else if (value != null && !"".equals(value)) {
            facts.add(new Fact(prefix, value instanceof List<?> list ? joined(list) : String.valueOf(value)));
        }
    }

    private static String joined(List<?> list) {
        return String.join(", ", list.stream().map(String::valueOf).toList());
    }

    /** An id in words: decide-at-forum, weeklyPricePence and OUT_OF_SCOPE alike. */
    private static String words(String id) {
        String spaced = id.matches("[A-Z0-9_]+")
                ? id.replace('_', ' ').toLowerCase(Locale.UK)
                : id.replace('-', ' ').replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
