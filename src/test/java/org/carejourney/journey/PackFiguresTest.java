package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.api.Api;
import org.carejourney.api.Packs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;

/** What is made of a case's record and for how long a pack opens is as the council's figures say. */
@ServiceTest
@ContextConfiguration(initializers = OtherFigures.class)
class PackFiguresTest {

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestClock clock;

    private Api api;
    private Packs packs;

    private String link(String account) {
        JsonNode sent = api.get(account, "/api/councils/devon/cases/" + packs.reference() + "/documents")
                .body()
                .get(0);
        return sent.path("link").asText("");
    }

    private void sent(String withheld) {
        api = new Api(service);
        packs = new Packs(service, api);
        packs.sent(withheld);
    }

    @Test
    void aPackOpensForAsLongAndForThoseWhomTheCouncilNames() {
        sent("wishes");
        String link = link("rest-practitioner");

        assertThat(link("rest-ast")).isIn("", "null");
        assertThat(api.get(null, link).text()).contains("This link opens until 9 March 2026");
        assertThat(api.get(null, link + "/CARE_ACT_ASSESSMENT.html").text())
                .contains("No health need beyond those assessed")
                .doesNotContain("What does the person want to achieve?", "To live where help is near");
        assertThat(api.get(null, link + "/YCSP.html").text())
                .contains("Is council money needed?", "Needs, each with its evidence")
                .contains("left out at the person")
                .doesNotContain("who will pay?", "What does the person want to achieve?");

        clock.letPass(Duration.ofDays(7));
        assertThat(api.get(null, link).status()).isEqualTo(410);
    }

    @Test
    void nothingIsMadeWhereASectionNamesAQuestionThatThereIsNot() {
        sent("S5");

        assertThat(api.get(null, link("rest-practitioner") + "/CARE_ACT_ASSESSMENT.html")
                        .status())
                .isEqualTo(404);
    }
}
