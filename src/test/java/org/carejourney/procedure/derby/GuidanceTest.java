package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.carejourney.Requirement;
import org.junit.jupiter.api.Test;

/** What the procedure asks to be said to people stands on the forms where they need it. */
class GuidanceTest {

    private static final Path FORMS = Path.of("forms", "derby");

    @Test
    @Requirement("DER-1")
    void statesTheDutiesAndWhoAnswersForMoney() throws IOException {
        for (String form : new String[] {"start-support", "decide-as-team-manager", "decide-at-panel"}) {
            assertThat(help(form)).as(form).contains("advice, information, an assessment and support");
            assertThat(help(form)).as(form).contains("managers and staff answer for", "lawfully, fairly");
        }
    }

    @Test
    @Requirement("DER-7")
    void asksForAPositiveApproachToRisk() throws IOException {
        assertThat(help("plan-support")).contains("positive approach to risk", "not more restrictive");
    }

    @Test
    @Requirement("DER-8")
    void saysThatCapacityIsPresumed() throws IOException {
        assertThat(help("plan-support")).contains("presumed to have capacity");
        assertThat(help("request-urgent-support")).contains("presumed to have capacity", "significant reason");
    }

    @Test
    @Requirement("DER-41")
    void saysThatTheAimIsLeavingTheService() throws IOException {
        assertThat(help("plan-reablement")).contains("stable again and leaves the service");
    }

    @Test
    @Requirement({"DER-44", "DER-45"})
    void saysWhyTheToolIsRunAndWhatItDoesNotSee() throws IOException {
        assertThat(help("run-ras")).contains("reasonable amount for the council to pay");
        assertThat(help("run-ras")).contains("education, health and care plan", "essential needs");
    }

    @Test
    @Requirement("DER-71")
    void asksWhoDecidesToConsiderEverythingFully() throws IOException {
        for (String form : new String[] {
            "decide-as-team-manager",
            "decide-outside-panel",
            "decide-at-panel",
            "recommend-at-panel",
            "recommend-to-service-director",
            "decide-as-service-director",
            "decide-as-director"
        }) {
            assertThat(help(form)).as(form).contains("legal duty", "financial regulations", "value for money");
        }
    }

    private static String help(String form) throws IOException {
        StringBuilder help = new StringBuilder();
        new JsonMapper()
                .readTree(FORMS.resolve(form + ".form").toFile())
                .path("components")
                .forEach(component ->
                        help.append(component.path("text").asText()).append('\n'));
        return help.toString();
    }
}
