package org.carejourney;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carejourney.access.People;
import org.carejourney.docs.ProcedurePage;
import org.carejourney.shared.Council;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/**
 * The service with councils that have the procedure of the page "Write your own procedure", in folders outside the class
 * path; it is stopped and started again on one database.
 */
public class RestartedService implements AutoCloseable {

    private static final String PASSWORD = "only-in-this-test-1";

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private final Path place;
    private final Set<Council> councils;
    private ConfigurableApplicationContext service;

    public RestartedService(Path place, Council... councils) throws IOException {
        this.place = place;
        this.councils = Set.of(councils);
        for (Council council : councils) {
            writeFolder(council);
        }
    }

    /** Writes a council's folder as it is printed. */
    public void writeFolder(Council council) throws IOException {
        Path printed = ProcedurePage.read().writeFolder(Files.createTempDirectory("printed"));
        Files.createDirectories(folder(council));
        try (var files = Files.list(printed)) {
            for (Path file : files.toList()) {
                Files.writeString(
                        folder(council).resolve(file.getFileName()),
                        Files.readString(file).replace("council: newcouncil", "council: " + council));
            }
        }
    }

    public Path folder(Council council) {
        return place.resolve(council.value());
    }

    /** Changes a file of a council's folder. */
    public void change(Council council, String file, String from, String to) throws IOException {
        String text = Files.readString(folder(council).resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder(council).resolve(file), text.replace(from, to));
    }

    public void start() {
        // the engine has one clock, which other tests set
        ClockUtil.reset();
        service = new SpringApplicationBuilder(CareJourneyApplication.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + database,
                        "--care-journey.procedures=file:" + place,
                        "--server.port=0",
                        "--logging.level.root=warn");
        for (Council council : councils) {
            enter(council, "carer-worker");
            enter(council, "panel-chair");
            enter(council, "manager");
        }
    }

    private void enter(Council council, String group) {
        bean(People.class)
                .enter(group + "-" + council, "Test", "Person", PASSWORD, council, Set.of(council + "-" + group));
    }

    public void startAgain() {
        close();
        start();
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    public int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Signs in as somebody of a council's group. */
    public WebSignIn as(String group, Council council) {
        return new WebSignIn(new TestRestTemplate(group + "-" + council, PASSWORD), council);
    }

    public static String password() {
        return PASSWORD;
    }

    /** Somebody who calls the interface of a council. */
    public class WebSignIn {

        private final TestRestTemplate http;
        private final String council;

        WebSignIn(TestRestTemplate http, Council council) {
            this.http = http;
            this.council = council.value();
        }

        /** The same person at another council's address. */
        public WebSignIn at(Council other) {
            return new WebSignIn(http, other);
        }

        public ResponseEntity<JsonNode> get(String path) {
            return http.getForEntity(url(path), JsonNode.class);
        }

        public ResponseEntity<JsonNode> post(String path, Map<String, Object> body) {
            return http.postForEntity(url(path), body, JsonNode.class);
        }

        public ResponseEntity<JsonNode> post(String path) {
            return http.exchange(url(path), HttpMethod.POST, null, JsonNode.class);
        }

        private String url(String path) {
            return "http://localhost:" + port() + "/api/councils/" + council + path;
        }
    }
}
