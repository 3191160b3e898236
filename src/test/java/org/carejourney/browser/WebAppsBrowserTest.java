package org.carejourney.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carejourney.CareJourneyApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What people see in a real browser: Tasklist and Cockpit on the demonstration's data. */
@SpringBootTest(
        classes = CareJourneyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:browser;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
@ActiveProfiles("demo")
@DirtiesContext
class WebAppsBrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    @LocalServerPort
    int port;

    @BeforeAll
    static void needsABrowser() {
        assumeTrue(Browser.isHereOrSaysSo(), "no chromium and chromedriver on this machine");
    }

    @AfterAll
    static void putTimeBack() {
        ClockUtil.reset();
    }

    @Test
    void aPractitionerIsToldWhatIsWrongAndThenHandsTheCaseOn() {
        try (Browser browser = Browser.open(port)) {
            browser.goTo("/").picture("1-start");
            browser.signIn("devon-practitioner").goTo(TASKLIST);
            String newest = browser.text(By.xpath("(//*[contains(text(),'Record contact - CASE-')])[1]"));
            By task = By.xpath("//*[contains(text(),'" + newest + "')]");
            browser.click(task);
            browser.picture("2-tasklist");
            browser.click(By.xpath("//*[normalize-space(text())='Claim']"));
            By complete = By.xpath("//button[normalize-space(.)='Complete']");

            browser.click(complete);

            browser.waitFor(By.cssSelector(".fjs-form-field-error"));
            browser.picture("3-what-is-wrong");
            assertThat(browser.all(By.cssSelector(".fjs-form-field-error"))).hasSizeGreaterThan(3);

            browser.click(label("Services that could help"));
            browser.click(label("It has been tried"));
            browser.click(label("Enable"));
            browser.click(label("Telephone"));
            browser.type(By.cssSelector("textarea:read-write"), "A fictional contact, written by a test.");
            browser.type(By.cssSelector("input.flatpickr-input, input[placeholder='dd/mm/yyyy']"), tomorrow());
            browser.click(complete);

            browser.waitFor(
                    By.xpath("//*[contains(@class,'form-problems')]//*[contains(.,'must not be in the future')]"));
            browser.picture("4-refused-by-the-server");
            assertThat(browser.all(task)).isNotEmpty();

            browser.type(By.cssSelector("input.flatpickr-input, input[placeholder='dd/mm/yyyy']"), today());
            browser.click(complete);
            browser.waitUntilGone(task);
            browser.picture("5-handed-on");
        }
    }

    private static By label(String text) {
        return By.xpath("//label[normalize-space(.)='" + text + "']");
    }

    private static String today() {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
    }

    private static String tomorrow() {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(2));
    }

    @Test
    void aManagerSeesInCockpitWhereACaseIsStuck() {
        try (Browser browser = Browser.open(port)) {
            browser.signIn("devon-manager").goTo(COCKPIT);
            browser.waitFor(By.xpath("//*[contains(text(),'Stuck cases')]"));
            browser.waitFor(By.xpath("//*[contains(text(),'Overdue')]"));
            browser.picture("6-cockpit-stuck-cases");

            browser.click(By.xpath("//*[contains(text(),'CASE-0000')]"));

            browser.waitFor(By.cssSelector(".djs-container"));
            browser.waitFor(By.cssSelector(".badge-important, .badge.badge-important"));
            browser.picture("7-cockpit-incident");
        }
    }
}
