package org.carejourney.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.carejourney.CareJourneyApplication;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.api.Api;
import org.carejourney.journey.BespokeCare;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** A home answers its invitation in a real browser: with barriers checked on each page, and with no script at all. */
@ServiceTest
@SpringBootTest(classes = CareJourneyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class InvitationBrowserTest {

    private static final String HOME = "HOME-REST-BROWSER";
    private static final By SEND = By.xpath("//button[normalize-space(.)='Send answer']");
    private static final By ADD = By.xpath("//button[normalize-space(.)='Add another service']");
    private static final By HEADING = By.tagName("h1");
    private static final By PROBLEMS = By.cssSelector(".govuk-error-summary__list a");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestClock clock;

    @Autowired
    BespokeCare bespoke;

    private String link;

    @BeforeAll
    static void needsABrowser() {
        assumeTrue(Browser.isHereOrSaysSo(), "no chromium and chromedriver on this machine");
    }

    @BeforeEach
    void aHomeIsInvited() {
        Api api = new Api(service);
        api.home(HOME);
        link = link(api, api.searches(), HOME);
    }

    private static String link(Api api, String reference, String home) {
        String link = null;
        for (JsonNode notice : api.get("rest-ast", "/api/councils/devon/cases/" + reference + "/notices")
                .body()) {
            if (notice.path("whom").asText().equals(home)) {
                link = notice.path("link").asText();
            }
        }
        return link;
    }

    @Test
    void answersCorrectsAndChangesItsAnswerWithoutABarrier() {
        try (Browser browser = Browser.open(port)) {
            browser.goTo(link);
            shows(browser, "invitation-1", "Can your home offer a place?");

            browser.click(label("available-yes"));
            browser.type(By.id("weekly-price"), "nine hundred");
            browser.type(By.id("available-from-day"), "31");
            browser.follow(SEND);

            shows(browser, "invitation-2-what-is-wrong", "Can your home offer a place?");
            assertThat(browser.title()).startsWith("Error: ");
            assertThat(browser.all(PROBLEMS)).hasSize(3);
            assertThat(browser.waitFor(By.id("weekly-price")).getAttribute("value"))
                    .isEqualTo("nine hundred");
            assertThat(browser.all(By.id("available-yes")).get(0).isSelected()).isTrue();

            browser.click(By.xpath("//a[@href='#weekly-price']"));
            assertThat(browser.focus()).isEqualTo("weekly-price");
            browser.type(By.id("weekly-price"), "900");
            date(browser, "12", "3", "2026");
            browser.click(label("meets-needs-yes"));
            browser.follow(SEND);

            shows(browser, "invitation-3-answered", "Answer sent");
            assertThat(browser.text(By.tagName("main"))).contains("£900.00", "12 March 2026");

            browser.follow(By.linkText("change your answer"));
            shows(browser, "invitation-4-change", "Can your home offer a place?");
            browser.click(label("available-no"));
            browser.follow(SEND);

            shows(browser, "invitation-5-no-place", "Answer sent");

            clock.set(Instant.parse("2026-03-04T17:00:00Z"));
            browser.goTo(link);
            shows(browser, "invitation-6-closed", "This invitation is closed");
            browser.goTo(link + "x");
            shows(browser, "invitation-7-no-link", "This link does not open anything");
        }
    }

    @Test
    void pricesEachServiceWithoutABarrier() {
        String priced = link(new Api(service), bespoke.invited().value(), "HOME-D");
        try (Browser browser = Browser.open(port)) {
            browser.goTo(priced);
            browser.click(label("available-yes"));
            service(browser, 1, "Care by day", "37.5", "twenty");
            browser.follow(ADD);

            shows(browser, "invitation-10-another-service", "Can your home offer a place?");
            assertThat(browser.all(PROBLEMS)).isEmpty();
            service(browser, 2, "Nights", "10", "20");
            browser.type(By.id("weekly-price"), "999");
            date(browser, "12", "3", "2026");
            browser.click(label("meets-needs-yes"));
            browser.follow(SEND);

            assertThat(problems(browser))
                    .containsExactly(
                            "Service 1: The price of an hour must be an amount in pounds, like 20 or 20.50",
                            "Give the reference of your pricing sheet");
            shows(browser, "invitation-11-what-is-wrong", "Can your home offer a place?");
            browser.type(By.id("service-1-price"), "21.33");
            browser.type(By.id("pricing-sheet"), "DOC/sheet-7");
            browser.follow(SEND);
            assertThat(problems(browser)).singleElement().asString().contains("£999.88");
            browser.type(By.id("weekly-price"), "999.88");
            browser.follow(SEND);

            shows(browser, "invitation-12-priced", "Answer sent");
            assertThat(browser.text(By.tagName("main"))).contains("Nights: 10 hours at £20.00, £200.00 a week");
        }
    }

    private static List<String> problems(Browser browser) {
        return browser.all(PROBLEMS).stream().map(WebElement::getText).toList();
    }

    private static void service(Browser browser, int number, String name, String hours, String price) {
        browser.type(By.id("service-" + number + "-name"), name);
        browser.type(By.id("service-" + number + "-hours"), hours);
        browser.type(By.id("service-" + number + "-price"), price);
    }

    private static By label(String input) {
        return By.cssSelector("label[for='" + input + "']");
    }

    private static void shows(Browser browser, String picture, String heading) {
        assertThat(browser.text(HEADING)).isEqualTo(heading);
        browser.picture(picture);
        assertThat(browser.barriers()).as(picture).isEmpty();
    }

    private static void date(Browser browser, String day, String month, String year) {
        browser.type(By.id("available-from-day"), day);
        browser.type(By.id("available-from-month"), month);
        browser.type(By.id("available-from-year"), year);
    }

    /** Tab, space, arrows and enter are all that is used. */
    @Test
    void answersByKeyboardWithoutScriptOnANarrowScreen() {
        try (Browser browser = Browser.open(port).narrow().withoutScript()) {
            browser.goTo(link);

            browser.press(Keys.TAB);
            browser.press(Keys.TAB, Keys.SPACE);
            assertThat(browser.focus()).isEqualTo("available-yes");
            browser.press(Keys.TAB);
            browser.press("1,050.50", Keys.TAB);
            browser.press("12", Keys.TAB);
            browser.press("3", Keys.TAB);
            browser.press("2026", Keys.TAB);
            browser.press(Keys.SPACE);
            browser.press(Keys.ARROW_DOWN);
            assertThat(browser.focus()).isEqualTo("meets-needs-no");
            browser.press(Keys.TAB);
            browser.press("A garden", Keys.TAB);
            browser.picture("invitation-8-narrow");
            browser.leave(() -> browser.press(Keys.ENTER));

            assertThat(browser.text(HEADING)).isEqualTo("Answer sent");
            assertThat(browser.text(By.tagName("main")))
                    .contains("£1,050.50", "Can meet needs at level R2\nNo", "A garden");
            browser.picture("invitation-9-narrow-answered");
        }
    }
}
