package org.carejourney.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.api.Api.C;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.carejourney.ServiceTest;
import org.carejourney.api.Api.Answer;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who gets what from each call: everybody who may sign in, and nobody, against every call. */
@ServiceTest
class AccessTableTest {

    private static final String ELSEWHERE = "rest-elsewhere";
    private static final Council OTHER = new Council("elsewhere");
    private static final String NO_COUNCIL = "rest-no-council";

    /** The columns of the table. */
    private static final List<String> ACCOUNTS = List.of(
            "rest-practitioner",
            "rest-ast",
            "rest-HOME-REST-TABLE",
            "rest-manager",
            "rest-system",
            ELSEWHERE,
            "nobody");

    @Autowired
    WebApplicationContext service;

    private Api api;
    private String reference;
    private String task;
    private Packs packs;

    @BeforeEach
    void aCaseHasATaskForPractitioners() {
        api = new Api(service);
        api.home("HOME-REST-TABLE");
        anotherCouncil();
        api.account(ELSEWHERE, OTHER, "elsewhere-practitioner");
        api.account(NO_COUNCIL, OTHER, "devon-practitioner");
        reference = api.opens();
        task = api.task(reference, "record-contact").path("id").asText();
    }

    private void anotherCouncil() {
        IdentityService identity = service.getBean(IdentityService.class);
        if (identity.createTenantQuery().tenantId(OTHER.value()).count() == 0) {
            identity.saveTenant(identity.newTenant(OTHER.value()));
        }
    }

    /** Each call with what practitioner, AST, home, manager, system, another council and nobody get. */
    static Stream<Arguments> table() {
        return Stream.of(
                arguments("GET", "/cases", "200 200 404 200 200 404 401"),
                arguments("POST", "/cases", "422 422 404 422 422 404 401"),
                arguments("GET", "/cases/{case}", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/record", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/record.html", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/record/verification", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/chronology", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/chronology.html", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/chronology.pdf", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/notices", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/documents", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/documents/YCSP.html", "404 404 404 404 404 404 401"),
                arguments("GET", "/cases/{planned}/documents/YCSP.html", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{planned}/documents/YCSP.pdf", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/placements", "200 200 404 200 200 404 401"),
                arguments("GET", "/cases/{case}/offers", "200 200 404 200 200 404 401"),
                arguments("POST", "/cases/{case}/offers", "422 422 404 422 422 404 401"),
                arguments("POST", "/cases/{case}/messages", "422 422 404 422 422 404 401"),
                arguments("POST", "/cases/{case}/withdrawal", "422 422 404 422 422 404 401"),
                arguments("GET", "/tasks", "200 200 200 200 200 404 401"),
                arguments("GET", "/tasks/{task}", "200 404 404 200 404 404 401"),
                arguments("GET", "/tasks/{task}/form", "200 404 404 200 404 404 401"),
                arguments("POST", "/tasks/{task}/completion", "422 404 404 403 404 404 401"),
                arguments("GET", "/homes", "200 200 404 200 200 404 401"),
                arguments("GET", "/homes/HOME-REST-TABLE", "200 200 404 200 200 404 401"),
                arguments("PUT", "/homes/HOME-REST-TABLE", "403 422 404 403 422 404 401"),
                arguments("POST", "/homes/import", "403 422 404 403 422 404 401"),
                arguments("GET", "/deadlines", "200 200 404 200 200 404 401"),
                arguments("GET", "/deadlines/CLOCK-99999999/why", "404 404 404 404 404 404 401"),
                arguments("GET", "/panels/pqf/sittings", "200 200 404 200 200 404 401"),
                arguments("POST", "/panels/pqf/sittings/2026-03-05/cancellation", "403 403 404 403 403 404 401"),
                arguments("GET", "/rates", "200 200 404 200 200 404 401"),
                arguments("GET", "/rates/loads", "200 200 404 200 200 404 401"),
                arguments("POST", "/rates", "403 403 404 403 422 404 401"),
                arguments("GET", "/procedures", "200 200 404 200 200 404 401"),
                arguments("GET", "/procedures/moves/dry-run", "403 403 404 200 403 404 401"),
                arguments("POST", "/procedures/moves/dry-run", "403 403 404 422 403 404 401"),
                arguments("POST", "/procedures/moves", "403 403 404 422 403 404 401"),
                // whoever asks: only the link opens them
                arguments("GET", "/api/invitations/none", "404 404 404 404 404 404 404"),
                arguments("PUT", "/api/invitations/none/answer", "404 404 404 404 404 404 404"),
                arguments("GET", "/packs/none", "404 404 404 404 404 404 404"),
                arguments("GET", "/packs/none/YCSP.pdf", "404 404 404 404 404 404 404"),
                arguments("GET", "/packs/{pack}", "200 200 200 200 200 200 200"),
                arguments("GET", "/packs/{pack}/YCSP.html", "200 200 200 200 200 200 200"),
                arguments("GET", "/packs/{pack}/YCSP.pdf", "200 200 200 200 200 200 200"),
                arguments("GET", "/api/invitations/{link}", "200 200 200 200 200 200 200"),
                arguments("PUT", "/api/invitations/{link}/answer", "422 422 422 422 422 422 422"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("table")
    void everybodyGetsWhatIsTheirs(String method, String path, String expected) {
        StringBuilder got = new StringBuilder();

        for (String account : ACCOUNTS) {
            Answer answer = api.send(account.equals("nobody") ? null : account, request(method, path));
            got.append(got.isEmpty() ? "" : " ").append(answer.status());
            if (answer.status() >= 400) {
                assertThat(answer.text()).doesNotContain("Exception", "org.carejourney");
            }
        }

        assertThat(got).hasToString(expected);
    }

    private MockHttpServletRequestBuilder request(String method, String path) {
        String filled = (path.startsWith("/api/") || path.startsWith("/packs/") ? "" : C)
                + path.replace("{case}", reference)
                        .replace("{task}", task)
                        .replace("{link}", link(path))
                        .replace("{planned}", planned(path))
                        .replace("{pack}", pack(path));
        return switch (method) {
            case "GET" -> MockMvcRequestBuilders.get(filled);
            case "PUT" ->
                MockMvcRequestBuilders.put(filled)
                        .contentType("application/json")
                        .content("{}");
            default ->
                MockMvcRequestBuilders.post(filled)
                        .contentType(path.endsWith("import") ? "text/csv" : "application/json")
                        .content(
                                path.endsWith("import")
                                        ? "a,b\n"
                                        : path.endsWith("completion") ? "{\"data\":{}}" : "{}");
        };
    }

    /** A case with a plan, where the path asks for one. */
    private String planned(String path) {
        if (!path.contains("{planned}")) {
            return "";
        }
        if (packs == null) {
            packs = new Packs(service, api);
            packs.planned("S4");
        }
        return packs.reference();
    }

    /** The token of a pack that was sent, where the path asks for one. */
    private String pack(String path) {
        if (!path.contains("{pack}")) {
            return "";
        }
        if (packs == null) {
            packs = new Packs(service, api);
            packs.sent("S4");
        }
        return packs.link().replace("/packs/", "");
    }

    /** The token of an invitation that is open, where the path asks for one. */
    private String link(String path) {
        if (!path.contains("{link}")) {
            return "";
        }
        for (JsonNode notice :
                api.get("rest-ast", C + "/cases/" + api.searches() + "/notices").body()) {
            if (notice.path("whom").asText().equals("HOME-REST-TABLE")) {
                return notice.path("link").asText().replace("/invitations/", "");
            }
        }
        throw new AssertionError("No home is invited");
    }

    @Test
    void aGroupOfAnotherCouncilsPersonOpensNothing() {
        assertThat(api.get(NO_COUNCIL, C + "/cases").status()).isEqualTo(404);
        assertThat(api.get(NO_COUNCIL, C + "/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotTheirsLooksLikeWhatIsNotThere() {
        Answer hidden = api.get("rest-ast", C + "/tasks/" + task);
        Answer absent = api.get("rest-ast", C + "/tasks/00000000-0000-0000-0000-000000000000");

        assertThat(hidden.text().replace(task, "x"))
                .isEqualTo(absent.text().replace("00000000-0000-0000-0000-000000000000", "x"));
    }

    @Test
    void peopleOfAHomeSeeTheOffersOfTheirHomeAndMakeThemForNoOther() {
        api.home("HOME-REST-OTHER");
        String search = api.searches();
        String offers = C + "/cases/" + search + "/offers";
        Map<String, Object> others = api.offer(search, "HOME-REST-OTHER");
        Map<String, Object> own = api.offer(search, "HOME-REST-TABLE");
        api.account("rest-uninvited", Api.DEVON, "devon-provider", "devon-provider-HOME-FAR-AWAY");

        assertThat(api.post("rest-HOME-REST-OTHER", offers, others).status()).isEqualTo(201);
        Answer forAnother = api.post("rest-HOME-REST-TABLE", offers, others);
        assertThat(api.post("rest-HOME-REST-TABLE", offers, own).status()).isEqualTo(201);

        assertThat(forAnother.status()).isEqualTo(422);
        assertThat(forAnother.fields()).containsExactly("homeReference");
        assertThat(api.get("rest-HOME-REST-TABLE", offers).body().findValuesAsText("home"))
                .containsExactly("HOME-REST-TABLE");
        assertThat(api.get("rest-ast", offers).body().findValuesAsText("home"))
                .containsExactlyInAnyOrder("HOME-REST-OTHER", "HOME-REST-TABLE");
        assertThat(api.get("rest-uninvited", offers).status()).isEqualTo(404);
        assertThat(api.get("rest-HOME-REST-TABLE", C + "/cases/" + search).status())
                .isEqualTo(404);
    }
}
