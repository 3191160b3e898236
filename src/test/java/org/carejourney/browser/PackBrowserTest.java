package org.carejourney.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.carejourney.CareJourneyApplication;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.api.Api;
import org.carejourney.api.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** A home reads the documents that were sent to it in a real browser without script. */
@ServiceTest
@SpringBootTest(classes = CareJourneyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PackBrowserTest {

    private static final By HEADING = By.tagName("h1");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestClock clock;

    private Packs packs;
    private String link;

    @BeforeAll
    static void needsABrowser() {
        assumeTrue(Browser.isHereOrSaysSo(), "no chromium and chromedriver on this machine");
    }

    @BeforeEach
    void aPackIsSent() {
        packs = new Packs(service, new Api(service));
        packs.sent("S4");
        link = packs.link();
    }

    @Test
    void readsWhatWasSentWithoutABarrier() {
        try (Browser browser = Browser.open(port)) {
            browser.goTo(link);
            shows(browser, "pack-0-cover", "Documents for you");
            opens(browser);
            shows(browser, "pack-1", "Documents for you");

            browser.follow(By.cssSelector("a[href$='CARE_ACT_ASSESSMENT.html']"));
            shows(browser, "pack-2-assessment", "Care Act assessment");
            browser.click(By.linkText("Needs and eligibility"));
            browser.follow(By.linkText("All documents"));
            browser.follow(By.cssSelector("a[href$='YCSP.html']"));
            shows(browser, "pack-3-plan", "Your Care and Support Plan");

            packs.consents("NO");
            browser.goTo(link);
            opens(browser);
            shows(browser, "pack-4-held-back", "Documents for you");

            clock.letPass(Duration.ofDays(28));
            browser.goTo(link);
            shows(browser, "pack-5-closed", "These documents are closed");
            browser.goTo(link + "x");
            shows(browser, "pack-6-no-link", "This link does not open anything");
        }
    }

    @Test
    void readsWithoutScriptOnANarrowScreen() {
        try (Browser browser = Browser.open(port).narrow().withoutScript()) {
            browser.goTo(link);
            assertThat(browser.text(HEADING)).isEqualTo("Documents for you");
            opens(browser);
            assertThat(browser.text(By.tagName("h2"))).isEqualTo("Care Act assessment");
            browser.picture("pack-7-narrow");
            browser.follow(By.cssSelector("a[href$='CARE_ACT_ASSESSMENT.html']"));
            assertThat(browser.text(HEADING)).isEqualTo("Care Act assessment");
            browser.picture("pack-8-narrow-assessment");
        }
    }

    private static void opens(Browser browser) {
        browser.follow(By.cssSelector("button[type='submit']"));
    }

    private static void shows(Browser browser, String picture, String heading) {
        assertThat(browser.text(HEADING)).isEqualTo(heading);
        browser.picture(picture);
        assertThat(browser.barriers()).as(picture).isEmpty();
    }
}
