package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.DeadlineBreached;
import org.carejourney.deadline.Deadlines;
import org.carejourney.messaging.Notices;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What clocks do: started before their work, met, met late, cancelled, over, and told of a second time. */
@ServiceTest
@RecordApplicationEvents
class ClocksProcessTest {

    /** Waits for no deadline itself, but has a step that does something to the clock. */
    private static final String STEP =
            """
            <bpmn:serviceTask id="step" name="Step" camunda:delegateExpression="${%s}"><bpmn:extensionElements>\
            <camunda:inputOutput><camunda:inputParameter name="deadline">practiceLead</camunda:inputParameter>\
            </camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>\
            """;

    private static final String WORK =
            """
            <bpmn:userTask id="step" name="Step" camunda:candidateGroups="practitioner"\
             camunda:formRef="support-understanding" camunda:formRefBinding="deployment"><bpmn:extensionElements>\
            <camunda:properties><camunda:property name="deadline" value="practiceLead" /></camunda:properties>\
            </bpmn:extensionElements></bpmn:userTask>\
            """;

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    BespokeCare bespoke;

    @Autowired
    Processes processes;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Notices notices;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService engine;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService repository;

    @Autowired
    ApplicationEvents events;

    private String deployment;

    @BeforeEach
    void deployModels() throws IOException {
        homes.enter();
        String steps = read("src/test/resources/clocks/steps.bpmn");
        var models = repository
                .createDeployment()
                .tenantId(Driver.DEVON.value())
                .addString("work.bpmn", steps.replace("<bpmn:STEP />", WORK).replace("clock-STEP", "clock-work"))
                .addString("window.bpmn", read("src/test/resources/clocks/window.bpmn"));
        for (String step : List.of("meetClock", "cancelClock")) {
            models.addString(
                    step + ".bpmn",
                    steps.replace("<bpmn:STEP />", STEP.formatted(step)).replace("clock-STEP", "clock-" + step));
        }
        for (String form : List.of("introduce-home-and-person", "support-understanding", "discuss-move")) {
            models.addString(form + ".form", read("forms/devon/" + form + ".form"));
        }
        deployment = models.deploy().getId();
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }

    @AfterEach
    void takeModelsAway() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    private void started(String process) {
        journey.opens();
        processes.start(journey.reference(), process);
    }

    private List<ClockView> clocks(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .toList();
    }

    private ClockView clock(String deadline) {
        return clocks(deadline).get(clocks(deadline).size() - 1);
    }

    private List<Incident> incidents() {
        return engine.createIncidentQuery().incidentType("deadlineBreached").list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
    }

    private List<Job> alarms() {
        return jobs.createJobQuery().tenantIdIn(Driver.DEVON.value()).list().stream()
                .filter(job -> job.getProcessDefinitionId() == null)
                .toList();
    }

    private Stream<DeadlineBreached> breaches() {
        return events.stream(DeadlineBreached.class)
                .filter(breach -> breach.caseReference().equals(journey.reference()));
    }

    private List<String> toldOfMissedDeadline() {
        return notices.of(journey.reference()).stream()
                .filter(notice -> notice.about().equals("DEADLINE_MISSED"))
                .map(Notices.Notice::whom)
                .sorted()
                .toList();
    }

    @Test
    @Requirement("DEV-X-11")
    void remindsOnceMoreAfterTheSameLengthOfTimeAndNeverAgain() {
        planIsLate();
        assertThat(clock("ycspByAst").dueAt()).isEqualTo(Instant.parse("2026-03-06T14:00:00Z"));
        assertThat(toldOfMissedDeadline()).containsExactly("ast", "team-manager");
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).hasSize(1);

        journey.letPassUntil("2026-03-08T13:59:59Z");
        assertThat(toldOfMissedDeadline()).hasSize(2);
        journey.letPassUntil("2026-03-08T14:00:00Z");

        assertThat(toldOfMissedDeadline()).containsExactly("ast", "ast", "manager", "team-manager", "team-manager");
        assertThat(breaches()).extracting(DeadlineBreached::again).containsExactly(false, true);
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED))
                .extracting(entry -> entry.content().get("again"))
                .containsExactly(null, true);
        journey.letPass(Duration.ofDays(30));
        assertThat(toldOfMissedDeadline()).hasSize(5);
        assertThat(processes.running(journey.reference(), "missed-deadline")).isEqualTo(1);
    }

    @Test
    void remindsNobodyOfWorkThatWasDoneLate() {
        planIsLate();
        journey.does("send-plan");
        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(alarms()).isEmpty();

        journey.letPassUntil("2026-03-10T14:00:00Z");

        assertThat(toldOfMissedDeadline()).containsExactly("ast", "team-manager");
        assertThat(breaches()).hasSize(1);
    }

    @Test
    @Requirement("DEV-X-11")
    void tellsWhoeverHasClaimedTheWorkInsteadOfTheGroup() {
        StraightLine.toConfirmation(journey);
        journey.letPassUntil("2026-03-04T14:00:00Z").does("confirm-placement");
        processes.claim(journey.task("send-plan"), "ann");

        journey.letPassUntil("2026-03-06T14:00:00Z");

        assertThat(toldOfMissedDeadline()).containsExactly("ann", "team-manager");
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED).get(0).content())
                .containsEntry("owners", List.of("ann"));
    }

    private void planIsLate() {
        StraightLine.toConfirmation(journey);
        journey.letPassUntil("2026-03-04T14:00:00Z").does("confirm-placement");
        journey.letPassUntil("2026-03-06T14:00:00Z");
    }

    @Test
    void cancelsClocksAndEverythingThatHangsOnThemWhenThePersonWithdraws() {
        planIsLate();
        assertThat(incidents()).hasSize(1);
        assertThat(alarms()).hasSize(1);

        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "The person died in hospital");

        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.CANCELLED);
        assertThat(clock("ycspByAst").breachedAt()).isNotNull();
        assertThat(journey.recorded(EntryKind.CLOCK_CANCELLED)).contains("ycspByAst");
        assertThat(incidents()).isEmpty();
        assertThat(alarms()).isEmpty();
        assertThat(journey.openForms()).isEmpty();
        journey.letPass(Duration.ofDays(30));
        assertThat(toldOfMissedDeadline()).hasSize(2);
    }

    @Test
    void cancelsAClockThatNoWorkWaitsForYetWhenThePersonWithdraws() {
        started("clock-work");

        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "The person died in hospital");

        assertThat(journey.recorded(EntryKind.CLOCK_CANCELLED)).containsExactly("practiceLead");
        assertThat(alarms()).isEmpty();
        journey.letPass(Duration.ofDays(5));
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).isEmpty();
    }

    @Test
    void isTakenUpByItsWorkWhichTheAlarmThenLeavesAlone() {
        started("clock-work");
        assertThat(alarms()).hasSize(1);
        journey.letPassUntil("2026-03-03T10:00:00Z").does("introduce-home-and-person");

        assertThat(clocks("practiceLead")).hasSize(1);
        assertThat(alarms()).isEmpty();
        assertThat(journey.task("support-understanding").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
        journey.letPassUntil("2026-03-04T10:00:00Z");

        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).hasSize(1);
        assertThat(incidents()).extracting(Incident::getActivityId).containsExactly("step");
    }

    @Test
    void leavesNoAlarmBehindWhenItsWorkIsThereAtOnce() {
        bespoke.invited();

        assertThat(clock("eoiResponse").dueAt()).isEqualTo(Instant.parse("2026-03-10T17:00:00Z"));
        assertThat(alarms()).isEmpty();
        journey.letPassUntil("2026-03-10T17:00:00Z");
        assertThat(clock("eoiResponse").status()).isEqualTo(ClockStatus.ENDED);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void cannotRunOutUnseenBeforeItsWorkIsThere() {
        started("clock-work");

        journey.letPassUntil("2026-03-04T10:00:00Z");

        assertThat(clock("practiceLead").status()).isEqualTo(ClockStatus.OVERDUE);
        assertThat(clock("practiceLead").breachedAt()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).containsExactly("practiceLead");
        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.deadline()).isEqualTo("practiceLead");
            assertThat(breach.again()).isFalse();
        });
        assertThat(toldOfMissedDeadline()).containsExactlyInAnyOrder("community-services-manager", "provider-senior");
        assertThat(journey.openForms()).contains("look-at-missed-deadline");
        assertThat(incidents()).isEmpty();

        journey.does("introduce-home-and-person");
        assertThat(journey.task("support-understanding").getPriority()).isEqualTo(90);
        assertThat(incidents()).extracting(Incident::getActivityId).containsExactly("step");
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).hasSize(1);

        journey.does("support-understanding");
        assertThat(clock("practiceLead").status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(journey.recorded(EntryKind.CLOCK_MET_LATE)).containsExactly("practiceLead");
        assertThat(incidents()).isEmpty();
    }

    @Test
    void ringsNoAlarmForAClockThatWasMetBefore() {
        started("clock-meetClock");
        journey.letPassUntil("2026-03-03T10:00:00Z").does("introduce-home-and-person");

        assertThat(clock("practiceLead").status()).isEqualTo(ClockStatus.MET);
        assertThat(journey.recorded(EntryKind.CLOCK_MET)).containsExactly("practiceLead");
        assertThat(alarms()).isEmpty();
        journey.letPass(Duration.ofDays(5));
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).isEmpty();
    }

    @Test
    void isMetLateByAStepAfterTheAlarmHasRung() {
        started("clock-meetClock");
        journey.letPassUntil("2026-03-04T12:00:00Z").does("introduce-home-and-person");

        assertThat(clock("practiceLead").status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).hasSize(1);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void ringsNoAlarmForAClockThatWasCancelled() {
        started("clock-cancelClock");
        journey.does("introduce-home-and-person");

        assertThat(clock("practiceLead").status()).isEqualTo(ClockStatus.CANCELLED);
        assertThat(journey.recorded(EntryKind.CLOCK_CANCELLED)).containsExactly("practiceLead");
        assertThat(alarms()).isEmpty();
        journey.letPass(Duration.ofDays(5));
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).isEmpty();
    }

    @Test
    void endsAWindowWithoutABreach() {
        started("clock-window");
        journey.letPassUntil("2026-03-04T16:59:59Z");
        assertThat(journey.openForms()).contains("introduce-home-and-person");

        journey.letPassUntil("2026-03-04T17:00:00Z");

        assertThat(journey.openForms()).contains("discuss-move").doesNotContain("introduce-home-and-person");
        assertThat(clock("searchA").status()).isEqualTo(ClockStatus.ENDED);
        assertThat(clock("searchA").breachedAt()).isNull();
        assertThat(journey.recorded(EntryKind.WINDOW_ENDED)).containsExactly("searchA");
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).isEmpty();
        assertThat(incidents()).isEmpty();
        assertThat(toldOfMissedDeadline()).isEmpty();
        assertThat(alarms()).isEmpty();
    }

    @Test
    void closesAWindowEarlyAndKeepsItsEndWhenItIsOpenedAgain() {
        started("clock-window");
        journey.letPassUntil("2026-03-03T10:00:00Z").does("introduce-home-and-person");
        assertThat(clock("searchA").status()).isEqualTo(ClockStatus.MET);

        journey.does("support-understanding");

        assertThat(clocks("searchA"))
                .extracting(ClockView::status)
                .containsExactly(ClockStatus.MET, ClockStatus.RUNNING);
        assertThat(clocks("searchA")).extracting(ClockView::dueAt).containsOnly(Instant.parse("2026-03-04T17:00:00Z"));
    }

    @Test
    void goesElsewhereAtOnceWhenAWindowIsOpenedAgainAfterItsEnd() {
        started("clock-window");
        journey.does("introduce-home-and-person").letPassUntil("2026-03-05T10:00:00Z");

        journey.does("support-understanding");

        assertThat(journey.openForms()).contains("discuss-move").doesNotContain("introduce-home-and-person");
        assertThat(clocks("searchA")).extracting(ClockView::status).containsExactly(ClockStatus.MET, ClockStatus.ENDED);
        assertThat(journey.record(EntryKind.DEADLINE_BREACHED)).isEmpty();
    }

    @Test
    @Requirement("DEV-X-11")
    void showsABreachInAPartOfAProcessUntilThatPartIsDone() {
        StraightLine.movedIn(journey);
        journey.letPassUntil("2026-04-28T09:00:00Z").does("hold-initial-review");
        journey.letPassUntil("2027-03-16T23:59:59Z");

        assertThat(clock("annualReview").status()).isEqualTo(ClockStatus.OVERDUE);
        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo("subProcess_reviewAndAuthorise");
            assertThat(incident.getProcessInstanceId())
                    .isEqualTo(journey.task("review-annually").getProcessInstanceId());
        });
        assertThat(journey.task("review-annually").getPriority()).isEqualTo(90);
        assertThat(toldOfMissedDeadline()).containsExactly("practitioner", "team-manager");

        journey.does("look-at-missed-deadline", "review-annually");
        assertThat(journey.task("discuss-outcome").getPriority()).isEqualTo(90);
        assertThat(incidents()).hasSize(1);
        journey.does("discuss-outcome", "prepare-forum-pack", "present-to-forum");
        assertThat(journey.task("decide-at-forum").getPriority()).isEqualTo(90);
        journey.does("decide-at-forum");

        assertThat(clock("annualReview").status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(incidents()).isEmpty();
        assertThat(journey.task("communicate-outcome").getPriority()).isEqualTo(50);
    }
}
