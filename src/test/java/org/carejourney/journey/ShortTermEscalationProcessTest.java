package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestActor;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.form.OpenTasks;
import org.carejourney.form.TaskDesk;
import org.carejourney.form.WorkAsked;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Actor;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Needs that have risen for a while, by every way through {@code short-term-escalation} and what it calls or starts:
 * {@code urgent-targeted-support}, {@code urgent-support-review} and {@code targeted-support}.
 */
@ServiceTest
class ShortTermEscalationProcessTest {

    private static final String REPORT = "short-term-escalation";
    private static final String REQUEST = "request-targeted-support";
    private static final String AGREE = "agree-urgent-support";
    private static final String EAP = "decide-at-enhanced-authorisation";
    private static final String NOTES = "keep-care-notes";
    private static final String REVIEW = "review-targeted-support";
    private static final Object[] UNTIL_30_APRIL = {"supportStartDate", "2026-04-03", "supportEndDate", "2026-04-30"};
    private static final Object[] URGENT = {"urgent", true, "urgentReason", "The person falls every night"};
    private static final Object[] REJECTED = {
        "eapDecision",
        "REJECTED",
        "reasons",
        "The usual staff of the home can give this help",
        "supportStartDate",
        null,
        "supportEndDate",
        "2026-03-27"
    };
    private static final Map<String, Object> ONE_CATEGORY = map(
            "category",
            "CAT01",
            "fromLevel",
            "R1",
            "toLevel",
            "R3",
            "significant",
            true,
            "significanceReason",
            "A bad fall");

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    Deadlines deadlines;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    TaskDesk taskDesk;

    @Autowired
    TestActor actor;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    private void asks(Object... changes) {
        desk.reportsAsUsual(REPORT, REQUEST, changes);
    }

    private void asksUrgently() {
        asks(URGENT);
    }

    private void forumAgrees() {
        journey.answers("prepare-forum-pack", "scoredCategories", null);
        journey.does("present-to-forum", "decide-at-forum");
    }

    private void eapAnswers(Object... changes) {
        journey.does("present-to-enhanced-authorisation").answers(EAP, changes);
    }

    private String end(String process) {
        return processes.end(journey.reference(), process).orElse("not ended");
    }

    private ClockView clock(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> listed() {
        return journey.record(EntryKind.PANEL).stream()
                .skip(2) // the forum's decision on the placement
                .map(entry -> entry.content().get("panel") + " " + entry.subject())
                .toList();
    }

    private List<String> notes() {
        return journey.record(EntryKind.NOTE).stream()
                .map(entry -> entry.subject() + " " + entry.content().values())
                .filter(note -> note.startsWith("TARGETED_SUPPORT"))
                .toList();
    }

    private List<Object> dueOfSupport() {
        return processes.variables(journey.reference(), "targeted-support").stream()
                .map(support -> support.get("supportEndDate"))
                .toList();
    }

    /** What is refused, by form and by message alike, and that nothing comes of it. */
    private void refuses(List<String> codes, List<String> fields, Object... changes) {
        assertThatThrownBy(() -> asks(changes))
                .satisfies(refused ->
                        fields.forEach(field -> assertThat(refused).hasMessageContaining("[" + field + "]")));
        assertThatThrownBy(() -> journey.receives("needsEscalated", desk.usual(REQUEST, changes)))
                .isInstanceOfSatisfying(InvalidEntry.class, refused -> {
                    assertThat(refused.faults()).extracting(FieldFault::code).containsExactlyElementsOf(codes);
                    assertThat(refused.faults())
                            .extracting(fault -> fault.field().replace("data/", ""))
                            .containsExactlyElementsOf(fields);
                });
        assertThat(processes.running(journey.reference(), REPORT)).isZero();
        assertThat(journey.openForms()).isEmpty();
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED)).doesNotContain(REQUEST);
        assertThat(journey.recorded(EntryKind.MESSAGE_RECEIVED)).doesNotContain("needsEscalated");
    }

    @Test
    @Requirement({"DEV-2.12-6", "DEV-2.12-7", "DEV-2.12-8"})
    void scenario8aTakesItToTheForumThenToEnhancedAuthorisationAndSupportsUntilItsEnd() {
        asks(UNTIL_30_APRIL);

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
        forumAgrees();
        assertThat(journey.openForms()).containsExactly("present-to-enhanced-authorisation");
        assertThat(desk.told()).doesNotContain("PROVIDER TARGETED_SUPPORT_AGREED");
        eapAnswers();

        assertThat(listed()).containsExactly("pqf LISTED", "pqf DECIDED", "eap LISTED", "eap DECIDED");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_AGREED");
        assertThat(journey.openForms()).containsExactlyInAnyOrder(NOTES, REVIEW);
        assertThat(clock("targetedSupportEnd").dueAt()).isEqualTo(Instant.parse("2026-04-30T22:59:59Z"));
        journey.letPassUntil("2026-04-19T10:00:00Z")
                .answers(NOTES, "careNotes", list(map("noteReference", "DOC/notes-7")));
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(
                        entry.content().get("careNotes").toString())
                .contains("DOC/notes-7"));
        assertThat(journey.known(journey.task(REVIEW)).get("careNotes").toString())
                .contains("DOC/notes-7");
        journey.does(REVIEW);
        assertThat(end(REPORT)).isEqualTo("not ended");
        journey.letPassUntil("2026-04-30T23:00:00Z");

        assertThat(end(REPORT)).isEqualTo("SUPPORT_ENDED");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_ENDED", "PRACTITIONER TARGETED_SUPPORT_ENDED");
    }

    @Test
    @Requirement("DEV-2.12-7")
    void supportsNothingThatTheForumDoesNotAgree() {
        asks(UNTIL_30_APRIL);
        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum");

        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(end(REPORT)).isEqualTo("REFUSED");
        assertThat(listed()).doesNotContain("eap LISTED");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_REFUSED");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    @Requirement({"DEV-2.12-10", "DEV-2.12-11"})
    void scenario8bIsForTheAssistantDirectorOfTheHomesLocalityAloneAndThenForTheNextSitting() {
        asksUrgently();

        String task = journey.task(AGREE).getId();
        actor.is("south", Driver.DEVON, "assistant-director-south");
        assertThat(openTasks.find(Driver.DEVON, anything()).items()).isEmpty();
        assertThatThrownBy(() -> taskDesk.claim(Driver.DEVON, task)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> taskDesk.complete(Driver.DEVON, task, map("urgentDecision", "AGREED")))
                .isInstanceOf(NotFound.class);
        actor.is("east", Driver.DEVON, "assistant-director-east");
        assertThat(openTasks.find(Driver.DEVON, anything()).items()).hasSize(1);
        taskDesk.claim(Driver.DEVON, task);
        actor.isTheService();
        assertThat(listed()).isEmpty();
        journey.answersAs(east(), AGREE);

        assertThat(end("urgent-targeted-support")).isEqualTo("AGREED");
        assertThat(listed()).containsExactly("eap LISTED");
        assertThat(journey.known(journey.task("present-to-enhanced-authorisation"))
                        .get("sittingDate"))
                .isEqualTo("2026-03-26");
        assertThat(clock("adToEap").dueAt()).isEqualTo(Instant.parse("2026-03-26T17:00:00Z"));
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_AGREED", "PRACTITIONER URGENT_SUPPORT_AGREED");
        eapAnswers();
        assertThat(end("urgent-support-review")).isEqualTo("CONFIRMED");
        assertThat(dueOfSupport()).containsExactly("2026-04-06");
    }

    private WorkAsked anything() {
        return new WorkAsked(null, null, journey.reference(), null, new PageAsked(0, 10));
    }

    private static Actor east() {
        return new Actor("east", Set.of("devon-assistant-director-east"), Set.of(Driver.DEVON));
    }

    @Test
    @Requirement({"DEV-2.12-6", "DEV-2.12-10", "DEV-X-15"})
    void theAssistantDirectorGivesALimitedTimeOrReasons() {
        asksUrgently();

        assertThatThrownBy(() -> journey.answers(AGREE, "supportEndDate", null))
                .hasMessageContaining("[supportEndDate]");
        assertThatThrownBy(() -> journey.answers(AGREE, "supportEndDate", "2026-03-17"))
                .hasMessageContaining("[supportEndDate] The support ends after it starts.");
        assertThatThrownBy(() -> journey.answers(AGREE, "supportEndDate", "2026-04-14"))
                .hasMessageContaining("[supportEndDate] The support is longer");
        assertThatThrownBy(() -> journey.answers(AGREE, declined(null))).hasMessageContaining("[reasons]");
        journey.answers(AGREE, declined("The home can help with its own staff until the forum sits"));

        assertThat(end(REPORT)).isEqualTo("REFUSED");
        assertThat(desk.told()).contains("PRACTITIONER URGENT_SUPPORT_DECLINED", "PROVIDER TARGETED_SUPPORT_REFUSED");
        assertThat(listed()).isEmpty();
    }

    private static Object[] declined(String reasons) {
        return new Object[] {
            "urgentDecision", "DECLINED", "supportStartDate", null, "supportEndDate", null, "reasons", reasons
        };
    }

    @Test
    @Requirement("DEV-X-16")
    void scenario8cRecordsTheEndOfSupportThatEnhancedAuthorisationEndsAndTellsHomeAndPractitioner() {
        asksUrgently();
        journey.does(AGREE, "present-to-enhanced-authorisation");
        journey.letPassUntil("2026-03-26T11:00:00Z");
        Object[] noDate = REJECTED.clone();
        noDate[7] = null;

        assertThatThrownBy(() -> journey.answers(EAP, noDate)).hasMessageContaining("[supportEndDate]");
        journey.answers(EAP, REJECTED);

        assertThat(end("urgent-support-review")).isEqualTo("END_DATE_MOVED");
        assertThat(notes()).containsExactly("TARGETED_SUPPORT_ENDS [2026-03-27]");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_ENDS", "PRACTITIONER TARGETED_SUPPORT_ENDS");
        assertThat(dueOfSupport()).containsExactly("2026-03-27");
        journey.letPassUntil("2026-03-28T00:00:00Z");
        assertThat(notes()).contains("TARGETED_SUPPORT_ENDED [2026-03-27]");
        journey.does(NOTES, REVIEW);
        assertThat(end(REPORT)).isEqualTo("SUPPORT_ENDED");
    }

    @Test
    @Requirement("DEV-2.12-11")
    void enhancedAuthorisationMayChangeTheEndOrSendTheCaseBackToItself() {
        asksUrgently();
        journey.does(AGREE);

        eapAnswers(
                "eapDecision",
                "RETURNED",
                "reasons",
                "The home's own view is missing",
                "supportStartDate",
                null,
                "supportEndDate",
                null);
        assertThat(dueOfSupport()).containsExactly("2026-04-06");
        eapAnswers("supportStartDate", "2026-03-17", "supportEndDate", "2026-04-10");

        assertThat(notes()).containsExactly("TARGETED_SUPPORT_CHANGED [2026-04-10]");
        assertThat(dueOfSupport()).containsExactly("2026-04-10");
        assertThat(clock("targetedSupportEnd").dueAt()).isEqualTo(Instant.parse("2026-04-10T22:59:59Z"));
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_CHANGED", "PRACTITIONER TARGETED_SUPPORT_CHANGED");
    }

    @Test
    @Requirement("DEV-2.12-11")
    void recordsABreachWhenTheSittingEndsWithoutAnOutcome() {
        asksUrgently();
        journey.does(AGREE);

        journey.letPassUntil("2026-03-26T17:00:01Z");

        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("adToEap");
        eapAnswers();
        assertThat(end("urgent-support-review")).isEqualTo("CONFIRMED");
    }

    @Test
    @Requirement("DEV-2.12-11")
    void looksAtItAtTheFirstSittingWhosePapersCanStillComeIn() {
        journey.opens();
        processes.start(
                journey.reference(),
                "urgent-targeted-support",
                "locality",
                "east",
                "homeReference",
                "HOME-A",
                "weeklyPricePence",
                30000L,
                "supportStartDate",
                "2026-03-11",
                "supportEndDate",
                "2026-04-01");
        // papers for Thursday 12 March were taken until noon
        journey.letPassUntil("2026-03-10T15:00:00Z").does(AGREE);

        assertThat(clock("adToEap").dueAt()).isEqualTo(Instant.parse("2026-03-26T17:00:00Z"));
        assertThat(journey.known(journey.task("present-to-enhanced-authorisation"))
                        .get("sittingDate"))
                .isEqualTo("2026-03-26");
        journey.letPassUntil("2026-03-26T17:00:01Z");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("adToEap");
    }

    @Test
    @Requirement("DEV-2.12-1")
    void scenario8dRefusesWhenOneCategoryAloneHasRisen() {
        refuses(
                List.of("MULTIPLE_CATEGORIES"),
                List.of("categoriesIncreased"),
                "categoriesIncreased",
                list(ONE_CATEGORY));
    }

    @Test
    @Requirement("DEV-2.12-4")
    void scenario8eRefusesWithoutAHealthProfessional() {
        refuses(
                List.of("HEALTH_PROFESSIONAL"),
                List.of("healthProfessionalInvolved"),
                "healthProfessionalInvolved",
                false,
                "healthProfessionalName",
                null,
                "healthProfessionalRole",
                null,
                "healthProfessionalContactedOn",
                null);
    }

    @Test
    @Requirement("DEV-2.12-5")
    void scenario8fRefusesBeforeTechnologyIsExploredAndAcceptsThatNoneIsSuitable() {
        refuses(
                List.of("TECS"),
                List.of("technologyExplored"),
                "technologyExplored",
                "NOT_EXPLORED",
                "technologySummary",
                null);
        assertThatThrownBy(() -> asks("technologyExplored", "NONE_SUITABLE", "technologySummary", null))
                .hasMessageContaining("[technologySummary]");

        asks("technologyExplored", "NONE_SUITABLE", "technologySummary", "Every sensor frightens the person");

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
    }

    @Test
    @Requirement("DEV-2.12-3")
    void refusesWithoutEvidence() {
        refuses(List.of("EVIDENCE"), List.of("evidenceReferences"), "evidenceReferences", list());
    }

    @Test
    @Requirement({"DEV-2.12-1", "DEV-2.12-3", "DEV-2.12-4", "DEV-2.12-5", "DEV-2.12-6"})
    void namesEverythingThatIsMissingAtOnce() {
        refuses(
                List.of("MULTIPLE_CATEGORIES", "EVIDENCE", "HEALTH_PROFESSIONAL", "TECS", "END_DATE"),
                List.of(
                        "categoriesIncreased",
                        "evidenceReferences",
                        "healthProfessionalInvolved",
                        "technologyExplored",
                        "supportEndDate"),
                "categoriesIncreased",
                null,
                "evidenceReferences",
                null,
                "healthProfessionalInvolved",
                null,
                "healthProfessionalName",
                null,
                "healthProfessionalRole",
                null,
                "healthProfessionalContactedOn",
                null,
                "technologyExplored",
                null,
                "technologySummary",
                null,
                "supportEndDate",
                null);
    }

    @Test
    @Requirement({"DEV-2.12-2", "DEV-2.12-12"})
    void scenario8gBringsTheAnnualReviewForwardWhenTheRiseIsNotTemporary() {
        asks(
                "temporary",
                false,
                "supportProposed",
                null,
                "setting",
                null,
                "weeklyPricePence",
                null,
                "supportStartDate",
                null,
                "supportEndDate",
                null,
                "behaviourDiaryRequested",
                null,
                "urgent",
                null);

        assertThat(end(REPORT)).isEqualTo("REASSESSMENT_STARTED");
        assertThat(journey.openForms()).containsExactly("review-annually");
        assertThat(listed()).isEmpty();
        assertThat(desk.told()).doesNotContain("PROVIDER TARGETED_SUPPORT_AGREED");
    }

    @Test
    @Requirement("DEV-2.12-9")
    void scenario8hWantsTheDiariesWithTheNotesWhereTheyWereAskedFor() {
        journey.receives("needsEscalated", desk.usual(REQUEST, with(URGENT, "behaviourDiaryRequested", true)));
        journey.does(AGREE);

        assertThatThrownBy(() -> journey.does(NOTES)).hasMessageContaining("[behaviourDiaries] Behaviour diaries were");
        assertThat(journey.openForms()).contains(NOTES);
        assertThatThrownBy(() -> journey.answers(NOTES, "careNotes", null)).hasMessageContaining("[careNotes]");
        journey.answers(NOTES, "behaviourDiaries", list(map("diaryReference", "DOC/diary-1")));

        assertThat(journey.openForms()).doesNotContain(NOTES);
        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .last()
                .extracting(RecordEntry::subject, RecordEntry::role)
                .containsExactly(NOTES, "provider");
    }

    private static Object[] with(Object[] changes, Object... more) {
        Object[] all = Arrays.copyOf(changes, changes.length + more.length);
        System.arraycopy(more, 0, all, changes.length, more.length);
        return all;
    }

    @Test
    @Requirement("DEV-2.12-6")
    void scenario8iRefusesAnEndBeforeTheStartOrTooLate() {
        refuses(
                List.of("END_NOT_AFTER_START"),
                List.of("supportEndDate"),
                "supportStartDate",
                "2026-04-03",
                "supportEndDate",
                "2026-04-02");
        refuses(
                List.of("TOO_LONG"),
                List.of("supportEndDate"),
                "supportStartDate",
                "2026-04-03",
                "supportEndDate",
                "2026-05-01");
    }

    @Test
    @Requirement("DEV-2.12-6")
    void aHomeAsksForWhoLivesThereAndLearnsNothingOfOthers() {
        assertThatThrownBy(() -> desk.reportsAsUsual("provider-HOME-B", REPORT, REQUEST, new Object[0]))
                .hasMessageContaining("[caseReference] There is no case of this reference");

        desk.reportsAsUsual("provider-HOME-A", REPORT, REQUEST, new Object[0]);

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
    }

    @Test
    void refusesForSomebodyWhoDoesNotLiveInAHome() {
        journey.opens();

        assertThatThrownBy(() -> asks())
                .hasMessageContaining("[caseReference] The person of this case does not live in a home yet.");
        assertThat(processes.running(journey.reference(), REPORT)).isZero();
    }

    @Test
    @Requirement("DEV-X-15")
    void stopsTheSupportOnItsLastDayAndStillWantsItReviewed() {
        asksUrgently();
        journey.does(AGREE);
        eapAnswers();

        journey.letPassUntil("2026-04-06T22:59:58Z");
        assertThat(desk.told()).doesNotContain("PROVIDER TARGETED_SUPPORT_ENDED");
        journey.letPassUntil("2026-04-06T22:59:59Z");

        assertThat(notes()).containsExactly("TARGETED_SUPPORT_ENDED [2026-04-06]");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_ENDED", "PRACTITIONER TARGETED_SUPPORT_ENDED");
        assertThat(journey.recorded(EntryKind.WINDOW_ENDED)).contains("targetedSupportEnd");
        assertThat(journey.openForms()).containsExactlyInAnyOrder(NOTES, REVIEW);
        assertThat(journey.task(REVIEW).getDueDate()).isEqualTo("2026-04-06T22:59:59Z");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("targetedSupportReview");
    }

    @Test
    @Requirement("DEV-X-15")
    void goesOnOnlyByANewDecision() {
        asksUrgently();
        journey.does(AGREE);
        eapAnswers();
        journey.does(NOTES).answers(REVIEW, "whatFollows", "NEW_REQUEST");

        assertThat(journey.openForms()).containsExactly(REQUEST);
        assertThatThrownBy(() -> journey.answers(REQUEST, "categoriesIncreased", list(ONE_CATEGORY)))
                .hasMessageContaining("[categoriesIncreased] Several categories");
        journey.does(REQUEST);

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
        journey.letPassUntil("2026-04-07T00:00:00Z");
        assertThat(end("targeted-support")).isEqualTo("NEW_DECISION_ASKED");
        assertThat(notes()).containsExactly("TARGETED_SUPPORT_ENDED [2026-04-06]");
    }

    @Test
    @Requirement("DEV-2.12-12")
    void bringsTheAnnualReviewForwardAtOnceWhenTheReviewFindsThatTheChangeLasts() {
        asksUrgently();
        journey.does(AGREE);
        eapAnswers();
        journey.does(NOTES).answers(REVIEW, "whatFollows", "LASTING_CHANGE");

        assertThat(journey.openForms()).containsExactly("review-annually");
        journey.letPassUntil("2026-04-07T00:00:00Z");
        assertThat(end(REPORT)).isEqualTo("REASSESSMENT_STARTED");
    }

    @Test
    void remindsTheAssistantDirectorAfterFourHours() {
        asksUrgently();

        journey.letPassUntil("2026-03-16T13:00:00Z");

        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("urgentSupportDecision");
        assertThat(desk.told()).anyMatch(told -> told.startsWith("assistant-director-east "));
        journey.does(AGREE);
    }
}
