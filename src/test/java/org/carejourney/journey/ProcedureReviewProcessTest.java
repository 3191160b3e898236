package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Conflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reviews of the procedure itself (procedure-review, procedure-review-round). */
@ServiceTest
class ProcedureReviewProcessTest {

    private static final String ROUND = "procedure-review-round";

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    Processes processes;

    @Autowired
    Cases cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void endTheCase() {
        if (journey.theCase().state() == CareCase.State.OPEN) {
            cases.withdraw(Driver.DEVON, journey.reference(), "TEST_OVER", "The test is over");
        }
    }

    @Test
    @Requirement({"DEV-6.2-2", "DEV-6.2-3", "DEV-6.1-2"})
    void reviewsTheProcedureSixMonthsAfterItsLaunchAndThenEachYear() {
        launch();
        assertThat(desk.told()).containsExactly("irg PROCEDURE_LAUNCHED");
        journey.letPassUntil("2026-07-03T22:00:00Z");
        assertThat(journey.openForms()).isEmpty();

        journey.letPassUntil("2026-07-04T10:00:00Z");
        assertThat(journey.openForms()).containsExactly("review-procedure");
        assertThat(clock("sopFirstReview").dueAt()).isEqualTo(Instant.parse("2026-08-01T22:59:59Z"));
        assertThat(desk.told()).contains("irg PROCEDURE_REVIEW_OPENED");
        journey.letPassUntil("2026-08-01T10:00:00Z");
        journey.does("review-procedure");
        assertThat(processes.end(journey.reference(), ROUND)).contains("CONFIRMED_UNCHANGED");
        assertThat(clock("sopFirstReview").status()).isEqualTo(ClockStatus.MET);
        assertThat(journey.openForms()).isEmpty();

        journey.letPassUntil("2027-07-05T10:00:00Z");
        assertThat(clock("sopNextReview").dueAt()).isEqualTo(Instant.parse("2027-08-01T22:59:59Z"));
        journey.does("review-procedure");
        journey.letPassUntil("2028-06-10T10:00:00Z");

        assertThat(clock("sopNextReview").dueAt()).isEqualTo(Instant.parse("2028-07-05T22:59:59Z"));
        assertThat(journey.openForms()).containsExactly("review-procedure");
    }

    @Test
    @Requirement({"DEV-6.2-4", "DEV-6.2-1", "DEV-6.1-1"})
    void recordsEachAmendment() {
        launch();
        journey.letPassUntil("2026-07-05T10:00:00Z");
        assertThat(journey.known(journey.task("review-procedure")))
                .containsEntry("currentVersion", procedures.of(Driver.DEVON).version());
        Map<String, Object> amendment = map(
                "version", "1.1",
                "amendedOn", "2026-07-01",
                "author", "Jo Fictional, IRG",
                "amendment", "The pack has a list of documents",
                "amendmentReason", "It came back too often",
                "approver", "Ann Fictional, head of service");

        assertThatThrownBy(() -> amends("1.1")).hasMessageContaining("[amendments]");
        assertThatThrownBy(() -> amends("1.1", map("version", "1.1")))
                .hasMessageContaining("[amendments/0/amendedOn]")
                .hasMessageContaining("[amendments/0/author]")
                .hasMessageContaining("[amendments/0/amendmentReason]")
                .hasMessageContaining("[amendments/0/approver]");
        assertThatThrownBy(() -> amends("1.2", amendment))
                .hasMessageContaining("[newVersion] No amendment below has this version");
        amends("1.1", amendment);

        assertThat(processes.end(journey.reference(), ROUND)).contains("AMENDED");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo("sop-owner");
            assertThat(entry.content()).containsEntry("newVersion", "1.1").containsEntry("amendments", list(amendment));
        });
        assertThat(desk.told()).contains("irg PROCEDURE_AMENDED");
    }

    @Test
    @Requirement("DEV-6.2-1")
    void keepsTheVersionOfTheProcedureAndOfEachProcess() {
        launch();

        assertThat(journey.theCase().procedureVersion())
                .isEqualTo(procedures.of(Driver.DEVON).version());
        assertThat(journey.record(EntryKind.CASE_OPENED)).first().satisfies(entry -> assertThat(entry.content())
                .containsEntry("procedureVersion", procedures.of(Driver.DEVON).version()));
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .tenantIdIn("devon")
                        .latestVersion()
                        .list())
                .hasSizeGreaterThan(20)
                .extracting(ProcessDefinition::getVersionTag)
                .allMatch(tag -> tag != null && tag.matches("[0-9.]+"));
    }

    @Test
    void endsWhenTheProcedureIsGivenUp() {
        launch();
        journey.letPassUntil("2026-07-05T10:00:00Z");

        journey.answers("review-procedure", "reviewOutcome", "GIVEN_UP");

        assertThat(processes.end(journey.reference(), ROUND)).contains("GIVEN_UP");
        assertThat(journey.theCase().result()).contains("PROCEDURE_GIVEN_UP");
    }

    @Test
    void isReviewedInOneCaseAtATimeByItsOwner() {
        launch();

        assertThatThrownBy(this::launch)
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("This council has an open case in this procedure already");
        assertThatThrownBy(() -> journey.opensAs("irg", asked()))
                .hasMessageContaining("There is no such procedure that you may start");
    }

    private void launch() {
        journey.opensAs("sop-owner", asked());
    }

    private static NewCase asked() {
        return new NewCase(
                Driver.DEVON, "procedure-review", Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    private void amends(String version, Object... amendments) {
        journey.answers(
                "review-procedure", "reviewOutcome", "AMENDED", "newVersion", version, "amendments", list(amendments));
    }

    private ClockView clock(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
