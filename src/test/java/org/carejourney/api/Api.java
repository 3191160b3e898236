package org.carejourney.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.carejourney.TestClock;
import org.carejourney.access.People;
import org.carejourney.demo.Answers;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Calls our REST API as the people and systems of a council do, each signed in with an account of their own: one for
 * each group, named {@code rest-<group>}, and one for the people of each home that is asked for.
 */
public final class Api {

    static final Council DEVON = new Council("devon");
    static final String C = "/api/councils/devon";
    static final String PASSWORD = "only-in-these-tests-1";
    static final JsonMapper JSON = new JsonMapper();

    private static int numbered = 70_000;

    private final MockMvc http;
    private final TestClock clock;
    private final People people;
    private final Answers answers = Answers.of(DEVON);
    private ResultMatcher[] always = {};
    private String provider = "rest-provider";

    public Api(WebApplicationContext service) {
        http = MockMvcBuilders.webAppContextSetup(service)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        clock = service.getBean(TestClock.class);
        people = service.getBean(People.class);
        service.getBean(Procedures.class)
                .of(DEVON)
                .groups()
                .keySet()
                .forEach(group -> account("rest-" + group, DEVON, "devon-" + group));
    }

    void account(String id, Council council, String... groups) {
        people.enter(id, "Test", id, PASSWORD, council, Set.of(groups));
    }

    /** From now on every answer is held to this as well. */
    void always(ResultMatcher... matchers) {
        always = matchers;
    }

    /** An answer: its status, headers, and body if that is JSON. */
    public record Answer(int status, MvcResult result, JsonNode body) {

        public String header(String name) {
            return result.getResponse().getHeader(name);
        }

        public String text() {
            return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        List<String> fields() {
            return StreamSupport.stream(body.path("errors").spliterator(), false)
                    .map(error -> error.path("field").asText())
                    .toList();
        }
    }

    public Answer get(String account, String path, String... parameters) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(path);
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return send(account, request);
    }

    public Answer post(String account, String path, Object body) {
        return send(
                account,
                MockMvcRequestBuilders.post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json(body)));
    }

    Answer send(String account, MockHttpServletRequestBuilder request) {
        try {
            if (account != null) {
                request.with(httpBasic(account, PASSWORD));
            }
            var performed = http.perform(request);
            for (ResultMatcher matcher : always) {
                performed.andExpect(matcher);
            }
            MvcResult result = performed.andReturn();
            String type = result.getResponse().getContentType();
            byte[] body = result.getResponse().getContentAsByteArray();
            return new Answer(
                    result.getResponse().getStatus(),
                    result,
                    type != null && type.contains("json") ? JSON.readTree(body) : JSON.missingNode());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request to open a case for a person of whom nothing is known yet. */
    static Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("procedure", "placement-journey");
        request.put("person", Map.of("reference", "PERSON-" + ++numbered));
        request.put(
                "data",
                Map.of(
                        "origin",
                        "COMMUNITY",
                        "ageYears",
                        84,
                        "placementType",
                        "RESIDENTIAL",
                        "requestedCounty",
                        "DEVON"));
        return request;
    }

    String opens() {
        return post("rest-system", C + "/cases", request())
                .body()
                .at("/summary/reference")
                .asText();
    }

    /** A home under agreement, near where people look. */
    public void home(String reference) {
        send(
                "rest-ast",
                MockMvcRequestBuilders.put(C + "/homes/" + reference)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json(home())));
        provider = "rest-" + reference;
        account(provider, DEVON, "devon-provider", "devon-provider-" + reference);
    }

    static Map<String, Object> home() {
        Map<String, Object> home = new LinkedHashMap<>();
        home.put("name", "Test house");
        home.put("provider", "Test provider");
        home.put("serviceTypes", List.of("RESIDENTIAL", "NURSING"));
        home.put("levels", List.of("R1", "R2", "R3", "N1", "N2", "N3", "N4", "N5"));
        home.put(
                "agreement",
                Map.of("status", "SIGNED_AND_RETURNED", "signedOn", "2025-04-01", "returnedOn", "2025-04-14"));
        home.put("county", "DEVON");
        home.put("locality", "east");
        home.put("address", "1 Test Road");
        home.put("postcode", "EX4 6NQ");
        home.put("vacancies", 3);
        return home;
    }

    /** Does what is usual for each of these forms, as the group whose task it is. */
    void does(String reference, String... forms) {
        for (String form : forms) {
            Answer done = answers(reference, form, Map.of());
            if (done.status() != 204) {
                throw new AssertionError(form + ": " + done.status() + " " + done.body());
            }
        }
    }

    Answer answers(String reference, String form, Map<String, Object> changes) {
        JsonNode task = task(reference, form);
        String group = task.at("/groups/0").asText();
        String account = group.equals("provider") ? provider : "rest-" + group;
        String path = C + "/tasks/" + task.path("id").asText();
        Map<String, Object> known = JSON.convertValue(
                get(account, path + "/form").body().path("data"),
                JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
        Answer done = post(
                account,
                path + "/completion",
                Map.of("data", answers.to(form, known, CouncilTime.today(clock), account, changes)));
        clock.runWhatIsDue();
        return done;
    }

    JsonNode task(String reference, String form) {
        JsonNode tasks = get("rest-system", C + "/cases/" + reference).body().path("tasks");
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> form.equals(task.path("form").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + form + " in " + tasks));
    }

    /** Brings a case to the search of the market, with homes invited. */
    public String searches() {
        String reference = opens();
        does(
                reference,
                "record-contact",
                "gather-information",
                "name-assessor",
                "assess-needs",
                "discuss-sharing",
                "plan-support",
                "score-descriptors",
                "prepare-forum-pack",
                "present-to-forum",
                "decide-at-forum",
                "assess-finances",
                "explain-finance",
                "confirm-commitments",
                "confirm-funding",
                "open-search");
        return reference;
    }

    /** The search that a case's record tells of last. */
    String search(String reference) {
        String found = null;
        for (JsonNode entry :
                get("rest-system", C + "/cases/" + reference + "/record").body()) {
            if (entry.at("/content/searchReference").isTextual()) {
                found = entry.at("/content/searchReference").asText();
            }
        }
        return found;
    }

    Map<String, Object> offer(String reference, String home) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("searchReference", search(reference));
        offer.put("offerReference", "OFFER-" + ++numbered);
        offer.put("homeReference", home);
        offer.put("weeklyPricePence", 90_000);
        offer.put("availableFrom", CouncilTime.today(clock).plusDays(10).toString());
        offer.put("meetsAssessedNeeds", true);
        return offer;
    }
}
