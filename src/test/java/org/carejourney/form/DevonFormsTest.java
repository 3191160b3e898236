package org.carejourney.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.form.FormField.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of Devon demand of single fields, where the procedure demands it. */
class DevonFormsTest {

    private static final List<String> CATEGORIES = IntStream.rangeClosed(1, 11)
            .mapToObj(number -> String.format("CAT%02d", number))
            .toList();

    private static final CouncilForms DEVON =
            new CouncilForms("devon", Map.of("categoryOptions", CATEGORIES, "levelOptions", List.of("R1", "R2", "R3")));

    @Requirement({"DEV-2.4-1", "DEV-2.10-2"})
    @ParameterizedTest
    @CsvSource({
        "score-descriptors, 10, false",
        "score-descriptors, 11, true",
        "score-descriptors, 12, false",
        "review-annually, 10, false",
        "review-annually, 11, true",
        "review-annually, 12, false"
    })
    void scoresExactlyElevenCategories(String form, int rows, boolean accepted) {
        List<Map<String, Object>> scores = new ArrayList<>(CATEGORIES.subList(0, Math.min(rows, 11)).stream()
                .map(category -> score(category, "DOC/1"))
                .toList());
        if (rows > 11) {
            scores.add(score("CAT12", "DOC/1"));
        }

        assertThat(!faults(form, Map.of("categories", scores)).containsKey("categories"))
                .isEqualTo(accepted);
    }

    @Requirement({"DEV-2.4-1", "DEV-2.10-2"})
    @ParameterizedTest
    @ValueSource(strings = {"score-descriptors", "review-annually"})
    void scoresEachCategoryOfTheCouncilOnce(String form) {
        var twice = List.of(score("CAT01", "DOC/1"), score("CAT01", "DOC/1"), score("CAT12", "DOC/1"));

        assertThat(faults(form, Map.of("categories", twice)))
                .containsEntry("categories/1/category", "DUPLICATE")
                .containsEntry("categories/2/category", "NOT_ALLOWED");
    }

    @Requirement("DEV-2.4-2")
    @ParameterizedTest
    @ValueSource(strings = {"score-descriptors", "review-annually"})
    void wantsALevelAndEvidenceForEachCategory(String form) {
        var scores = List.of(score("CAT01", "DOC/1, DOC/2"), score("CAT02", null), Map.of("category", "CAT03"));

        assertThat(faults(form, Map.of("categories", scores)))
                .doesNotContainKeys("categories/0/level", "categories/0/evidenceReferences")
                .containsEntry("categories/1/evidenceReferences", "REQUIRED")
                .containsEntry("categories/2/level", "REQUIRED");
    }

    @Test
    @Requirement("DEV-2.4-3")
    void asksForNursingNeedsAndForTheRecordOfBothConsultations() {
        assertThat(faults("score-descriptors", Map.of())).containsEntry("nursingNeedsIndicated", "REQUIRED");
        assertThat(faults("consult-nursing", Map.of("communityNursingConsulted", false)))
                .containsEntry("communityNursingConsulted", "REQUIRED")
                .containsEntry("consultedOn", "REQUIRED")
                .containsEntry("providerConsulted", "REQUIRED")
                .containsEntry("summaryReference", "REQUIRED");
        assertThat(faults("consult-nursing", Map.of("providerConsulted", false)))
                .containsEntry("providerNotConsultedReason", "REQUIRED");
        assertThat(faults("consult-nursing", Map.of("consultedOn", "2026-03-02")))
                .doesNotContainKey("consultedOn");
        assertThat(faults("consult-nursing", Map.of("consultedOn", "2026-03-03")))
                .containsKey("consultedOn");
    }

    @Test
    @Requirement("DEV-2.4-4")
    void wantsTheReferralOfAPositiveChecklist() {
        assertThat(faults("complete-nhs-checklist", Map.of()))
                .containsEntry("checklistReference", "REQUIRED")
                .containsEntry("checklistResult", "REQUIRED");
        assertThat(faults("complete-nhs-checklist", Map.of("checklistResult", "POSITIVE")))
                .containsEntry("referralReference", "REQUIRED");
        assertThat(faults("complete-nhs-checklist", Map.of("checklistResult", "NEGATIVE")))
                .doesNotContainKey("referralReference");
    }

    @Test
    @Requirement("DEV-2.4-5")
    void takesWhatTheNhsDecidedOnlyWithItsReferenceAndDate() {
        List<String> taking = new ArrayList<>();
        for (Form form : DEVON.all()) {
            Form.everywhere(form.fields()).stream()
                    .filter(field -> "nhsOutcome".equals(field.key()) && !field.isGiven())
                    .forEach(field -> taking.add(form.id()));
        }

        assertThat(taking).containsExactlyInAnyOrder("message-nhs-outcome", "record-nhs-outcome");
        for (String form : taking) {
            assertThat(faults(form, Map.of("nhsOutcome", "FNC")))
                    .containsOnly(Map.entry("decisionReference", "REQUIRED"), Map.entry("decidedOn", "REQUIRED"));
        }
    }

    @Test
    @Requirement("DEV-2.8-6")
    void startsAPlacementWithItsDateTermsAndCosts() {
        assertThat(faults("confirm-start", Map.of("startOutcome", "STARTED")))
                .containsEntry("actualStartDate", "REQUIRED")
                .containsEntry("contractTermsReference", "REQUIRED")
                .containsEntry("weeklyCostPence", "REQUIRED")
                .containsEntry("confirmedBy", "REQUIRED");
    }

    @Test
    @Requirement("DEV-2.10-3")
    void recordsOrExplainsTheInvolvementOfPersonAndFamily() {
        assertThat(faults("review-annually", Map.of()))
                .containsEntry("personInvolved", "REQUIRED")
                .containsEntry("familyInvolved", "REQUIRED");
        assertThat(faults("review-annually", Map.of("personInvolved", false, "familyInvolved", false)))
                .containsEntry("personNotInvolvedReason", "REQUIRED")
                .containsEntry("familyNotInvolvedReason", "REQUIRED");
        assertThat(faults("review-annually", Map.of("personInvolved", true, "familyInvolved", true)))
                .doesNotContainKeys("personNotInvolvedReason", "familyNotInvolvedReason");
    }

    @Test
    @Requirement("DEV-2.10-4")
    void wantsWhatTheHomeContributedToTheAnnualReview() {
        assertThat(faults("review-annually", Map.of())).containsEntry("providerInputReference", "REQUIRED");
    }

    @Requirement("DEV-A1-6")
    @ParameterizedTest
    @ValueSource(strings = {"record-contact", "hold-initial-review", "review-annually"})
    void setsADateToCheckBackWhenCareIsPaused(String form) {
        Map<String, Object> entry = new HashMap<>(Map.of("conversationStage", "EMPOWER", "carePaused", true));

        assertThat(faults(form, entry)).containsEntry("checkBackOn", "REQUIRED");
        entry.put("checkBackOn", "2026-03-01");
        assertThat(faults(form, entry)).containsKey("checkBackOn");
        entry.put("checkBackOn", "2026-03-02");
        assertThat(faults(form, entry)).doesNotContainKey("checkBackOn");
    }

    @Test
    @Requirement({"DEV-2.9-2", "DEV-2.9-4"})
    void recordsWhoTookPartInTheInitialReviewAndWhetherThePlacementSuits() {
        assertThat(faults("hold-initial-review", Map.of())).containsEntry("suitable", "REQUIRED");
        for (String party : List.of("practitioner", "provider", "person", "family")) {
            assertThat(faults("hold-initial-review", Map.of()))
                    .as(party)
                    .containsEntry(party + "Attendance", "REQUIRED");
            assertThat(faults("hold-initial-review", Map.of(party + "Attendance", "ABSENT")))
                    .as(party)
                    .containsEntry(party + "AbsenceReason", "REQUIRED");
            assertThat(faults("hold-initial-review", Map.of(party + "Attendance", "PRESENT")))
                    .as(party)
                    .doesNotContainKeys(party + "Attendance", party + "AbsenceReason");
        }
    }

    @Requirement("DEV-A1-2")
    @ParameterizedTest
    @ValueSource(strings = {"record-contact", "hold-initial-review", "review-annually", "hold-four-week-review"})
    void recordsTheStageOfTheConversation(String form) {
        assertThat(faults(form, Map.of())).containsEntry("conversationStage", "REQUIRED");
        assertThat(DEVON.choices(form, "conversationStage")).containsExactly("PREVENT", "ENABLE", "EMPOWER");
    }

    @Test
    @Requirement("DEV-2.11-2")
    void contestsTheLevelWithFurtherEvidenceForEachCategoryAndAnythingElseWithEvidence() {
        assertThat(faults("raise-dispute", Map.of()))
                .containsEntry("raisedBy", "REQUIRED")
                .containsEntry("raisedByName", "REQUIRED")
                .containsEntry("raisedOn", "REQUIRED")
                .containsEntry("topic", "REQUIRED")
                .containsEntry("statement", "REQUIRED");
        assertThat(faults("raise-dispute", Map.of("topic", "DESCRIPTOR_LEVEL")))
                .containsEntry("contestedCategories", "TOO_FEW")
                .doesNotContainKey("evidenceReferences");
        assertThat(faults("raise-dispute", Map.of("topic", "OTHER")))
                .containsEntry("evidenceReferences", "TOO_FEW")
                .doesNotContainKey("contestedCategories");
        assertThat(faults(
                        "raise-dispute",
                        Map.of(
                                "topic",
                                "DESCRIPTOR_LEVEL",
                                "contestedCategories",
                                List.of(
                                        Map.of("category", "CAT03"),
                                        Map.of("category", "CAT03", "categoryEvidence", "DOC/1")))))
                .containsEntry("contestedCategories/0/categoryEvidence", "REQUIRED")
                .containsEntry("contestedCategories/1/category", "DUPLICATE");
    }

    @Test
    @Requirement("DEV-2.11-1")
    void takesADisagreementOfThePersonAndOfTheHome() {
        assertThat(DEVON.choices("raise-dispute", "raisedBy")).containsExactly("PERSON", "PROVIDER");
    }

    @Requirement("DEV-X-13")
    @ParameterizedTest
    @CsvSource({
        "reconsider-outcome, discussedWith consideredOn evidenceConsidered agreed reasons",
        "discuss-with-home, councilManager providerManager metOn evidenceConsidered agreed reasons",
        "discuss-as-senior-managers, councilManager providerManager metOn evidenceConsidered agreed reasons",
        "agree-to-be-bound, spokenFor agreesFinal agreedOn",
        "decide-as-practice-lead, evidenceConsidered decidedLevel reasons"
    })
    void recordsPeopleDateEvidenceAndResultOfEachStage(String form, String asked) {
        assertThat(faults(form, Map.of())).containsKeys(asked.split(" "));
    }

    @Test
    @Requirement("DEV-4.3-4")
    void countsFromAFileThatThePracticeLeadHasAccepted() {
        assertThat(faults("hand-over-file", Map.of("fileComplete", false)))
                .containsEntry("fileReference", "REQUIRED")
                .containsEntry("fileComplete", "REQUIRED")
                .containsEntry("acceptedBy", "REQUIRED")
                .containsEntry("acceptedOn", "REQUIRED");
    }

    @Test
    @Requirement("DEV-A2-1")
    void saysThatTheBudgetHolderOrADeputyChairedTheForum() {
        assertThat(faults("decide-at-forum", Map.of())).containsEntry("chairedBy", "REQUIRED");
        assertThat(DEVON.choices("decide-at-forum", "chairedBy"))
                .containsExactlyInAnyOrder("COMMUNITY_SERVICES_MANAGER", "DEPUTY");
    }

    @Test
    @Requirement("DEV-A2-3")
    void saysThatATeamManagerOrAPractitionerPresentedTheCase() {
        assertThat(faults("present-to-forum", Map.of())).containsEntry("presentedBy", "REQUIRED");
        assertThat(DEVON.choices("present-to-forum", "presentedBy"))
                .containsExactlyInAnyOrder("PRACTITIONER", "TEAM_MANAGER");
    }

    @Test
    @Requirement("DEV-A2-12")
    void saysWhoOfTheSeniorManagersChairedEnhancedAuthorisation() {
        assertThat(faults("decide-at-enhanced-authorisation", Map.of())).containsEntry("chairedBy", "REQUIRED");
        assertThat(DEVON.choices("decide-at-enhanced-authorisation", "chairedBy"))
                .containsExactlyInAnyOrder("DEPUTY_DIRECTOR", "HEAD_OF_SERVICE");
    }

    @Test
    @Requirement("DEV-X-21")
    void wantsTheReasoningAndTheOffersComparedOfTheBestValue() {
        Map<String, Object> known = Map.of("requestKind", "BESPOKE_NEW");
        Map<String, Object> approved = new HashMap<>(Map.of("eapDecision", "APPROVED"));

        assertThat(DEVON.faults("decide-at-enhanced-authorisation", approved, known))
                .containsEntry("offersCompared", "TOO_FEW")
                .containsEntry("selectedOfferReference", "REQUIRED")
                .containsEntry("bestValueReason", "REQUIRED");
        approved.put("bestValueReason", "Nineteen letters...");
        assertThat(DEVON.faults("decide-at-enhanced-authorisation", approved, known))
                .containsEntry("bestValueReason", "TOO_SHORT");
        approved.put("bestValueReason", "It has twenty letters");
        assertThat(DEVON.faults("decide-at-enhanced-authorisation", approved, known))
                .doesNotContainKey("bestValueReason");
    }

    @Test
    @Requirement({"DEV-2.13-6", "DEV-X-17"})
    void wantsPricedServicesAndThePricingSheetOfAHomeThatIsInterested() {
        assertThat(faults("answer-invitation", Map.of())).containsOnly(Map.entry("interested", "REQUIRED"));
        assertThat(faults("answer-invitation", Map.of("interested", false))).isEmpty();
        assertThat(faults("answer-invitation", Map.of("interested", true)))
                .containsEntry("services", "TOO_FEW")
                .containsEntry("weeklyTotalPence", "REQUIRED")
                .containsEntry("pricingSheetReference", "REQUIRED")
                .containsEntry("canStartOn", "REQUIRED");
        assertThat(faults(
                        "answer-invitation",
                        Map.of("interested", true, "services", List.of(Map.of("name", "Care", "hours", -1)))))
                .containsKey("services/0/hours")
                .containsEntry("services/0/unitPricePence", "REQUIRED");
    }

    @Test
    @Requirement("DEV-2.13-3")
    void wantsBothPartsOfTheInformationForm() {
        assertThat(faults("describe-bespoke-needs", Map.of()))
                .containsOnly(
                        Map.entry("needsOutlineReference", "REQUIRED"),
                        Map.entry("categoriesAboveTop", "REQUIRED"),
                        Map.entry("requestedStart", "REQUIRED"));
        assertThat(faults("complete-invitation", Map.of()))
                .containsOnly(
                        Map.entry("preferredArea", "REQUIRED"),
                        Map.entry("stage", "REQUIRED"),
                        Map.entry("invitationReference", "REQUIRED"));
    }

    @Test
    @Requirement("DEV-2.13-13")
    void wantsPartBAndThePricingTemplateBack() {
        assertThat(faults("fill-part-b", Map.of()))
                .containsOnly(
                        Map.entry("providerStatement", "REQUIRED"),
                        Map.entry("services", "TOO_FEW"),
                        Map.entry("weeklyTotalPence", "REQUIRED"),
                        Map.entry("pricingSheetReference", "REQUIRED"));
        assertThat(faults("message-submission-received", Map.of()))
                .containsOnly(
                        Map.entry("partBReference", "REQUIRED"),
                        Map.entry("pricingSheetReference", "REQUIRED"),
                        Map.entry("weeklyTotalPence", "REQUIRED"));
    }

    @Test
    @Requirement("DEV-2.13-19")
    void plansHowSupportAndCostsStepDownUnlessThePersonHasNotSettled() {
        assertThat(faults("hold-four-week-review", Map.of("settled", "SETTLING")))
                .containsEntry("stepDownSupportPlan", "REQUIRED")
                .containsEntry("stepDownFromPence", "REQUIRED")
                .containsEntry("stepDownToPence", "REQUIRED")
                .containsEntry("stepDownFrom", "REQUIRED")
                .containsEntry("nextFourWeeksFrom", "REQUIRED");
        assertThat(faults("hold-four-week-review", Map.of("settled", "NOT_SETTLED")))
                .containsEntry("stepDownSupportPlan", "REQUIRED")
                .containsEntry("notSettledReason", "REQUIRED")
                .doesNotContainKeys("stepDownFromPence", "stepDownToPence", "stepDownFrom");
        assertThat(faults("hold-four-week-review", Map.of("settled", "SETTLED")))
                .doesNotContainKeys("notSettledReason", "nextFourWeeksFrom");
    }

    @Test
    @Requirement("DEV-3.6-1")
    void sortsExtrasIntoFiveKinds() {
        assertThat(DEVON.choices("top-up-agreement", "chargeNature"))
                .contains("THERAPY", "RECREATION", "SUPPLEMENTARY_HEALTH", "HAIR_OR_CLEANING", "OTHER_EXTRA");
    }

    @Test
    @Requirement({"DEV-3.1-5", "DEV-3.3-1"})
    void wantsTheWrittenAgreementOfAllWhoAgree() {
        assertThat(faults("agree-top-up", Map.of())).containsEntry("topUpAgreed", "REQUIRED");
        assertThat(faults("agree-top-up", Map.of("topUpAgreed", true)))
                .containsEntry("weeklyTopUpPence", "REQUIRED")
                .containsEntry("payerReference", "REQUIRED")
                .containsEntry("agreedBy", "REQUIRED")
                .containsEntry("writtenAgreementReference", "REQUIRED")
                .containsEntry("signedOn", "REQUIRED")
                .containsEntry("topUpFrom", "REQUIRED");
        assertThat(faults("agree-top-up", Map.of("topUpAgreed", true, "weeklyTopUpPence", 0)))
                .containsKey("weeklyTopUpPence");
        assertThat(faults("agree-top-up", Map.of("topUpAgreed", false)))
                .containsOnly(Map.entry("notAgreedReason", "REQUIRED"));
    }

    @Test
    @Requirement({"DEV-3.1-6", "DEV-3.1-7"})
    void recordsGuidanceAndReferralOfATopUp() {
        assertThat(faults("refer-top-up", Map.of()))
                .containsEntry("signpostedOn", "REQUIRED")
                .containsEntry("financeReferralSentOn", "REQUIRED")
                .containsEntry("financeReferralReference", "REQUIRED")
                .containsKey("guidanceReferences");
    }

    @Test
    @Requirement("DEV-3.4-1")
    void wantsAgreementAndStartOfADeferralThatIsInPlace() {
        assertThat(faults("decide-deferral", Map.of("deferralOutcome", "IN_PLACE")))
                .containsEntry("eligibilityReason", "REQUIRED")
                .containsEntry("agreementReference", "REQUIRED")
                .containsEntry("startDate", "REQUIRED")
                .containsEntry("fundTopUp", "REQUIRED");
        assertThat(faults("decide-deferral", Map.of("deferralOutcome", "DECLINED")))
                .containsOnly(Map.entry("eligibilityReason", "REQUIRED"));
    }

    @Test
    void recordsOrExplainsWhoWasConsultedOnAMove() {
        for (String party : List.of("person", "family", "provider")) {
            assertThat(faults("plan-move", Map.of())).containsEntry(party + "Consulted", "REQUIRED");
            assertThat(faults("plan-move", Map.of(party + "Consulted", false)))
                    .containsEntry(party + "NotConsultedReason", "REQUIRED");
        }
    }

    @Test
    @Requirement("DEV-X-25")
    void takesWholePenceOfAtLeastZeroInEveryAmount() {
        int amounts = 0;
        for (Form form : DEVON.all()) {
            for (FormField field : Form.everywhere(form.fields())) {
                if (field.key() != null && field.key().endsWith("Pence") && !field.isGiven()) {
                    assertThat(field.kind()).as(form.id() + " " + field.key()).isEqualTo(Kind.NUMBER);
                    assertThat(field.rules().min())
                            .as(form.id() + " " + field.key())
                            .isNotNull();
                    assertThat(field.rules().min().number())
                            .as(form.id() + " " + field.key())
                            .isNotNegative();
                    assertThat(field.rules().decimalDigits())
                            .as(form.id() + " " + field.key())
                            .isZero();
                    amounts++;
                }
            }
        }
        assertThat(amounts).isGreaterThan(8);
    }

    @Requirement({"DEV-2.12-4", "DEV-2.12-5", "DEV-2.12-6"})
    @ParameterizedTest
    @ValueSource(strings = {"request-targeted-support", "message-needs-escalated"})
    void wantsWhoHelpedWhatWasTriedAndTheTimeOfTargetedSupport(String form) {
        assertThat(faults(form, Map.of("healthProfessionalInvolved", true, "technologyExplored", "NONE_SUITABLE")))
                .containsEntry("healthProfessionalName", "REQUIRED")
                .containsEntry("healthProfessionalRole", "REQUIRED")
                .containsEntry("healthProfessionalContactedOn", "REQUIRED")
                .containsEntry("technologySummary", "REQUIRED");
        assertThat(faults(
                        form,
                        Map.of("healthProfessionalContactedOn", "2026-03-03", "healthProfessionalInvolved", true)))
                .containsEntry("healthProfessionalContactedOn", "IN_FUTURE");
        assertThat(faults(form, Map.of("temporary", true, "urgent", true)))
                .containsEntry("supportProposed", "REQUIRED")
                .containsEntry("supportStartDate", "REQUIRED")
                .containsEntry("weeklyPricePence", "REQUIRED")
                .containsEntry("behaviourDiaryRequested", "REQUIRED")
                .containsEntry("urgentReason", "REQUIRED");
        assertThat(faults(form, Map.of("temporary", false, "supportEndDate", "2026-04-01")))
                .containsEntry("supportEndDate", "HIDDEN")
                .doesNotContainKeys("supportStartDate", "urgent");
        assertThat(faults(form, Map.of("categoriesIncreased", List.of(Map.of("significant", true)))))
                .containsEntry("categoriesIncreased/0/category", "REQUIRED")
                .containsEntry("categoriesIncreased/0/fromLevel", "REQUIRED")
                .containsEntry("categoriesIncreased/0/toLevel", "REQUIRED")
                .containsEntry("categoriesIncreased/0/significanceReason", "REQUIRED");
    }

    /** Tasklist gives no choices of the procedure to a form that starts a process, so this one states them. */
    @Test
    void offersTheCategoriesAndLevelsOfTheProcedureWhereAProcessStarts() throws IOException {
        var values = new YAMLMapper()
                .readTree(Path.of("bpmn/devon/procedure.yaml").toFile())
                .path("values");

        assertThat(DEVON.choices("request-targeted-support", "category"))
                .isEqualTo(texts(values, "descriptor.categories"));
        for (String level : List.of("fromLevel", "toLevel")) {
            assertThat(DEVON.choices("request-targeted-support", level))
                    .isEqualTo(texts(values, "descriptor.scoreLevels"));
        }
    }

    private static List<Object> texts(JsonNode values, String key) {
        List<Object> texts = new ArrayList<>();
        values.path(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    @Requirement("DEV-2.12-8")
    void asksTheHomeForItsNotes() {
        assertThat(faults("keep-care-notes", Map.of())).containsEntry("careNotes", "TOO_FEW");
    }

    @Test
    @Requirement("DEV-X-16")
    void wantsTheEndOfUrgentSupportThatIsRejected() {
        Map<String, Object> rejected = Map.of("eapDecision", "REJECTED");

        assertThat(DEVON.faults(
                        "decide-at-enhanced-authorisation", rejected, Map.of("requestKind", "AD_URGENT_REVIEW")))
                .containsEntry("supportEndDate", "REQUIRED");
        assertThat(DEVON.faults(
                        "decide-at-enhanced-authorisation", rejected, Map.of("requestKind", "TARGETED_SUPPORT")))
                .doesNotContainKey("supportEndDate");
    }

    @Test
    @Requirement("DEV-5.2-2")
    void asksWhetherAReviewShouldBeHurriedAndWhyOneIsNotAccepted() {
        for (String form : List.of("request-review", "message-review-requested")) {
            assertThat(faults(form, Map.of()))
                    .containsEntry("requestedBy", "REQUIRED")
                    .containsEntry("expedited", "REQUIRED")
                    .containsEntry("reason", "REQUIRED");
        }
        assertThat(faults("triage-review-request", Map.of("triageOutcome", "DECLINED")))
                .containsEntry("outcomeReason", "REQUIRED")
                .doesNotContainKey("temporary");
        assertThat(faults("triage-review-request", Map.of("triageOutcome", "ACCEPTED")))
                .containsEntry("temporary", "REQUIRED")
                .doesNotContainKey("outcomeReason");
    }

    private static Map<String, Object> score(String category, String evidence) {
        Map<String, Object> score = new HashMap<>(Map.of("category", category, "level", "R2"));
        score.put("evidenceReferences", evidence);
        return score;
    }

    private static Map<String, String> faults(String form, Map<String, Object> entered) {
        return DEVON.faults(form, entered);
    }

    @Test
    @Requirement("DEV-A3-1")
    void saysWhatDpaMeansWhereverItStands() throws IOException {
        Pattern sentence = Pattern.compile("\"(label|description|text)\": \"((?:[^\"\\\\]|\\\\.)*)\"");
        try (Stream<Path> forms = Files.list(Path.of("forms/devon"))) {
            List<String> saying = forms.sorted()
                    .flatMap(form -> sentence.matcher(read(form)).results().map(found -> found.group(2)))
                    .filter(text -> text.contains("DPA"))
                    .toList();

            assertThat(saying).isNotEmpty().allSatisfy(text -> assertThat(text)
                    .containsIgnoringCase("deferred payment agreement"));
        }
    }

    private static String read(Path form) {
        try {
            return Files.readString(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
