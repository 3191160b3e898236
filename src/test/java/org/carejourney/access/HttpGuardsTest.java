package org.carejourney.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.carejourney.CareJourneyApplication;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guards in front of every page and endpoint, as a browser and an attacker meet them. */
@ServiceTest
@SpringBootTest(classes = CareJourneyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class HttpGuardsTest {

    private static final Council DEVON = new Council("devon");
    private static final String PASSWORD = "only-in-this-test-8";
    private static final String CASES = "/api/councils/devon/cases";
    private static final String TASK_COUNT = "/camunda/api/engine/engine/default/task/count";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    TestClock clock;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void peopleMaySignIn() {
        enter("guard-practitioner", "devon-practitioner");
        enter("guard-manager", "devon-manager");
        enter("guard-system", "devon-system");
    }

    private void enter(String id, String... groups) {
        people.enter(id, "Test", id, PASSWORD, DEVON, Set.of(groups));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder as(String id, String password, String path) {
        return request(path).header("Authorization", basic(id, password));
    }

    private static String basic(String id, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes back for bytes that no client library would send. */
    private String raw(String bytes) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + basic("guard-system", PASSWORD) + "\r\n";
    }

    // --- how much is taken

    @ParameterizedTest
    @ValueSource(
            strings = {
                CASES,
                "/engine-rest/task",
                "/api/councils/devon/tasks/1/completion",
                "/api/invitations/x/answer",
                "/invitations/x"
            })
    void takesNoMoreThanAMegabyte(String path) throws IOException {
        String announced = raw(head("POST", path) + "Content-Type: application/json\r\nContent-Length: "
                + (MEGABYTE + 1) + "\r\n\r\n{");
        String chunked = raw(head("POST", path) + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(MEGABYTE + 1) + "\r\n" + "x".repeat(MEGABYTE + 1) + "\r\n0\r\n\r\n");

        assertThat(announced).startsWith("HTTP/1.1 413").contains("application/problem+json", "too-large");
        assertThat(chunked).startsWith("HTTP/1.1 413");
    }

    @Test
    void takesABodyUpToThatHoweverItComes() throws IOException {
        String body = "{\"procedure\":\"none\"}" + " ".repeat(1000);

        String chunked =
                raw(head("POST", CASES) + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");

        assertThat(chunked).startsWith("HTTP/1.1 422").contains("\"field\":\"procedure\"");
    }

    @Test
    void takesADirectoryThatIsLonger() {
        enter("guard-ast", "devon-ast");
        var answer = send(as("guard-ast", PASSWORD, "/api/councils/devon/homes/import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a,b\n".repeat(MEGABYTE / 2))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("NO_HEADER");
    }

    @Test
    void takesNothingThatIsPacked() {
        var answer = send(as("guard-system", PASSWORD, CASES)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8})));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void takesNoEndlessHeadersOrParameters() throws IOException {
        String parameters = IntStream.range(0, 10_000).mapToObj(i -> "a=" + i).collect(Collectors.joining("&"));

        assertThat(raw(head("GET", CASES) + "X-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw(head("GET", CASES + "?" + parameters) + "\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw(head("GET", CASES + "?" + parameters.substring(0, 6_000)) + "\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    /** Row 82: a proxy and we must not disagree on where a request ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 3\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n"
            })
    void refusesABodyOfTwoLengths(String lengths) throws IOException {
        String answer = raw(head("POST", CASES) + "Content-Type: application/json\r\n" + lengths + "\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 422");
    }

    @Test
    void refusesUnreadableTextBeforeAnythingElse() throws IOException {
        String start = "{\"procedure\":\"";
        for (String bytes : List.of("\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00ff")) {
            String body = start + bytes + "\"}";
            String answer = raw(head("POST", CASES) + "Content-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        }
    }

    // --- what is told

    @Test
    void tellsNothingAboutItself() throws IOException {
        for (String answer : List.of(
                raw("GARBAGE\r\n\r\n"),
                raw("GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                raw("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                raw(head("GET", "/engine-rest/no-such-thing") + "\r\n"),
                raw(head("GET", "/engine-rest/task/none") + "\r\n"),
                raw(head("POST", "/engine-rest/task") + "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{"),
                raw(head("GET", "/api/none") + "\r\n"),
                raw(head("GET", CASES + "/%2e%2e/x") + "\r\n"),
                raw(head("GET", CASES + ";x=1") + "\r\n"))) {
            assertThat(answer)
                    .doesNotContain(
                            "\r\nServer:",
                            "X-Powered-By",
                            "Tomcat",
                            "Apache",
                            "Spring",
                            "\tat ",
                            "stackTrace",
                            "org.springframework",
                            "java.lang");
        }
    }

    @Test
    void showsNoInsides() {
        WebSession manager = new WebSession(port).signIn("guard-manager", PASSWORD);

        for (String path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/beans",
                "/actuator/loggers",
                "/h2-console",
                "/h2-console/")) {
            assertThat(manager.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(send(request("/actuator/health")).body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/", CASES, "/engine-rest/task/count", "/camunda/app/tasklist/default/", TASK_COUNT})
    void everyAnswerTellsTheBrowserToBeCareful(String path) {
        WebSession manager = new WebSession(port).signIn("guard-manager", PASSWORD);

        var answer = path.startsWith("/engine-rest") ? send(as("guard-manager", PASSWORD, path)) : manager.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                // the page of a web app holds nothing of anybody
                .contains(path.startsWith("/camunda/app") ? "no-cache" : "no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isPresent();
        if (path.startsWith("/camunda")) {
            assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .contains("max-age=31536000", "includeSubDomains");
        }
        if (!path.startsWith("/api") && !path.startsWith("/engine-rest")) {
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void letsNoOtherSiteRead() {
        for (String path : List.of(CASES, "/engine-rest/task", "/camunda/api/engine/engine")) {
            var answer = send(request(path)
                    .header("Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", "GET")
                    .method("OPTIONS", BodyPublishers.noBody()));

            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @ParameterizedTest
    @CsvSource({"TRACE,/login", "TRACE," + CASES, "TRACK," + CASES, "PROPFIND," + CASES})
    void knowsNoOddMethods(String method, String path) throws IOException {
        assertThat(raw(head(method, path) + "\r\n")).startsWith("HTTP/1.1 4");
    }

    // --- sessions

    @Test
    void aSignInGetsANewSessionWhoseCookieTravelsSafely() {
        WebSession session = new WebSession(port);
        session.get("/login");
        String before = session.cookies.get("JSESSIONID");
        session.signIn("guard-practitioner", PASSWORD);
        String cookie = session.last.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow();

        assertThat(session.cookies.get("JSESSIONID")).isNotEqualTo(before);
        assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Strict");
        session.get("/camunda/app/tasklist/default/");
        assertThat(session.last.headers().allValues("Set-Cookie"))
                .filteredOn(set -> set.startsWith("XSRF-TOKEN"))
                .isNotEmpty()
                .allMatch(set -> set.contains("Secure") && set.contains("SameSite"));
        WebSession fixed = new WebSession(port);
        fixed.cookies.put("JSESSIONID", before);
        assertThat(fixed.get(CASES).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionChangesNothingWithoutItsToken() {
        WebSession session = new WebSession(port).signIn("guard-practitioner", PASSWORD);
        session.get("/camunda/app/tasklist/default/");

        assertThat(session.go(request("/api/councils/devon/tasks/1/claim").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.go(request("/camunda/api/engine/engine/default/task/1/claim")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new WebSession(port)
                        .signIn("guard-practitioner", PASSWORD)
                        .go(request("/logout").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoLeavesAGroupLosesItsWorkAtOnce() {
        enter("guard-leaver", "devon-practitioner");
        String opened = send(as("guard-system", PASSWORD, CASES)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"procedure\":\"placement-journey\",\"person\":{\"reference\":"
                                + "\"PERSON-88001\"},\"data\":{\"origin\":\"COMMUNITY\",\"ageYears\":84,"
                                + "\"placementType\":\"RESIDENTIAL\",\"requestedCounty\":\"DEVON\"}}")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String reference = opened.substring(opened.lastIndexOf('/') + 1);
        WebSession session = new WebSession(port).signIn("guard-leaver", PASSWORD);
        String before = session.get(TASK_COUNT).body();
        assertThat(session.get("/api/councils/devon/tasks").body()).contains(reference);

        enter("guard-leaver", "devon-ast");

        assertThat(before).doesNotContain("\"count\":0");
        assertThat(session.get(TASK_COUNT).body()).contains("\"count\":0");
        assertThat(session.get("/api/councils/devon/tasks").body()).doesNotContain(reference);
        assertThat(send(as("guard-leaver", PASSWORD, "/engine-rest/task/count")).body())
                .contains("\"count\":0");
    }

    @Test
    void tasklistStillGetsItsLists() {
        WebSession session = new WebSession(port).signIn("guard-practitioner", PASSWORD);
        String engine = "/camunda/api/engine/engine/default";

        for (String list : List.of(
                "/filter?resourceType=Task&itemCount=false",
                "/filter?firstResult=0&maxResults=200&itemCount=true&resourceType=Task",
                "/task?firstResult=0&maxResults=15",
                "/group?member=guard-practitioner&maxResults=50")) {
            assertThat(session.get(engine + list).statusCode()).as(list).isEqualTo(200);
        }
    }

    @Test
    void whoIsGoneIsSignedOut() {
        enter("guard-gone", "devon-practitioner");
        WebSession session = new WebSession(port).signIn("guard-gone", PASSWORD);
        assertThat(session.get(CASES).statusCode()).isEqualTo(200);

        identity.deleteUser("guard-gone");

        assertThat(session.get(CASES).statusCode()).isEqualTo(401);
        assertThat(session.get(TASK_COUNT).statusCode()).isEqualTo(401);
        assertThat(session.get("/").statusCode()).isEqualTo(302);
    }

    // --- passwords

    @Test
    void anAccountWaitsAfterWrongPasswordsAndIsNeverLockedForGood() {
        enter("guard-tried", "devon-practitioner");
        int heard = 0;
        for (int second = 0; second < 300; second++) {
            int before = attempts("guard-tried");
            send(as("guard-tried", "wrong", CASES));
            heard += attempts("guard-tried") - before;
            clock.set(TestClock.START.plusSeconds(second + 1L));
        }

        assertThat(heard).as("tries that were heard in five minutes").isBetween(5, 10);
        assertThat(send(as("guard-tried", PASSWORD, CASES)).statusCode()).isEqualTo(401);
        clock.set(TestClock.START.plus(Duration.ofMinutes(7)));
        assertThat(send(as("guard-tried", PASSWORD, CASES)).statusCode()).isEqualTo(200);
    }

    private int attempts(String id) {
        return ((UserEntity) identity.createUserQuery().userId(id).singleResult()).getAttempts();
    }

    @Test
    void nobodyLearnsWhichAccountsThereAre() {
        var known = send(as("guard-manager", "wrong", CASES));
        var unknown = send(as("guard-nobody", "wrong", CASES));
        var waiting = send(as("guard-manager", PASSWORD, CASES));

        for (HttpResponse<String> answer : List.of(unknown, waiting)) {
            assertThat(answer.statusCode()).isEqualTo(known.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(known.body());
            assertThat(names(answer)).isEqualTo(names(known));
        }
        clock.set(TestClock.START.plus(Duration.ofMinutes(7)));
        assertThat(send(as("guard-manager", PASSWORD, CASES)).statusCode()).isEqualTo(200);
    }

    private static Set<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }
}
