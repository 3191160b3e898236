package org.carejourney.procedure.folder;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carejourney.procedure.Procedure.Choice;
import org.carejourney.procedure.Procedure.Dated;
import org.carejourney.procedure.folder.YamlValue.Entries;
import org.carejourney.procedure.folder.YamlValue.Items;
import org.carejourney.procedure.folder.YamlValue.Kind;
import org.carejourney.procedure.folder.YamlValue.Scalar;

/** A mapping in a YAML file, read key by key; a value of the wrong kind is a finding and reads as absent. */
final class YamlSection {

    private static final long MOST = 100_000;
    private static final String ONE_OF = "oneOf";
    private static final String VALUE = "value";

    private final String file;
    private final String path;
    private final Entries entries;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlSection(String file, String path, Entries entries, Findings findings) {
        this.file = file;
        this.path = path;
        this.entries = entries;
        this.findings = findings;
    }

    Set<String> keys() {
        return entries.values().keySet();
    }

    String path() {
        return path;
    }

    boolean isText(String key) {
        return entries.values().get(key) instanceof Scalar;
    }

    /** Says that a key of this section is wrong. */
    void fault(String key, String expected) {
        YamlValue value = entries.values().get(key);
        findings.add(file, value == null ? entries.line() : value.line(), at(key), expected);
    }

    /** Reports every key that nobody asked for. */
    void done() {
        keys().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> fault(key, "unknown; expected one of " + String.join(", ", asked)));
    }

    String text(String key) {
        return required(key, findText(key), "");
    }

    Optional<String> findText(String key) {
        return scalar(key, "a text", scalar -> scalar.kind() == Kind.TEXT ? scalar.text() : null);
    }

    /** A whole number of at least zero. */
    long whole(String key) {
        return required(
                key,
                scalar(key, "a whole number of at least 0", scalar -> {
                    Long number = whole(scalar);
                    return number == null || number < 0 ? null : number;
                }),
                0L);
    }

    Optional<Long> findWhole(String key) {
        return entries.values().containsKey(key) ? Optional.of(whole(key)) : absent(key);
    }

    private <T> Optional<T> absent(String key) {
        asked.add(key);
        return Optional.empty();
    }

    /** A whole number of at least zero that counts things. */
    int count(String key) {
        return required(key, findCount(key), 0);
    }

    Optional<Integer> findCount(String key) {
        return scalar(key, "a whole number from 0 to 100000", scalar -> {
            Long number = whole(scalar);
            return number == null || number < 0 || number > MOST ? null : number.intValue();
        });
    }

    boolean yes(String key) {
        return scalar(
                        key,
                        "true or false",
                        scalar -> scalar.kind() == Kind.YES_NO ? Boolean.valueOf(scalar.text()) : null)
                .orElse(false);
    }

    LocalDate date(String key) {
        return required(key, findDate(key), LocalDate.EPOCH);
    }

    Optional<LocalDate> findDate(String key) {
        return parsed(key, "a date such as 2026-04-01", LocalDate::parse);
    }

    Optional<LocalTime> findTime(String key) {
        return parsed(key, "a time in quotes, such as \"17:00\"", LocalTime::parse);
    }

    Optional<Duration> findDuration(String key) {
        return parsed(key, "a duration such as PT12H or P7D", Duration::parse);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return required(key, findChoice(key, type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> findChoice(String key, Class<E> type) {
        return parsed(key, "one of " + names(type), text -> Enum.valueOf(type, text));
    }

    /** Choices written as one text or as a list. */
    <E extends Enum<E>> Optional<Set<E>> findChoices(String key, Class<E> type) {
        if (!entries.values().containsKey(key)) {
            asked.add(key);
            return Optional.empty();
        }
        Set<E> chosen = new LinkedHashSet<>();
        for (String text : texts(key)) {
            try {
                chosen.add(Enum.valueOf(type, text));
            } catch (IllegalArgumentException unknown) {
                fault(key, "expected some of " + names(type) + " instead of " + text);
            }
        }
        return Optional.of(chosen);
    }

    /** Texts written as one text or as a list; none when absent. */
    List<String> texts(String key) {
        asked.add(key);
        YamlValue value = entries.values().get(key);
        if (value == null) {
            return List.of();
        }
        List<YamlValue> items = value instanceof Items list ? list.values() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (YamlValue item : items) {
            if (item instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
                texts.add(scalar.text());
            } else {
                findings.add(file, item.line(), at(key), "expected texts");
            }
        }
        return texts;
    }

    /** A section below this one; an empty one when it is absent. */
    YamlSection section(String key) {
        return findSection(key).orElseGet(() -> empty(key));
    }

    Optional<YamlSection> findSection(String key) {
        asked.add(key);
        YamlValue value = entries.values().get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Entries below) {
            return Optional.of(new YamlSection(file, at(key), below, findings));
        }
        fault(key, "expected keys with values");
        return Optional.of(empty(key));
    }

    /** The sections that this one names, each read and then checked for unknown keys. */
    <T> Map<String, T> each(Function<YamlSection, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        for (String key : keys()) {
            YamlSection section = section(key);
            all.put(key, read.apply(section));
            section.done();
        }
        return all;
    }

    /** The sections of a list, each read and then checked for unknown keys. */
    <T> List<T> list(String key, Function<YamlSection, T> read) {
        asked.add(key);
        YamlValue value = entries.values().get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Items items)) {
            fault(key, "expected a list");
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (YamlValue item : items.values()) {
            if (item instanceof Entries below) {
                YamlSection section = new YamlSection(file, at(key), below, findings);
                all.add(read.apply(section));
                section.done();
            } else {
                findings.add(file, item.line(), at(key), "expected keys with values");
            }
        }
        return all;
    }

    /** Everything below, with dotted keys: texts, whole numbers, yes-or-no and lists of these. */
    Map<String, Object> plain() {
        Map<String, Object> all = new LinkedHashMap<>();
        entries.values().forEach((key, value) -> {
            if (value instanceof Entries below) {
                YamlSection section = new YamlSection(file, at(key), below, findings);
                if (below.values().containsKey(ONE_OF)) {
                    section.choice().ifPresent(choice -> all.put(key, choice));
                    return;
                }
                section.plain().forEach((belowKey, belowValue) -> all.put(key + "." + belowKey, belowValue));
            } else {
                plain(key, value).ifPresent(known -> all.put(key, known));
            }
        });
        return all;
    }

    private Optional<Object> plain(String key, YamlValue value) {
        if (value instanceof Items items && items.values().stream().anyMatch(Entries.class::isInstance)) {
            return dated(key);
        }
        if (value instanceof Items items) {
            return Optional.of(items.values().stream()
                    .flatMap(item -> plain(key, item).stream())
                    .toList());
        }
        if (value instanceof Scalar scalar) {
            switch (scalar.kind()) {
                case TEXT:
                    return Optional.of(scalar.text());
                case WHOLE:
                    return Optional.ofNullable(whole(scalar));
                case YES_NO:
                    return Optional.of(Boolean.valueOf(scalar.text()));
                default:
            }
        }
        findings.add(file, value.line(), at(key), "expected a text, a whole number, true or false, or a list of these");
        return Optional.empty();
    }

    /** A value with all that it may be beside it: {@code { value: A, oneOf: [A, B] }}. */
    private Optional<Choice> choice() {
        asked.addAll(List.of(VALUE, ONE_OF));
        done();
        YamlValue value = entries.values().get(VALUE);
        if (value == null || value instanceof Entries) {
            fault(VALUE, value == null ? "missing" : "expected a text, true or false, or a list of texts");
            return Optional.empty();
        }
        List<Object> oneOf = plain(ONE_OF, entries.values().get(ONE_OF)).stream()
                .flatMap(YamlSection::each)
                .toList();
        Optional<Object> known = plain(VALUE, value);
        known.stream()
                .flatMap(YamlSection::each)
                .filter(each -> !oneOf.contains(each))
                .forEach(each -> fault(VALUE, "expected one of " + Words.list(oneOf) + " instead of " + each));
        return known.map(read -> new Choice(read, oneOf));
    }

    private static Stream<Object> each(Object value) {
        if (value instanceof Dated dated) {
            return dated.values().values().stream().flatMap(YamlSection::each);
        }
        return value instanceof List<?> items ? items.stream().map(Object.class::cast) : Stream.of(value);
    }

    /** A value that changes on days: a list of what it is, each with the day from which. */
    private Optional<Object> dated(String key) {
        NavigableMap<LocalDate, Object> values = new TreeMap<>();
        list(key, since -> {
            YamlValue value = since.entries.values().get(VALUE);
            since.asked.addAll(List.of(VALUE, "from"));
            if (value == null) {
                since.fault(VALUE, "missing");
            } else if (value instanceof Entries) {
                since.fault(VALUE, "expected a text, a whole number, true or false, or a list of these");
            } else {
                LocalDate from = since.date("from");
                since.plain(VALUE, value).ifPresent(known -> {
                    if (values.put(from, known) != null) {
                        since.fault("from", "expected each day once");
                    }
                });
            }
            return since;
        });
        return values.isEmpty() ? Optional.empty() : Optional.of(new Dated(values));
    }

    private YamlSection empty(String key) {
        return new YamlSection(file, at(key), new Entries(entries.line(), Map.of()), findings);
    }

    private <T> T required(String key, Optional<T> value, T otherwise) {
        if (!entries.values().containsKey(key)) {
            fault(key, "missing");
        }
        return value.orElse(otherwise);
    }

    private <T> Optional<T> parsed(String key, String expected, Function<String, T> parse) {
        return scalar(key, expected, scalar -> {
            try {
                return parse.apply(scalar.text());
            } catch (DateTimeException | IllegalArgumentException wrong) {
                return null;
            }
        });
    }

    private <T> Optional<T> scalar(String key, String expected, Function<Scalar, T> read) {
        asked.add(key);
        YamlValue value = entries.values().get(key);
        if (value == null) {
            return Optional.empty();
        }
        T known = value instanceof Scalar scalar ? read.apply(scalar) : null;
        if (known == null) {
            fault(key, "expected " + expected);
        }
        return Optional.ofNullable(known);
    }

    private static Long whole(Scalar scalar) {
        try {
            return scalar.kind() == Kind.WHOLE ? Long.valueOf(scalar.text()) : null;
        } catch (NumberFormatException tooLong) {
            return null;
        }
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
