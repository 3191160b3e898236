package org.carejourney.api;

import static com.atlassian.oai.validator.mockmvc.OpenApiValidationMatchers.openApi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.api.Api.C;
import static org.carejourney.api.Api.JSON;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.access.SignedLinks;
import org.carejourney.access.SignedLinks.Signed;
import org.carejourney.api.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;

/** Every call of the REST API does what its own description says, in request and answer, and what the contract says. */
@ServiceTest
class ApiContractTest {

    private static final String DIRECTORY =
            """
            Care directory
            Name,Address,Postcode,Phone number,Service types,Provider name,Local authority,\
            CQC Location ID (for office use only)
            Rose Court,1 High Street,EX4 3PL,01392 111111,Residential homes,Kind Care,Devon,1-70000
            Bad,1 High Street,EX99 9ZZ,01392 111111,Residential homes,Kind Care,Devon,1-70001
            """;

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestClock clock;

    private Api api;
    private String description;
    private final Set<String> called = new TreeSet<>();

    @BeforeEach
    void readDescription() {
        api = new Api(service);
        description = api.get("rest-system", "/v3/api-docs").text();
    }

    private static OpenApiInteractionValidator validator(String description, Level requests) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(description)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", requests)
                        .build())
                .build();
    }

    /** Each right request and its answer. */
    private void holdToDescription() {
        api.always(openApi().isValid(validator(description, Level.ERROR)), this::note);
    }

    /** The answers to wrong requests. */
    private void holdAnswersToDescription() {
        api.always(openApi().isValid(validator(description, Level.IGNORE)));
    }

    private void note(MvcResult result) {
        called.add(result.getRequest().getMethod() + " "
                + result.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private Set<String> described() throws Exception {
        Set<String> calls = new TreeSet<>();
        JSON.readTree(description).path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    @Test
    void everyCallDoesWhatItsDescriptionSays() throws Exception {
        holdToDescription();
        api.home("HOME-REST-A");
        String reference = api.searches();
        String theCase = C + "/cases/" + reference;

        assertThat(api.get("rest-manager", C + "/cases", "state", "OPEN", "q", reference, "size", "5")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        Map<String, Object> offer = api.offer(reference, "HOME-REST-A");
        Answer offered = api.post("rest-system", theCase + "/offers", offer);
        assertThat(offered.status()).isEqualTo(201);
        assertThat(offered.header("Location")).isEqualTo(theCase + "/offers");
        assertThat(api.post("rest-system", theCase + "/offers", offer).status()).isEqualTo(200);
        assertThat(api.get("rest-ast", theCase + "/offers").body().size()).isEqualTo(1);

        String link = "/api"
                + StreamSupport.stream(
                                api.get("rest-ast", theCase + "/notices").body().spliterator(), false)
                        .filter(notice -> notice.path("whom").asText().equals("HOME-REST-A"))
                        .findFirst()
                        .orElseThrow()
                        .path("link")
                        .asText();
        assertThat(api.get(null, link).status()).isEqualTo(200);
        assertThat(api.send(
                                null,
                                MockMvcRequestBuilders.put(link + "/answer")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"available\":false}"))
                        .body()
                        .at("/answer/available")
                        .asBoolean(true))
                .isFalse();

        Map<String, Object> message = Map.of(
                "id", "contract-" + reference, "name", "providerOffer", "data", api.offer(reference, "HOME-REST-A"));
        for (boolean duplicate : new boolean[] {false, true}) {
            Answer received = api.post("rest-system", theCase + "/messages", message);
            assertThat(received.status()).as(received.text()).isEqualTo(200);
            assertThat(received.body().path("duplicate").asBoolean()).isEqualTo(duplicate);
        }

        api.does(reference, "share-offers");
        String task = api.task(reference, "discuss-offers").path("id").asText();
        assertThat(api.get("rest-practitioner", C + "/tasks", "case", reference, "group", "practitioner")
                        .body()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(task);
        assertThat(api.get("rest-practitioner", C + "/tasks/" + task).status()).isEqualTo(200);
        assertThat(api.send("rest-practitioner", MockMvcRequestBuilders.post(C + "/tasks/" + task + "/claim"))
                        .body()
                        .path("assignee")
                        .asText())
                .isEqualTo("rest-practitioner");
        api.does(reference, "discuss-offers", "confirm-preferred-option");

        JsonNode clocks =
                api.get("rest-manager", C + "/deadlines", "case", reference).body();
        String clockId = clocks.at("/items/0/id").asText();
        assertThat(api.get("rest-manager", C + "/deadlines/" + clockId + "/why")
                        .body()
                        .path("reasons")
                        .size())
                .isPositive();

        assertThat(api.get("rest-practitioner", theCase + "/record").body().size())
                .isPositive();
        assertThat(api.get("rest-practitioner", theCase + "/record/verification")
                        .body()
                        .path("sound")
                        .asBoolean())
                .isTrue();
        assertThat(api.get("rest-practitioner", theCase + "/chronology")
                        .body()
                        .path("entries")
                        .size())
                .isPositive();
        assertThat(api.get("rest-practitioner", theCase + "/record.html").text())
                .contains("Every entry is as it was written");
        assertThat(api.get("rest-practitioner", theCase + "/chronology.html").text())
                .contains("Chronology of " + reference);
        assertThat(api.get("rest-practitioner", theCase + "/documents/CARE_ACT_ASSESSMENT.html")
                        .text())
                .contains("Care Act assessment");
        for (String part : List.of(
                "/chronology.pdf", "/notices", "/documents", "/documents/CARE_ACT_ASSESSMENT.pdf", "/placements")) {
            assertThat(api.get("rest-practitioner", theCase + part).status()).isEqualTo(200);
        }
        assertThat(api.get("rest-pqf", C + "/panels/pqf/sittings").body().size())
                .isPositive();
        assertThat(api.post(
                                "rest-pqf",
                                C + "/panels/pqf/sittings/2026-08-06/cancellation",
                                Map.of("reason", "The chair is away"))
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");

        assertThat(api.get("rest-ast", C + "/homes", "near", "Exeter", "radiusMiles", "5", "type", "RESIDENTIAL")
                        .body()
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(api.get("rest-ast", C + "/homes/HOME-REST-A").status()).isEqualTo(200);
        assertThat(api.send(
                                "rest-ast",
                                MockMvcRequestBuilders.post(C + "/homes/import")
                                        .contentType("text/csv")
                                        .content(DIRECTORY))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("rest-practitioner", C + "/procedures")
                        .body()
                        .path("council")
                        .asText())
                .isEqualTo("devon");
        assertThat(api.post(
                                "rest-system",
                                C + "/rates",
                                Map.of(
                                        "decision",
                                        "MIN/17",
                                        "rates",
                                        List.of(Map.of("level", "R1", "weeklyPence", 83_000, "from", "2026-04-01"))))
                        .body()
                        .at("/0/source")
                        .asText())
                .isEqualTo("LOADED");
        assertThat(api.get("rest-ast", C + "/rates", "on", "2026-04-01").body().size())
                .isEqualTo(8);
        assertThat(api.get("rest-ast", C + "/rates/loads", "size", "5")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        List<String> moved = List.of(reference);
        assertThat(api.get("rest-manager", C + "/procedures/moves/dry-run", "size", "5")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(api.post("rest-manager", C + "/procedures/moves/dry-run", Map.of("cases", moved))
                        .body()
                        .at("/0/outcome")
                        .asText())
                .isEqualTo("IN_NEWEST");
        assertThat(api.post("rest-manager", C + "/procedures/moves", Map.of("cases", moved, "reason", "A newer form"))
                        .body()
                        .at("/0/outcome")
                        .asText())
                .isEqualTo("IN_NEWEST");

        Answer withdrawn = api.post(
                "rest-practitioner",
                theCase + "/withdrawal",
                Map.of("reason", "MOVED_AWAY", "detail", "Moved to Kent"));
        assertThat(withdrawn.body().at("/summary/state").asText()).isEqualTo("WITHDRAWN");

        assertThat(described()).isNotEmpty();
        assertThat(called).containsAll(described());
    }

    @Test
    void everyProblemIsAsDescribed() {
        String reference = api.opens();
        String task = api.task(reference, "record-contact").path("id").asText();
        String closed = service.getBean(SignedLinks.class)
                .sign("invitation", new Signed(Api.DEVON, 99_999_998, clock.instant()))
                .orElseThrow();
        holdAnswersToDescription();

        for (Answer refused : List.of(
                api.get(null, C + "/cases"),
                api.get(null, "/api/invitations/none"),
                api.get(null, "/api/invitations/" + closed),
                api.get("rest-system", "/api/councils/kent/cases"),
                api.get("rest-system", C + "/cases", "state", "NONE", "page", "-1"),
                api.get("rest-system", C + "/cases/CASE-99999999"),
                api.get("rest-system", C + "/cases/CASE-99999999/record"),
                api.get("rest-system", C + "/homes", "near", "Nowhere"),
                api.get("rest-system", C + "/homes/HOME-NOWHERE"),
                api.get("rest-system", C + "/deadlines", "status", "odd"),
                api.get("rest-system", C + "/deadlines/CLOCK-99999999/why"),
                api.get("rest-practitioner", C + "/tasks", "size", "0"),
                api.get("rest-practitioner", C + "/rates", "on", "today"),
                api.post("rest-practitioner", C + "/rates", Map.of()),
                api.post("rest-system", C + "/rates", Map.of("decision", "x", "rates", List.of(Map.of()))),
                api.get("rest-practitioner", C + "/tasks/none"),
                api.get("rest-ast", C + "/tasks/" + task + "/form"),
                api.post("rest-system", C + "/cases", "{"),
                api.post("rest-system", C + "/cases", Map.of("procedure", "none")),
                api.post("rest-system", C + "/cases", Map.of("colour", "red")),
                api.post("rest-practitioner", C + "/tasks/" + task + "/completion", Map.of("data", Map.of())),
                api.post("rest-system", C + "/cases/" + reference + "/messages", Map.of("id", "1", "name", "none")),
                api.post("rest-system", C + "/cases/" + reference + "/offers", Map.of("homeReference", "x")),
                api.post("rest-system", C + "/cases/" + reference + "/withdrawal", Map.of()),
                api.send(
                        "rest-practitioner",
                        MockMvcRequestBuilders.put(C + "/homes/HOME-REST-B")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(Api.json(Api.home()))))) {
            assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
            assertThat(refused.result().getResponse().getContentType())
                    .as("%s", refused.result().getRequest().getRequestURI())
                    .startsWith("application/problem+json");
            assertThat(refused.body().path("title").asText()).isNotBlank();
        }
    }

    @Test
    void theSameRequestIsAnsweredTheSameUnderItsKey() {
        Map<String, Object> request = Api.request();
        Map<String, Object> other = Api.request();
        holdAnswersToDescription();

        Answer first = open(request, "key-a-" + request);
        Answer again = open(request, "key-a-" + request);
        Answer changed = open(other, "key-a-" + request);
        Answer twice = open(request, "key-b-" + request);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location"))
                .isEqualTo(C + "/cases/" + first.body().at("/summary/reference").asText());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.fields()).containsExactly("Idempotency-Key");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body().path("code").asText()).isEqualTo("CASE_OPEN");
    }

    private Answer open(Map<String, Object> request, String key) {
        return api.send(
                "rest-system",
                MockMvcRequestBuilders.post(C + "/cases")
                        .header("Idempotency-Key", Integer.toHexString(key.hashCode()) + key.length())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Api.json(request)));
    }

    @Test
    void namesGroupsAsTheProcedureDoesAndNothingByTheEnginesIds() {
        String reference = api.opens();

        Answer shown = api.get("rest-system", C + "/cases/" + reference);
        String work =
                api.get("rest-practitioner", C + "/tasks", "case", reference).text();

        assertThat(shown.body().at("/tasks/0/groups/0").asText()).isEqualTo("practitioner");
        List<String> ids = new ArrayList<>(shown.body().findValuesAsText("id"));
        ids.removeAll(List.of(shown.body().at("/tasks/0/id").asText()));
        assertThat(ids).allMatch(id -> id.startsWith("CLOCK-"));
        for (String text : List.of(shown.text(), work)) {
            assertThat(text).doesNotContain("devon-", "processInstance", "executionId", "processDefinition");
        }
    }

    /** The check of the checks: a description that says otherwise is not met. */
    @Test
    void anAnswerThatIsNotAsDescribedIsNoticed() throws Exception {
        ObjectNode wrong = (ObjectNode) JSON.readTree(description);
        ObjectNode summary = (ObjectNode) wrong.at("/components/schemas/CaseSummary");
        summary.withObject("/properties").set("colour", JSON.valueToTree(Map.of("type", "string")));
        summary.withArray("required").add("colour");
        api.always(openApi().isValid(validator(wrong.toString(), Level.ERROR)));

        assertThatThrownBy(() -> api.opens()).hasStackTraceContaining("colour");
    }

    @Test
    void aRequestThatIsNotAsDescribedIsNoticed() {
        Map<String, Object> request = new LinkedHashMap<>(Api.request());
        request.put("colour", "red");
        holdToDescription();

        assertThatThrownBy(() -> api.post("rest-system", C + "/cases", request)).hasStackTraceContaining("colour");
    }
}
