package org.carejourney.procedure.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.carejourney.RestartedService;
import org.carejourney.access.WebSession;
import org.carejourney.engine.Alarms;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;

/** Two councils with the same procedure, one of which gets a faulty folder: the service is started again and again. */
@ExtendWith(OutputCaptureExtension.class)
class StoppedCouncilTest {

    private static final Council FAULTY = new Council("newcouncil");
    private static final Council OTHER = new Council("othercouncil");
    private RestartedService service;

    @BeforeEach
    void twoCouncilsWork(@TempDir Path place) throws IOException {
        service = new RestartedService(place, FAULTY, OTHER);
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void startAgain() {
        service.startAgain();
    }

    private <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    private RestartedService.WebSignIn as(Council council) {
        return service.as("carer-worker", council);
    }

    private CaseReference opens(Council council) {
        Map<String, Object> request = Map.of(
                "procedure", "carer-break",
                "person", Map.of("reference", "PERSON-0001"),
                "data", Map.of("hoursAskedFor", 6));
        JsonNode opened = as(council).post("/cases", request).getBody();
        return new CaseReference(opened.at("/summary/reference").asText());
    }

    /** Makes the clock of the council's case due, and an alarm. */
    private void letDeadlinePass(Council council) {
        Instant past = Instant.now().minus(Duration.ofMinutes(1));
        bean(ManagementService.class).setJobDuedate(timer(council).getId(), Date.from(past));
        bean(Alarms.class).set(council, past, "CLOCK-999999");
    }

    private Job timer(Council council) {
        return jobs(council).stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst()
                .orElseThrow();
    }

    private List<Job> jobs(Council council) {
        return bean(ManagementService.class)
                .createJobQuery()
                .tenantIdIn(council.value())
                .list();
    }

    /** The jobs that this node's job executor would take up now. */
    private List<String> takenUp() {
        return bean(ProcessEngineConfigurationImpl.class)
                .getCommandExecutorTxRequired()
                .execute(context -> context.getJobManager().findNextJobsToExecute(new Page(0, 100)).stream()
                        .map(AcquirableJobEntity::getId)
                        .toList());
    }

    private static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(Job::getId).toList();
    }

    private void change(String file, String from, String to) throws IOException {
        service.change(FAULTY, file, from, to);
    }

    private ResponseEntity<JsonNode> cases(Council council) {
        return as(council).get("/cases");
    }

    @Test
    void leavesTheJobsOfAFaultyCouncilAloneUntilItsFolderIsMended() throws IOException {
        opens(FAULTY);
        opens(OTHER);
        letDeadlinePass(FAULTY);
        letDeadlinePass(OTHER);
        change("procedure.yaml", "amount: 10", "amount: ten");

        startAgain();

        assertThat(ids(jobs(FAULTY))).hasSize(2);
        assertThat(takenUp()).containsAll(ids(jobs(OTHER))).doesNotContainAnyElementsOf(ids(jobs(FAULTY)));

        change("procedure.yaml", "amount: ten", "amount: 10");
        startAgain();

        assertThat(takenUp()).containsAll(ids(jobs(OTHER))).containsAll(ids(jobs(FAULTY)));
        assertThat(jobs(FAULTY)).allSatisfy(job -> {
            assertThat(job.getRetries()).isEqualTo(3);
            assertThat(job.getExceptionMessage()).isNull();
        });
    }

    @Test
    void answersThePeopleOfAFaultyCouncilThatItIsStoppedAndServesTheOthers() throws IOException {
        CaseReference waiting = opens(FAULTY);
        opens(OTHER);
        Files.delete(service.folder(FAULTY).resolve("assess-carer.form"));

        startAgain();

        ResponseEntity<JsonNode> stopped = cases(FAULTY);
        assertThat(stopped.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(stopped.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(stopped.getBody().path("type").asText()).isEqualTo("urn:care-journey:problem:stopped");
        assertThat(stopped.getBody().path("title").asText())
                .startsWith("The procedure of newcouncil cannot be used at present");
        assertThat(cases(OTHER).getBody().path("total").asInt()).isEqualTo(1);
        assertThat(as(OTHER).at(FAULTY).get("/cases").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

        Task task = task(waiting);
        Map<String, Object> entry = Map.of("impact", "She has not slept for months.", "weeklyPricePence", 5_000);
        assertThatThrownBy(() -> bean(TaskService.class).complete(task.getId(), entry))
                .isInstanceOf(Unavailable.class);
        assertThat(task(waiting).getId()).isEqualTo(task.getId());
        assertThat(bean(CaseRecord.class).verify(waiting).isSound()).isTrue();
    }

    private Task task(CaseReference reference) {
        return bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    @Test
    void goesOnWithTheCasesOfACouncilWhoseFolderHasBeenMended() throws IOException {
        CaseReference waiting = opens(FAULTY);
        change("carer-break.bpmn", "${tell}", "${shout}");
        startAgain();
        change("carer-break.bpmn", "${shout}", "${tell}");

        startAgain();

        Map<String, Object> entry = Map.of(
                "data",
                Map.of(
                        "impact",
                        "She has not slept a whole night for months.",
                        "kind",
                        "DAY_CENTRE",
                        "weeklyPricePence",
                        5_000));
        as(FAULTY).post("/tasks/" + task(waiting).getId() + "/completion", entry);
        JsonNode ended = as(FAULTY).get("/cases/" + waiting).getBody();
        assertThat(ended.at("/summary/result").asText()).isEqualTo("BREAK_AGREED");
    }

    @Test
    void stopsACouncilAloneWhoseModelOnlyTheEngineRefuses() throws IOException {
        long deployed = deployments(FAULTY);
        change(
                "panel-decision.bpmn",
                "<bpmn:endEvent id=\"endEvent_decided\" name=\"Decided\" />",
                "<bpmn:endEvent id=\"endEvent_decided\" name=\"Decided\" />"
                        + "<bpmn:intermediateCatchEvent id=\"messageEvent_odd\" />");

        startAgain();

        assertThat(cases(FAULTY).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(cases(OTHER).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(deployments(FAULTY)).isEqualTo(deployed);
    }

    private long deployments(Council council) {
        return bean(RepositoryService.class)
                .createDeploymentQuery()
                .tenantIdIn(council.value())
                .count();
    }

    @Test
    void stopsACouncilWhoseFolderIsGone(CapturedOutput output) throws IOException {
        FileSystemUtils.deleteRecursively(service.folder(FAULTY));

        startAgain();

        assertThat(bean(Procedures.class).stopped()).containsExactly(FAULTY);
        assertThat(cases(FAULTY).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(output).contains("newcouncil: no such folder any more in any place");
    }

    @Test
    void tellsEveryFaultInOneErrorOfTheLog(CapturedOutput output) throws IOException {
        Files.delete(service.folder(FAULTY).resolve("assess-carer.form"));
        change("procedure.yaml", "amount: 10", "amount: ten");
        Files.createDirectory(service.folder(FAULTY).resolveSibling("New_Council"));
        Files.writeString(service.folder(FAULTY).resolveSibling("New_Council/procedure.yaml"), "");

        startAgain();

        List<String> told = output.getOut()
                .lines()
                .filter(line -> line.contains("\"event\":\"councils-stopped\""))
                .toList();
        assertThat(told).singleElement().satisfies(line -> assertThat(line)
                .contains("\"level\":\"ERROR\"", "again: [newcouncil]. Faults found: 4")
                .contains("procedure.yaml:21: deadlines.carerAssessed.amount: expected a whole number")
                .contains("decide-at-panel.form:8: field_impact: no form assess-carer.form")
                .contains("carer-break.bpmn:18: userTask_assessCarer: no form assess-carer.form")
                .contains("New_Council: the name of a council's folder is in small letters, digits and hyphens"));
    }

    @Test
    void saysOnTheStartPageWhichCouncilIsStopped() throws IOException {
        change("procedure.yaml", "amount: 10", "amount: ten");
        startAgain();

        assertThat(startPage(FAULTY)).contains("The procedure of <span>newcouncil</span> cannot be used at present");
        assertThat(startPage(OTHER)).doesNotContain("cannot be used at present");
    }

    private String startPage(Council council) {
        WebSession session = new WebSession(service.port());
        session.signIn("carer-worker-" + council, RestartedService.password());
        return session.get("/").body();
    }
}
