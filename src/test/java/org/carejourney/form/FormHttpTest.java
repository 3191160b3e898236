package org.carejourney.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.form.Northshire.COUNCIL;
import static org.carejourney.form.Northshire.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.carejourney.CareJourneyApplication;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.access.People;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@SpringBootTest(classes = CareJourneyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Northshire.class)
@TestPropertySource(properties = Northshire.FOLDERS)
class FormHttpTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "only-in-this-test-7";

    @LocalServerPort
    int port;

    @Autowired
    Northshire northshire;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    TaskService tasks;

    private final HttpClient client = HttpClient.newHttpClient();
    private CaseReference visit;
    private String taskId;

    @BeforeEach
    void aVisitIsToBePlanned() {
        account("ann", COUNCIL, "practitioner");
        account("amy", COUNCIL, "practitioner");
        account("tom", COUNCIL, "team-manager");
        account("meg", COUNCIL, "manager");
        account("dan", new Council("devon"), "practitioner");
        visit = northshire.visit("HOME");
        taskId = northshire.task(visit).getId();
    }

    private void account(String id, Council council, String group) {
        people.enter(id, id, id, PASSWORD, council, Set.of(council + "-" + group));
    }

    private record Answer(int status, JsonNode body) {

        List<String> fields() {
            return Stream.iterate(0, i -> i < body.path("errors").size(), i -> i + 1)
                    .map(i -> body.path("errors").get(i).path("field").asText())
                    .toList();
        }

        List<String> cases() {
            return body.path("items").findValuesAsText("caseReference");
        }
    }

    private Answer get(String person, String path) {
        return send(person, HttpRequest.newBuilder().GET(), path);
    }

    private Answer post(String person, String path, Object body) {
        return post(person, path, json(body));
    }

    private Answer post(String person, String path, String body) {
        return send(
                person,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                path);
    }

    private Answer send(String person, HttpRequest.Builder request, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = client.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Basic " + credentials)
                            .header("Accept", "application/json, application/problem+json")
                            .build(),
                    BodyHandlers.ofString());
            String body = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), json ? JSON.readTree(body) : JSON.valueToTree(body));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String api(String rest) {
        return "/api/councils/northshire/tasks" + rest;
    }

    private String completion() {
        return api("/" + taskId + "/completion");
    }

    private static Map<String, Object> wrong() {
        Map<String, Object> wrong = plan(Map.of("costPence", "dear", "x", 1, "people", List.of(Map.of("name", ""))));
        wrong.remove("visitOn");
        return wrong;
    }

    /** What Tasklist sends: each value with its type, lists as JSON text. */
    private static Map<String, Object> variables(Map<String, Object> data) {
        var variables = new java.util.HashMap<String, Object>();
        data.forEach((key, value) -> variables.put(
                key,
                value instanceof List || value instanceof Map
                        ? Map.of("type", "Json", "value", json(value))
                        : Map.of("value", value)));
        return Map.of("variables", variables);
    }

    private void assertNothingHappened() {
        assertThat(northshire.task(visit).getTaskDefinitionKey()).isEqualTo(Northshire.PLAN);
        assertThat(northshire.variables(visit)).containsOnlyKeys("origin");
        assertThat(northshire.completed(visit)).isEmpty();
    }

    @Test
    void refusesAWrongEntryWithEveryFieldThroughOurApi() {
        Answer refused = post("ann", completion(), Map.of("data", wrong()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("type").asText()).isEqualTo("urn:care-journey:problem:invalid-entry");
        assertThat(refused.fields()).containsExactly("visitOn", "costPence", "people/0/name", "x");
        assertThat(refused.body().toString()).doesNotContain("dear");
        assertNothingHappened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void refusesAWrongEntryWithEveryFieldThroughTheEnginesApi(String door) {
        Answer refused = post("ann", "/engine-rest/task/" + taskId + "/" + door, variables(wrong()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("code").asInt()).isEqualTo(20_400);
        assertThat(refused.body().path("message").asText())
                .contains("Form validation failed: ", "[visitOn] ", "[costPence] ", "[people/0/name] ", "[x] ")
                .doesNotContain("dear");
        assertNothingHappened();
    }

    @Test
    void acceptsARightEntryThroughOurApi() {
        Answer accepted = post("ann", completion(), Map.of("data", plan()));

        assertThat(accepted.status()).isEqualTo(204);
        assertThat(northshire.completed(visit)).hasSize(1);
        assertThat(northshire.completed(visit).get(0).by()).isEqualTo("ann");
        assertThat(northshire.completed(visit).get(0).role()).isEqualTo("practitioner");
        assertThat(northshire.variables(visit))
                .containsEntry("costPence", 4_000L)
                .doesNotContainKey("urgentBecause");
        assertThat(post("ann", completion(), Map.of("data", plan())).status()).isEqualTo(404);
        assertThat(northshire.completed(visit)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void acceptsARightEntryThroughTheEnginesApi(String door) {
        Answer accepted = post("ann", "/engine-rest/task/" + taskId + "/" + door, variables(plan()));

        assertThat(accepted.status()).isEqualTo(204);
        assertThat(northshire.completed(visit)).hasSize(1);
        assertThat(northshire.completed(visit).get(0).content().get("people"))
                .isEqualTo(List.of(Map.of("name", "Ann", "needs", List.of("LIFT")), Map.of("name", "Ben")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\": {\"people\": {\"type\": \"Json\", \"value\": \"[{\"}}}",
                "{\"variables\": {\"people\": {\"type\": \"Nonsense\", \"value\": 1}}}",
                "{\"variables\": {\"people\": {\"type\": \"Object\", \"value\": \"rO0AB\", \"valueInfo\": {\"objectTypeName\": \"java.util.ArrayList\", \"serializationDataFormat\": \"application/x-java-serialized-object\"}}}}",
                "{\"variables\": {\"costPence\": {\"type\": \"Double\", \"value\": \"NaN\"}}}",
                "{\"variables\": {\"visitOn\": {\"type\": \"Date\", \"value\": \"2026-03-09T00:00:00.000+0000\"}}}",
                "{\"variables\": [1]}",
            })
    void refusesOddVariablesThroughTheEnginesApi(String body) {
        Answer refused = post("ann", "/engine-rest/task/" + taskId + "/complete", body);

        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(400);
        assertNothingHappened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{}",
                "{\"data\": null}",
                "{\"data\": [1]}",
                "{\"data\": {}, \"x\": 1}",
                "{\"data\": {\"costPence\": 1, \"costPence\": 2}}",
                "{\"data\": {}} x",
                "{\"data\": {\"costPence\": NaN}}"
            })
    void refusesOddBodies(String body) {
        Answer refused = post("ann", completion(), body);

        assertThat(refused.status()).as("%s", refused.body()).isIn(400, 422);
        assertNothingHappened();
    }

    @Test
    void closesTheWaysRoundTheForm() {
        String task = "/engine-rest/task/" + taskId;
        post("ann", task + "/claim", Map.of("userId", "ann"));

        assertThat(post("ann", task + "/delegate", Map.of("userId", "amy")).status())
                .isEqualTo(403);
        assertThat(post("ann", task + "/resolve", variables(plan())).status()).isEqualTo(403);
        assertThat(post("ann", task + "/bpmnError", Map.of("errorCode", "x")).status())
                .isEqualTo(403);
        assertThat(post("ann", task + "/bpmnEscalation", Map.of("escalationCode", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(post("ann", task + "/comment/create", Map.of("message", "She is ill."))
                        .status())
                .isEqualTo(403);
        assertThat(send(
                                "ann",
                                HttpRequest.newBuilder()
                                        .header("Content-Type", "application/json")
                                        .PUT(BodyPublishers.ofString("{\"value\": \"x\"}")),
                                task + "/variables/origin")
                        .status())
                .isEqualTo(403);
        assertThat(send(
                                "ann",
                                HttpRequest.newBuilder()
                                        .header("Content-Type", "application/json")
                                        .PUT(BodyPublishers.ofString("{\"value\": \"x\"}")),
                                task + "/localVariables/origin")
                        .status())
                .isEqualTo(403);
        assertThat(database.sql("select count(*) from act_hi_comment")
                        .query(Long.class)
                        .single())
                .isZero();
        assertNothingHappened();
    }

    @Test
    void opensAFormForTasklistWithWhatIsKnown() {
        post("ann", completion(), Map.of("data", plan()));
        String agree = northshire.task(visit).getId();

        JsonNode first = get(
                        "ann",
                        "/engine-rest/task/"
                                + northshire.task(northshire.visit("HOSPITAL")).getId()
                                + "/form-variables?variableNames=origin,mostMiles,reasonOptions,people&deserializeValues=false")
                .body();
        JsonNode second = get("tom", "/engine-rest/task/" + agree + "/form-variables?deserializeValues=false")
                .body();

        assertThat(first.at("/origin/value").asText()).isEqualTo("HOSPITAL");
        assertThat(first.at("/mostMiles/value").asInt()).isEqualTo(30);
        assertThat(first.at("/reasonOptions/type").asText()).isEqualTo("Json");
        assertThat(first.at("/reasonOptions/value").asText()).contains("\"label\":\"First visit\"");
        assertThat(second.at("/people/type").asText()).isEqualTo("Json");
        assertThat(second.at("/people/value").asText()).contains("\"name\":\"Ann\"");
    }

    @Test
    void opensAStartFormForTasklistWithWhatTheCouncilsFiguresSay() {
        String process = "/engine-rest/process-definition/key/outcome-dispute/tenant-id/devon/form-variables";

        JsonNode start = get("dan", process + "?deserializeValues=false").body();

        assertThat(start.at("/categoryOptions/type").asText()).isEqualTo("Json");
        assertThat(start.toString()).contains("CAT11", "Category 11");
        assertThat(get("ann", process).status()).isIn(403, 404);
    }

    @Test
    void showsConstantsInWordsAndBeginsAListWithItsRows() {
        var other = northshire.task(northshire.visit("OWN_HOME,HOSPITAL"));

        JsonNode data = get("ann", api("/" + other.getId() + "/form")).body().path("data");

        assertThat(data.path("originInWords").asText()).isEqualTo("Own home, Hospital");
        assertThat(data.path("considered").findValuesAsText("considered")).containsExactly("FIRST_VISIT", "REVIEW");
    }

    @Test
    void opensAFormForOtherFrontEnds() {
        post("ann", completion(), Map.of("data", plan()));
        String agree = northshire.task(visit).getId();

        JsonNode form = get("tom", api("/" + agree + "/form")).body();

        assertThat(form.at("/form").asText()).isEqualTo("agree-visit");
        assertThat(form.at("/schema/components").size()).isEqualTo(3);
        assertThat(form.at("/data/people/1/name").asText()).isEqualTo("Ben");
        assertThat(form.at("/data/costPence").asInt()).isEqualTo(4_000);
        assertThat(form.at("/data").has("urgent")).isFalse();
    }

    @Test
    void showsEachTheirOwnTasks() {
        assertThat(get("ann", api("")).cases()).contains(visit.value());
        assertThat(get("meg", api("")).cases()).contains(visit.value());
        assertThat(get("tom", api("")).cases()).isEmpty();
        assertThat(get("dan", api("")).status()).isEqualTo(404);
        assertThat(get("tom", api("/" + taskId + "/form")).status()).isEqualTo(404);
        assertThat(get("dan", "/api/councils/devon/tasks/" + taskId).status()).isEqualTo(404);
        assertThat(post("tom", completion(), Map.of("data", plan())).status()).isEqualTo(404);
        assertThat(post("meg", completion(), Map.of("data", plan())).status()).isEqualTo(403);
        assertNothingHappened();
    }

    @Test
    void describesATask() {
        JsonNode task = get("ann", api("/" + taskId)).body();

        assertThat(task.path("name").asText()).isEqualTo("Plan visit - " + visit);
        assertThat(task.path("form").asText()).isEqualTo("plan-visit");
        assertThat(task.path("groups").get(0).asText()).isEqualTo("practitioner");
        assertThat(task.path("assignee").isNull()).isTrue();
        assertThat(task.path("caseReference").asText()).isEqualTo(visit.value());
        assertThat(task.path("createdAt").asText()).isEqualTo(TestClock.START.toString());
        assertThat(task.path("overdue").asBoolean()).isFalse();
    }

    @Test
    void listsTasksAsTheyAreAskedFor() {
        CaseReference other = northshire.visit("HOME");
        northshire.asService(() -> {
            var late = tasks.createTaskQuery().taskId(taskId).singleResult();
            late.setDueDate(Date.from(Instant.parse("2026-03-01T10:00:00Z")));
            tasks.saveTask(late);
            return null;
        });
        post("ann", api("/" + northshire.task(other).getId() + "/claim"), Map.of());

        assertThat(get("ann", api("?overdue=true")).cases()).containsExactly(visit.value());
        assertThat(get("ann", api("?overdue=false")).cases()).containsExactly(other.value());
        assertThat(get("ann", api("?assignee=ann")).cases()).containsExactly(other.value());
        assertThat(get("amy", api("?case=" + other)).cases()).containsExactly(other.value());
        assertThat(get("ann", api("?group=practitioner")).cases()).containsExactly(visit.value(), other.value());
        assertThat(get("meg", api("?group=practitioner&size=1&page=1")).cases()).containsExactly(other.value());
        assertThat(get("meg", api("?group=practitioner&size=1"))
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("meg", api("?group=provider")).cases()).isEmpty();
        assertThat(get("ann", api("?group=team-manager")).cases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "size=0",
                "size=1000000000",
                "page=9223372036854775808",
                "page=x",
                "page=",
                "case=1",
                "overdue=yes",
                "group=none",
                "group=%25",
                "sort=x",
                "page=0&page=1",
                "assignee="
            })
    void refusesOddParameters(String query) {
        Answer refused = get("ann", api("?" + query));

        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.fields()).isNotEmpty();
    }

    @Test
    void letsOneHaveATask() {
        assertThat(post("ann", api("/" + taskId + "/claim"), "")
                        .body()
                        .path("assignee")
                        .asText())
                .isEqualTo("ann");
        assertThat(post("ann", api("/" + taskId + "/claim"), "").status()).isEqualTo(200);
        assertThat(post("amy", api("/" + taskId + "/claim"), "").status()).isEqualTo(409);
        Answer taken = post("amy", completion(), Map.of("data", plan()));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body().path("code").asText()).isEqualTo("ALREADY_CLAIMED");
        assertThat(post("amy", "/engine-rest/task/" + taskId + "/complete", variables(plan()))
                        .status())
                .isEqualTo(403);
        assertThat(get("amy", api("/no-such-task")).status()).isEqualTo(404);
        assertNothingHappened();
    }

    @Test
    void completesATaskOnceHoweverManyTryAtOnce() {
        var at = Executors.newFixedThreadPool(50);
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(i % 2 == 0 ? "ann" : "amy", completion(), Map.of("data", plan()))
                                .status(),
                        at))
                .toList();

        List<Integer> answers =
                tries.stream().map(CompletableFuture::join).sorted().toList();

        at.shutdown();
        assertThat(answers.get(0)).isEqualTo(204);
        assertThat(answers.subList(1, answers.size())).allMatch(status -> status == 409 || status == 404);
        assertThat(northshire.completed(visit)).hasSize(1);
    }

    @Test
    void answersInTimeWhateverIsEntered() {
        Map<String, Object> trap = plan(Map.of(
                "escort", "a".repeat(100_000), "people", java.util.Collections.nCopies(5_000, Map.of("x", "y"))));
        Instant start = Instant.now();

        Answer refused = post("ann", completion(), Map.of("data", trap));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertNothingHappened();
    }
}
