package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.Deadlines;
import org.carejourney.messaging.Notices;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviews that somebody asks for, by every way through {@code ad-hoc-review}. */
@ServiceTest
class AdHocReviewProcessTest {

    private static final String REPORT = "ad-hoc-review";
    private static final String REQUEST = "request-review";
    private static final String TRIAGE = "triage-review-request";
    private static final List<Object> EVIDENCE = list(map("evidenceReference", "DOC/night-log-1"));
    private static final String REASONS = "The evidence is about another matter than the request";

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    TaskService tasks;

    @Autowired
    Notices notices;

    @Autowired
    Deadlines deadlines;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    private void asks(Object... changes) {
        desk.reportsAsUsual(REPORT, REQUEST, changes);
    }

    private void decides(String outcome) {
        journey.answers(TRIAGE, "triageOutcome", outcome, "temporary", null, "outcomeReason", REASONS);
    }

    private String end() {
        return processes.end(journey.reference(), REPORT).orElse("not ended");
    }

    @Test
    @Requirement("DEV-4.2-2")
    void goesToCdpAsTheContactAndToNobodyElse() {
        asks();

        assertThat(journey.openForms()).containsExactly(TRIAGE);
        assertThat(tasks.getIdentityLinksForTask(journey.task(TRIAGE).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("devon-cdp");
        assertThat(desk.told()).contains("cdp REVIEW_REQUESTED");
        journey.does(TRIAGE);
        assertThat(notices.of(journey.reference()))
                .filteredOn(notice -> notice.about().equals("REVIEW_ACCEPTED"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.contact()).contains("cdp"));
    }

    @Test
    @Requirement("DEV-5.2-1")
    void thereAreInitialAnnualAndAdHocReviews() {
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> waiting.get("reviewProcess"))
                .containsExactlyInAnyOrder("initial-review", "annual-review");

        asks();
        journey.does(TRIAGE);

        assertThat(end()).isEqualTo("ACCEPTED");
        assertThat(journey.openForms()).containsExactly("review-annually");
        assertThat(desk.told()).contains("PROVIDER REVIEW_ACCEPTED");
        journey.letPassUntil("2026-04-28T09:00:00Z");
        assertThat(journey.openForms()).contains("hold-initial-review");
        // six to eight weeks after Monday 16 March, the last day in British Summer Time
        assertThat(deadlines.of(journey.reference()))
                .filteredOn(clock -> clock.deadline().equals("initialReview"))
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.opensAt()).isEqualTo("2026-04-26T23:00:00Z");
                    assertThat(clock.dueAt()).isEqualTo("2026-05-11T22:59:59Z");
                });
    }

    @Test
    @Requirement("DEV-5.2-2")
    void showsCdpThatTheHomeAsksForAHurriedReview() {
        journey.receives("reviewRequested", desk.usual(REQUEST, "expedited", true, "evidenceReferences", EVIDENCE));

        assertThat(journey.known(journey.task(TRIAGE)))
                .containsEntry("requestedBy", "PROVIDER")
                .containsEntry("expedited", true)
                .containsEntry("evidenceCount", 1L)
                .containsKey("reasonAsked");
    }

    @Test
    void showsCdpWhyThisReviewIsAskedForHoweverTheOneBeforeWas() {
        asks();
        decides("DECLINED");

        journey.receives("reviewRequested", desk.usual(REQUEST, "reason", "The person falls at night now"));

        assertThat(journey.known(journey.task(TRIAGE))).containsEntry("reasonAsked", "The person falls at night now");
        decides("DECLINED");
        asks("reason", "The person does not eat any more");
        assertThat(journey.known(journey.task(TRIAGE)))
                .containsEntry("reasonAsked", "The person does not eat any more");
    }

    @Test
    void cdpReturnsEvidenceThatDoesNotDoWithTheReason() {
        asks("expedited", true, "evidenceReferences", EVIDENCE, "requestedBy", "PRACTITIONER");

        assertThatThrownBy(() -> journey.answers(TRIAGE, "triageOutcome", "RETURNED_NO_EVIDENCE", "temporary", null))
                .hasMessageContaining("[outcomeReason]");
        decides("RETURNED_NO_EVIDENCE");

        assertThat(end()).isEqualTo("RETURNED_NO_EVIDENCE");
        assertThat(desk.told()).contains("PRACTITIONER REVIEW_RETURNED_NO_EVIDENCE");
        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .last()
                .extracting(RecordEntry::content)
                .satisfies(content -> assertThat(content).containsEntry("outcomeReason", REASONS));
    }

    @Test
    void saysWhereToTurnWithADisagreementWhenItDeclines() {
        asks();

        decides("DECLINED");

        assertThat(end()).isEqualTo("DECLINED");
        assertThat(notices.of(journey.reference()))
                .filteredOn(notice -> notice.about().equals("REVIEW_DECLINED"))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.escalationRoute().orElseThrow()).contains("team manager"));
    }

    @Test
    @Requirement("DEV-2.12-6")
    void asksForTargetedSupportWhenTheChangeIsTemporary() {
        asks();
        journey.answers(TRIAGE, "temporary", true, "urgent", true);

        assertThat(journey.openForms()).containsExactly("request-targeted-support");
        assertThat(journey.known(journey.task("request-targeted-support"))).containsEntry("urgent", true);
        journey.does("request-targeted-support");

        assertThat(end()).isEqualTo("ACCEPTED");
        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
    }

    @Test
    void remindsCdpAfterFiveWorkingDays() {
        asks();

        journey.letPassUntil("2026-03-23T16:59:59Z");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).doesNotContain("reviewTriage");
        journey.letPassUntil("2026-03-23T17:00:00Z");

        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("reviewTriage");
        assertThat(desk.told()).anyMatch(told -> told.startsWith("cdp ") && !told.endsWith("REVIEW_REQUESTED"));
        journey.does(TRIAGE);
    }

    @Test
    @Requirement({"DEV-4.2-2", "DEV-5.2-2"})
    void aHomeAsksForAHurriedReviewOfWhoLivesThereAndOfNobodyElse() {
        Object[] hurried = {"expedited", true, "evidenceReferences", EVIDENCE};
        assertThatThrownBy(() -> desk.reportsAsUsual("provider-HOME-B", REPORT, REQUEST, hurried))
                .hasMessageContaining("[caseReference] There is no case of this reference");

        desk.reportsAsUsual("provider-HOME-A", REPORT, REQUEST, hurried);

        assertThat(journey.openForms()).containsExactly(TRIAGE);
    }

    @Test
    void refusesAReviewOfSomebodyWhoDoesNotLiveInAHome() {
        journey.opens();

        assertThatThrownBy(() -> asks())
                .hasMessageContaining("[caseReference] The person of this case does not live in a home yet.");
        assertThat(processes.running(journey.reference(), REPORT)).isZero();
    }
}
