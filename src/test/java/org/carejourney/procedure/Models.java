package org.carejourney.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The models, decisions and forms of all councils, by file. */
final class Models {

    private Models() {}

    /** All models by path, for example {@code bpmn/devon/brokerage.bpmn}. */
    static Map<String, BpmnModelInstance> all() {
        Map<String, BpmnModelInstance> models = new TreeMap<>();
        files("bpmn", ".bpmn")
                .forEach(file -> models.put(file.toString(), Bpmn.readModelFromFile(new File(file.toString()))));
        return models;
    }

    static Map<String, DmnModelInstance> decisions() {
        Map<String, DmnModelInstance> decisions = new TreeMap<>();
        files("bpmn", ".dmn")
                .forEach(file -> decisions.put(file.toString(), Dmn.readModelFromFile(new File(file.toString()))));
        return decisions;
    }

    static Map<String, JsonNode> forms() {
        Map<String, JsonNode> forms = new TreeMap<>();
        files("forms", ".form").forEach(file -> forms.put(file.toString(), json(file)));
        return forms;
    }

    /** The file's name without folder and ending. */
    static String id(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    /** The values of one extension property anywhere in a model, split at commas. */
    static List<String> properties(BpmnModelInstance model, String name) {
        return model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .map(String::strip)
                .toList();
    }

    static <E extends BaseElement> Collection<E> elements(BpmnModelInstance model, Class<E> type) {
        return model.getModelElementsByType(type);
    }

    /** The flows that leave a node: the files do not repeat them at the node. */
    static List<SequenceFlow> outgoing(FlowNode node) {
        return flows(node).filter(flow -> flow.getSource().equals(node)).toList();
    }

    static List<SequenceFlow> incoming(FlowNode node) {
        return flows(node).filter(flow -> flow.getTarget().equals(node)).toList();
    }

    private static Stream<SequenceFlow> flows(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow.class::cast);
    }

    /** A label in the form of an id: {@code openSearch} for "Open search". */
    static String camel(String label) {
        String words = Arrays.stream(
                        label.replaceAll("[^A-Za-z0-9]+", " ").strip().split(" "))
                .map(word -> Character.toUpperCase(word.charAt(0))
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    static String kebab(String label) {
        return label.replaceAll("[^A-Za-z0-9]+", " ").strip().replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(String root, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
