package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;
import static org.carejourney.journey.TargetedSupport.AGREE;
import static org.carejourney.journey.TargetedSupport.EAP;
import static org.carejourney.journey.TargetedSupport.NOTES;
import static org.carejourney.journey.TargetedSupport.ONE_CATEGORY;
import static org.carejourney.journey.TargetedSupport.REPORT;
import static org.carejourney.journey.TargetedSupport.REQUEST;
import static org.carejourney.journey.TargetedSupport.REVIEW;
import static org.carejourney.journey.TargetedSupport.UNTIL_30_APRIL;
import static org.carejourney.journey.TargetedSupport.URGENT;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestActor;
import org.carejourney.form.OpenTasks;
import org.carejourney.form.TaskDesk;
import org.carejourney.form.WorkAsked;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Actor;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 8: the needs of somebody who lives in HOME-A, in locality East, rise for a while. */
@ServiceTest
class ShortTermEscalationJourneyTest {

    private static final Object[] ENDED = {
        "eapDecision",
        "REJECTED",
        "reasons",
        "The usual staff of the home can give this help",
        "supportStartDate",
        null,
        "supportEndDate",
        "2026-04-10"
    };

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TargetedSupport support;

    @Autowired
    Searching search;

    @Autowired
    TestHomes homes;

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

    private static Object[] with(Object[] changes, Object... more) {
        return Stream.concat(Stream.of(changes), Stream.of(more)).toArray();
    }

    /** Row a. */
    @Test
    @Requirement({"DEV-2.12-6", "DEV-2.12-7", "DEV-2.12-8"})
    void takesItToTheForumThenToEnhancedAuthorisationAndSupportsUntilItsEnd() {
        support.isAsked(UNTIL_30_APRIL);

        assertThat(support.listed()).isEmpty();
        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum", "decide-at-forum");
        assertThat(journey.openForms()).containsExactly("present-to-enhanced-authorisation");
        assertThat(desk.told()).doesNotContain("PROVIDER TARGETED_SUPPORT_AGREED");
        support.eapAnswers();

        assertThat(support.listed()).containsExactly("pqf LISTED", "pqf DECIDED", "eap LISTED", "eap DECIDED");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_AGREED");
        assertThat(journey.openForms()).containsExactlyInAnyOrder(NOTES, REVIEW);
        assertThat(search.clock("targetedSupportEnd").dueAt()).isEqualTo("2026-04-30T22:59:59Z");
        journey.letPassUntil("2026-04-19T10:00:00Z")
                .answers(NOTES, "careNotes", list(map("noteReference", "DOC/notes-7")));
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(
                        entry.content().get("careNotes").toString())
                .contains("DOC/notes-7"));
        assertThat(journey.known(journey.task(REVIEW)).get("careNotes").toString())
                .contains("DOC/notes-7");
        journey.does(REVIEW);
        assertThat(support.end(REPORT)).isEqualTo("not ended");
        journey.letPassUntil("2026-04-30T23:00:00Z");

        assertThat(support.end(REPORT)).isEqualTo("SUPPORT_ENDED");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_ENDED", "PRACTITIONER TARGETED_SUPPORT_ENDED");
    }

    /** Row b. */
    @Test
    @Requirement({"DEV-2.12-10", "DEV-2.12-11"})
    void isForTheAssistantDirectorOfTheHomesLocalityAloneAndThenForTheNextSitting() {
        support.isAsked(with(UNTIL_30_APRIL, URGENT));
        assertThat(homes.home("HOME-A").locality()).isEqualTo("east");
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
        assertThat(support.listed()).isEmpty();
        journey.answersAs(east(), AGREE);

        assertThat(support.end("urgent-targeted-support")).isEqualTo("AGREED");
        assertThat(support.listed()).containsExactly("eap LISTED");
        assertThat(journey.known(journey.task("present-to-enhanced-authorisation")))
                .containsEntry("sittingDate", "2026-03-26");
        assertThat(search.clock("adToEap").dueAt()).isEqualTo("2026-03-26T17:00:00Z");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_AGREED", "PRACTITIONER URGENT_SUPPORT_AGREED");
        support.eapAnswers();
        assertThat(support.end("urgent-support-review")).isEqualTo("CONFIRMED");
        assertThat(support.lastDay()).containsExactly("2026-04-30");
    }

    private WorkAsked anything() {
        return new WorkAsked(null, null, journey.reference(), null, new PageAsked(0, 10));
    }

    private static Actor east() {
        return new Actor("east", Set.of("devon-assistant-director-east"), Set.of(Driver.DEVON));
    }

    /** Row c. */
    @Test
    @Requirement("DEV-X-16")
    void recordsTheEndOfSupportThatEnhancedAuthorisationEndsAndTellsHomeAndPractitioner() {
        journey.letPassUntil("2026-04-02T09:00:00Z");
        support.isAsked(with(UNTIL_30_APRIL, URGENT));
        journey.does(AGREE, "present-to-enhanced-authorisation");
        assertThat(search.clock("adToEap").dueAt()).isEqualTo("2026-04-09T16:00:00Z");
        journey.letPassUntil("2026-04-09T10:00:00Z");
        Object[] noDate = ENDED.clone();
        noDate[7] = null;

        assertThatThrownBy(() -> journey.answers(EAP, noDate)).hasMessageContaining("[supportEndDate]");
        journey.answers(EAP, ENDED);

        assertThat(support.end("urgent-support-review")).isEqualTo("END_DATE_MOVED");
        assertThat(support.notes()).containsExactly("TARGETED_SUPPORT_ENDS [2026-04-10]");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_ENDS", "PRACTITIONER TARGETED_SUPPORT_ENDS");
        assertThat(support.lastDay()).containsExactly("2026-04-10");
        journey.letPassUntil("2026-04-10T23:00:00Z");
        assertThat(support.notes()).contains("TARGETED_SUPPORT_ENDED [2026-04-10]");
        journey.does(NOTES, REVIEW);
        assertThat(support.end(REPORT)).isEqualTo("SUPPORT_ENDED");
    }

    /** Row d. */
    @Test
    @Requirement("DEV-2.12-1")
    void refusesWhenOneCategoryAloneHasRisen() {
        support.isRefused(
                List.of("MULTIPLE_CATEGORIES"),
                List.of("categoriesIncreased"),
                "categoriesIncreased",
                list(ONE_CATEGORY));
    }

    /** Row e. */
    @Test
    @Requirement("DEV-2.12-4")
    void refusesWithoutAHealthProfessional() {
        support.isRefused(
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

    /** Row f. */
    @Test
    @Requirement("DEV-2.12-5")
    void refusesBeforeTechnologyIsExploredAndAcceptsThatNoneIsSuitable() {
        support.isRefused(
                List.of("TECS"),
                List.of("technologyExplored"),
                "technologyExplored",
                "NOT_EXPLORED",
                "technologySummary",
                null);
        assertThatThrownBy(() -> support.isAsked("technologyExplored", "NONE_SUITABLE", "technologySummary", null))
                .hasMessageContaining("[technologySummary]");

        support.isAsked(
                "technologyExplored", "NONE_SUITABLE", "technologySummary", "Every sensor frightens the person");

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
    }

    /** Row g. */
    @Test
    @Requirement({"DEV-2.12-2", "DEV-2.12-12"})
    void bringsTheAnnualReviewForwardWhenTheRiseIsNotTemporary() {
        support.isAsked(
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

        assertThat(support.end(REPORT)).isEqualTo("REASSESSMENT_STARTED");
        assertThat(journey.openForms()).containsExactly("review-annually");
        assertThat(support.listed()).isEmpty();
        assertThat(desk.told()).doesNotContain("PROVIDER TARGETED_SUPPORT_AGREED");
    }

    /** Row h. */
    @Test
    @Requirement("DEV-2.12-9")
    void wantsTheDiariesWithTheNotesWhereTheyWereAskedFor() {
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

    /** Row i. */
    @Test
    @Requirement("DEV-2.12-6")
    void refusesAnEndBeforeTheStartOrTooLate() {
        support.isRefused(
                List.of("END_NOT_AFTER_START"),
                List.of("supportEndDate"),
                "supportStartDate",
                "2026-04-03",
                "supportEndDate",
                "2026-04-02");
        support.isRefused(
                List.of("TOO_LONG"),
                List.of("supportEndDate"),
                "supportStartDate",
                "2026-04-03",
                "supportEndDate",
                "2026-05-01");
    }
}
