package org.carejourney.procedure.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.ProcedureFile;

/** A .form file that was readable as JSON. */
record FormFile(ProcedureFile file, JsonNode form) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<FormFile> read(ProcedureFile file, Findings findings) {
        try {
            JsonNode form = JSON.readTree(file.content());
            if (form != null && form.path("components").isArray()) {
                return Optional.of(new FormFile(file, form));
            }
            findings.add(file.origin(), "", "expected a form with components");
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            findings.add(file.origin(), line, "", "not readable as JSON: " + broken.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    /** The line of the component with this id or, without one, this key; 0 where it cannot be told. */
    int line(String id) {
        Pattern name = Pattern.compile("\"(?:id|key)\"\\s*:\\s*\"" + Pattern.quote(id) + "\"");
        return file.line(name);
    }

    /** Every component at any depth. */
    List<JsonNode> components() {
        List<JsonNode> all = new ArrayList<>();
        collect(form, all);
        return all;
    }

    private static void collect(JsonNode parent, List<JsonNode> all) {
        for (JsonNode component : parent.path("components")) {
            all.add(component);
            collect(component, all);
        }
    }

    /** The keys of what it submits at its top: groups without a path only arrange the screen. */
    Set<String> keys() {
        return keys(form);
    }

    /** The same of a list: the fields of its rows. */
    static Set<String> keys(JsonNode parent) {
        Set<String> keys = new LinkedHashSet<>();
        keys(parent, keys);
        return keys;
    }

    /** Whether there is a field of this key whose value is a text that people enter. */
    boolean holdsText(String key) {
        return components().stream()
                .filter(component -> component.path("key").asText().equals(key))
                .map(component -> component.path("type").asText())
                .anyMatch(Set.of("textfield", "textarea")::contains);
    }

    static boolean isList(JsonNode component) {
        return component.path("type").asText().equals("dynamiclist");
    }

    /** Every component of a list's rows, but not of lists in them. */
    static List<JsonNode> inRow(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : list.path("components")) {
            all.add(component);
            if (!isList(component)) {
                all.addAll(inRow(component));
            }
        }
        return all;
    }

    private static void keys(JsonNode parent, Set<String> keys) {
        for (JsonNode component : parent.path("components")) {
            key(component).ifPresentOrElse(keys::add, () -> keys(component, keys));
        }
    }

    /** The name of its value: the key of a field, the path of a list or group. */
    static Optional<String> key(JsonNode component) {
        String name = component.path("key").asText(component.path("path").asText(""));
        return name.isEmpty() ? Optional.empty() : Optional.of(name.split("\\.")[0]);
    }

    static String property(JsonNode component, String name) {
        return component.path("properties").path(name).asText("");
    }
}
