package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.carejourney.coverage.RuleHits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One decision table of a council, evaluated alone. When its class ends, every rule must have been hit. */
public final class DecisionTable implements AfterAllCallback {

    /** The day on which checks are made. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Object> always = new HashMap<>();
    private final Map<String, Integer> hits = new LinkedHashMap<>();
    private final List<String> matched = new ArrayList<>();
    private final DmnEngine engine;
    private final String council;
    private final DmnDecision decision;

    private DecisionTable(String name) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::note);
        engine = configuration.buildEngine();
        council = councilOf(name);
        try (var file = Files.newInputStream(Path.of("bpmn", council, name + ".dmn"))) {
            decision = engine.parseDecision(name, file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (DmnDecisionTableRuleImpl rule : ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules()) {
            hits.put(rule.getId(), 0);
        }
    }

    /** The folder that holds the table; no two have one of the same name. */
    private static String councilOf(String name) {
        try (Stream<Path> folders = Files.list(Path.of("bpmn"))) {
            List<String> holding = folders.filter(folder -> Files.exists(folder.resolve(name + ".dmn")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(holding).as("folders with " + name + ".dmn").hasSize(1);
            return holding.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table that a model asks, and the variables it reads. */
    public static DecisionTable of(String name, String... variables) {
        var table = new DecisionTable(name);
        table.known.addAll(List.of(variables));
        return table;
    }

    /** A table that checks a form: it is given every field, the day and the council's values. */
    public static DecisionTable check(String name, String form, String... variables) {
        var table = of(name, variables);
        try {
            table.addFields(new ObjectMapper()
                    .readTree(Path.of("forms", table.council, form + ".form").toFile()));
            table.always.put("policy", policy(table.council));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        table.always.put("today", TODAY);
        return table;
    }

    private void addFields(JsonNode parent) {
        for (JsonNode field : parent.path("components")) {
            if (field.has("key")) {
                known.add(field.get("key").asText());
            } else if (field.has("path")) {
                known.add(field.get("path").asText());
            } else {
                addFields(field);
            }
        }
    }

    /** The same table where a council's value is another one. */
    @SuppressWarnings("unchecked")
    public DecisionTable where(String key, Object value) {
        put((Map<String, Object>) always.get("policy"), key, value);
        return this;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> policy(String council) throws IOException {
        Map<String, Object> procedure = new YAMLMapper()
                .readValue(Path.of("bpmn", council, "procedure.yaml").toFile(), Map.class);
        Map<String, Object> tree = new LinkedHashMap<>();
        ((Map<String, Object>) procedure.get("values")).forEach((key, value) -> put(tree, key, newest(value)));
        ((Map<String, Map<String, Object>>) procedure.get("deadlines"))
                .forEach((key, deadline) -> put(tree, "deadlines." + key + ".amount", deadline.get("amount")));
        return tree;
    }

    /** A value that changes on days, as it is in the end. */
    private static Object newest(Object value) {
        return value instanceof List<?> items && items.get(items.size() - 1) instanceof Map<?, ?> last
                ? last.get("value")
                : value;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String key, Object value) {
        Map<String, Object> branch = tree;
        String[] parts = key.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            branch = (Map<String, Object>) branch.computeIfAbsent(parts[i], any -> new LinkedHashMap<>());
        }
        branch.put(parts[parts.length - 1], value);
    }

    /** The ids of the rules that match these names and values, without their prefix, parted by spaces. */
    public String rules(Object... namesAndValues) {
        return rules(row(namesAndValues));
    }

    public String rules(Map<String, Object> row) {
        results(row);
        return String.join(" ", matched);
    }

    /**
     * The same for a usual row that is changed.
     *
     * @param usual names and values, as in {@code urgent=true weeklyPence=25000 origin=COMMUNITY stepUpBed=-}
     * @param changes what differs, written alike
     */
    public String rulesOf(String usual, String changes) {
        Map<String, Object> row = read(usual);
        row.putAll(read(changes));
        return rules(row);
    }

    /** What those rules answer, parted by commas; of a check its field and code, as its message is free. */
    public String answersOf(String usual, String changes) {
        Map<String, Object> row = read(usual);
        row.putAll(read(changes));
        return results(row).stream().map(DecisionTable::codes).collect(Collectors.joining(", "));
    }

    private static String codes(String answer) {
        return words(answer).stream().limit(2).collect(Collectors.joining(" "));
    }

    private static Map<String, Object> read(String text) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String entry : text.strip().split("\\s+")) {
            if (!entry.isEmpty()) {
                String[] nameAndValue = entry.split("=", 2);
                row.put(nameAndValue[0], value(nameAndValue[1]));
            }
        }
        return row;
    }

    private static @Nullable Object value(String text) {
        if (text.equals("-")) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("[0-9]+") ? (Object) Long.valueOf(text) : text;
    }

    /** The outputs of each rule that matches, parted by spaces. */
    public List<String> results(Object... namesAndValues) {
        return results(row(namesAndValues));
    }

    public List<String> results(Map<String, Object> given) {
        Map<String, Object> inputs = new HashMap<>(always);
        known.forEach(name -> inputs.put(name, null));
        given.forEach((name, value) -> {
            assertThat(known).as("variables of the table").contains(name);
            inputs.put(name, value);
        });
        matched.clear();
        var outputs = ((DmnDecisionTableImpl) decision.getDecisionLogic()).getOutputs();
        return engine.evaluateDecisionTable(decision, inputs).getResultList().stream()
                .map(row -> String.join(
                        " ",
                        outputs.stream()
                                .map(output -> String.valueOf(row.get(output.getOutputName())))
                                .toList()))
                .toList();
    }

    /** Rows of a list that differ in one field; none for an empty text. */
    public static List<Map<String, Object>> rows(String field, String values) {
        return words(values).stream().map(value -> row(field, value)).toList();
    }

    /** Words parted by spaces; none for an empty text. */
    public static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** Names and values as a map, as a row of a list is given. */
    public static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private void note(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> {
            hits.merge(rule.getId(), 1, Integer::sum);
            RuleHits.hit(decision.getKey(), rule.getId());
            matched.add(rule.getId().replaceFirst("^rule_", ""));
        });
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> never = hits.entrySet().stream()
                .filter(hit -> hit.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        if (!never.isEmpty()) {
            fail("No row of " + context.getDisplayName() + " hits " + never);
        }
    }
}
