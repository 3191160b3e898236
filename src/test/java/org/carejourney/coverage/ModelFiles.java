package org.carejourney.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the folders of models, decisions, forms and figures hold. */
final class ModelFiles {

    private static final Pattern REQUIREMENT =
            Pattern.compile("(?<![\\w-])[A-Z]{3}-(?:[A-Z0-9]+(?:\\.[0-9]+)?-)?[0-9]+\\b");

    private ModelFiles() {}

    static List<Path> below(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Requirement to the elements that carry it, each as file and id. */
    static Map<String, Set<String>> carried() throws Exception {
        Map<String, Set<String>> carried = new TreeMap<>();
        for (Path file : below("bpmn", ".bpmn")) {
            for (Element property : elements(xml(file), "property")) {
                if (property.getAttribute("name").equals("requirements")) {
                    note(carried, property.getAttribute("value"), file, owner(property));
                }
            }
        }
        for (Path file : below("bpmn", ".dmn")) {
            for (Element rule : elements(xml(file), "rule")) {
                elements(rule, "description")
                        .forEach(text -> note(carried, text.getTextContent(), file, rule.getAttribute("id")));
            }
        }
        for (Path file : below("forms", ".form")) {
            form(carried, file, "form", new ObjectMapper().readTree(file.toFile()));
        }
        for (Path file : below("bpmn", "procedure.yaml")) {
            new YAMLMapper()
                    .readTree(file.toFile())
                    .path("deadlines")
                    .fields()
                    .forEachRemaining(deadline ->
                            note(carried, deadline.getValue().path("source").asText(), file, deadline.getKey()));
        }
        return carried;
    }

    /** The lines of all lists of requirements. */
    static List<String> requirements() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : below("src/test/resources/requirements", ".csv")) {
            lines.addAll(Files.readAllLines(file).stream().skip(1).toList());
        }
        return lines;
    }

    static Set<String> listed() throws IOException {
        return requirements().stream()
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands in models, decisions, forms and figures, wherever it stands, and reads like one of these ids. */
    static Map<String, Set<String>> named(Set<String> listed) throws IOException {
        String prefixes = listed.stream().map(id -> id.split("-")[0]).distinct().collect(Collectors.joining("|"));
        Pattern named = Pattern.compile("(?<![\\w-])(?:" + prefixes + ")-\\w+(?:\\.\\w+)*(?:-\\w+)*");
        Map<String, Set<String>> files = new TreeMap<>();
        for (String folder : List.of("bpmn", "forms")) {
            for (Path file : below(folder, "")) {
                if (Files.isRegularFile(file)) {
                    named.matcher(Files.readString(file)).results().forEach(match -> files.computeIfAbsent(
                                    match.group(), id -> new TreeSet<>())
                            .add(file.getFileName().toString()));
                }
            }
        }
        return files;
    }

    static Document xml(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    static List<Element> elements(Node within, String name) {
        var found = within instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) within).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String owner(Element property) {
        Node node = property;
        while (node instanceof Element element && element.getAttribute("id").isEmpty()) {
            node = node.getParentNode();
        }
        return node instanceof Element element ? element.getAttribute("id") : "";
    }

    private static void form(Map<String, Set<String>> carried, Path file, String id, JsonNode node) {
        String here = node.path("id").asText(id);
        note(carried, node.path("properties").path("requirements").asText(), file, here);
        node.forEach(child -> form(carried, file, here, child));
    }

    private static void note(Map<String, Set<String>> carried, String text, Path file, String id) {
        REQUIREMENT.matcher(text).results().forEach(match -> carried.computeIfAbsent(
                        match.group(), key -> new TreeSet<>())
                .add(file.getFileName() + "#" + id));
    }
}
