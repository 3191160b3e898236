package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.carejourney.CareJourneyApplication;
import org.carejourney.Requirement;
import org.carejourney.ServiceTestSetup;
import org.carejourney.TestClock;
import org.carejourney.deadline.Deadlines;
import org.carejourney.procedure.Policy;
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
    @Requirement({"DEV-X-1", "DEV-X-28"})
    void newFiguresHoldForWhatBeginsNowAndLeaveRunningClocksAsTheyAre() throws IOException {
        write();
        CaseReference before;
        CaseReference searching;
        List<String> deployments;
        try (var service = start()) {
            Driver journey = service.getBean(Driver.class);
            before = awaitAssessment(journey);
            assertThat(due(service, before)).isEqualTo("2026-03-09T23:59:59Z");
            journey.opens("ageYears", 66).answers("record-contact", "ageYears", 66);
            assertThat(journey.openForms()).containsExactly("gather-information");
            searching = openSearch(journey);
            assertThat(due(service, searching, "searchA")).isEqualTo("2026-03-04T17:00:00Z");
            journey.does("assess-finances", "explain-finance", "confirm-commitments");
            assertThat(topUpPolicy(service, searching)).containsOnly("1");
            deployments = deployments(service);
        }

        write(
                "amount: 7, unit: CALENDAR_DAYS, onBreach: PATH",
                "amount: 10, unit: WORKING_DAYS, onBreach: PATH",
                "label: Search A, amount: 2,",
                "label: Search A, amount: 3,",
                "scope.minAge: 65",
                "scope.minAge: 70",
                "closures: []",
                "closures: [2026-03-03]",
                "finance.requiredDocuments: [CONTRIBUTION_AGREEMENT]",
                "finance.requiredDocuments: [CONTRIBUTION_AGREEMENT, YCSP]",
                "owner: Client financial services, lastChecked: 2026-02-01, version: \"1\"",
                "owner: Client financial services, lastChecked: 2026-02-01, version: \"2\"");
        try (var service = start()) {
            Driver journey = service.getBean(Driver.class);

            assertThat(deployments(service)).isEqualTo(deployments);
            assertThat(due(service, before)).isEqualTo("2026-03-09T23:59:59Z");
            assertThat(due(service, searching, "searchA")).isEqualTo("2026-03-04T17:00:00Z");
            CaseReference after = awaitAssessment(journey);
            // ten working days, and the council is closed on 3 March
            assertThat(due(service, after)).isEqualTo("2026-03-17T17:00:00Z");
            journey.opens("ageYears", 66).answers("record-contact", "ageYears", 66);
            assertThat(journey.openForms()).containsExactly("record-signposting");
            CaseReference searchingAfter = openSearch(journey);
            assertThat(due(service, searchingAfter, "searchA")).isEqualTo("2026-03-06T17:00:00Z");
            journey.does("assess-finances", "explain-finance");
            assertThatThrownBy(() -> journey.answers(
                            "confirm-commitments", "documentsSigned", list(signed("CONTRIBUTION_AGREEMENT"))))
                    .hasMessageContaining("[documentsSigned]");
            journey.answers(
                    "confirm-commitments", "documentsSigned", list(signed("CONTRIBUTION_AGREEMENT"), signed("YCSP")));
            assertThat(topUpPolicy(service, searchingAfter)).containsOnly("2");
            assertThat(topUpPolicy(service, searching)).containsOnly("1");

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

    private static CaseReference openSearch(Driver journey) {
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM);
        journey.answers("open-search", "fewHomesReason", "The register is empty in this test");
        return journey.reference();
    }

    private static Map<String, Object> signed(String type) {
        return map("type", type, "reference", "FIN/signed-1", "signedBy", "The person", "signedOn", "2026-03-02");
    }

    /** Under which version of the top-up policy a case was decided on, by tables and by the forum. */
    private static List<Object> topUpPolicy(ConfigurableApplicationContext service, CaseReference aCase) {
        return service.getBean(CaseRecord.class).of(aCase).stream()
                .filter(entry -> entry.kind() == EntryKind.DECISION_TAKEN
                        || entry.subject().equals("decide-at-forum"))
                .map(entry -> ((Map<?, ?>) entry.content().get(Policy.VERSIONS)).get("topUpPolicy"))
                .map(Object.class::cast)
                .toList();
    }

    private static Instant due(ConfigurableApplicationContext service, CaseReference aCase) {
        return due(service, aCase, "assessmentAwaited");
    }

    /** When the newest of a case's clocks is due. */
    private static Instant due(ConfigurableApplicationContext service, CaseReference aCase, String deadline) {
        return service.getBean(Deadlines.class).of(aCase).stream()
                .filter(clock -> clock.deadline().equals(deadline))
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

    /** @param fromTo a shipped text, then what stands in its place, and so on */
    private void write(String... fromTo) throws IOException {
        String changed = Files.readString(Path.of("bpmn/devon/procedure.yaml"));
        for (int at = 0; at < fromTo.length; at += 2) {
            assertThat(changed).contains(fromTo[at]);
            changed = changed.replace(fromTo[at], fromTo[at + 1]);
        }
        Path folder = Files.createDirectories(outside.resolve("procedures/devon"));
        Files.writeString(folder.resolve("procedure.yaml"), changed);
    }
}
