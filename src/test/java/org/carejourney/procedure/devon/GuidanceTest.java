package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.junit.jupiter.api.Test;

/** What the procedure asks to be said to people stands on the forms where they need it. */
class GuidanceTest {

    private static final Path FORMS = Path.of("forms", "devon");

    @Test
    @Requirement("DEV-1.1-4")
    void namesTheLawThatGovernsAssessmentAndPlanning() throws IOException {
        for (String form : List.of("assess-needs", "plan-support")) {
            assertThat(help(form))
                    .as(form)
                    .contains("Care Act 2014", "Health and Care Act 2022", "choice of accommodation")
                    .contains("statutory guidance", "Mental Capacity Act", "human rights", "council's policies")
                    .contains("eligibility", "personal budgets", "reviews");
        }
    }

    @Test
    @Requirement("DEV-1.4-1")
    void saysOnEachStepWhichLawBearsOnIt() throws IOException {
        for (String form : stepsOfTheProcedure()) {
            assertThat(help(form)).as(form).containsAnyOf("The law: ", "The framework: ", "Mental Capacity Act 2005");
        }
        assertThat(stepsOfTheProcedure()).hasSizeGreaterThan(40);
        shows("(assessment", "gather-information", "name-assessor", "assess-person", "review-annually");
        shows("eligibility", "give-advice", "decide-age-exception", "prepare-forum-pack", "decide-at-forum");
        shows("choice of accommodation", "open-search", "share-offers", "discuss-offers", "confirm-preferred-option");
        shows("personal budgets", "decide-at-forum", "explain-finance", "confirm-funding", "review-annually");
        shows("reviews", "hold-initial-review", "review-annually", "communicate-outcome");
        shows("Mental Capacity Act 2005", "discuss-sharing", "record-consent", "confirm-commitments");
        shows("uman rights law", "discuss-sharing", "send-documents", "decide-at-forum", "hold-initial-review");
    }

    @Test
    @Requirement("DEV-1.5-1")
    void remindsOfPartnershipWhereSeveralPartiesWorkTogether() throws IOException {
        shows(
                "partner",
                "gather-information",
                "assess-needs",
                "consult-nursing",
                "decide-at-forum",
                "decide-at-enhanced-authorisation",
                "discuss-offers",
                "assess-person",
                "introduce-home-and-person",
                "hold-initial-review",
                "review-annually",
                "discuss-outcome",
                "hold-four-week-review",
                "discuss-with-home",
                "discuss-as-senior-managers",
                "describe-bespoke-needs",
                "discuss-bespoke-offer",
                "plan-move");
    }

    @Test
    @Requirement("DEV-1.5-2")
    void remindsOfStrengthsAndConversationsWhereNeedsAreLookedAt() throws IOException {
        for (String words : List.of("strengths", "Three Conversations")) {
            shows(
                    words,
                    "record-contact",
                    "assess-needs",
                    "score-descriptors",
                    "hold-initial-review",
                    "review-annually",
                    "hold-four-week-review",
                    "review-targeted-support");
        }
    }

    @Test
    @Requirement("DEV-2.2-2")
    void asksForFairAndReasonableJudgement() throws IOException {
        shows("fairly and reasonably", "assess-needs");
    }

    @Test
    @Requirement("DEV-1.5-3")
    void remindsOfFairnessAffordabilityIndependenceChoiceAndQualityInPlanningAndOffers() throws IOException {
        for (String form : List.of(
                "plan-support",
                "update-care-and-support-plan",
                "open-search",
                "share-offers",
                "discuss-offers",
                "discuss-bespoke-offer",
                "confirm-preferred-option",
                "plan-move")) {
            assertThat(help(form)).as(form).contains("fair", "affordabl", "independence", "choice", "quality");
        }
    }

    @Test
    @Requirement("DEV-2.1-7")
    void asksForProfessionalSupportiveAndPromptContact() throws IOException {
        for (String form : List.of(
                "record-contact",
                "report-contact",
                "log-contact",
                "give-advice",
                "record-signposting",
                "discuss-sharing",
                "explain-finance",
                "discuss-offers",
                "supply-information",
                "support-understanding",
                "discuss-outcome",
                "discuss-with-home",
                "discuss-as-senior-managers",
                "discuss-bespoke-offer",
                "communicate-outcome")) {
            assertThat(help(form)).as(form).contains("professional", "supportive", "prompt");
        }
    }

    @Test
    @Requirement("DEV-4.1-3")
    void tellsHomesThatTheyAreExpectedToCooperate() throws IOException {
        shows("expected to cooperate with assessments", "assess-person");
    }

    @Test
    @Requirement("DEV-4.1-1")
    void pointsHomesAndTheCouncilToTheFormForContactDetails() throws IOException {
        shows("{{links.providerContactForm}}", "record-agreement-sent", "acknowledge-notice", "check-sender");
    }

    @Test
    @Requirement({"DEV-4.4-1", "DEV-4.4-2"})
    void tellsHomesWhatPeopleWithPrivateMoneyAreToldAtTheStart() throws IOException {
        assertThat(help("acknowledge-notice"))
                .contains("private money", "families", "at the start", "the money may run out")
                .contains("have to move when the fee is above the council's rates")
                .contains("{{links.publishedRates}}");
    }

    @Test
    @Requirement("DEV-2.9-3")
    void saysThatTheInitialReviewIsLightTouch() throws IOException {
        assertThat(help("hold-initial-review")).contains("light-touch");
    }

    @Test
    @Requirement({"DEV-A1-1", "DEV-A1-3", "DEV-A1-4", "DEV-A1-5"})
    void explainsTheConversationsAndTheirStages() throws IOException {
        assertThat(help("record-contact"))
                .contains("deeper conversations", "what matters", "community", "lighter support")
                .contains("**Prevent**", "advice and guidance", "think differently")
                .contains("**Enable**", "short-term or enabling services", "technology", "equipment")
                .contains("**Empower**", "eligible need looks like", "Reviews use the same ideas")
                .contains("pause care to try something new", "present circumstances", "apps or other ideas");
        for (String review : List.of("hold-initial-review", "review-annually")) {
            assertThat(help(review))
                    .as(review)
                    .contains("**Prevent**", "signpost", "**Enable**", "short-term or enabling services")
                    .contains("**Empower**", "eligible need looks like", "pausing care to try something new")
                    .contains("present circumstances", "technology", "new equipment", "apps or other ideas");
        }
    }

    @Test
    @Requirement("DEV-A1-5")
    void explainsWhatEmpowerMeans() throws IOException {
        String empower = help("record-contact").split("\\*\\*Empower\\*\\*")[1];

        assertThat(empower)
                .contains("what eligible need looks like for this person")
                .contains("Reviews use the same ideas")
                .contains("pause care to try something new")
                .contains("present circumstances", "technology", "equipment", "apps", "other ideas");
    }

    @Test
    @Requirement("DEV-A1-2")
    void asksForTheStageOfTheConversationAtContactAndReviews() throws IOException {
        for (String form :
                List.of("record-contact", "hold-initial-review", "review-annually", "hold-four-week-review")) {
            JsonNode stage = find(read(form), "conversationStage");
            assertThat(stage.path("validate").path("required").asBoolean()).isTrue();
            assertThat(stage.findValuesAsText("value")).containsExactly("PREVENT", "ENABLE", "EMPOWER");
        }
    }

    @Test
    @Requirement("DEV-A2-9")
    void saysWhatTheForumIsFor() throws IOException {
        assertThat(help("decide-at-forum"))
                .contains("supportive", "structured", "best practice", "better decisions")
                .contains("quality", "fairness", "creativity", "safeguards rights", "lessens dependency");
    }

    @Test
    @Requirement("DEV-5.1-2")
    void namesTheContractWhereLevelsPaymentsAndTopUpsAreSettled() throws IOException {
        for (String form : new String[] {
            "score-descriptors",
            "decide-at-forum",
            "review-annually",
            "explain-finance",
            "confirm-commitments",
            "confirm-funding",
            "share-offers",
            "confirm-placement",
            "confirm-start",
            "agree-contract-price",
            "top-up-agreement",
            "describe-top-up",
            "refer-top-up",
            "explain-top-up",
            "judge-top-up-sustainability",
            "decide-charge",
            "agree-top-up",
            "report-failed-top-up",
            "decide-deferral"
        }) {
            assertThat(help(form)).as(form).contains("contract governs", "2025 pre-placement agreement");
        }
    }

    @Test
    @Requirement("DEV-3.3-3")
    void pointsToTheTopUpPolicyOnEachFormOfATopUp() throws IOException {
        shows(
                "{{links.topUpPolicy}}",
                "top-up-agreement",
                "report-failed-top-up",
                "explain-finance",
                "confirm-option-by-hand",
                "describe-top-up",
                "refer-top-up",
                "judge-top-up-sustainability",
                "explain-top-up",
                "agree-top-up");
    }

    @Test
    @Requirement("DEV-3.4-5")
    void pointsToTheDeferralPolicyForTheFullProcedure() throws IOException {
        for (String form : List.of("signpost-deferral", "decide-deferral")) {
            assertThat(help(form)).as(form).contains("full procedure", "{{links.deferredPaymentPolicy}}");
        }
    }

    @Test
    @Requirement("DEV-3.6-2")
    void saysThatExtrasArePrivateAndNotCoreInTermsOfTheCareAct() throws IOException {
        for (String form : List.of("top-up-agreement", "decide-charge", "describe-top-up", "agree-top-up")) {
            assertThat(help(form))
                    .as(form)
                    .contains("do not count as core or essential in the terms of the Care Act", "buys them privately");
        }
    }

    @Test
    @Requirement({"DEV-4.4-1", "DEV-4.4-2"})
    void asksHomesToSayAtTheStartThatAMoveMayFollowWhenPrivateMoneyRunsOut() throws IOException {
        assertThat(help("assess-person"))
                .contains("people and families who come in with private money", "at the start", "a move may follow")
                .contains("the fee is above the council's rates", "{{links.publishedRates}}");
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

    private static void shows(String words, String... forms) throws IOException {
        for (String form : forms) {
            assertThat(help(form)).as(form).contains(words);
        }
    }

    /** Texts between the fields, and what stands below each field. */
    private static String help(String form) throws IOException {
        StringBuilder help = new StringBuilder();
        read(form).findParents("type").forEach(component -> help.append(
                        component.path("text").asText())
                .append('\n')
                .append(component.path("description").asText())
                .append('\n'));
        return help.toString();
    }

    /** The forms of people's steps: messages come from elsewhere, and the start leads to the first step. */
    private static List<String> stepsOfTheProcedure() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .filter(form -> !form.startsWith("message-") && !form.equals("start-placement"))
                    .sorted()
                    .toList();
        }
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
                .readTree(FORMS.resolve(form + ".form").toFile());
    }
}
