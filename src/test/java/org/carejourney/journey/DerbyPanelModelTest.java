package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.junit.jupiter.api.Test;

/** Every request of Derby comes to the panel in the same way. */
class DerbyPanelModelTest {

    private static String text(Path model) {
        try {
            return Files.readString(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> modelsWith(String words) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn/derby"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .filter(file -> text(file).contains(words))
                    .map(file -> file.getFileName().toString())
                    .toList()
                    .stream();
        }
    }

    @Test
    @Requirement("DER-61")
    void onlyOneModelListsForThePanelAndOnlyOneCallsIt() throws IOException {
        assertThat(modelsWith("${listForPanel}")).containsExactly("panel-decision.bpmn");
        assertThat(modelsWith("calledElement=\"panel-decision\"")).containsExactly("funding-decision.bpmn");
    }
}
