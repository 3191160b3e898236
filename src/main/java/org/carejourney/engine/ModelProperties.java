package org.carejourney.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a model says of an element in its extension properties: check, deadline, keep, notBy, phase. */
public record ModelProperties(Map<String, String> values) {

    public static final ModelProperties NONE = new ModelProperties(Map.of());

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A comma separated property as a list; empty when absent. */
    public List<String> list(String key) {
        return text(key)
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
