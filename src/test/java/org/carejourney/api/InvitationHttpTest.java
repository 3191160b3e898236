package org.carejourney.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.api.Api.C;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.access.SignedLinks;
import org.carejourney.access.SignedLinks.Signed;
import org.carejourney.api.Api.Answer;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.market.Search;
import org.carejourney.market.Searches;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.CouncilTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A home answers its invitation on its link, by page and by REST, and nobody signs in. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class InvitationHttpTest {

    private static final String HOME = "HOME-REST-LINK";
    private static final String OTHER = "HOME-REST-RIVAL";

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestClock clock;

    @Autowired
    Offers offers;

    @Autowired
    Searches searches;

    @Autowired
    SignedLinks links;

    private Api api;
    private String reference;
    private String link;

    @BeforeEach
    void aHomeIsInvited() {
        api = new Api(service);
        api.home(OTHER);
        api.home(HOME);
        reference = api.searches();
        link = link(HOME);
    }

    private String link(String home) {
        return notice("rest-system", home).path("link").asText();
    }

    private JsonNode notice(String account, String home) {
        return StreamSupport.stream(
                        api.get(account, C + "/cases/" + reference + "/notices")
                                .body()
                                .spliterator(),
                        false)
                .filter(notice -> notice.path("whom").asText().equals(home))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Answer page() {
        return api.get(null, link);
    }

    private Answer sends(String... fields) {
        return api.send(null, form(link, fields));
    }

    private static MockHttpServletRequestBuilder form(String path, String... fields) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request;
    }

    private Answer sendsOffer(String price) {
        return sends(
                "available",
                "YES",
                "weeklyPrice",
                price,
                "availableFrom-day",
                "12",
                "availableFrom-month",
                "3",
                "availableFrom-year",
                "2026",
                "meetsNeeds",
                "YES");
    }

    private Answer puts(Object body) {
        return api.send(
                null,
                MockMvcRequestBuilders.put("/api" + link + "/answer")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Api.json(body)));
    }

    private static Map<String, Object> offer(long pence) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("available", true);
        offer.put("weeklyPricePence", pence);
        offer.put("availableFrom", "2026-03-12");
        offer.put("meetsAssessedNeeds", true);
        return offer;
    }

    /** The offers of the home: price and failures. */
    private List<String> offered() {
        return offers.of(Api.DEVON, new CaseReference(reference)).stream()
                .filter(offer -> offer.home().value().equals(HOME))
                .map(offer -> offer.weeklyPrice() + " " + offer.standing() + offer.failures())
                .toList();
    }

    private List<String> record(String kind, String subject) {
        List<String> by = new ArrayList<>();
        for (JsonNode entry :
                api.get("rest-system", C + "/cases/" + reference + "/record").body()) {
            if (entry.path("kind").asText().equals(kind)
                    && entry.path("subject").asText().equals(subject)) {
                by.add(entry.path("by").asText());
            }
        }
        return by;
    }

    // --- what it says

    @Test
    @Requirement("DEV-4.2-1")
    void tellsTheHomeWhatItNeedsToAnswerAndWhomToAsk() {
        Answer page = page();
        JsonNode told = api.get(null, "/api" + link).body();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Devon County Council", "Arranging Support Team", "Residential home", "R2")
                .contains("5pm on Wednesday 4 March 2026");
        assertThat(told.path("council").asText()).isEqualTo("Devon County Council");
        assertThat(told.path("contact").asText()).isEqualTo("Arranging Support Team");
        assertThat(told.path("setting").asText()).isEqualTo("RESIDENTIAL");
        assertThat(told.path("level").asText()).isEqualTo("R2");
        assertThat(told.path("answerBy").asText()).isEqualTo("2026-03-04T17:00:00Z");
        assertThat(told.has("answer")).isFalse();
    }

    @Test
    void tellsNothingAboutThePersonTheCaseOrOtherHomes() {
        String person = api.get("rest-system", C + "/cases/" + reference)
                .body()
                .at("/summary/person")
                .asText();
        assertThat(person).startsWith("PERSON-");

        for (String text : List.of(page().text(), api.get(null, "/api" + link).text())) {
            assertThat(text).doesNotContain(person, reference, "SRCH-", OTHER, "budget", "900.00", "90000", "miles");
        }
    }

    @Test
    void namesOfAPostcodeNoMoreThanItsSector() {
        String area =
                searches.latest(new CaseReference(reference)).orElseThrow().preferredArea();

        String told = api.get(null, "/api" + link).body().path("area").asText();

        assertThat(told).isEqualTo(area.replaceFirst("(\\d)[A-Z]{2}$", "$1"));
    }

    @Test
    void isForThoseWhoPassInvitationsOn() {
        assertThat(notice("rest-ast", HOME).path("link").asText()).isEqualTo(link);
        assertThat(link).startsWith("/invitations/devon.");
        for (String account : List.of("rest-practitioner", "rest-manager", "rest-team-manager")) {
            assertThat(notice(account, HOME).path("link").asText(""))
                    .as(account)
                    .isIn("", "null");
        }
        assertThat(notice("rest-system", "PERSON").path("link").isNull()).isTrue();
    }

    @Test
    void isAnotherForEachHome() {
        assertThat(link(OTHER)).isNotEqualTo(link);
    }

    // --- answering

    @Test
    void anOfferOnThePageIsTheMessageInTheNameOfTheHome() {
        Answer sent = sendsOffer("900");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(link);
        assertThat(page().text())
                .contains("Answer sent", "£900.00", "12 March 2026", "change your answer")
                .contains("10am on Monday 2 March 2026");
        assertThat(offered()).containsExactly("£900.00 ELIGIBLE[]");
        assertThat(record("MESSAGE_RECEIVED", "providerOffer")).containsExactly(HOME + " by link");
        assertThat(record("MARKET", "OFFER_RECEIVED")).containsExactly(HOME + " by link");
        assertThat(api.task(reference, "share-offers").path("id").asText()).isNotBlank();
    }

    @Test
    void anOfferByRestIsJudgedAsAnyOther() {
        Answer put = puts(offer(95_000));

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.body().at("/answer/weeklyPricePence").asLong()).isEqualTo(95_000);
        assertThat(put.body().path("answeredAt").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(put.text()).doesNotContain("NEEDS_TOP_UP", "standing");
        assertThat(offered()).containsExactly("£950.00 NEEDS_TOP_UP[ABOVE_USUAL_RATE]");
    }

    @Test
    @Requirement("DEV-2.6-5")
    void saysWhatElseTheHomeOffersForPeopleToChooseBy() {
        Answer sent = sends(
                "available", "YES",
                "weeklyPrice", "950",
                "availableFrom-day", "12",
                "availableFrom-month", "3",
                "availableFrom-year", "2026",
                "meetsNeeds", "YES",
                "features", " A garden,\r\n<b>and</b> a cat ");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(page().text()).contains("A garden,\n&lt;b&gt;and&lt;/b&gt; a cat");
        assertThat(api.get(null, "/api" + link).body().at("/answer/features").asText())
                .isEqualTo("A garden,\n<b>and</b> a cat");
        assertThat(offers.of(Api.DEVON, new CaseReference(reference)))
                .extracting(Offer::features)
                .containsExactly(Optional.of("A garden,\n<b>and</b> a cat"));
        JsonNode task = api.task(reference, "share-offers");
        assertThat(api.get("rest-ast", C + "/tasks/" + task.path("id").asText() + "/form")
                        .body()
                        .at("/data/features")
                        .asText())
                .isEqualTo("Test house, £950.00 a week, from 12 March 2026: A garden,\n<b>and</b> a cat");
    }

    @Test
    void doesNotCutOffWhatAHomeSaysWithoutSayingSo() {
        Map<String, Object> offer = offer(90_000);
        offer.put("features", "x".repeat(1001));

        Answer put = puts(offer);

        assertThat(put.status()).isEqualTo(422);
        assertThat(put.fields()).containsExactly("features");
        assertThat(offered()).isEmpty();
    }

    @Test
    void theSameAnswerAgainHasNoEffect() {
        puts(offer(90_000));
        puts(offer(90_000));
        sendsOffer("£900.00");

        assertThat(offered()).hasSize(1);
        assertThat(record("MESSAGE_RECEIVED", "providerOffer")).hasSize(1);
    }

    @Test
    void anotherAnswerTakesThePlaceOfTheOneBefore() {
        sendsOffer("900");

        assertThat(api.get(null, link + "/change").text()).contains("value=\"900.00\"", "value=\"12\"");
        assertThat(sendsOffer("880.50").status()).isEqualTo(303);

        assertThat(offered()).containsExactly("£900.00 NOT_ELIGIBLE[NOT_AVAILABLE]", "£880.50 ELIGIBLE[]");
        assertThat(record("MESSAGE_RECEIVED", "offerWithdrawn")).containsExactly(HOME + " by link");
        assertThat(api.get(null, "/api" + link)
                        .body()
                        .at("/answer/weeklyPricePence")
                        .asLong())
                .isEqualTo(88_050);
    }

    @Test
    void aHomeWithoutAPlaceSaysSoAndAstSeesIt() {
        assertThat(sends("available", "NO").status()).isEqualTo(303);

        assertThat(page().text()).contains("Answer sent", "nothing more").doesNotContain("Weekly price", "your offer");
        assertThat(offered()).isEmpty();
        assertThat(record("MARKET", "INVITATION_DECLINED")).containsExactly(HOME + " by link");
        String task = api.task(reference, "share-offers").path("id").asText();
        assertThat(api.get("rest-ast", C + "/tasks/" + task + "/form").text()).contains("has no place");

        sends("available", "NO");
        assertThat(record("MARKET", "INVITATION_DECLINED")).hasSize(1);
        puts(offer(90_000));
        assertThat(offered()).containsExactly("£900.00 ELIGIBLE[]");
        puts(Map.of("available", false));
        assertThat(offered()).containsExactly("£900.00 NOT_ELIGIBLE[NOT_AVAILABLE]");
        assertThat(api.get("rest-ast", C + "/tasks/" + task + "/form").text()).contains("has no place");
    }

    // --- what is wrong

    @Test
    void thePageNamesEveryFieldAtFaultAndKeepsWhatWasEntered() {
        Answer refused = sends(
                "available",
                "YES",
                "weeklyPrice",
                "\"><b>nine hundred",
                "availableFrom-day",
                "31",
                "availableFrom-month",
                "2",
                "availableFrom-year",
                "2026");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("<title>Error: ", "There is a problem")
                .contains("href=\"#weekly-price\"", "href=\"#available-from-day\"", "href=\"#meets-needs-yes\"")
                .contains("value=\"&quot;&gt;&lt;b&gt;nine hundred\"", "value=\"31\"", "checked")
                .doesNotContain("<b>nine", "href=\"#available-yes\"");
        assertThat(offered()).isEmpty();
    }

    @Test
    void thePageAsksForWhatIsMissing() {
        assertThat(sends().text())
                .contains("href=\"#available-yes\"", "Say whether the home has a place")
                .doesNotContain("href=\"#weekly-price\"");
        assertThat(sends("available", "YES").text())
                .contains("Give the weekly price", "Give the date the place is free from", "#meets-needs-yes");
        assertThat(sends("available", "MAYBE").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"0,12,3,2026", "900,1,3,2026", "-900,12,3,2026", "900.5,12,3,2026", "900,12,3,26", "1e3,12,3,2026"})
    void thePageRefusesAPriceOrDateThatCannotBe(String price, String day, String month, String year) {
        Answer refused = sends(
                "available",
                "YES",
                "weeklyPrice",
                price,
                "availableFrom-day",
                day,
                "availableFrom-month",
                month,
                "availableFrom-year",
                year,
                "meetsNeeds",
                "NO");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(offered()).isEmpty();
    }

    @Test
    void restNamesEveryFieldAtFault() {
        assertThat(puts(Map.of()).fields()).containsExactly("available");
        assertThat(puts(Map.of("available", true)).fields())
                .containsExactly("weeklyPricePence", "availableFrom", "meetsAssessedNeeds");
        Map<String, Object> wrong = offer(-1);
        wrong.put("availableFrom", "2026-03-01");
        assertThat(puts(wrong).fields()).containsExactly("weeklyPricePence", "availableFrom");
        wrong.put("available", false);
        Answer withoutPlace = puts(wrong);
        assertThat(withoutPlace.status()).isEqualTo(422);
        assertThat(withoutPlace.fields()).containsExactly("weeklyPricePence", "availableFrom", "meetsAssessedNeeds");
        assertThat(offered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{\"available\":\"true\"}",
                "{\"available\":true,\"weeklyPricePence\":900.5}",
                "{\"available\":true,\"homeReference\":\"HOME-REST-RIVAL\"}",
                "{\"available\":true,\"offerReference\":\"OFFER-1\"}"
            })
    void restTakesNothingElse(String body) {
        Answer refused = puts(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(offered()).isEmpty();
    }

    @Test
    void nothingCanBeUploaded() {
        Answer refused = api.send(
                null,
                MockMvcRequestBuilders.multipart(link)
                        .file("plan", new byte[] {1})
                        .param("available", "NO"));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(record("MARKET", "INVITATION_DECLINED")).isEmpty();
    }

    // --- what does not open

    private void isClosed() {
        Answer page = page();
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text())
                .contains("This invitation is closed", "Arranging Support Team", "Devon County Council")
                .doesNotContain("R2", "Exeter", "<form", HOME, "Test house");
        assertThat(api.get(null, link + "/change").status()).isEqualTo(410);
        assertThat(sendsOffer("870").status()).isEqualTo(410);
        Answer rest = api.get(null, "/api" + link);
        assertThat(rest.status()).isEqualTo(410);
        assertThat(rest.body().path("type").asText()).isEqualTo("urn:care-journey:problem:gone");
        assertThat(puts(offer(87_000)).status()).isEqualTo(410);
        assertThat(offered()).noneMatch(offer -> offer.contains("870"));
        assertThat(link(HOME)).isNotEqualTo(link);
    }

    @Test
    void isClosedWhenTheWindowIsOver() {
        sendsOffer("900");
        clock.set(Instant.parse("2026-03-04T16:59:59Z"));
        assertThat(page().status()).isEqualTo(200);

        clock.set(Instant.parse("2026-03-04T17:00:00Z"));

        isClosed();
    }

    @Test
    void isClosedWhenTheNextStageSearchesAndThatHasALinkOfItsOwn() {
        clock.letPassUntil(Instant.parse("2026-03-04T17:00:01Z"));

        isClosed();
        String next = link(HOME);
        assertThat(api.get(null, "/api" + next).body().path("answerBy").asText())
                .isEqualTo("2026-03-06T17:00:00Z");
        clock.letPassUntil(Instant.parse("2026-03-06T17:00:01Z"));
        // 28 days to 3 April, when the clocks have gone forward
        assertThat(api.get(null, "/api" + link(HOME)).body().path("answerBy").asText())
                .isEqualTo("2026-04-03T16:00:00Z");
        clock.letPass(Duration.ofDays(29));
        assertThat(notice("rest-system", HOME).path("link").isNull()).isTrue();
    }

    @Test
    void isClosedWhenTheCaseIsWithdrawn() {
        api.post(
                "rest-practitioner",
                C + "/cases/" + reference + "/withdrawal",
                Map.of("reason", "MOVED_AWAY", "detail", "Moved to Kent"));

        isClosed();
    }

    @Test
    void isClosedWhenTheHomeIsNoLongerUnderAgreement() {
        Map<String, Object> struck = Api.home();
        struck.put("agreement", Map.of("status", "SIGNED", "signedOn", "2025-04-01"));
        api.send(
                "rest-ast",
                MockMvcRequestBuilders.put(C + "/homes/" + HOME)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(Api.json(struck)));

        isClosed();
    }

    @Test
    void cannotBeChangedOnceItsOfferIsTakenUp() {
        sendsOffer("900");
        api.does(reference, "share-offers", "discuss-offers", "confirm-preferred-option");

        for (Answer refused : List.of(sendsOffer("1,200"), sends("available", "NO"))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("cannot be changed here now", "Arranging Support Team");
        }
        assertThat(puts(offer(120_000)).body().path("code").asText()).isEqualTo("TAKEN_UP");
        assertThat(offered()).containsExactly("£900.00 ELIGIBLE[]");
    }

    @Test
    void cannotBeChangedAllDayLong() {
        for (int time = 1; time <= 20; time++) {
            assertThat(puts(offer(80_000 + time)).status()).isEqualTo(200);
        }

        Answer refused = puts(offer(90_000));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asText()).isEqualTo("TOO_MANY_CHANGES");
        assertThat(offered()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invitations/x",
                "/invitations/devon.1.zzzz.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/invitations/derby.1.zzzz.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/invitations/' or 1=1"
            })
    void opensNothingThatIsNotALink(String path) {
        Answer page = api.get(null, path);
        Answer rest = api.send(null, MockMvcRequestBuilders.get("/api" + path));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("This link does not open anything").doesNotContain("Devon", "Derby");
        assertThat(api.send(null, form(path, "available", "NO")).status()).isEqualTo(404);
        assertThat(rest.status()).isEqualTo(404);
        assertThat(rest.body().path("type").asText()).isEqualTo("urn:care-journey:problem:not-found");
    }

    @Test
    void opensNothingWhenItHasBeenTamperedWith() {
        int dot = link.lastIndexOf('.');
        String later = link.substring(0, dot - 1) + (link.charAt(dot - 1) == 'z' ? 'y' : 'z') + link.substring(dot);
        String rivals = link(OTHER);
        String signedForAnother = rivals.substring(0, rivals.lastIndexOf('.')) + link.substring(dot);

        for (String tampered : List.of(later, signedForAnother, link + "A", link.replace("devon.", "DEVON."))) {
            assertThat(api.get(null, tampered).status()).as(tampered).isEqualTo(404);
        }
    }

    @Test
    void aLinkToAnInvitationThatWasTakenBackIsClosed() {
        String token = links.sign(
                        "invitation", new Signed(Api.DEVON, 99_999_999, Instant.parse("2027-01-01T00:00:00Z")))
                .orElseThrow();

        Answer page = api.get(null, "/invitations/" + token);

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("contact Devon County Council.").doesNotContain("Arranging", "<form");
    }

    // --- the guards

    @Test
    void noOtherPageLearnsTheLinkAndNoBrowserKeepsThePage() {
        for (Answer answer : List.of(page(), sends(), api.get(null, "/api" + link), api.get(null, "/invitations/x"))) {
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("X-Robots-Tag")).contains("noindex");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.result().getResponse().getCookies()).isEmpty();
        }
        assertThat(page().text()).doesNotContain("http://", "https://", "<script");
    }

    @Test
    void whoIsSignedInBesideItAnswersAsTheHomeAllTheSame() {
        Answer sent = api.send("rest-practitioner", form(link, "available", "NO"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(record("MARKET", "INVITATION_DECLINED")).containsExactly(HOME + " by link");
    }

    @Test
    void lookingAtItChangesNothing() {
        int before = api.get("rest-system", C + "/cases/" + reference + "/record")
                .body()
                .size();

        page();
        api.get(null, link + "/change");
        api.get(null, "/api" + link);
        assertThat(api.get(null, link, "available", "NO").status()).isEqualTo(200);
        assertThat(api.send(null, MockMvcRequestBuilders.get("/api" + link + "/answer"))
                        .status())
                .isEqualTo(405);

        assertThat(api.get("rest-system", C + "/cases/" + reference + "/record")
                        .body()
                        .size())
                .isEqualTo(before);
    }

    @Test
    void theLogDoesNotKnowTheLink(CapturedOutput output) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("ROOT", LogLevel.INFO);
        logging.setLogLevel("org.carejourney", LogLevel.DEBUG);
        try {
            page();
            sends();
            sendsOffer("900");
            puts("{");
            puts(Map.of());
            clock.set(Instant.parse("2026-03-04T17:00:00Z"));
            page();
            puts(offer(90_000));
            api.get(null, link + "x");
        } finally {
            logging.setLogLevel("ROOT", LogLevel.WARN);
            logging.setLogLevel("org.carejourney", null);
        }

        assertThat(output.getAll())
                .contains("message-received")
                .doesNotContain(link.substring("/invitations/".length()));
        assertThat(CouncilTime.today(clock)).hasToString("2026-03-04");
    }

    @Test
    void isClosedForGoodWhenWhatItAskedForHasLapsed() {
        puts(offer(90_000));
        searches.close(new CaseReference(reference), "NEEDS_CHANGED");
        offers.lapse(Api.DEVON, new CaseReference(reference), "NEEDS_CHANGED");
        isClosed();
        Search lapsed = searches.latest(new CaseReference(reference)).orElseThrow();

        searches.open(Api.DEVON, lapsed.caseReference(), lapsed.stage(), lapsed.preferredArea(), lapsed.serviceType());

        assertThat(searches.latest(new CaseReference(reference)))
                .map(Search::reference)
                .contains(lapsed.reference());
        assertThat(page().status()).isEqualTo(410);
        assertThat(sendsOffer("870").status()).isEqualTo(410);
    }
}
