package org.carejourney.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.api.Api.Answer;
import org.carejourney.journey.BespokeCare;
import org.carejourney.market.Offers;
import org.carejourney.shared.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A home that is invited to give bespoke care prices each service on its link, by page and by REST. */
@ServiceTest
class PricedInvitationHttpTest {

    private static final String HOME = "HOME-D";

    @Autowired
    WebApplicationContext service;

    @Autowired
    BespokeCare bespoke;

    @Autowired
    Offers offers;

    @Autowired
    TestClock clock;

    private Api api;
    private CaseReference reference;
    private String link;

    @BeforeEach
    void homesAreInvited() {
        api = new Api(service);
        reference = bespoke.invited();
        link = link(HOME);
    }

    private String link(String home) {
        return StreamSupport.stream(
                        api.get("rest-system", Api.C + "/cases/" + reference + "/notices")
                                .body()
                                .spliterator(),
                        false)
                .filter(notice -> notice.path("whom").asText().equals(home))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .path("link")
                .asText();
    }

    private Answer page() {
        return api.get(null, link);
    }

    private JsonNode told() {
        return api.get(null, "/api" + link).body();
    }

    private Answer puts(Map<String, Object> answer) {
        return api.send(
                null,
                MockMvcRequestBuilders.put("/api" + link + "/answer")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Api.json(answer)));
    }

    private static Map<String, Object> service(String name, Object hours, Object pence) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("name", name);
        service.put("hours", hours);
        service.put("unitPricePence", pence);
        return service;
    }

    /** 37.5 hours at 21.33 and 10 hours at 20 pounds: 799.88 and 200. */
    private static Map<String, Object> offer() {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("available", true);
        offer.put("weeklyPricePence", 99_988);
        offer.put("availableFrom", "2026-03-12");
        offer.put("meetsAssessedNeeds", true);
        offer.put("services", List.of(service("Care by day", 37.5, 2133), service("Nights", 10, 2000)));
        offer.put("pricingSheetReference", "DOC/sheet-7");
        return offer;
    }

    private static Map<String, Object> offer(String field, Object value) {
        Map<String, Object> offer = offer();
        offer.put(field, value);
        return offer;
    }

    private Answer sends(String... changes) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("available", "YES");
        sent.put("service-1-name", "Care by day");
        sent.put("service-1-hours", "37.5");
        sent.put("service-1-price", "21.33");
        sent.put("service-2-name", "Nights");
        sent.put("service-2-hours", "10");
        sent.put("service-2-price", "£20");
        sent.put("weeklyPrice", "999.88");
        sent.put("pricingSheet", "DOC/sheet-7");
        sent.put("availableFrom-day", "12");
        sent.put("availableFrom-month", "3");
        sent.put("availableFrom-year", "2026");
        sent.put("meetsNeeds", "YES");
        for (int at = 0; at < changes.length; at += 2) {
            sent.put(changes[at], changes[at + 1]);
        }
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(link).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        sent.forEach(request::param);
        return api.send(null, request);
    }

    /** What the home has offered: price, standing and failures. */
    private List<String> offered() {
        return offers.of(Api.DEVON, reference).stream()
                .filter(offer -> offer.home().value().equals(HOME))
                .map(offer -> offer.weeklyPrice() + " " + offer.services().size() + " "
                        + offer.pricingSheet().orElse("") + " " + offer.standing() + offer.failures())
                .toList();
    }

    /** The open tasks of homes to answer. */
    private List<String> toAnswer() {
        return StreamSupport.stream(
                        api.get("rest-manager", Api.C + "/cases/" + reference)
                                .body()
                                .path("tasks")
                                .spliterator(),
                        false)
                .filter(task -> task.path("form").asText().equals("answer-invitation"))
                .map(task -> Api.C + "/tasks/" + task.path("id").asText())
                .toList();
    }

    @Test
    void tellsTheHomeWhatItPricesAndUntilWhen() {
        JsonNode told = told();

        assertThat(told.path("priceServices").asBoolean()).isTrue();
        assertThat(told.path("document").asText()).isEqualTo("DOC/invitation-1");
        assertThat(told.path("startOn").asText()).isEqualTo("2026-03-20");
        assertThat(told.path("answerBy").asText()).isEqualTo("2026-03-10T17:00:00Z");
        assertThat(page().text())
                .contains("5pm on Tuesday 10 March 2026", "DOC/invitation-1", "20 March 2026")
                .contains("Service 1", "Add another service", "Which document is your pricing sheet?")
                .doesNotContain("Service 2");
    }

    @Test
    @Requirement("DEV-2.13-6")
    void takesPricedServicesWithTheirSheetFromThePage() {
        Answer sent = sends();

        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(offered()).containsExactly("£999.88 2 DOC/sheet-7 ELIGIBLE[]");
        assertThat(page().text())
                .contains("Answer sent", "£999.88", "DOC/sheet-7")
                .contains("Care by day: 37.5 hours at £21.33, £799.88 a week");
        assertThat(api.get(null, link + "/change").text())
                .contains("value=\"Care by day\"", "value=\"37.5\"", "value=\"21.33\"", "value=\"DOC/sheet-7\"");
    }

    @Test
    @Requirement("DEV-2.13-6")
    void takesThemByRestAndTheSameAgainHasNoEffect() {
        Answer put = puts(offer());
        puts(offer("services", List.of(service("Care by day", 37.50, 2133), service("Nights", 10.0, 2000))));

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.body().at("/answer/services/0/hours").decimalValue()).isEqualByComparingTo("37.5");
        assertThat(put.body().at("/answer/pricingSheetReference").asText()).isEqualTo("DOC/sheet-7");
        assertThat(offered()).hasSize(1);
    }

    // --- changing it

    @Test
    void endsTheTaskOfTheHomeAndKeepsTheOthersOpenUntilTheTimeIsOver() {
        assertThat(toAnswer()).hasSize(2);

        sends();
        assertThat(toAnswer()).hasSize(1);
        sends("service-2-price", "25", "weeklyPrice", "1,049.88");
        sends("available", "NO");
        sends("service-2-price", "22", "weeklyPrice", "1,019.88");

        assertThat(offered())
                .containsExactly(
                        "£999.88 2 DOC/sheet-7 NOT_ELIGIBLE[NOT_AVAILABLE]",
                        "£1,049.88 2 DOC/sheet-7 NOT_ELIGIBLE[NOT_AVAILABLE]",
                        "£1,019.88 2 DOC/sheet-7 ELIGIBLE[]");
        assertThat(toAnswer()).hasSize(1);
        clock.letPassUntil(Instant.parse("2026-03-10T17:00:00Z"));
        assertThat(page().status()).isEqualTo(410);
        assertThat(toAnswer()).isEmpty();
        assertThat(api.task(reference.value(), "validate-costings").path("id").asText())
                .isNotBlank();
    }

    @Test
    void canBeChangedAlthoughEveryHomeHasAnsweredByLink() {
        sends();
        link = link("HOME-A");
        sends("available", "NO");
        link = link(HOME);

        assertThat(toAnswer()).isEmpty();
        assertThat(sends("service-2-price", "25", "weeklyPrice", "1,049.88").status())
                .isEqualTo(303);
    }

    @Test
    void asksForAnotherInvitationWhenNoHomeHasAPlace() {
        sends("available", "NO");
        link = link("HOME-A");
        sends("available", "NO");

        clock.letPassUntil(Instant.parse("2026-03-10T17:00:00Z"));

        assertThat(api.task(reference.value(), "invite-again").path("id").asText())
                .isNotBlank();
    }

    @Test
    void showsOnTheLinkWhatTheHomeHasAnsweredInItsTask() {
        Map<String, Object> answer = offer();
        Map<String, Object> entered = new LinkedHashMap<>();
        entered.put("interested", true);
        entered.put("services", answer.get("services"));
        entered.put("weeklyTotalPence", 99_988);
        entered.put("pricingSheetReference", "DOC/sheet-7");
        entered.put("canStartOn", "2026-03-12");
        entered.put("meetsAssessedNeeds", true);
        api.account("rest-home-d", Api.DEVON, "devon-provider", "devon-provider-" + HOME);
        String task = toAnswer().stream()
                .filter(open -> api.get("rest-home-d", open + "/form").status() == 200)
                .findFirst()
                .orElseThrow();
        Answer done = api.post("rest-home-d", task + "/completion", Map.of("data", entered));
        assertThat(done.status()).as(done.text()).isEqualTo(204);

        assertThat(told().at("/answer/weeklyPricePence").asLong()).isEqualTo(99_988);
        assertThat(puts(offer()).status()).isEqualTo(200);
        assertThat(offered()).hasSize(1);
        assertThat(sends("service-2-price", "25", "weeklyPrice", "1,049.88").status())
                .isEqualTo(303);
        assertThat(offered())
                .containsExactlyInAnyOrder(
                        "£999.88 2 DOC/sheet-7 NOT_ELIGIBLE[NOT_AVAILABLE]", "£1,049.88 2 DOC/sheet-7 ELIGIBLE[]");
    }

    // --- filling it in

    @Test
    void addsAnotherServiceAndAnswersNothingYet() {
        Answer more = sends("anotherService", "yes");

        assertThat(more.status()).isEqualTo(200);
        assertThat(more.text())
                .contains("value=\"Care by day\"", "value=\"DOC/sheet-7\"", "Service 3", "service-3-name")
                .doesNotContain("Service 4", "There is a problem");
        assertThat(offered()).isEmpty();
    }

    @Test
    void leavesOutAServiceThatWasEmptied() {
        sends("service-1-name", "", "service-1-hours", "", "service-1-price", "", "weeklyPrice", "200");

        assertThat(offered()).containsExactly("£200.00 1 DOC/sheet-7 ELIGIBLE[]");
    }

    @Test
    @Requirement("DEV-2.13-6")
    void thePageNamesEverythingThatIsMissingOrCannotBeRead() {
        Answer refused = sends(
                "service-1-name",
                "",
                "service-1-hours",
                "many",
                "service-2-hours",
                "",
                "service-2-price",
                "20.5",
                "pricingSheet",
                "",
                "weeklyPrice",
                "",
                "meetsNeeds",
                "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("#service-1-name", "#service-1-hours", "#service-2-hours", "#service-2-price")
                .contains("#weekly-price", "#pricing-sheet", "#meets-needs-yes")
                .contains("must be a number, like 20 or 37.5", "value=\"many\"", "value=\"20.5\"")
                .doesNotContain(
                        "href=\"#service-1-price\"", "href=\"#service-2-name\"", "href=\"#available-from-day\"");
        assertThat(offered()).isEmpty();
        assertThat(toAnswer()).hasSize(2);
    }

    @Test
    void thePageAsksForAServiceAtLeast() {
        Answer refused = sends(
                "service-1-name",
                "",
                "service-1-hours",
                "",
                "service-1-price",
                "",
                "service-2-name",
                "",
                "service-2-hours",
                "",
                "service-2-price",
                "");

        assertThat(refused.text()).contains("href=\"#service-1-name\"", "Give each service with its price");
    }

    @ParameterizedTest
    @CsvSource({
        "weeklyPrice, 999.87, '£999.88 a week, not to this'",
        "service-2-name, Care by day, 'must differ from row to row'",
        "service-1-hours, 1000.5, '1000'",
        "service-2-price, '10,000.01', '1000000'",
        "pricingSheet, two words, 'pricing-sheet-error'"
    })
    void thePageRefusesWhatTheCouncilsFormDoesNotTake(String field, String entered, String said) {
        Answer refused = sends(field, entered);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There is a problem", said);
        assertThat(offered()).isEmpty();
    }

    @Test
    @Requirement({"DEV-2.13-6", "DEV-X-17"})
    void restNamesEveryFieldAtFault() {
        Map<String, Object> wrong = offer("services", List.of(service(" ", 1.555, -1), service("Nights", null, 2000)));
        wrong.put("pricingSheetReference", "two words");
        wrong.put("availableFrom", "2026-03-01");

        assertThat(puts(wrong).fields())
                .containsExactlyInAnyOrder(
                        "services/0/name",
                        "services/0/hours",
                        "services/0/unitPricePence",
                        "services/1/hours",
                        "pricingSheetReference",
                        "availableFrom");
        assertThat(puts(offer("services", List.of())).fields()).containsExactly("services");
        assertThat(puts(offer("services", null)).fields()).containsExactly("services");
        assertThat(puts(offer("pricingSheetReference", null)).fields()).containsExactly("pricingSheetReference");
        assertThat(puts(offer("weeklyPricePence", 99_987)).fields()).containsExactly("weeklyPricePence");
        Map<String, Object> noPlace = offer("available", false);
        assertThat(puts(noPlace).fields())
                .containsExactlyInAnyOrder(
                        "weeklyPricePence", "availableFrom", "meetsAssessedNeeds", "services", "pricingSheetReference");
        assertThat(offered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1e400000000", "1e9", "99999999999999999999", "1e-400000000"})
    void restRefusesHoursOfAnySize(String hours) {
        String body = Api.json(offer()).replace("37.5", hours);

        Answer refused = api.send(
                null,
                MockMvcRequestBuilders.put("/api" + link + "/answer")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));

        assertThat(refused.status()).isIn(400, 422);
        assertThat(offered()).isEmpty();
    }
}
