package org.carejourney.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.form.CouncilForms.TODAY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.demo.Answers;
import org.carejourney.form.FormField.Kind;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of Derby demand of single fields: each limit on both sides, and what depends on another answer. */
class DerbyFormsTest {

    private static final CouncilForms DERBY = new CouncilForms(
            "derby", Map.of("decisionOptions", List.of("APPROVE", "APPROVE_WITH_CONDITIONS", "DEFER", "DECLINE")));
    private static final List<AskedField> ASKED = AskedField.of(DERBY).toList();

    static Stream<String> formsOfTasks() {
        return DERBY.all().stream()
                .map(Form::id)
                .filter(form -> !form.startsWith("message-") && !form.startsWith("start-"))
                .filter(form -> !form.equals("arrange-services"));
    }

    @ParameterizedTest
    @MethodSource("formsOfTasks")
    void acceptsTheUsualAnswers(String form) {
        Map<String, Object> known = Map.of("origin", "COMMUNITY", "requestedWeeklyPence", 25_000);
        var answers = Answers.of(new Council("derby")).to(form, known, TODAY, "worker", Map.of());

        assertThat(answers).isNotEmpty();
        assertThat(DERBY.faults(form, answers, known)).isEmpty();
    }

    static Stream<AskedField> required() {
        return ASKED.stream().filter(AskedField::isRequired);
    }

    @ParameterizedTest
    @MethodSource("required")
    void refusesToLeaveOutWhatIsRequired(AskedField asked) {
        assertThat(asked.fault(null)).isEqualTo(asked.field().kind() == Kind.LIST ? "TOO_FEW" : "REQUIRED");
    }

    static Stream<AskedField> optional() {
        return ASKED.stream().filter(asked -> !asked.isRequired());
    }

    @ParameterizedTest
    @MethodSource("optional")
    void letsLeaveOutWhatIsNotRequired(AskedField asked) {
        assertThat(asked.fault(null)).isNull();
    }

    static Stream<AskedField> texts() {
        return ASKED.stream().filter(AskedField::isText);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesTextsUpToTheirGreatestLength(AskedField asked) {
        int most = asked.field().rules().maxLength();

        assertThat(asked.fault(text(asked, most))).isNull();
        assertThat(asked.fault("1".repeat(most + 1))).isEqualTo("TOO_LONG");
    }

    static Stream<AskedField> textsOfSomeLength() {
        return texts().filter(asked -> asked.field().rules().minLength() > 0);
    }

    @ParameterizedTest
    @MethodSource("textsOfSomeLength")
    void takesTextsFromTheirLeastLength(AskedField asked) {
        int least = asked.field().rules().minLength();

        assertThat(asked.fault(text(asked, least))).isNull();
        assertThat(asked.fault(text(asked, least - 1))).isEqualTo("TOO_SHORT");
    }

    static Stream<AskedField> textsOfAPattern() {
        return texts().filter(asked -> asked.field().rules().pattern() != null);
    }

    @ParameterizedTest
    @MethodSource("textsOfAPattern")
    void refusesReferencesOfAnotherForm(AskedField asked) {
        assertThat(asked.fault("A B")).isEqualTo("FORMAT");
    }

    static Stream<AskedField> numbers() {
        return ASKED.stream().filter(asked -> asked.field().kind() == Kind.NUMBER);
    }

    @ParameterizedTest
    @Requirement("DER-X-2")
    @MethodSource("numbers")
    void takesWholeNumbersFromTheirLeast(AskedField asked) {
        long least = asked.field().rules().min().number().longValueExact();

        assertThat(least).isBetween(0L, 1L);
        assertThat(asked.fault(least)).isNull();
        assertThat(asked.fault(least - 1)).isEqualTo("TOO_SMALL");
        assertThat(asked.fault(least + 0.5)).isEqualTo("NOT_WHOLE");
    }

    static Stream<AskedField> numbersWithAMost() {
        return numbers().filter(asked -> asked.field().rules().max() != null);
    }

    @ParameterizedTest
    @MethodSource("numbersWithAMost")
    void takesNumbersUpToTheirMost(AskedField asked) {
        long most = asked.field().rules().max().number().longValueExact();

        assertThat(asked.fault(most)).isNull();
        assertThat(asked.fault(most + 1)).isEqualTo("TOO_LARGE");
    }

    static Stream<AskedField> dates() {
        return ASKED.stream().filter(asked -> asked.field().kind() == Kind.DATE);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void takesTodayAndTheOtherDaysThatTheFieldSays(AskedField asked) {
        FormField field = asked.field();
        boolean past = field.rules().pastAllowed() && !field.says("notInPast");

        assertThat(asked.fault(TODAY.toString())).isNull();
        assertThat(asked.fault(TODAY.plusDays(1).toString())).isEqualTo(field.says("notInFuture") ? "IN_FUTURE" : null);
        assertThat(asked.fault(TODAY.minusDays(1).toString())).isEqualTo(past ? null : "IN_PAST");
    }

    @Test
    void takesWhatIsOverOnlyOfTodayOrBefore() {
        assertThat(dates().filter(asked -> asked.field().says("notInFuture")))
                .extracting(AskedField::toString)
                .contains(
                        "complete-myself-assessment completedOn",
                        "discuss-with-director discussedWithDirectorOn",
                        "give-advice advisedOn",
                        "hold-early-review reviewedOn",
                        "message-service-started startDate",
                        "record-prevention-talk advisedOn",
                        "request-urgent-support assessmentCompletedOn",
                        "run-ras ranOn");
    }

    static Stream<AskedField> choices() {
        return ASKED.stream()
                .filter(asked ->
                        asked.field().kind() == Kind.CHOICE || asked.field().kind() == Kind.CHOICES);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void takesTheAnswersOnOfferAndNoOther(AskedField asked) {
        boolean several = asked.field().kind() == Kind.CHOICES;

        assertThat(asked.fault(several ? List.of("UNKNOWN") : "UNKNOWN")).isEqualTo("NOT_ALLOWED");
        for (Object offered : asked.field().values()) {
            assertThat(asked.fault(several ? List.of(offered) : offered)).isNull();
        }
    }

    @Test
    @Requirement({"DER-17", "DER-19"})
    void recordsTheAdviceAndWhyNoCoordinatorWasInvited() {
        assertThat(faults("record-prevention-talk", Map.of()))
                .containsEntry("adviceGiven", "REQUIRED")
                .containsEntry("advisedOn", "REQUIRED")
                .doesNotContainKey("lacNotInvitedReason");
        assertThat(faults("record-prevention-talk", Map.of("inLacArea", true)))
                .containsEntry("lacNotInvitedReason", "REQUIRED");
        assertThat(faults("record-prevention-talk", Map.of("inLacArea", true, "lacInvited", true)))
                .doesNotContainKey("lacNotInvitedReason");
    }

    @Test
    @Requirement("DER-20")
    void offersWhatTheCommunityHas() {
        assertThat(DERBY.choices("record-prevention-talk", "signposted"))
                .containsExactly("UNIVERSAL", "PREVENTATIVE", "VOLUNTARY");
    }

    @Test
    void asksForTheAssessmentOfAnUrgentRequestOnceItIsCompleted() {
        assertThat(faults("request-urgent-support", Map.of("assessmentCompleted", true)))
                .containsEntry("assessmentRef", "REQUIRED")
                .containsEntry("assessmentCompletedOn", "REQUIRED");
        assertThat(faults("request-urgent-support", Map.of("assessmentRef", "DOC/1")))
                .containsEntry("assessmentRef", "HIDDEN")
                .doesNotContainKey("assessmentCompletedOn");
    }

    @Test
    @Requirement("DER-32")
    void asksForStepUpBedsOnlyOfAPlacement() {
        assertThat(faults("request-urgent-support", Map.of("shortTermPlacement", true)))
                .containsEntry("stepUpBed", "REQUIRED");
        assertThat(faults("request-urgent-support", Map.of("stepUpBed", "AVAILABLE", "sharedLivesConsidered", true)))
                .containsEntry("stepUpBed", "HIDDEN")
                .containsEntry("sharedLivesConsidered", "HIDDEN");
    }

    @Test
    void asksForTheKindOfPaymentOnlyWhenADirectPaymentIncreases() {
        assertThat(faults("request-urgent-support", Map.of("increase", true, "directPayment", true)))
                .containsEntry("paymentKind", "REQUIRED");
        assertThat(faults("request-urgent-support", Map.of("increase", true))).doesNotContainKey("paymentKind");
        assertThat(faults("request-urgent-support", Map.of("directPayment", true, "paymentKind", "ONE_OFF")))
                .containsEntry("directPayment", "HIDDEN")
                .containsEntry("paymentKind", "HIDDEN");
    }

    @Test
    void asksForWhatEachKindOfRequestNeeds() {
        for (Object type : DERBY.choices("submit-request", "requestType")) {
            var faults = faults("submit-request", Map.of("requestType", type));

            assertThat(faults.containsKey("currentWeeklyPence")).as("%s", type).isEqualTo(type.equals("INCREASE"));
            assertThat(faults.containsKey("outOfPanelDecisionRef"))
                    .as("%s", type)
                    .isEqualTo(type.equals("LONG_TERM_AFTER_OUT_OF_PANEL"));
        }
    }

    @Test
    void asksForTheCostsOfADirectPaymentOnlyWhenItIsTaken() {
        assertThat(faults("submit-request", Map.of("takenAsDirectPayment", true)))
                .containsEntry("dpWeeklyPence", "REQUIRED")
                .containsEntry("councilSourcedWeeklyPence", "REQUIRED");
        assertThat(faults("submit-request", Map.of("dpWeeklyPence", 30_000)))
                .containsEntry("dpWeeklyPence", "HIDDEN")
                .doesNotContainKey("councilSourcedWeeklyPence");
    }

    @Test
    void asksForTheRiskAssessmentOnlyWhenTheFigureIsNotSafe() {
        Map<String, Object> request = new HashMap<>(Map.of("riskAssessmentRef", "DOC/1", "longTermGateClear", true));

        assertThat(faults("submit-request", request))
                .doesNotContainKey("riskAssessmentRef")
                .containsEntry("longTermGateClear", "HIDDEN");
        request.putAll(Map.of("rasMeetsNeedsSafely", true, "longTerm", true));
        assertThat(faults("submit-request", request))
                .containsEntry("riskAssessmentRef", "HIDDEN")
                .doesNotContainKey("longTermGateClear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide-as-team-manager",
                "decide-outside-panel",
                "decide-at-panel",
                "decide-at-panel-as-team-manager",
                "decide-as-service-director",
                "decide-as-director"
            })
    @Requirement("DER-X-7")
    void asksOfADecisionForReasonsAndOfAnApprovalForItsAmount(String form) {
        for (Object decision : DERBY.choices(form, "decision")) {
            var faults = faults(form, Map.of("decision", decision));

            assertThat(faults).containsEntry("comments", "REQUIRED");
            assertThat(faults.containsKey("authorisedWeeklyPence"))
                    .as("%s", decision)
                    .isEqualTo(decision.toString().startsWith("APPROVE"));
            assertThat(faults.containsKey("conditions"))
                    .as("%s", decision)
                    .isEqualTo(decision.equals("APPROVE_WITH_CONDITIONS"));
        }
        assertThat(faults(form, Map.of("decision", "DECLINE", "authorisedWeeklyPence", 1)))
                .containsEntry("authorisedWeeklyPence", "HIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide-urgent-support", "decide-emergency-support"})
    @Requirement("DER-36")
    void asksOfAnUrgentDecisionForItsReasonBothWays(String form) {
        assertThat(faults(form, Map.of("decision", "APPROVE")))
                .containsOnly(
                        Map.entry("rationale", "REQUIRED"),
                        Map.entry("authorisedWeeklyPence", "REQUIRED"),
                        Map.entry("authorisedUntil", "REQUIRED"));
        assertThat(faults(form, Map.of("decision", "REFUSE"))).containsOnly(Map.entry("rationale", "REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide-urgent-support", "decide-emergency-support"})
    void asksForWhatTheManagerIsSatisfiedOfWhereItApplies(String form) {
        Map<String, Object> satisfied =
                Map.of("managerSatisfiedUrgent", true, "managerSatisfiedStepUpAndSharedLives", true);

        assertThat(DERBY.faults(form, satisfied, Map.of("origin", "COMMUNITY", "shortTermPlacement", true)))
                .doesNotContainValue("HIDDEN");
        assertThat(DERBY.faults(form, satisfied, Map.of("origin", "HOSPITAL", "shortTermPlacement", false)))
                .containsEntry("managerSatisfiedUrgent", "HIDDEN")
                .containsEntry("managerSatisfiedStepUpAndSharedLives", "HIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommend-at-panel", "recommend-to-service-director"})
    @Requirement("DER-78")
    void recommendsClearlyAndWithAReason(String form) {
        assertThat(faults(form, Map.of()))
                .containsOnly(Map.entry("recommendation", "REQUIRED"), Map.entry("rationale", "REQUIRED"));
    }

    @Test
    @Requirement("DER-40")
    void agreesOutcomesTargetsAndTimes() {
        assertThat(faults("plan-reablement", Map.of("outcomes", List.of(Map.of()))))
                .containsEntry("outcomes/0/outcome", "REQUIRED")
                .containsEntry("outcomes/0/target", "REQUIRED")
                .containsEntry("outcomes/0/byDate", "REQUIRED")
                .containsEntry("agreedByCustomer", "REQUIRED");
        assertThat(faults("plan-reablement", Map.of())).containsEntry("outcomes", "TOO_FEW");
    }

    @Test
    @Requirement("DER-46")
    void listsWhatTheToolDoesNotSeeOfAYoungPerson() {
        var support = List.of("ehcpSupport", "healthSupport", "holidaySupport", "eveningSupport", "weekendSupport");

        assertThat(faults("plan-support", Map.of("youngPerson", true))).containsKeys(support.toArray(String[]::new));
        assertThat(faults("plan-support", Map.of())).doesNotContainKeys(support.toArray(String[]::new));
    }

    @Test
    @Requirement({"DER-48", "DER-50", "DER-51"})
    void considersContinuingCareAndKeepsSocialCareMeanwhile() {
        assertThat(faults("consider-continuing-care", Map.of("checklistResult", "POSITIVE")))
                .containsOnly(
                        Map.entry("continuingCareConsidered", "REQUIRED"),
                        Map.entry("checklistRef", "REQUIRED"),
                        Map.entry("referralRef", "REQUIRED"));
        assertThat(faults("consider-continuing-care", Map.of("checklistResult", "NOT_NEEDED")))
                .containsOnly(
                        Map.entry("continuingCareConsidered", "REQUIRED"), Map.entry("notNeededReason", "REQUIRED"));
        assertThat(faults("plan-interim-support", Map.of("noHealthTask", false)))
                .containsEntry("socialTasks", "TOO_FEW")
                .containsEntry("healthCareProvidedBy", "REQUIRED")
                .containsEntry("noHealthTask", "REQUIRED");
        assertThat(DERBY.choices("plan-interim-support", "healthCareProvidedBy"))
                .containsExactly("SPECIALIST", "GP", "COMMUNITY_NURSING");
    }

    @Test
    @Requirement("DER-64")
    void saysWhatIsMissingWhenAPlanGoesBack() {
        assertThat(faults("take-in-for-panel", Map.of("intakeResult", "RETURN")))
                .containsOnly(Map.entry("missing", "REQUIRED"), Map.entry("missingNote", "REQUIRED"));
        assertThat(faults("take-in-for-panel", Map.of("intakeResult", "COMPLETE")))
                .isEmpty();
    }

    /** A text of this length; of the field's form when it demands one. */
    private static String text(AskedField asked, int length) {
        var pattern = asked.field().rules().pattern();
        return Stream.of("", "CASE-", "PERSON-", "2019/20")
                .filter(start -> start.length() <= length)
                .map(start -> start + "1".repeat(length - start.length()))
                .filter(text -> pattern == null || pattern.matcher(text).matches())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> faults(String form, Map<String, Object> entered) {
        return DERBY.faults(form, entered);
    }
}
