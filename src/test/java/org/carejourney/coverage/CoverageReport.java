package org.carejourney.coverage;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.w3c.dom.Element;

/** Writes to target what the tests that passed have shown. It reports, and never fails a build. */
public class CoverageReport implements TestExecutionListener {

    private static final int CLASSES_OF_A_FULL_RUN = 60;
    private static final Map<String, Set<String>> SHOWN = new ConcurrentHashMap<>();
    private static final Set<String> CLASSES = ConcurrentHashMap.newKeySet();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource source) {
            try {
                note(source, result.getStatus() == TestExecutionResult.Status.SUCCESSFUL);
            } catch (RuntimeException | LinkageError unreadable) {
                System.err.println("Coverage not noted: " + unreadable);
            }
        }
    }

    private static void note(MethodSource source, boolean passed) {
        CLASSES.add(source.getClassName());
        if (passed) {
            Class<?> type = source.getJavaClass();
            String test = type.getSimpleName() + "." + source.getMethodName();
            Stream.of(
                            AnnotationSupport.findAnnotation(source.getJavaMethod(), Requirement.class),
                            AnnotationSupport.findAnnotation(type, Requirement.class))
                    .flatMap(java.util.Optional::stream)
                    .flatMap(requirement -> Stream.of(requirement.value()))
                    .forEach(id -> SHOWN.computeIfAbsent(id, key -> ConcurrentHashMap.newKeySet())
                            .add(test));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            Files.createDirectories(Path.of("target"));
            requirements();
            unlisted();
            models();
        } catch (Exception unwritten) {
            System.err.println("Coverage not written: " + unwritten);
        }
    }

    private static void requirements() throws Exception {
        var carried = ModelFiles.carried();
        List<List<String>> rows = new ArrayList<>();
        for (String line : ModelFiles.requirements()) {
            List<String> row = new ArrayList<>(List.of(line.replace("\"", "").split(",", 5)));
            row.add(joined(carried.get(row.get(0))));
            row.add(joined(SHOWN.get(row.get(0))));
            rows.add(row);
        }
        var now = rows.stream().filter(row -> row.get(3).equals("now")).toList();
        long modelled = now.stream().filter(row -> !row.get(5).isEmpty()).count();
        long tested = now.stream().filter(row -> !row.get(6).isEmpty()).count();
        rows.sort(Comparator.comparing((List<String> row) -> !row.get(3).equals("now"))
                .thenComparing(row -> !row.get(6).isEmpty())
                .thenComparing(row -> !row.get(5).isEmpty()));
        write(
                "requirement-coverage",
                "Requirement coverage",
                "%d requirements, %d in scope now: %d carried by a model, %d shown by a test, %d without a test%s"
                        .formatted(rows.size(), now.size(), modelled, tested, now.size() - tested, partial()),
                List.of("id", "section", "tag", "scope", "words", "models", "tests"),
                rows);
    }

    /** Requirements that a file or a test names and that no list has. */
    private static void unlisted() throws Exception {
        Set<String> listed = ModelFiles.listed();
        Map<String, Set<String>> named = ModelFiles.named(listed);
        Set<String> unlisted = new TreeSet<>(named.keySet());
        unlisted.addAll(SHOWN.keySet());
        unlisted.removeAll(listed);
        write(
                "unlisted-requirements",
                "Requirements that no list has",
                unlisted.size() + " requirements" + partial(),
                List.of("id", "files", "tests"),
                unlisted.stream()
                        .map(id -> List.of(id, joined(named.get(id)), joined(SHOWN.get(id))))
                        .toList());
    }

    private static void models() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (Path file : ModelFiles.below("bpmn", ".bpmn")) {
            for (Element process : ModelFiles.elements(ModelFiles.xml(file), "process")) {
                Set<String> all = new TreeSet<>();
                for (Element element : ModelFiles.elements(process, "*")) {
                    if (element.getLocalName()
                                    .matches(".*(Task|Event|Gateway)|task|subProcess|callActivity|sequenceFlow")
                            && !element.getAttribute("id").isEmpty()) {
                        all.add(element.getAttribute("id"));
                    }
                }
                rows.add(row(file, all, passed(process)));
            }
        }
        for (Path file : ModelFiles.below("bpmn", ".dmn")) {
            for (Element decision : ModelFiles.elements(ModelFiles.xml(file), "decision")) {
                Set<String> all = new TreeSet<>();
                ModelFiles.elements(decision, "rule").forEach(rule -> all.add(rule.getAttribute("id")));
                rows.add(row(file, all, RuleHits.of(decision.getAttribute("id"))));
            }
        }
        rows.sort(Comparator.comparing(row -> row.get(3).isEmpty()));
        long complete = rows.stream().filter(row -> row.get(3).isEmpty()).count();
        write(
                "model-coverage",
                "Model coverage",
                "%d models, %d passed completely%s".formatted(rows.size(), complete, partial()),
                List.of("model", "elements", "passed", "never passed"),
                rows);
    }

    /** The engine takes no flow that leaves an event-based gateway: it goes on where the event came in. */
    private static Set<String> passed(Element process) {
        Set<String> passed = new TreeSet<>(ModelWatch.passed(process.getAttribute("id")));
        Set<String> waiting = ModelFiles.elements(process, "eventBasedGateway").stream()
                .map(gateway -> gateway.getAttribute("id"))
                .collect(toSet());
        ModelFiles.elements(process, "sequenceFlow").stream()
                .filter(flow -> waiting.contains(flow.getAttribute("sourceRef")))
                .filter(flow -> passed.contains(flow.getAttribute("targetRef")))
                .forEach(flow -> passed.add(flow.getAttribute("id")));
        return passed;
    }

    private static List<String> row(Path file, Set<String> all, Set<String> passed) {
        Set<String> never = new TreeSet<>(all);
        never.removeAll(passed);
        return List.of(file.getFileName().toString(), "" + all.size(), "" + (all.size() - never.size()), joined(never));
    }

    private static String joined(@org.jspecify.annotations.Nullable Set<String> items) {
        return items == null ? "" : String.join(" ", new TreeSet<>(items));
    }

    private static String partial() {
        return CLASSES.size() < CLASSES_OF_A_FULL_RUN ? " (partial run)" : "";
    }

    private static void write(String name, String title, String counts, List<String> head, List<List<String>> rows)
            throws IOException {
        Files.writeString(
                Path.of("target", name + ".md"),
                "# " + title + "\n\n" + counts + "\n\n" + md(head) + "|---".repeat(head.size()) + "|\n"
                        + rows.stream().map(CoverageReport::md).collect(joining()));
        Files.writeString(
                Path.of("target", name + ".csv"),
                Stream.concat(Stream.of(head), rows.stream())
                        .map(row -> row.stream().map(cell -> '"' + cell + '"').collect(joining(",")) + "\n")
                        .collect(joining()));
        Files.writeString(
                Path.of("target", name + ".html"),
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title
                        + "</h1><p>" + counts + "</p><table border=\"1\">" + html(head, "th")
                        + rows.stream().map(row -> html(row, "td")).collect(joining()) + "</table></html>\n");
    }

    private static String md(List<String> row) {
        return "| " + String.join(" | ", row) + " |\n";
    }

    private static String html(List<String> row, String cell) {
        return row.stream()
                .map(text -> "<" + cell + ">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</" + cell + ">")
                .collect(joining("", "<tr>", "</tr>\n"));
    }
}
