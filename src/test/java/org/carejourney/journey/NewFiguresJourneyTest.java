package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.carejourney.CareJourneyApplication;
import org.carejourney.Requirement;
import org.carejourney.ServiceTestSetup;
import org.carejourney.TestClock;
import org.carejourney.deadline.Deadlines;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A council changes its figures in a folder outside the service and starts the service again on the same database. */
class NewFiguresJourneyTest {

    @TempDir
    Path outside;

    @Test
    @Requirement("DEV-X-28")
    void newFiguresHoldForWhatBeginsNowAndLeaveRunningClocksAsTheyAre() throws IOException {
        write("amount: 7, unit: CALENDAR_DAYS, onBreach: PATH", "scope.minAge: 65", "closures: []");
        CaseReference before;
        List<String> deployments;
        try (var service = start()) {
            Driver journey = service.getBean(Driver.class);
            before = awaitAssessment(journey);
            assertThat(due(service, before)).isEqualTo("2026-03-09T23:59:59Z");
            journey.opens("ageYears", 66).answers("record-contact", "ageYears", 66);
            assertThat(journey.openForms()).containsExactly("gather-information");
            deployments = deployments(service);
        }

        write("amount: 10, unit: WORKING_DAYS, onBreach: PATH", "scope.minAge: 70", "closures: [2026-03-03]");
        try (var service = start()) {
            Driver journey = service.getBean(Driver.class);

            assertThat(deployments(service)).isEqualTo(deployments);
            assertThat(due(service, before)).isEqualTo("2026-03-09T23:59:59Z");
            CaseReference after = awaitAssessment(journey);
            // ten working days, and the council is closed on 3 March
            assertThat(due(service, after)).isEqualTo("2026-03-17T17:00:00Z");
            journey.opens("ageYears", 66).answers("record-contact", "ageYears", 66);
            assertThat(journey.openForms()).containsExactly("record-signposting");

            // the clock that was running goes off at its own time, the new one does not
            service.getBean(TestClock.class).letPassUntil(Instant.parse("2026-03-10T00:00:01Z"));
            assertThat(ended(service, before)).containsExactly("assessmentAwaited");
            assertThat(ended(service, after)).isEmpty();
        }
    }

    private static CaseReference awaitAssessment(Driver journey) {
        journey.opens("origin", "HOSPITAL_DISCHARGE").answers("record-contact", "assessmentComplete", false);
        return journey.reference();
    }

    /** When the newest of a case's clocks is due. */
    private static Instant due(ConfigurableApplicationContext service, CaseReference aCase) {
        return service.getBean(Deadlines.class).of(aCase).stream()
                .filter(clock -> clock.deadline().equals("assessmentAwaited"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .dueAt();
    }

    private static List<String> ended(ConfigurableApplicationContext service, CaseReference aCase) {
        return service.getBean(CaseRecord.class).of(aCase).stream()
                .filter(entry -> entry.kind() == EntryKind.WINDOW_ENDED)
                .map(RecordEntry::subject)
                .toList();
    }

    private static List<String> deployments(ConfigurableApplicationContext service) {
        return service.getBean(RepositoryService.class).createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .sorted()
                .toList();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CareJourneyApplication.class, ServiceTestSetup.class, Driver.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--care-journey.procedures=file:" + outside.resolve("procedures") + "/",
                        "--spring.datasource.url=jdbc:h2:file:" + outside.resolve("data")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    private void write(String assessmentAwaited, String minAge, String closures) throws IOException {
        String shipped = Files.readString(Path.of("bpmn/devon/procedure.yaml"));
        String changed = shipped.replace("amount: 7, unit: CALENDAR_DAYS, onBreach: PATH", assessmentAwaited)
                .replace("scope.minAge: 65", minAge)
                .replace("closures: []", closures);
        assertThat(changed).contains(assessmentAwaited, minAge, closures);
        Path folder = Files.createDirectories(outside.resolve("procedures/devon"));
        Files.writeString(folder.resolve("procedure.yaml"), changed);
    }
}
