package org.carejourney.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carejourney.CareJourneyApplication;
import org.carejourney.procedure.ProcedureCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** The page on writing a procedure says what is so: its files make a council, and its requests are answered as it says. */
class WriteYourOwnProcedureTest {

    private static final Map<String, String> PASSWORDS = Map.of(
            "SYSTEM_PASSWORD", "only-in-this-test-1",
            "WORKER_PASSWORD", "only-in-this-test-2",
            "CHAIR_PASSWORD", "only-in-this-test-3");

    private final ProcedurePage page = ProcedurePage.read();

    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void theFilesAreTakenFromThePage() throws IOException {
        // the engine has one clock, which other tests set
        ClockUtil.reset();
        folder = page.writeFolder(place);
    }

    @Test
    void printsAWholeFolder() {
        assertThat(page.files().keySet())
                .filteredOn(file -> file.startsWith("newcouncil/"))
                .containsExactlyInAnyOrder(
                        "newcouncil/procedure.yaml",
                        "newcouncil/carer-break.bpmn",
                        "newcouncil/panel-decision.bpmn",
                        "newcouncil/break-route.dmn",
                        "newcouncil/request-break.form",
                        "newcouncil/assess-carer.form",
                        "newcouncil/decide-at-panel.form");
    }

    @Test
    void saysWhatTheCheckSaysOfTheFolder() {
        assertThat(check()).isEqualTo("0\n" + page.reports().get(0));
    }

    @Test
    void saysWhatTheCheckSaysOfMistakes() throws IOException {
        Files.delete(folder.resolve("decide-at-panel.form"));
        change("procedure.yaml", "amount: 10, unit: WORKING_DAYS", "amount: 10, unit: WORKDAYS");
        change("carer-break.bpmn", "value=\"carerAssessed\"", "value=\"carerAssesed\"");

        assertThat(check()).isEqualTo("1\n" + page.reports().get(1));
    }

    @Test
    void leadsACaseThroughTheServiceFromItsOpeningToItsEnd() throws Exception {
        Path settings = place.resolve("care-journey.yaml");
        Files.writeString(
                settings, page.files().get("care-journey.yaml").replace(ProcedurePage.PLACE + "/", place + "/"));
        SpringApplication service = new SpringApplication(CareJourneyApplication.class);
        service.setDefaultProperties(Map.copyOf(PASSWORDS));

        try (var running = service.run(
                "--spring.config.additional-location=file:" + settings,
                "--spring.datasource.url=jdbc:h2:mem:page;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                        + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "--server.port=0")) {
            int port = port(running.getEnvironment());
            PageWalk walk = new PageWalk(port, PASSWORDS);
            int asked = 0;
            for (ProcedurePage.Call call : page.calls()) {
                asked += walk.type(call) ? 1 : 0;
            }

            assertThat(asked).isGreaterThan(10);
        }
    }

    private static int port(ConfigurableEnvironment environment) {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    /** The status, and what was printed as if the folder lay where the page says. */
    private String check() {
        var printed = new ByteArrayOutputStream();
        int status = ProcedureCheck.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8), "--care-journey.check=" + folder);
        return status + "\n" + printed.toString(StandardCharsets.UTF_8).replace(place.toString(), ProcedurePage.PLACE);
    }
}
