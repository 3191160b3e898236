package org.carejourney.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.carejourney.form.FormField.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedFormsTest {

    private static final DefaultDmnEngineConfiguration DECISIONS = decisions();

    private static DefaultDmnEngineConfiguration decisions() {
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.buildEngine();
        return decisions;
    }

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            List<Path> forms = files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
            assertThat(forms).isNotEmpty();
            return forms;
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void canBeChecked(Path file) throws IOException {
        Form form = FormReader.read(Files.readString(file));

        assertThat(form.id() + ".form").isEqualTo(file.getFileName().toString());
        for (FormField field : Form.everywhere(form.fields())) {
            assertThat(field.number("minItems").orElse(1)).as(field.key()).isPositive();
            assertThat(field.number("maxItems").orElse(1)).as(field.key()).isPositive();
            assertThat(field.property("options").isPresent())
                    .as("%s has options and valuesKey, or neither", field.key())
                    .isEqualTo(field.isChosenFromSource());
            assertThat(field.property("prefill").orElse("variable:x"))
                    .as(field.key())
                    .matches("[a-z]+:[A-Za-z0-9.|-]+");
            field.property("distinct").ifPresent(key -> assertThat(Form.sideBySide(field.fields()))
                    .extracting(FormField::key)
                    .contains(key));
            if (field.kind() == Kind.CHOICE || field.kind() == Kind.CHOICES) {
                assertThat(field.isChosenFromSource() || !field.values().isEmpty())
                        .as(field.key())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasConditionsThatCanBeEvaluated(Path file) throws IOException {
        Form form = FormReader.read(Files.readString(file));
        List<String> faults = new ArrayList<>();

        FormCheck.check(form, Map.of(), Map.of(), Map.of(), LocalDate.of(2026, 3, 2), (expression, context) -> {
            try {
                return DECISIONS
                        .getFeelEngine()
                        .evaluateSimpleExpression(
                                expression, Variables.fromMap(context).asVariableContext());
            } catch (FeelException e) {
                faults.add(expression + ": " + e.getMessage());
                return null;
            }
        });

        assertThat(faults).isEmpty();
    }

    static List<Path> shownForms() throws IOException {
        return forms().stream()
                .filter(file -> !file.getFileName().toString().startsWith("message-"))
                .toList();
    }

    /** Amounts are whole pence, which nobody reads easily: beside each stands what it is in pounds, and only there. */
    @ParameterizedTest
    @MethodSource("shownForms")
    void saysInPoundsWhatIsInPence(Path file) throws IOException {
        List<JsonNode> components = components(new ObjectMapper().readTree(file.toFile()));

        for (JsonNode field : components) {
            String key = field.path("key").asText();
            if (field.path("type").asText().equals("number") && key.endsWith("Pence")) {
                assertThat(components)
                        .as("%s: texts that say %s in pounds, hidden whenever it is hidden", file, key)
                        .filteredOn(text -> text.path("type").asText().equals("text"))
                        .filteredOn(text -> text.path("text").asText().matches("(?s)=.*\\b" + key + "\\b.*"))
                        .isNotEmpty()
                        .allMatch(text -> hide(text).contains(hide(field)));
            }
        }
    }

    private static String hide(JsonNode component) {
        return component.path("conditional").path("hide").asText().replaceFirst("^=", "");
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }
}
