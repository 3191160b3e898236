package org.carejourney.procedure.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.folder.Findings;

/** Checks one form: its components, its FEEL and where its values come from. */
final class FormCheck {

    /** What both the screen and the server's check can do; one other component kills a whole form. */
    static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "html",
            "group",
            "dynamiclist",
            "table",
            "expression");

    private static final Set<String> PROPERTIES = Set.of(
            "requirements",
            "prefill",
            "options",
            "minItems",
            "maxItems",
            "distinct",
            "rowForEach",
            "notInFuture",
            "notInPast",
            "keep");

    private static final Pattern NULL_TEST = Pattern.compile("(\\w+)\\s*(!?=)\\s*null\\b");
    private static final Pattern LINK = Pattern.compile("\\{\\{\\s*links\\.(\\w+)");

    private final FormFile form;
    private final FolderNames names;
    private final Procedure procedure;
    private final Vocabulary vocabulary;
    private final Findings findings;

    FormCheck(FormFile form, FolderNames names, Procedure procedure, Vocabulary vocabulary, Findings findings) {
        this.form = form;
        this.names = names;
        this.procedure = procedure;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void check() {
        String id = form.form().path("id").asText();
        if (!id.equals(form.file().id())) {
            fault(id, "expected the id " + form.file().id() + ", the name of the file");
        }
        form.components().forEach(this::component);
        form.components().stream().filter(FormFile::isList).forEach(this::rows);
        form.components().forEach(this::emptyTexts);
    }

    private void component(JsonNode component) {
        String id = id(component);
        String type = component.path("type").asText();
        if (!COMPONENTS.contains(type)) {
            fault(id, "component of type '" + type + "'; expected one of " + inOrder(COMPONENTS));
        }
        component.path("properties").fieldNames().forEachRemaining(name -> {
            if (!PROPERTIES.contains(name)) {
                fault(id, "unknown property '" + name + "'; expected one of " + inOrder(PROPERTIES));
            }
        });
        source(id, FormFile.property(component, "prefill"), false);
        String options = FormFile.property(component, "options");
        source(id, options, true);
        if (!options.isEmpty() && component.path("valuesKey").asText().isEmpty()) {
            fault(
                    id,
                    "options without valuesKey; expected one such as "
                            + component.path("key").asText() + "Options");
        }
        if (component.path("components").isArray() && component.hasNonNull("description")) {
            fault(id, "the description of a list or group is not shown; expected a text before it");
        }
        links(id, component.path("text").asText(""));
        feel(component, id);
    }

    /** On the screen the components of a row know its fields by {@code this} only. */
    private void rows(JsonNode list) {
        Set<String> ofRow = FormFile.keys(list);
        ofRow.removeAll(form.keys());
        for (JsonNode component : FormFile.inRow(list)) {
            FeelText.expressions(component).stream()
                    .flatMap(expression -> FeelText.names(expression).stream())
                    .filter(ofRow::contains)
                    .distinct()
                    .forEach(name ->
                            fault(id(component), "'" + name + "' is a field of its own row; expected this." + name));
        }
    }

    /** A text that nobody has entered is empty on the screen, and absent on the server. */
    private void emptyTexts(JsonNode component) {
        for (String expression : FeelText.expressions(component)) {
            NULL_TEST
                    .matcher(expression)
                    .results()
                    .filter(test -> form.holdsText(test.group(1)))
                    .filter(test -> !expression.contains(test.group(1) + " " + test.group(2) + " \"\""))
                    .map(test -> test.group(1) + " " + test.group(2))
                    .distinct()
                    .forEach(test -> fault(
                            id(component),
                            "an empty text is not null on the screen; expected beside " + test + " null also " + test
                                    + " \"\""));
        }
    }

    private static String id(JsonNode component) {
        return component.path("id").asText(component.path("key").asText());
    }

    /** The public pages that a text shows. */
    private void links(String id, String text) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (!procedure.links().containsKey(link.group(1))) {
                fault(id, "no link '" + link.group(1) + "' in links of procedure.yaml");
            }
        }
    }

    private void source(String id, String source, boolean options) {
        if (source.isEmpty()) {
            return;
        }
        String name = source.split(":")[0];
        String key = source.contains(":") ? source.substring(name.length() + 1) : "";
        if (key.isEmpty() || !vocabulary.sources().contains(name)) {
            fault(id, "no source '" + source + "'; expected one of " + inOrder(vocabulary.sources()) + " and a key");
        } else if (name.equals("policy")) {
            policy(id, key, options);
        } else if (name.equals("form")) {
            form(id, key);
        }
    }

    private void policy(String id, String key, boolean options) {
        Object value = procedure.newestValue(key).orElse(null);
        if (value == null) {
            fault(id, "no value '" + key + "' in values of procedure.yaml");
        } else if (options && !(value instanceof List)) {
            fault(id, "value '" + key + "' is one value; expected a list of options");
        }
    }

    /** One form, or several with bars between them, any of which may have the field. */
    private void form(String id, String key) {
        String forms = key.split("\\.")[0];
        String field = key.substring(Math.min(key.length(), forms.length() + 1)).split("\\.")[0];
        boolean known = false;
        for (String other : forms.split("\\|")) {
            if (!names.forms().containsKey(other)) {
                fault(id, "no form " + other + ".form");
                known = true;
            } else {
                Set<String> fields = names.forms().get(other);
                known |= fields.isEmpty() || fields.contains(field);
            }
        }
        if (!known) {
            fault(id, "form " + forms.replace("|", " or ") + " has no field '" + field + "'");
        }
    }

    /** Every text that begins with an equals sign is FEEL, wherever it stands. */
    private void feel(JsonNode node, String id) {
        node.fields().forEachRemaining(entry -> {
            JsonNode value = entry.getValue();
            if (entry.getKey().equals("components") || entry.getKey().equals("properties")) {
                return;
            }
            if (value.isTextual() && value.asText().startsWith("=")) {
                FeelText.faultOfExpression(value.asText().substring(1))
                        .ifPresent(wrong -> fault(id, entry.getKey() + " is " + wrong));
            } else {
                feel(value, id);
            }
        });
    }

    private void fault(String id, String expected) {
        findings.add(form.file().origin(), form.line(id), id, expected);
    }

    static String inOrder(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
