package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.carejourney.Requirement;
import org.junit.jupiter.api.Test;

/** What the procedure asks to be said to people stands on the forms where they need it. */
class GuidanceTest {

    @Test
    @Requirement({"DEV-1.1-4", "DEV-1.4-1"})
    void namesTheLawThatGovernsAssessmentAndPlanning() throws IOException {
        for (String form : new String[] {"assess-needs", "plan-support"}) {
            assertThat(help(form))
                    .contains("Care Act 2014", "Health and Care Act 2022", "choice of accommodation")
                    .contains("statutory guidance", "Mental Capacity Act", "human rights", "council's policies")
                    .contains("eligibility", "personal budgets", "reviews");
        }
    }

    @Test
    @Requirement({"DEV-1.5-1", "DEV-1.5-2", "DEV-2.2-2"})
    void remindsOfPartnershipStrengthsAndFairJudgementWhereNeedsAreAssessed() throws IOException {
        assertThat(help("assess-needs"))
                .contains("fairly and reasonably", "strengths", "Three Conversations", "partnership");
        assertThat(help("hold-initial-review")).contains("strengths", "partners");
        assertThat(help("review-annually")).contains("strengths", "partners");
    }

    @Test
    @Requirement("DEV-1.5-3")
    void remindsOfFairnessAffordabilityIndependenceChoiceAndQualityWhenPlanning() throws IOException {
        assertThat(help("plan-support")).contains("fairly", "affordably", "independence", "choice", "quality");
    }

    @Test
    @Requirement("DEV-2.1-7")
    void asksForProfessionalSupportiveAndPromptContact() throws IOException {
        assertThat(help("record-contact")).contains("professional", "supportive", "prompt");
    }

    @Test
    @Requirement("DEV-2.9-3")
    void saysThatTheInitialReviewIsLightTouch() throws IOException {
        assertThat(help("hold-initial-review")).contains("light-touch");
    }

    @Test
    @Requirement({"DEV-A1-1", "DEV-A1-3", "DEV-A1-4"})
    void explainsTheConversationsAndTheirStages() throws IOException {
        assertThat(help("record-contact"))
                .contains("deeper conversations", "what matters", "community", "lighter support")
                .contains("**Prevent**", "advice and guidance", "think differently")
                .contains("**Enable**", "short-term or enabling services", "technology", "equipment")
                .contains("**Empower**");
    }

    @Test
    @Requirement("DEV-A2-9")
    void saysWhatTheForumIsFor() throws IOException {
        assertThat(help("decide-at-forum"))
                .contains("supportive", "structured", "good practice", "better decisions")
                .contains("quality", "fairness", "creativity", "safeguards rights", "lessens dependency");
    }

    @Test
    @Requirement("DEV-5.1-2")
    void namesTheContractWhereLevelsPaymentsAndTopUpsAreSettled() throws IOException {
        for (String form : new String[] {
            "score-descriptors",
            "explain-finance",
            "confirm-commitments",
            "confirm-funding",
            "share-offers",
            "confirm-placement",
            "confirm-start"
        }) {
            assertThat(help(form)).as(form).contains("contract governs", "2025 pre-placement agreement");
        }
    }

    @Test
    @Requirement("DEV-2.1-4")
    void offersExactlyTheThreeOrigins() throws IOException {
        for (String form : new String[] {"start-placement", "record-contact"}) {
            JsonNode origin = find(read(form), "origin");
            assertThat(origin.findValuesAsText("value"))
                    .containsExactlyInAnyOrder("COMMUNITY", "HOSPITAL_DISCHARGE", "CAPITAL_DEPLETION");
        }
    }

    private static String help(String form) throws IOException {
        StringBuilder help = new StringBuilder();
        read(form).findParents("type").stream()
                .filter(component -> component.path("type").asText().equals("text"))
                .forEach(component ->
                        help.append(component.path("text").asText()).append('\n'));
        return help.toString();
    }

    private static JsonNode find(JsonNode form, String key) {
        return form.findParents("key").stream()
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String form) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Path.of("forms", "devon", form + ".form").toFile());
    }
}
