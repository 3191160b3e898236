package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every decision table has its example rows: check-needs of Devon has devon/CheckNeedsDecisionTest. */
class DecisionTablesTest {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path TESTS = Path.of("src/test/java/org/carejourney/procedure");

    @TempDir
    Path models;

    @Test
    void everyDecisionTableHasExampleRows() throws IOException {
        assertThat(tables(MODELS)).isNotEmpty();
        assertThat(untested(MODELS)).isEmpty();
    }

    @Test
    void findsTheTableWithoutExampleRows() throws IOException {
        Path council = Files.createDirectories(models.resolve("devon"));
        Files.createFile(council.resolve("check-needs.dmn"));
        Files.createFile(council.resolve("check-wishes.dmn"));

        assertThat(untested(models)).containsExactly("devon/CheckWishesDecisionTest");
    }

    private static List<String> untested(Path models) throws IOException {
        return tables(models).stream()
                .map(table -> table.getParent().getFileName() + "/" + testOf(table))
                .filter(test -> Files.notExists(TESTS.resolve(test + ".java")))
                .toList();
    }

    private static List<Path> tables(Path models) throws IOException {
        try (Stream<Path> files = Files.walk(models)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    private static String testOf(Path table) {
        return Arrays.stream(table.getFileName().toString().replace(".dmn", "").split("-"))
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .collect(Collectors.joining("", "", "DecisionTest"));
    }
}
