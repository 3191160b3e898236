package org.carejourney.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.carejourney.engine.Palette;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Writes the tables of the README and the palette's page from the files themselves, and fails when they are stale. To
 * write them anew: {@code ./mvnw test -Dtest=WrittenPagesTest -Dpages.write=true}.
 */
class WrittenPagesTest {

    private static final Path README = Path.of("README.md");
    private static final Path PALETTE = Path.of("src/docs/palette.md");
    private static final boolean WRITE = Boolean.getBoolean("pages.write");

    @Test
    void theReadmeListsTheProcessesAsTheyAre() throws IOException {
        stands(README, "processes", processes());
    }

    @Test
    void theReadmeListsTheDeadlinesAsTheyAre() throws IOException {
        stands(README, "deadlines", deadlines());
    }

    @Test
    void thePageOfThePaletteIsAsTheStepsAre() throws IOException {
        String page = palette();
        if (WRITE) {
            Files.writeString(PALETTE, page);
        }
        assertThat(Files.readString(PALETTE)).isEqualTo(page);
    }

    private static void stands(Path file, String part, String table) throws IOException {
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        String text = Files.readString(file);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        if (WRITE) {
            Files.writeString(file, text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).as("table of %s in %s", part, file).isEqualTo(table);
    }

    private static String processes() throws IOException {
        StringBuilder table =
                new StringBuilder("| process | what it does | who works in it | ends |\n|---|---|---|---|\n");
        for (Path file : files(".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            Process process =
                    model.getModelElementsByType(Process.class).iterator().next();
            table.append("| [")
                    .append(process.getName())
                    .append("](")
                    .append(file)
                    .append(") | ")
                    .append(process.getDocumentations().stream()
                            .map(Documentation::getTextContent)
                            .findFirst()
                            .orElse(""))
                    .append(" | ")
                    .append(String.join(", ", groups(model)))
                    .append(" | ")
                    .append(String.join(", ", ends(process)))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static TreeSet<String> groups(BpmnModelInstance model) {
        TreeSet<String> groups = new TreeSet<>();
        model.getModelElementsByType(UserTask.class)
                .forEach(task -> Arrays.stream(task.getCamundaCandidateGroups().split(","))
                        .map(String::strip)
                        .forEach(groups::add));
        return groups;
    }

    private static List<String> ends(Process process) {
        List<String> ends = new ArrayList<>();
        process.getChildElementsByType(EndEvent.class).forEach(end -> {
            if (end.getName() != null && !ends.contains(end.getName())) {
                ends.add(end.getName());
            }
        });
        return ends;
    }

    private static String deadlines() throws IOException {
        StringBuilder table =
                new StringBuilder("| council | deadline | time | clause | when it passes |\n|---|---|---|---|---|\n");
        for (Path file : files("procedure.yaml")) {
            JsonNode procedure = new YAMLMapper().readTree(file.toFile());
            procedure.path("deadlines").fields().forEachRemaining(entry -> {
                JsonNode deadline = entry.getValue();
                table.append("| ")
                        .append(procedure.path("council").asText())
                        .append(" | ")
                        .append(deadline.path("label").asText(entry.getKey()))
                        .append(" (`")
                        .append(entry.getKey())
                        .append("`) | ")
                        .append(deadline.path("amount").asText())
                        .append(' ')
                        .append(words(deadline.path("unit").asText()))
                        .append(" | ")
                        .append(deadline.path("source").asText())
                        .append(" | ")
                        .append(follows(deadline.path("onBreach")))
                        .append(" |\n");
            });
        }
        return table.toString();
    }

    private static String follows(JsonNode onBreach) {
        List<String> follows = new ArrayList<>();
        if (onBreach.isArray()) {
            onBreach.forEach(follow -> follows.add(words(follow.asText())));
        } else if (onBreach.isMissingNode()) {
            // what the procedure reader takes when nothing is said
            return "record, raise, incident, tell owner, tell manager";
        } else {
            follows.add(words(onBreach.asText()));
        }
        return String.join(", ", follows);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.UK).replace('_', ' ');
    }

    private static String palette() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Palette.class));
        StringBuilder page = new StringBuilder(
                """
                # The palette

                What a model may name in an expression: `${openSearch}` as a service task's delegate expression, or a bean's
                method in a timer or parameter. Written by the build from the steps themselves.

                | name | does | inputs | outputs | errors |
                |---|---|---|---|---|
                """);
        scanner.findCandidateComponents("org.carejourney").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(step -> step.getAnnotation(Palette.class))
                .sorted(Comparator.comparing(Palette::value))
                .forEach(step -> page.append("| `")
                        .append(step.value())
                        .append("` | ")
                        .append(step.does())
                        .append(" | ")
                        .append(lines(step::inputs))
                        .append(" | ")
                        .append(lines(step::outputs))
                        .append(" | ")
                        .append(lines(step::errors))
                        .append(" |\n"));
        return page.toString();
    }

    private static String lines(Supplier<String[]> items) {
        return String.join("<br>", items.get());
    }
}
