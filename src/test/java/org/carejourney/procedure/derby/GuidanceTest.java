package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
            assertThat(help(form))
                    .as(form)
                    .contains("likely to have eligible needs", "advice, information, an assessment and support");
            assertThat(help(form))
                    .as(form)
                    .contains(
                            "Public money is scarce",
                            "managers and staff answer for",
                            "lawfully, fairly and responsibly");
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
        assertThat(help("request-urgent-support"))
                .contains("presumed to have capacity", "significant reason", "this very decision");
    }

    @Test
    @Requirement("DER-30")
    void stressesRespiteAndShortTermCareInQuestionsOfCapacity() throws IOException {
        assertThat(help("request-urgent-support")).contains("above all for respite and short-term care");
        for (String form : new String[] {"decide-urgent-support", "decide-emergency-support"}) {
            assertThat(help(form)).as(form).contains("Presume capacity, above all for respite and short-term care");
        }
    }

    @Test
    @Requirement("DER-41")
    void saysThatTheAimIsLeavingTheService() throws IOException {
        assertThat(help("plan-reablement")).contains("stable again and leaves the service");
    }

    @Test
    @Requirement({"DER-44", "DER-45"})
    void saysWhyTheToolIsRunAndWhatItDoesNotSee() throws IOException {
        assertThat(help("run-ras")).contains("reasonable amount for the council to pay towards eligible needs");
        assertThat(help("run-ras"))
                .contains(
                        "does not see support through the education, health and care plan or from health",
                        "meets the social care needs",
                        "essential needs are met while in education");
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
            assertThat(help(form))
                    .as(form)
                    .contains(
                            "Consider fully the legal duty",
                            "financial regulations",
                            "needs are met safely",
                            "value for money");
        }
    }

    private static String help(String form) throws IOException {
        StringBuilder help = new StringBuilder();
        collect(new JsonMapper().readTree(FORMS.resolve(form + ".form").toFile()), help);
        return help.toString();
    }

    /** Texts, and what is said below a field. */
    private static void collect(JsonNode component, StringBuilder help) {
        help.append(component.path("text").asText()).append('\n');
        help.append(component.path("description").asText()).append('\n');
        component.path("components").forEach(inner -> collect(inner, help));
    }
}
