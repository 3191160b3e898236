package org.carejourney.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.carejourney.CareJourneyApplication;
import org.carejourney.ServiceTest;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A node that serves neither the engine's REST API nor its web apps still serves ours. */
@ServiceTest
@SpringBootTest(
        classes = CareJourneyApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"care-journey.engine-rest.enabled=false", "camunda.bpm.webapp.enabled=false"})
@DirtiesContext
class SwitchedOffTest {

    private static final String PASSWORD = "only-in-this-test-10";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    People people;

    @Test
    void theEnginesApiAndPagesAreNotThere() {
        people.enter("off-manager", "Test", "x", PASSWORD, new Council("devon"), Set.of("devon-manager"));
        TestRestTemplate manager = http.withBasicAuth("off-manager", PASSWORD);

        for (String path : new String[] {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/version"}) {
            assertThat(http.getForEntity(path, String.class).getStatusCode().value())
                    .isEqualTo(404);
            assertThat(manager.getForEntity(path, String.class).getStatusCode().value())
                    .isEqualTo(404);
        }
        assertThat(manager.getForEntity("/api/councils/devon/cases", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        WebSession browser = new WebSession(port).signIn("off-manager", PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        for (String path : new String[] {"/camunda/app/tasklist/default/", "/camunda/api/engine/engine"}) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
