package org.carejourney.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.api.Api.C;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the log says: what happened in which case, a line of JSON each, and nothing about anybody. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    private static final String MARK = "Zebediah-Quillfeather";

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestClock clock;

    private Api api;

    @BeforeEach
    void everythingIsLogged() {
        level(LogLevel.INFO, LogLevel.DEBUG);
        api = new Api(service);
    }

    @AfterEach
    void asBefore() {
        level(LogLevel.WARN, null);
    }

    private static void level(LogLevel all, LogLevel ours) {
        LoggingSystem logging = LoggingSystem.get(LogTest.class.getClassLoader());
        logging.setLogLevel("ROOT", all);
        logging.setLogLevel("org.carejourney", ours);
    }

    private static List<JsonNode> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{\"@timestamp"))
                .map(line -> {
                    try {
                        return Api.JSON.readTree(line);
                    } catch (JsonProcessingException e) {
                        throw new AssertionError("No JSON: " + line, e);
                    }
                })
                .toList();
    }

    private static List<String> events(CapturedOutput output, String reference) {
        return lines(output).stream()
                .filter(line -> line.path("case").asText().equals(reference))
                .filter(line -> line.path("council").asText().equals("devon"))
                .map(line -> line.path("event").asText())
                .toList();
    }

    @Test
    void tellsOfEachEventOnALineOfItsOwn(CapturedOutput output) {
        String reference = api.opens();
        api.does(reference, "record-contact");
        api.post(
                "rest-practitioner",
                C + "/cases/" + reference + "/withdrawal",
                Map.of("reason", "MOVED_AWAY", "detail", "Moved"));

        assertThat(events(output, reference))
                .contains("case-opened", "phase-begun", "form-completed", "case-withdrawn", "case-ended");
        JsonNode opened = lines(output).stream()
                .filter(line -> line.path("event").asText().equals("case-opened"))
                .filter(line -> line.path("case").asText().equals(reference))
                .findFirst()
                .orElseThrow();
        assertThat(opened.path("subject").asText()).isEqualTo("placement-journey");
        assertThat(opened.path("level").asText()).isEqualTo("INFO");
    }

    @Test
    void tellsOfABreachAndOfAMessage(CapturedOutput output) {
        api.home("HOME-REST-LOG");
        String reference = api.searches();
        api.post("rest-system", C + "/cases/" + reference + "/offers", api.offer(reference, "HOME-REST-LOG"));
        api.does(reference, "share-offers", "discuss-offers", "confirm-preferred-option");
        api.does(reference, "assess-person", "reconfirm-understanding", "confirm-placement");
        clock.letPass(Duration.ofDays(5));

        assertThat(events(output, reference)).contains("message-received", "deadline-breached");
    }

    @Test
    void tellsOfNothingThatWasRefused(CapturedOutput output) {
        String reference = api.opens();
        int before = events(output, reference).size();

        assertThat(api.answers(reference, "record-contact", Map.of("contactChannel", "DREAM"))
                        .status())
                .isEqualTo(422);

        assertThat(events(output, reference)).hasSize(before);
    }

    /** Marks are planted wherever something can be entered, rightly and wrongly, and looked for in all that is printed. */
    @Test
    void saysNothingAboutAnybody(CapturedOutput output) {
        Map<String, Object> wrong = Api.request();
        wrong.put("data", Map.of("origin", MARK, MARK, 1));
        Map<String, Object> unreadable = Map.of("procedure", List.of(MARK));
        String reference = api.opens();
        String theCase = C + "/cases/" + reference;

        api.post("rest-system", C + "/cases", wrong);
        api.post("rest-system", C + "/cases", unreadable);
        api.post("rest-system", C + "/cases", "{\"" + MARK + "\":\"" + MARK + "\"");
        api.get("rest-system", C + "/cases", "q", MARK, "state", MARK);
        api.get("rest-system", C + "/cases/" + MARK);
        api.get("rest-system", C + "/homes", "near", MARK);
        api.answers(reference, "record-contact", Map.of("contactChannel", MARK, "contactSummary", MARK + "\u0000"));
        assertThat(api.answers(reference, "record-contact", Map.of("contactSummary", MARK + " fell at home\r\nINFO x"))
                        .status())
                .isEqualTo(204);
        api.post(
                "rest-system",
                theCase + "/messages",
                Map.of("id", MARK, "name", "nhsOutcome", "data", Map.of("a", MARK)));
        api.post("rest-system", theCase + "/offers", Map.of("offerReference", MARK, "homeReference", MARK));
        api.send(
                "rest-ast",
                MockMvcRequestBuilders.put(C + "/homes/HOME-REST-MARK")
                        .contentType("application/json")
                        .content(Api.json(with(Api.home(), "name", MARK, "postcode", MARK))));
        api.send(MARK, MockMvcRequestBuilders.get(C + "/cases"));
        api.post("rest-practitioner", theCase + "/withdrawal", Map.of("reason", MARK, "detail", MARK));
        api.post("rest-practitioner", theCase + "/withdrawal", Map.of("reason", "OTHER", "detail", MARK + " died"));

        assertThat(api.get("rest-practitioner", theCase + "/record").text()).contains(MARK + " died", MARK + " fell");
        assertThat(events(output, reference)).isNotEmpty();
        assertThat(output.getAll()).doesNotContain(MARK, "Quillfeather");
    }

    private static Map<String, Object> with(Map<String, Object> right, Object... changes) {
        Map<String, Object> changed = new LinkedHashMap<>(right);
        for (int at = 0; at < changes.length; at += 2) {
            changed.put((String) changes[at], changes[at + 1]);
        }
        return changed;
    }
}
