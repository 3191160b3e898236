package org.carejourney.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.api.Api.C;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.api.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is sent: a plain answer that names what is at fault, nothing of ours shown, and nothing changed. */
@ServiceTest
class BadInputTest {

    @Autowired
    WebApplicationContext service;

    @Autowired
    JdbcClient database;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(service);
    }

    /** Everything that a call could change. */
    private String state() {
        StringBuilder counts = new StringBuilder();
        for (String table : List.of(
                "care_case",
                "record_entry",
                "request_key",
                "inbound_message",
                "home",
                "offer",
                "loaded_rate",
                "clock",
                "act_ru_task",
                "act_ru_variable")) {
            counts.append(database.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .append(' ');
        }
        return counts.toString();
    }

    private Answer refused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.result().getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(answer.text()).doesNotContain("Exception", "org.", "com.", "java", "select ", "insert ");
        return answer;
    }

    private Answer send(String path, byte[] body, String type) {
        return api.send(
                "rest-system",
                MockMvcRequestBuilders.post(path).contentType(type).content(body));
    }

    private Answer send(String path, String body) {
        return send(path, body.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_VALUE);
    }

    static Stream<Arguments> posts() {
        return Stream.of(
                        "/cases",
                        "/rates",
                        "/cases/{case}/messages",
                        "/cases/{case}/withdrawal",
                        "/tasks/{task}/completion")
                .map(Arguments::arguments);
    }

    /** Rows 5, 6, 17, 19, 21, 22, 24, 54 of the matrix at each call that takes JSON. */
    @ParameterizedTest
    @MethodSource("posts")
    void refusesWhatIsNoBodyOfThisCall(String call) {
        String reference = api.opens();
        String path = C
                + call.replace("{case}", reference)
                        .replace(
                                "{task}",
                                api.task(reference, "record-contact").path("id").asText());
        String before = state();

        for (String body : List.of(
                "",
                "null",
                "[]",
                "\"x\"",
                "1",
                "{",
                "{} {}",
                "{\"data\":{},\"data\":{}}",
                "{\"data\":[]}",
                "{\"data\":1}",
                "{\"data\":" + "[".repeat(60) + "]".repeat(60) + "}",
                "{\"data\":{\"a\":1e400}}x",
                "<a/>")) {
            refused(400, send(path, body));
        }
        assertThat(refused(400, send(path, "{\"state\":\"DONE\"}")).fields()).containsExactly("state");
        assertThat(refused(400, send(path, "{\"<b>\":1}")).fields()).containsExactly("unknown");
        refused(
                400,
                send(path, new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'}, "application/json"));
        refused(415, send(path, "data=1".getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded"));
        refused(415, send(path, "<a/>".getBytes(StandardCharsets.UTF_8), "application/xml"));
        Answer longest = send(path, "{\"data\":{\"a\":\"" + "a".repeat(100_001) + "\"}}");
        refused(400, longest);
        Answer many = send(path, "{\"data\":{\"a\":[" + "1,".repeat(200_000) + "1]}}");
        assertThat(many.status()).isIn(400, 404, 422);

        assertThat(state()).isEqualTo(before);
    }

    /** Rows 9, 11, 31, 34, 36, 44, 46, 79: values of the wrong kind or out of range in the start form. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ageYears|\"84\"",
                "ageYears|\"NaN\"",
                "ageYears|1e400",
                "ageYears|-1",
                "ageYears|84.5",
                "ageYears|99999999999999999999",
                "ageYears|\"８４\"",
                "ageYears|true",
                "ageYears|[84]",
                "origin|\"community\"",
                "origin|\"COMMUNITY \"",
                "origin|\"' OR 1=1--\"",
                "origin|\"${1+1}\"",
                "origin|\"COMMU\\u0000NITY\"",
                "origin|\"\\uD800\"",
                "origin|7",
                "placementType|{\"a\":1}",
                "requestedCounty|\"${''.getClass()}\""
            })
    void refusesAWrongValueByItsName(String field, String value) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "origin", "COMMUNITY", "ageYears", 84, "placementType", "RESIDENTIAL", "requestedCounty", "DEVON"));
        data.put(field, "@");
        Map<String, Object> request = Api.request();
        request.put("data", data);
        String before = state();

        Answer answer = refused(422, send(C + "/cases", Api.json(request).replace("\"@\"", value.replace("''", "'"))));

        assertThat(answer.fields()).containsExactly("data/" + field);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void namesEveryFieldAtFaultAtOnce() {
        Answer opening = refused(
                422,
                api.post(
                        "rest-system",
                        C + "/cases",
                        Map.of(
                                "procedure",
                                "placement-journey",
                                "person",
                                Map.of("reference", "PERSON-1' --"),
                                "data",
                                Map.of("origin", "MOON", "ageYears", 9000, "id", "x"))));
        Answer message = refused(
                422,
                api.post("rest-system", C + "/cases/CASE-000001/messages", Map.of("id", "two words", "name", "A1")));

        assertThat(opening.fields())
                .contains("person/reference", "data/origin", "data/ageYears", "data/placementType", "data/id");
        assertThat(message.fields()).containsExactly("id", "name");
    }

    /** Rows 26, 27, 32, 36: free text is refused when it cannot be shown, and stored as text when it can. */
    @Test
    void takesTextAsTextAndRefusesSignsThatCannotBeShown() {
        String reference = api.opens();
        String path = C + "/cases/" + reference + "/withdrawal";

        for (String sign : List.of("\\u0000", "\\u001b[31m", "\\u202E", "\\u2066", "\\uD800", "\\u2028")) {
            assertThat(refused(422, send(path, "{\"reason\":\"OTHER\",\"detail\":\"a" + sign + "b\"}"))
                            .fields())
                    .containsExactly("detail");
        }
        Answer withdrawn = api.post(
                "rest-practitioner",
                path,
                Map.of("reason", "OTHER", "detail", "${1+1} <script>alert(1)</script> '; drop table care_case"));

        assertThat(withdrawn.status()).isEqualTo(200);
        String timeline = api.get("rest-practitioner", C + "/cases/" + reference + "/record.html")
                .text();
        assertThat(timeline).contains("${1+1} &lt;script&gt;").doesNotContain("<script>alert");
        assertThat(api.get("rest-practitioner", C + "/cases/" + reference + "/record")
                        .text())
                .contains("${1+1} <script>");
    }

    @ParameterizedTest
    @CsvSource({
        "reason,''",
        "reason,'DIED '",
        "reason,died",
        "reason,SOLD",
        "detail,''",
        "detail,'   '",
    })
    void refusesAWrongWithdrawal(String field, String value) {
        String reference = api.opens();
        Map<String, Object> request = new LinkedHashMap<>(Map.of("reason", "OTHER", "detail", "Moved"));
        request.put(field, value);
        String before = state();

        Answer answer = refused(422, api.post("rest-system", C + "/cases/" + reference + "/withdrawal", request));

        assertThat(answer.fields()).containsExactly(field);
        assertThat(state()).isEqualTo(before);
    }

    /** Row 76 and 77 for every list. */
    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/tasks", "/homes", "/deadlines", "/rates/loads"})
    void refusesPagesThatThereCannotBe(String list) {
        for (String page : List.of("-1", "x", "", "9223372036854775808", "２", "0x1", "1e1")) {
            assertThat(refused(422, api.get("rest-manager", C + list, "page", page))
                            .fields())
                    .containsExactly("page");
        }
        for (String size : List.of("-1", "0", "201", "1000000000", "9223372036854775808", "x")) {
            assertThat(refused(422, api.get("rest-manager", C + list, "size", size))
                            .fields())
                    .containsExactly("size");
        }
        assertThat(api.get("rest-manager", C + list, "page", "1000000", "size", "200")
                        .status())
                .isEqualTo(200);
    }

    /** Row 34, 77, 79: questions that try to be more. */
    @ParameterizedTest
    @CsvSource({
        "/cases,state,' OR 1=1--",
        "/cases,state,'OPEN,ENDED'",
        "/cases,person,PERSON-0001' --",
        "/cases,breached,maybe",
        "/cases,q,a\u0000b",
        "/cases,phase,a\u0000b",
        "/tasks,case,CASE-1",
        "/tasks,group,' --",
        "/tasks,group,nobody",
        "/tasks,overdue,1",
        "/homes,type,HOTEL",
        "/homes,vacancy,1",
        "/homes,near,a\u0000b",
        "/rates,on,' --",
        "/rates,on,2026-02-30",
        "/deadlines,status,' --",
        "/deadlines,case,CASE-1",
    })
    void refusesAQuestionThatMakesNoSense(String list, String parameter, String value) {
        assertThat(refused(422, api.get("rest-manager", C + list, parameter, value))
                        .fields())
                .containsExactly(parameter);
    }

    @Test
    void takesSearchTextAsItIs() {
        String reference = api.opens();

        assertThat(total("q", "%")).isZero();
        assertThat(total("q", "_")).isZero();
        assertThat(total("q", "' or '1'='1")).isZero();
        assertThat(total("q", "!")).isZero();
        assertThat(total("q", reference.toLowerCase(Locale.ROOT))).isEqualTo(1);
        assertThat(api.get("rest-system", C + "/cases", "q", "a".repeat(81)).status())
                .isEqualTo(422);
    }

    private int total(String parameter, String value) {
        return api.get("rest-system", C + "/cases", parameter, value)
                .body()
                .path("total")
                .asInt(-1);
    }

    /** Rows 12, 19, 31, 22, 26: the register of homes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422|vacancies|-1",
                "422|vacancies|1000000",
                "400|vacancies|\"3\"",
                "400|vacancies|2.5",
                "400|vacancies|1e400",
                "400|vacancies|99999999999",
                "400|name|5",
                "422|name|\" \"",
                "422|name|\"a\\u202Eb\"",
                "422|name|\"a\\r\\nb\"",
                "422|name|\"a\\uD800\"",
                "400|state|\"OPEN\"",
                "400|reference|\"HOME-X\"",
                "422|county|\"\"",
                "422|postcode|\"ＥＸ４ ６ＮＱ\"",
                "422|postcode|\"EX99 9ZZ\"",
                "422|serviceTypes/0|[\"nursing\"]",
                "400|serviceTypes|\"NURSING\"",
                "422|agreement/signedOn|{\"status\":\"SIGNED\",\"signedOn\":\"0001-13-01\"}",
                "422|agreement/signedOn|{\"status\":\"SIGNED\",\"signedOn\":\"9999-12-31\"}",
                "422|agreement/signedOn|{\"status\":\"SIGNED\",\"signedOn\":\"+292278994-08-17\"}",
                "422|agreement/signedOn|{\"status\":\"SIGNED\",\"signedOn\":\"２０２５-04-01\"}",
                "422|position/latitude|{\"latitude\":0,\"longitude\":-3.5}",
                "422|position/latitude|{\"latitude\":\"NaN\",\"longitude\":-3.5}",
            })
    void refusesAWrongHome(int status, String field, String value) {
        Map<String, Object> home = Api.home();
        home.put(field.split("/")[0], "@");
        String before = state();

        Answer answer = refused(
                status,
                api.send(
                        "rest-ast",
                        MockMvcRequestBuilders.put(C + "/homes/HOME-REST-BAD")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(Api.json(home).replace("\"@\"", value))));

        assertThat(answer.fields()).containsExactly(field);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-1", "0", "201", "1e2", "5d", "５", "0x1p3", "1000000000"})
    void refusesADistanceThatIsNone(String miles) {
        assertThat(refused(422, api.get("rest-ast", C + "/homes", "near", "Exeter", "radiusMiles", miles))
                        .fields())
                .containsExactly("radiusMiles");
    }

    /** Rows 12, 14, 44, 46, 62, 67, 71, 72, 92: offers and messages. */
    @Test
    @Requirement({"DEV-X-25", "DEV-X-26", "DEV-X-27"})
    void takesAnOfferOnceForTheCaseItIsForAndOnlyInWholePence() {
        api.home("HOME-REST-BAD-A");
        String other = api.opens();
        String reference = api.searches();
        String offers = C + "/cases/" + reference + "/offers";
        Map<String, Object> right = api.offer(reference, "HOME-REST-BAD-A");
        String before = state();

        for (Object price : new Object[] {-1, 0.5, "90000", "NaN", true, List.of(1), 1e30, null}) {
            assertThat(refused(422, api.post("rest-system", offers, with(right, "weeklyPricePence", price)))
                            .fields())
                    .as("%s", price)
                    .containsExactly("weeklyPricePence");
        }
        for (Object day : List.of("0001-01-01", "9999-12-31", "2026-02-30", "10/03/2026", "2026-10-25T01:30", 5)) {
            assertThat(refused(422, api.post("rest-system", offers, with(right, "availableFrom", day)))
                            .fields())
                    .as("%s", day)
                    .containsExactly("availableFrom");
        }
        for (Object meets : List.of("true", "yes", 1)) {
            assertThat(refused(422, api.post("rest-system", offers, with(right, "meetsAssessedNeeds", meets)))
                            .fields())
                    .containsExactly("meetsAssessedNeeds");
        }
        for (String home : List.of("HOME-NOWHERE", "' --", "home-rest-bad-a")) {
            assertThat(refused(422, api.post("rest-system", offers, with(right, "homeReference", home)))
                            .fields())
                    .contains("homeReference");
        }
        assertThat(refused(422, api.post("rest-system", offers, with(right, "preferred", true)))
                        .fields())
                .containsExactly("preferred");
        refused(422, api.post("rest-system", C + "/cases/" + other + "/offers", right));
        refused(404, api.post("rest-system", C + "/cases/CASE-99999999/offers", right));
        assertThat(state()).isEqualTo(before);

        assertThat(api.post("rest-system", offers, right).status()).isEqualTo(201);
        String after = state();
        assertThat(api.post("rest-system", offers, right).status()).isEqualTo(200);
        refused(422, api.post("rest-system", offers, with(right, "weeklyPricePence", 95_000)));
        assertThat(state()).isEqualTo(after);
    }

    private static Map<String, Object> with(Map<String, Object> right, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(right);
        changed.put(field, value);
        return changed;
    }

    @Test
    @Requirement("DEV-X-26")
    void refusesAMessageThatNothingWaitsForAndTakesNoneTwice() {
        String reference = api.opens();
        String messages = C + "/cases/" + reference + "/messages";
        Map<String, Object> stray = Map.of(
                "id", "stray-" + reference, "name", "offerWithdrawn", "data", Map.of("offerReference", "OFFER-1"));
        Map<String, Object> early = Map.of(
                "id",
                "early-" + reference,
                "name",
                "nhsOutcome",
                "data",
                Map.of("nhsOutcome", "NEITHER", "decisionReference", "NHS/1", "decidedOn", "2026-03-02"));
        String before = state();

        Answer unknownOffer = refused(422, api.post("rest-system", messages, stray));
        Answer unknownName = refused(
                422, api.post("rest-system", messages, Map.of("id", "x-" + reference, "name", "noSuchMessage")));
        Answer tooEarly = refused(409, api.post("rest-system", messages, early));
        refused(404, api.post("rest-system", C + "/cases/CASE-99999999/messages", stray));
        refused(404, api.post("rest-system", C + "/cases/1/messages", stray));

        assertThat(unknownOffer.fields()).isNotEmpty();
        assertThat(unknownName.fields()).containsExactly("name");
        assertThat(tooEarly.body().path("code").asText()).isEqualTo("NOTHING_WAITING");
        assertThat(unknownOffer.body().at("/errors/0/code").asText()).isNotBlank();
        assertThat(state()).isEqualTo(before);
    }

    /** Rows 64, 66: a task that another has, and one that is done. */
    @Test
    void letsATaskBeDoneOnceByWhoHasIt() {
        String reference = api.opens();
        api.account("rest-colleague", Api.DEVON, "devon-practitioner");
        String task =
                C + "/tasks/" + api.task(reference, "record-contact").path("id").asText();
        api.send("rest-colleague", MockMvcRequestBuilders.post(task + "/claim"));

        refused(409, api.send("rest-practitioner", MockMvcRequestBuilders.post(task + "/claim")));
        refused(409, api.post("rest-practitioner", task + "/completion", Map.of("data", Map.of())));
        refused(422, api.post("rest-colleague", task + "/completion", Map.of("data", Map.of())));
        refused(422, api.post("rest-colleague", task + "/completion", Map.of()));
    }

    /** Row 81: nothing changes by being looked at. */
    @ParameterizedTest
    @CsvSource({
        "GET,/tasks/{task}/claim",
        "GET,/tasks/{task}/completion",
        "PUT,/tasks/{task}/claim",
        "DELETE,/tasks/{task}",
        "GET,/cases/{case}/withdrawal",
        "GET,/cases/{case}/messages",
        "DELETE,/cases/{case}",
        "PATCH,/cases/{case}",
        "DELETE,/cases/{case}/record",
        "PUT,/cases/{case}/record",
        "POST,/cases/{case}/record",
        "DELETE,/homes/HOME-REST-A",
        "POST,/deadlines",
        "POST,/procedures"
    })
    void knowsNoOtherMethods(String method, String path) {
        String reference = api.opens();
        String filled = path.replace("{case}", reference)
                .replace(
                        "{task}",
                        api.task(reference, "record-contact").path("id").asText());
        String before = state();

        Answer answer = refused(
                405,
                api.send(
                        "rest-practitioner",
                        MockMvcRequestBuilders.request(HttpMethod.valueOf(method), C + filled)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}")));

        assertThat(answer.header("Allow")).isNotBlank();
        assertThat(state()).isEqualTo(before);
    }

    /** Rows 1 to 9 in small: no entry keeps the service busy. */
    @Test
    void answersInTime() {
        Map<String, Object> many = Api.request();
        many.put(
                "data",
                IntStream.range(0, 5_000)
                        .boxed()
                        .collect(LinkedHashMap::new, (map, i) -> map.put("f" + i, "a!".repeat(20)), Map::putAll));
        Instant start = Instant.now();

        refused(422, api.post("rest-system", C + "/cases", many));

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @MethodSource("oddKeys")
    void refusesAnOddKey(String key) {
        Answer answer = refused(
                422,
                api.send(
                        "rest-system",
                        MockMvcRequestBuilders.post(C + "/cases")
                                .header("Idempotency-Key", key)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(Api.json(Api.request()))));

        assertThat(answer.fields()).containsExactly("Idempotency-Key");
    }

    static Stream<Arguments> oddKeys() {
        return Stream.of(arguments(""), arguments("two words"), arguments("é"), arguments("k".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-02-30",
                "2026-4-1",
                "+999999999-12-31",
                "-999999999-01-01",
                "20260401",
                "1999-12-31",
                "2200-01-01"
            })
    void refusesADayFromWhichNoSittingsCanBeCounted(String from) {
        Answer answer = refused(422, api.get("rest-pqf", C + "/panels/pqf/sittings", "from", from));

        assertThat(answer.fields()).containsExactly("from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2199-12-31"})
    void answersForTwoCenturies(String from) {
        assertThat(api.get("rest-pqf", C + "/panels/pqf/sittings", "from", from).status())
                .isEqualTo(200);
    }
}
