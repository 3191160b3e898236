package org.carejourney.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.api.Api.C;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.api.Api.Answer;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Rates over REST: who loads them, what is refused, and what is in force. */
@ServiceTest
class RatesHttpTest {

    private static final String RATES = C + "/rates";

    @Autowired
    WebApplicationContext service;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(service);
    }

    private static Map<String, Object> load(Object... rates) {
        return new LinkedHashMap<>(Map.of("decision", "MIN/17", "rates", Arrays.asList(rates)));
    }

    private static Map<String, Object> rate(Object level, Object pence, Object from) {
        Map<String, Object> rate = new LinkedHashMap<>();
        rate.put("level", level);
        rate.put("weeklyPence", pence);
        rate.put("from", from);
        return rate;
    }

    private String inForce(String level, String day) {
        JsonNode held = api.get("rest-practitioner", RATES, "on", day).body();
        return StreamSupport.stream(held.spliterator(), false)
                .filter(rate -> rate.path("level").asText().equals(level))
                .map(rate -> rate.path("weeklyPence").asText() + " "
                        + rate.path("source").asText())
                .findFirst()
                .orElse("none");
    }

    private int loads() {
        return api.get("rest-practitioner", RATES + "/loads")
                .body()
                .path("total")
                .asInt(-1);
    }

    @Test
    void aLoadedRateIsInForceFromItsFirstDay() {
        Answer loaded = api.post("rest-system", RATES, load(rate("R2", 91_000, "2026-04-01")));

        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
        JsonNode rate = loaded.body().get(0);
        assertThat(rate.path("loadedBy").asText()).isEqualTo("rest-system");
        assertThat(rate.path("loadedAt").asText()).startsWith("2026-03-02T");
        assertThat(rate.path("decision").asText()).isEqualTo("MIN/17");
        assertThat(inForce("R2", "2026-01-31")).isEqualTo("none");
        assertThat(inForce("R2", "2026-03-31")).isEqualTo("90000 PROCEDURE");
        assertThat(inForce("R2", "2026-04-01")).isEqualTo("91000 LOADED");
        assertThat(api.get("rest-practitioner", RATES).body().size()).isEqualTo(9);
    }

    @Test
    void theSameAgainChangesNothingAndAnotherAmountCorrects() {
        Answer first = api.post("rest-system", RATES, load(rate("R2", 91_000, "2026-02-01")));
        Answer again = api.post("rest-system", RATES, load(rate("R2", 91_000, "2026-02-01")));
        Answer corrected = api.post("rest-system", RATES, load(rate("R2", 92_000, "2026-02-01")));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().at("/0/replacedPence").asInt()).isEqualTo(90_000);
        assertThat(corrected.body().at("/0/replacedPence").asInt()).isEqualTo(91_000);
        assertThat(corrected.body().at("/0/version").asInt()).isEqualTo(2);
        assertThat(inForce("R2", "2026-02-01")).isEqualTo("92000 LOADED");
        assertThat(loads()).isEqualTo(2);
    }

    @Test
    @Requirement("DEV-X-25")
    void namesEveryFieldAtFaultByItsRowAndLoadsNothing() {
        Answer refused = api.post(
                "rest-system",
                RATES,
                load(
                        rate("R1", 83_000, "2026-04-01"),
                        rate("R7", 0, "2026-02-30"),
                        rate(7, -1, 20260401),
                        rate("R1", 100.5, "2026-04-01"),
                        rate("R1", "83000", null),
                        null));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields())
                .containsExactly(
                        "rates/1/level",
                        "rates/1/weeklyPence",
                        "rates/1/from",
                        "rates/2/level",
                        "rates/2/weeklyPence",
                        "rates/2/from",
                        "rates/3/weeklyPence",
                        "rates/3/from",
                        "rates/4/weeklyPence",
                        "rates/4/from",
                        "rates/5");
        assertThat(loads()).isZero();
        assertThat(api.post("rest-system", RATES, Map.of()).fields()).containsExactly("decision", "rates");
        assertThat(api.get("rest-system", RATES, "on", "today").fields()).containsExactly("on");
    }

    @Test
    void isForTheGroupsOfTheProcedureAndForTheirOwnCouncil() {
        Map<String, Object> rates = load(rate("R2", 91_000, "2026-04-01"));
        api.account("rest-derby-system", new Council("derby"), "derby-system");

        for (String group : List.of("practitioner", "finance", "manager", "ast")) {
            assertThat(api.post("rest-" + group, RATES, rates).status())
                    .as(group)
                    .isEqualTo(403);
        }
        assertThat(api.post("rest-derby-system", RATES, rates).status()).isEqualTo(404);
        assertThat(api.get("rest-derby-system", RATES).status()).isEqualTo(404);
        assertThat(loads()).isZero();

        String derby = "/api/councils/derby/rates";
        assertThat(api.post("rest-derby-system", derby, rates).fields()).containsExactly("rates/0/level");
        Answer nursing = api.post("rest-derby-system", derby, load(rate("STANDARD_NURSING", 78_000, "2019-04-01")));
        assertThat(nursing.status()).isEqualTo(200);
        assertThat(api.get("rest-derby-system", derby).body().size()).isEqualTo(1);
        assertThat(loads()).as("of Devon").isZero();
    }
}
