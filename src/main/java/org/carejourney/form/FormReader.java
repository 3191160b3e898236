package org.carejourney.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carejourney.form.FormField.Kind;
import org.jspecify.annotations.Nullable;

/** Reads .form files of form-js, schema versions 16 to 19. What the server could not check, it refuses to read. */
public final class FormReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SHOWN_ONLY = Set.of("text", "html", "table", "separator", "spacer");
    private static final Set<String> UNCHECKABLE = Set.of("valuesExpression", "serializeToString", "increment");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private FormReader() {}

    /** @throws IllegalArgumentException with a sentence that says what is wrong with the file */
    public static Form read(String text) {
        JsonNode file;
        try {
            file = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The form is not JSON", e);
        }
        String id = file.path("id").asText();
        int version = file.path("schemaVersion").asInt();
        if (version < 16 || version > 19) {
            throw new IllegalArgumentException("The form '" + id + "' is of schema version " + version);
        }
        try {
            Set<String> words = new HashSet<>();
            collectWords(file, words);
            return new Form(id, fields(file.path("components"), new HashSet<>()), Set.copyOf(words), schema(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The form '" + id + "': " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> schema(JsonNode file) {
        return JSON.convertValue(file, new TypeReference<>() {});
    }

    private static List<FormField> fields(JsonNode components, Set<String> taken) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : components) {
            if (!SHOWN_ONLY.contains(component.path("type").asText())) {
                fields.add(field(component, taken));
            }
        }
        return List.copyOf(fields);
    }

    private static FormField field(JsonNode component, Set<String> taken) {
        Kind kind = kind(component);
        boolean holdsFields = kind == Kind.GROUP || kind == Kind.LIST;
        String key = text(component, holdsFields ? "path" : "key");
        if (key == null ? kind != Kind.GROUP : !NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("a " + component.path("type").asText() + " has no plain name");
        }
        if (key != null && !taken.add(key)) {
            throw new IllegalArgumentException("'" + key + "' is there twice");
        }
        UNCHECKABLE.stream().filter(component::hasNonNull).findAny().ifPresent(setting -> {
            throw new IllegalArgumentException("'" + key + "' uses " + setting + ", which is not checked here");
        });
        return new FormField(
                kind,
                key,
                label(component, key),
                plain(text(component, "description")),
                feel(text(component.path("conditional"), "hide")),
                component.path("readonly").asBoolean(),
                component.path("disabled").asBoolean(),
                RulesReader.read(component, kind),
                values(component.path("values")),
                text(component, "valuesKey"),
                component.hasNonNull("defaultValue")
                        ? JSON.convertValue(component.get("defaultValue"), Object.class)
                        : null,
                feel(text(component, "expression")),
                properties(component.path("properties")),
                holdsFields ? fields(component.path("components"), key == null ? taken : new HashSet<>()) : List.of());
    }

    private static Kind kind(JsonNode component) {
        String type = component.path("type").asText();
        return switch (type) {
            case "textfield" -> Kind.TEXT;
            case "textarea" -> Kind.LONG_TEXT;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.TICK;
            case "radio", "select" -> Kind.CHOICE;
            case "checklist", "taglist" -> Kind.CHOICES;
            case "expression" -> Kind.COMPUTED;
            case "group" -> Kind.GROUP;
            case "dynamiclist" -> {
                if (!component.path("isRepeating").asBoolean()) {
                    throw new IllegalArgumentException("a dynamiclist does not say isRepeating");
                }
                yield Kind.LIST;
            }
            case "datetime" -> {
                if (!"date".equals(text(component, "subtype"))) {
                    throw new IllegalArgumentException("a datetime is not of subtype date");
                }
                yield Kind.DATE;
            }
            default -> throw new IllegalArgumentException("components of type '" + type + "' are not checked here");
        };
    }

    private static List<Object> values(JsonNode values) {
        List<Object> all = new ArrayList<>();
        values.forEach(value -> all.add(JSON.convertValue(value.path("value"), Object.class)));
        return List.copyOf(all);
    }

    private static Map<String, String> properties(JsonNode properties) {
        Map<String, String> all = new HashMap<>();
        properties
                .fields()
                .forEachRemaining(property ->
                        all.put(property.getKey(), property.getValue().asText()));
        return Map.copyOf(all);
    }

    private static String label(JsonNode component, @Nullable String key) {
        String label = plain(text(component, component.has("dateLabel") ? "dateLabel" : "label"));
        if (!label.isEmpty() || key == null) {
            return label;
        }
        String words = key.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Text for a message; computed text has no place in one, nor have the signs that end a message for Tasklist. */
    private static String plain(@Nullable String text) {
        if (text == null || text.startsWith("=") || text.contains("{{")) {
            return "";
        }
        return text.strip().replace(';', ',').replace('[', '(').replace(']', ')');
    }

    private static @Nullable String feel(@Nullable String expression) {
        return expression == null ? null : expression.strip().replaceFirst("^=", "");
    }

    static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() || value.asText().isBlank() ? null : value.asText();
    }

    private static void collectWords(JsonNode node, Set<String> words) {
        if (node.isTextual() && (node.asText().startsWith("=") || node.asText().contains("{{"))) {
            Matcher matcher = NAME.matcher(node.asText());
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        node.forEach(child -> collectWords(child, words));
    }
}
