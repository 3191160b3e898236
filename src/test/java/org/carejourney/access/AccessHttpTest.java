package org.carejourney.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.CareJourneyApplication;
import org.carejourney.Requirement;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Who gets in by HTTP, and how far. */
@SpringBootTest(
        classes = CareJourneyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:access;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("test")
@DirtiesContext
class AccessHttpTest {

    private static final Council DEVON = new Council("devon");
    private static final String CASES = "/api/councils/devon/cases";

    @Autowired
    TestRestTemplate http;

    @Autowired
    People people;

    @BeforeEach
    void enterPeople() {
        enter("system", "devon-system");
        enter("practitioner", "devon-practitioner");
        enter("ast", "devon-ast");
        enter("manager", "devon-manager");
        enter("home", "devon-provider", "devon-provider-HOME-A");
    }

    private void enter(String id, String... groups) {
        people.enter(id, "Test", id, "a-long-test-password", DEVON, Set.of(groups));
    }

    private TestRestTemplate as(String id) {
        return http.withBasicAuth(id, "a-long-test-password");
    }

    @Test
    @Requirement("DEV-1.4-2")
    void showsThePoliciesToThoseWhoWorkForTheCouncil() {
        String page = as("practitioner")
                .getForEntity("/api/councils/devon/policies.html", String.class)
                .getBody();

        assertThat(page)
                .contains("href=\"https://www.devon.gov.uk/adult-social-care/\">Choice in care policy</a>")
                .contains("Top-up policy", "Deferred payment policy", "Charging policy")
                .contains("Fair and affordable care policy", "<td class=\"govuk-table__cell\">1</td>")
                .contains("<td class=\"govuk-table__cell\">1 February 2026</td>", "Client financial services");
        assertThat(as("home")
                        .getForEntity("/api/councils/devon/policies.html", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @Requirement("DEV-A3-1")
    void showsWhatTheTermsOfTheProcedureMean() {
        assertThat(as("practitioner")
                        .getForEntity("/api/councils/devon/policies.html", String.class)
                        .getBody())
                .contains("Terms and abbreviations")
                .containsPattern(">DPA</dt><dd[^>]*>Deferred payment agreement</dd>")
                .containsPattern(">EAP</dt><dd[^>]*>Enhanced authorisation process</dd>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CASES,
                "/api/councils/devon/tasks",
                "/api/councils/devon/procedures",
                "/v3/api-docs",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/process-definition",
                "/camunda/api/engine/engine/default/task"
            })
    void nobodyGetsInUnnamed(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.withBasicAuth("nobody", "wrong")
                        .getForEntity(path, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/", "/swagger-ui/index.html"
            })
    void aPageSendsToTheSignIn(String path) {
        ResponseEntity<String> answer = http.getForEntity(path, String.class);

        assertThat(answer.getBody()).contains("name=\"password\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"admin/admin", "demo/demo", "locked-administrator/locked-administrator", "devon-system/demo"})
    void noKnownPasswordOpens(String pair) {
        String[] parts = pair.split("/");

        assertThat(http.withBasicAuth(parts[0], parts[1])
                        .getForEntity(CASES, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anotherCouncilDoesNotExist() {
        assertThat(as("system")
                        .getForEntity("/api/councils/kent/cases", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(as("system")
                        .getForEntity("/api/councils/' or 1=1/cases", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void peopleOfAHomeSeeTheirTasksAndNothingElse() {
        assertThat(as("home").getForEntity(CASES, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(as("home")
                        .getForEntity("/api/councils/devon/tasks", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void aCaseIsOpenedOnceForAKeyAndEachGroupFindsItsOwnTasks() {
        var request = Map.of(
                "procedure", "placement-journey",
                "person", Map.of("reference", "PERSON-4711"),
                "data",
                        Map.of(
                                "origin", "COMMUNITY",
                                "ageYears", 84,
                                "placementType", "RESIDENTIAL",
                                "requestedCounty", "DEVON"));

        var first = open(request, "key-1");
        var again = open(request, "key-1");
        var other =
                open(Map.of("procedure", "placement-journey", "person", Map.of("reference", "PERSON-4712")), "key-1");
        var twice = open(request, "key-2");

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(twice.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(tasksOf("practitioner")).contains("Record contact");
        assertThat(tasksOf("ast")).doesNotContain("Record contact");
        assertThat(tasksOf("home")).doesNotContain("Record contact");
        assertThat(as("practitioner")
                        .getForEntity("/engine-rest/task?maxResults=10", String.class)
                        .getBody())
                .contains("Record contact");
        assertThat(as("ast")
                        .getForEntity("/engine-rest/task?maxResults=10", String.class)
                        .getBody())
                .doesNotContain("Record contact");
        String timeline = as("practitioner")
                .getForEntity(first.getHeaders().getLocation() + "/record.html", String.class)
                .getBody();
        assertThat(timeline).contains("Case opened", "Every entry is as it was written");
    }

    private ResponseEntity<String> open(Map<String, Object> request, String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        return as("system").exchange(CASES, HttpMethod.POST, new HttpEntity<>(request, headers), String.class);
    }

    private String tasksOf(String id) {
        return as(id).getForEntity("/api/councils/devon/tasks", String.class).getBody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/process-definition/key/placement-journey/tenant-id/devon/start",
                "/engine-rest/message",
                "/engine-rest/filter/create",
                "/engine-rest/user/create"
            })
    void theEnginesOwnRestStartsAndChangesNothing(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        for (String id : List.of("system", "manager", "ast")) {
            var answer = as(id).exchange(
                            path,
                            HttpMethod.POST,
                            new HttpEntity<>(
                                    path.endsWith("message")
                                            ? "{\"messageName\":\"placementStarted\",\"tenantId\":\"devon\"}"
                                            : path.endsWith("filter/create")
                                                    ? "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{}}"
                                                    : path.endsWith("user/create")
                                                            ? "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}"
                                                            : "{}",
                                    headers),
                            String.class);
            assertThat(answer.getStatusCode().is4xxClientError())
                    .as("%s %s", id, path)
                    .isTrue();
        }
    }

    @Test
    void anExpressionInAQueryIsRefused() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);

        var answer = as("practitioner")
                .exchange(
                        "/engine-rest/task?maxResults=10",
                        HttpMethod.POST,
                        new HttpEntity<>("{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}", headers),
                        String.class);

        assertThat(answer.getStatusCode().isError()).as(answer.toString()).isTrue();
        assertThat(answer.getBody()).contains("Unable to resolve expression");
    }

    @Test
    void whatIsWrongIsAProblemThatNamesEveryField() {
        var answer = as("system")
                .postForEntity(
                        CASES,
                        Map.of(
                                "procedure",
                                "placement-journey",
                                "person",
                                Map.of("reference", "nobody"),
                                "data",
                                Map.of("ageYears", -1)),
                        String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(answer.getBody()).contains("person/reference", "data/ageYears", "data/origin");
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        var page = asking(MediaType.TEXT_HTML, "/record.html");
        var problem = asking(MediaType.APPLICATION_JSON, "/record");

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(page.getBody()).contains("<h1", "Page not found");
        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(problem.getBody()).contains("urn:care-journey:problem:not-found");
    }

    private ResponseEntity<String> asking(MediaType type, String page) {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(type));
        return as("manager")
                .exchange(CASES + "/CASE-999999" + page, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
