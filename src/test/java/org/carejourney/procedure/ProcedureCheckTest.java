package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that checks a council's folder, on a whole procedure in a folder that the service has never seen. */
class ProcedureCheckTest {

    @TempDir
    Path places;

    private Path folder;

    @BeforeEach
    void aCouncilTakesOverAnothersProcedure() throws IOException {
        folder = Files.createDirectory(places.resolve("newcouncil"));
        copy(Path.of("bpmn/derby"));
        copy(Path.of("forms/derby"));
        change("procedure.yaml", "council: derby", "council: newcouncil");
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, folder.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    /** The status, and then what was printed. */
    private String check(Path asked) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int status = ProcedureCheck.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8), "--care-journey.check=" + asked);
        return status + " "
                + printed.toString(StandardCharsets.UTF_8)
                        .replace(folder + "/", "")
                        .strip();
    }

    @Test
    void saysWhatASoundFolderHolds() {
        assertThat(ProcedureCheck.isAskedFor("--care-journey.check=" + folder)).isTrue();
        assertThat(ProcedureCheck.isAskedFor("--server.port=8080")).isFalse();

        assertThat(check(folder))
                .startsWith(
                        "0 newcouncil: no faults\nAuthorising adult care and support, version 1, of Derby City Council");
    }

    @Test
    void tellsAllFaultsAtOnceByFileLineAndElement() throws IOException {
        Files.delete(folder.resolve("run-ras.form"));
        change("hos-advice.bpmn", "${tell}", "${shout}");
        change("reablement.bpmn", "value=\"reablementEnd\"", "value=\"never\"");
        change("procedure.yaml", "{ group: director,", "{ group: mayor,");

        assertThat(check(folder))
                .startsWith("1 ")
                .contains("indicative-budget.bpmn:", "userTask_runRas: no form run-ras.form")
                .contains("hos-advice.bpmn:", "serviceTask_tellWorker: no step ${shout} in the palette")
                .contains("reablement.bpmn:", "userTask_endReablement: no deadline 'never'")
                .contains("procedure.yaml:", "limits: no group 'mayor' in groups")
                .endsWith("4 faults");
    }

    @Test
    void tellsWhatOnlyTheEngineFinds() throws IOException {
        change(
                "hos-advice.bpmn",
                "<bpmn:endEvent id=\"endEvent_advised\" name=\"Advised\" />",
                "<bpmn:endEvent id=\"endEvent_advised\" name=\"Advised\" />"
                        + "<bpmn:intermediateCatchEvent id=\"messageEvent_odd\" />");

        assertThat(check(folder))
                .startsWith("1 hos-advice.bpmn:")
                .contains("messageEvent_odd")
                .endsWith("1 fault");
    }

    @Test
    void refusesAPathThatIsNoCouncilsFolder() {
        assertThat(check(places.resolve("nowhere"))).startsWith("1 ").contains("no such folder");
    }

    @Test
    void saysNothingOfTheFoldersBeside() throws IOException {
        Path other = Files.createDirectory(places.resolve("othercouncil"));
        Files.writeString(other.resolve("procedure.yaml"), "council: [");

        assertThat(check(folder)).startsWith("0 newcouncil");
    }
}
