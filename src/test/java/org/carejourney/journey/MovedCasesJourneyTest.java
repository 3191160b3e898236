package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.carejourney.RestartedService;
import org.carejourney.deadline.Deadlines;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of running cases when their council's folder changes. */
@TestInstance(Lifecycle.PER_CLASS)
class MovedCasesJourneyTest {

    private static final Council COUNCIL = new Council("newcouncil");
    private static final Council OTHER = new Council("othercouncil");
    private static final String ASSESS = "userTask_assessCarer";
    private static final String MOVES = "/procedures/moves";

    private static int people = 1000;

    private RestartedService service;

    @BeforeAll
    void start(@TempDir Path place) throws IOException {
        service = new RestartedService(place, COUNCIL, OTHER);
        service.start();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** Begins again with the folder as it is printed, which is called version 1.0. */
    private void versionOne() throws IOException {
        service.writeFolder(COUNCIL);
        service.startAgain();
    }

    /** Twenty days instead of ten, one more question, and only from twice the price is the panel asked. */
    private void versionTwo() throws IOException {
        service.change(COUNCIL, "procedure.yaml", "version: \"1.0\"", "version: \"2.0\"");
        service.change(COUNCIL, "procedure.yaml", "amount: 10, unit: WORKING_DAYS", "amount: 20, unit: WORKING_DAYS");
        service.change(
                COUNCIL,
                "assess-carer.form",
                "{ \"id\": \"field_kind\"",
                "{ \"id\": \"field_urgent\", \"type\": \"radio\", \"key\": \"urgent\", \"label\": \"Is it urgent?\","
                        + " \"values\": [ { \"label\": \"Yes\", \"value\": \"YES\" }, { \"label\": \"No\", \"value\": \"NO\" } ],"
                        + " \"validate\": { \"required\": true } },\n    { \"id\": \"field_kind\"");
        service.change(COUNCIL, "break-route.dmn", "panelFromPence</text>", "2 * panelFromPence</text>");
        service.startAgain();
    }

    private String opens() {
        return opens(service);
    }

    private static String opens(RestartedService service) {
        people++;
        return service.as("carer-worker", COUNCIL)
                .post(
                        "/cases",
                        Map.of(
                                "procedure",
                                "carer-break",
                                "person",
                                Map.of("reference", "PERSON-" + people),
                                "data",
                                Map.of("hoursAskedFor", 6)))
                .getBody()
                .at("/summary/reference")
                .asText();
    }

    private JsonNode shown(String reference) {
        return service.as("carer-worker", COUNCIL).get("/cases/" + reference).getBody();
    }

    /** Completes the only task of a case. */
    private JsonNode does(String group, String reference, Map<String, Object> data) {
        String task = shown(reference).at("/tasks/0/id").asText();
        return service.as(group, COUNCIL)
                .post("/tasks/" + task + "/completion", Map.of("data", data))
                .getBody();
    }

    private static Map<String, Object> assessment() {
        return Map.of(
                "impact",
                "She has not slept a whole night for months.",
                "kind",
                "SITTING_SERVICE",
                "weeklyPricePence",
                15_000);
    }

    private static Map<String, Object> and(Map<String, Object> data, String key, Object value) {
        Map<String, Object> more = new HashMap<>(data);
        more.put(key, value);
        return more;
    }

    private JsonNode dryRun(String... references) {
        return service.as("manager", COUNCIL)
                .post(MOVES + "/dry-run", Map.of("cases", List.of(references)))
                .getBody();
    }

    private JsonNode moves(String... references) {
        return service.as("manager", COUNCIL)
                .post(MOVES, Map.of("cases", List.of(references), "reason", "The new form asks for urgency"))
                .getBody();
    }

    /** How many cases run in each version, newest first. */
    private Map<String, Integer> running() {
        Map<String, Integer> running = new LinkedHashMap<>();
        service.as("manager", COUNCIL)
                .get("/procedures")
                .getBody()
                .path("versions")
                .forEach(version -> running.merge(
                        version.path("version").asText(),
                        version.path("runningCases").asInt(),
                        Integer::sum));
        return running;
    }

    @Test
    void aCaseOfVersionOneEndsInVersionOne() throws IOException {
        versionOne();
        String reference = opens();

        versionTwo();
        does("carer-worker", reference, assessment());
        does("panel-chair", reference, Map.of("decision", "DECLINE", "reasons", "There is a day centre near."));

        // version 2 would have asked whether it is urgent, and not the panel
        JsonNode summary = shown(reference).path("summary");
        assertThat(summary.path("result").asText()).isEqualTo("BREAK_DECLINED");
        assertThat(summary.path("procedureVersion").asText()).isEqualTo("1.0");
    }

    @Test
    void aCaseThatIsMovedKeepsItsDueTimeAndGoesOnInVersionTwo() throws IOException {
        versionOne();
        String reference = opens();
        String due = shown(reference).at("/clocks/0/dueAt").asText();
        String taskDue = shown(reference).at("/tasks/0/due").asText();

        versionTwo();
        JsonNode foreseen = dryRun(reference).path(0);
        JsonNode moved = moves(reference).path(0);

        assertThat(foreseen.path("outcome").asText()).isEqualTo("CAN_MOVE");
        assertThat(foreseen.at("/clocksKept/0/dueAt").asText()).isEqualTo(due);
        assertThat(moved.path("outcome").asText()).isEqualTo("MOVED");
        assertThat(shown(reference).at("/clocks/0/dueAt").asText()).isEqualTo(due);
        assertThat(shown(reference).at("/clocks").size()).isEqualTo(1);
        assertThat(shown(reference).at("/tasks/0/due").asText()).isEqualTo(taskDue);
        assertThat(job(reference).getDuedate()).isEqualTo(due);

        assertThat(does("carer-worker", reference, assessment())
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("urgent");
        does("carer-worker", reference, and(assessment(), "urgent", "NO"));
        JsonNode summary = shown(reference).path("summary");
        assertThat(summary.path("result").asText()).isEqualTo("BREAK_AGREED");
        assertThat(summary.path("procedureVersion").asText()).isEqualTo("2.0");
        assertThat(shown(reference).at("/clocks/0/status").asText()).isEqualTo("MET");
    }

    private Job job(String reference) {
        return service.bean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(service.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey("carer-break")
                        .singleResult()
                        .getId())
                .singleResult();
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() throws IOException {
        versionOne();
        String reference = opens();
        versionTwo();
        JsonNode before = shown(reference);
        int entries = record(reference).size();
        Map<String, Integer> running = running();

        JsonNode foreseen = dryRun(reference).path(0);

        assertThat(foreseen.path("from").asText()).isEqualTo("1.0");
        assertThat(foreseen.path("to").asText()).isEqualTo("2.0");
        assertThat(foreseen.at("/processes/0/process").asText()).isEqualTo("carer-break");
        assertThat(foreseen.at("/processes/0/stands/0/element").asText()).isEqualTo(ASSESS);
        assertThat(foreseen.at("/processes/0/stands/0/to").asText()).isEqualTo(ASSESS);
        assertThat(shown(reference)).isEqualTo(before);
        assertThat(record(reference)).hasSize(entries);
        assertThat(running()).isEqualTo(running);
        assertThat(running.get("1.0")).isPositive();
    }

    private JsonNode record(String reference) {
        return service.as("manager", COUNCIL)
                .get("/cases/" + reference + "/record")
                .getBody();
    }

    @Test
    void aMoveIsOnTheRecordWithWhoAndWhy() throws IOException {
        versionOne();
        String reference = opens();
        versionTwo();

        moves(reference);

        JsonNode entry = record(reference).path(record(reference).size() - 1);
        assertThat(entry.path("kind").asText()).isEqualTo("VERSION_CHANGED");
        assertThat(entry.path("by").asText()).isEqualTo("manager-newcouncil");
        assertThat(entry.path("procedureVersion").asText()).isEqualTo("2.0");
        assertThat(entry.at("/content/from").asText()).isEqualTo("1.0");
        assertThat(entry.at("/content/reason").asText()).isEqualTo("The new form asks for urgency");
        assertThat(service.as("manager", COUNCIL)
                        .get("/cases/" + reference + "/record/verification")
                        .getBody()
                        .path("sound")
                        .asBoolean())
                .isTrue();
        assertThat(dryRun(reference).at("/0/outcome").asText()).isEqualTo("IN_NEWEST");
    }

    @Test
    void aCaseThatCannotBeMovedStaysAsItIsAndTheOthersMove() throws IOException {
        deploys("1.0");
        String atPanel = opens();
        does("carer-worker", atPanel, assessment());
        String atAssessment = opens();
        deploys("2.0", "panel-decision.bpmn", "userTask_decideAtPanel", "userTask_decideInPanel");
        JsonNode before = shown(atPanel);

        JsonNode answers = moves(atPanel, atAssessment);

        assertThat(answers.at("/0/outcome").asText()).isEqualTo("BLOCKED");
        assertThat(answers.at("/0/blocks/0/code").asText()).isEqualTo("STEP_GONE");
        assertThat(answers.at("/0/blocks/0/process").asText()).isEqualTo("panel-decision");
        assertThat(answers.at("/0/blocks/0/element").asText()).isEqualTo("userTask_decideAtPanel");
        assertThat(answers.at("/1/outcome").asText()).isEqualTo("MOVED");
        assertThat(shown(atPanel)).isEqualTo(before);
        assertThat(dryRun(atPanel).at("/0/outcome").asText()).isEqualTo("BLOCKED");
    }

    /** Deploys the printed folder and what all councils share under a version, with texts of its files replaced. */
    private void deploys(String version, String... fileTextBy) throws IOException {
        service.writeFolder(COUNCIL);
        var deployment = service.bean(RepositoryService.class)
                .createDeployment()
                .name(COUNCIL.value())
                .tenantId(COUNCIL.value())
                .source(version + " sha256:test");
        for (Path folder : List.of(service.folder(COUNCIL), Path.of("bpmn/common"), Path.of("forms/common"))) {
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    String text = replaced(name, Files.readString(file), fileTextBy);
                    deployment.addInputStream(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        deployment.deploy();
    }

    private static String replaced(String name, String text, String... fileTextBy) {
        String changed = text;
        for (int at = 0; at < fileTextBy.length; at += 3) {
            if (name.equals(fileTextBy[at])) {
                assertThat(changed).contains(fileTextBy[at + 1]);
                changed = changed.replace(fileTextBy[at + 1], fileTextBy[at + 2]);
            }
        }
        return changed;
    }

    @Test
    void saysWhatCasesOfAnOlderVersionWouldMissInTheNewestFigures(@TempDir Path place) throws IOException {
        try (RestartedService renamed = new RestartedService(place, COUNCIL)) {
            renamed.start();
            opens(renamed);
            renamed.change(COUNCIL, "procedure.yaml", "version: \"1.0\"", "version: \"3.0\"");
            renamed.change(COUNCIL, "procedure.yaml", "carerAssessed:", "carerSeen:");
            renamed.change(COUNCIL, "carer-break.bpmn", "value=\"carerAssessed\"", "value=\"carerSeen\"");

            renamed.startAgain();

            JsonNode versions =
                    renamed.as("manager", COUNCIL).get("/procedures").getBody().path("versions");
            assertThat(versions.at("/0/version").asText()).isEqualTo("3.0");
            assertThat(versions.at("/0/faults")).isEmpty();
            assertThat(versions.at("/1/version").asText()).isEqualTo("1.0");
            assertThat(versions.at("/1/faults/0").asText())
                    .isEqualTo("carer-break.bpmn:18: userTask_assessCarer: no deadline 'carerAssessed'");
        }
    }

    private JsonNode block(String reference) {
        JsonNode foreseen = dryRun(reference).path(0);
        assertThat(foreseen.path("blocks")).as(foreseen.toString()).hasSize(1);
        return foreseen.at("/blocks/0");
    }

    @Test
    void aDeadlineThatTheNewestVersionDoesNotKeepBlocks() throws IOException {
        deploys("1.0");
        String reference = opens();
        deploys("2.0", "carer-break.bpmn", "<camunda:property name=\"deadline\" value=\"carerAssessed\" />", "");

        JsonNode block = block(reference);

        assertThat(block.path("code").asText()).isEqualTo("CLOCK_LOST");
        assertThat(block.path("element").asText()).isEqualTo(ASSESS);
        assertThat(block.path("message").asText()).contains("carerAssessed", "CLOCK-");
    }

    @Test
    void aMissedDeadlineThatIsKeptOnlyElsewhereBlocks() throws IOException {
        String deadline = "<camunda:property name=\"deadline\" value=\"carerAssessed\" />";
        String called = "<camunda:out source=\"decision\" target=\"decision\" />";
        deploys("1.0");
        String reference = opens();
        service.bean(ManagementService.class).executeJob(job(reference).getId());
        deploys(
                "2.0",
                "carer-break.bpmn",
                deadline,
                "",
                "carer-break.bpmn",
                called,
                called + "<camunda:properties>" + deadline + "</camunda:properties>");

        JsonNode block = block(reference);

        assertThat(block.path("code").asText()).isEqualTo("CLOCK_LOST");
        assertThat(block.path("element").asText()).isEqualTo(ASSESS);
    }

    @Test
    void aStepOfAnotherKindBlocks() throws IOException {
        deploys("1.0");
        String reference = opens();
        deploys(
                "2.0",
                "carer-break.bpmn",
                "bpmn:userTask ",
                "bpmn:manualTask ",
                "carer-break.bpmn",
                "/bpmn:userTask>",
                "/bpmn:manualTask>");

        assertThat(block(reference).path("code").asText()).isEqualTo("STEP_CHANGED");
    }

    @Test
    void aCallOfAnotherProcessBlocks() throws IOException {
        deploys("1.0");
        String reference = opens();
        does("carer-worker", reference, assessment());
        deploys("2.0", "carer-break.bpmn", "calledElement=\"panel-decision\"", "calledElement=\"missed-deadline\"");

        assertThat(block(reference).path("code").asText()).isEqualTo("CALL_CHANGED");
    }

    @Test
    void aProcessThatIsGoneBlocks() throws IOException {
        deploys("1.0");
        String reference = opens();
        does("carer-worker", reference, assessment());
        deploys(
                "2.0",
                "panel-decision.bpmn",
                "process id=\"panel-decision\"",
                "process id=\"panel-decided\"",
                "panel-decision.bpmn",
                "bpmnElement=\"panel-decision\"",
                "bpmnElement=\"panel-decided\"");

        JsonNode block = block(reference);

        assertThat(block.path("code").asText()).isEqualTo("PROCESS_GONE");
        assertThat(block.path("process").asText()).isEqualTo("panel-decision");
    }

    @Test
    void aNewDeadlineBeginsWithTheMoveAndShowsOnTheTask() throws IOException {
        String deadline = "<camunda:property name=\"deadline\" value=\"carerAssessed\" />";
        deploys("1.0", "carer-break.bpmn", deadline, "");
        String reference = opens();
        assertThat(shown(reference).path("clocks")).isEmpty();
        deploys("2.0");

        JsonNode foreseen = dryRun(reference).path(0);
        assertThat(shown(reference).path("clocks")).isEmpty();
        moves(reference);

        assertThat(foreseen.at("/clocksStarted/0/deadline").asText()).isEqualTo("carerAssessed");
        JsonNode now = shown(reference);
        assertThat(now.at("/clocks/0/deadline").asText()).isEqualTo("carerAssessed");
        assertThat(now.at("/tasks/0/due").asText())
                .isEqualTo(now.at("/clocks/0/dueAt").asText());
        assertThat(job(reference).getDuedate())
                .isEqualTo(now.at("/clocks/0/dueAt").asText());
    }

    @Test
    void aNewDeadlineThatCountsFromWhatTheCaseDoesNotSayBlocks() throws IOException {
        deploys("1.0", "carer-break.bpmn", "<camunda:property name=\"deadline\" value=\"carerAssessed\" />", "");
        String reference = opens();
        deploys("2.0", "carer-break.bpmn", "value=\"carerAssessed\"", "value=\"panelDecides\"");

        JsonNode block = block(reference);

        assertThat(block.path("code").asText()).isEqualTo("CLOCK_CANNOT_START");
        assertThat(block.path("message").asText()).contains("panelDecides", "sittingDate");
    }

    @Test
    void aDeadlineThatWasMissedIsNotMissedAgain() throws IOException {
        deploys("1.0");
        String reference = opens();
        service.bean(ManagementService.class).executeJob(job(reference).getId());
        assertThat(shown(reference).at("/clocks/0/breachedAt").isNull()).isFalse();
        deploys("2.0");

        moves(reference);
        // the engine sets a timer that has fired anew
        service.bean(ManagementService.class).executeJob(job(reference).getId());

        assertThat(record(reference).findValuesAsText("kind"))
                .filteredOn("DEADLINE_BREACHED"::equals)
                .hasSize(1);
        assertThat(service.bean(RuntimeService.class)
                        .createIncidentQuery()
                        .incidentType("deadlineBreached")
                        .configuration(shown(reference).at("/clocks/0/id").asText())
                        .list())
                .hasSize(1);
        does("carer-worker", reference, assessment());
        assertThat(service.bean(Deadlines.class)
                        .of(new CaseReference(reference))
                        .get(0)
                        .status())
                .hasToString("MET_LATE");
    }

    @Test
    void aMessageIsWaitedForByItsNewName() throws IOException {
        deploys("1.0", "panel-decision.bpmn", "name=\"breaksSittingCancelled\"", "name=\"breaksSittingOff\"");
        String reference = opens();
        does("carer-worker", reference, assessment());
        JsonNode before = shown(reference);
        deploys("2.0");
        moves(reference);

        String sitting = service.as("panel-chair", COUNCIL)
                .get("/tasks/" + before.at("/tasks/0/id").asText() + "/form")
                .getBody()
                .at("/data/sittingDate")
                .asText();
        service.as("panel-chair", COUNCIL)
                .post("/panels/breaks/sittings/" + sitting + "/cancellation", Map.of("reason", "The chair is ill"));

        JsonNode now = shown(reference);
        assertThat(now.at("/tasks/0/id").asText())
                .isNotBlank()
                .isNotEqualTo(before.at("/tasks/0/id").asText());
        assertThat(now.at("/tasks/0/form").asText()).isEqualTo("decide-at-panel");
    }

    @Test
    void everyCaseInAnOlderVersionIsForeseen() throws IOException {
        deploys("1.0");
        String reference = opens();
        does("carer-worker", reference, assessment());
        deploys("2.0");
        String newer = opens();

        JsonNode foreseen =
                service.as("manager", COUNCIL).get(MOVES + "/dry-run?size=200").getBody();

        assertThat(foreseen.findValuesAsText("caseReference"))
                .contains(reference)
                .doesNotContain(newer);
        assertThat(foreseen.path("total").asInt())
                .isEqualTo(foreseen.path("items").size());
    }

    @Test
    void onlyManagersOfTheCouncilMoveItsCases() throws IOException {
        deploys("1.0");
        String reference = opens();
        deploys("2.0");
        Map<String, Object> request = Map.of("cases", List.of(reference), "reason", "Because");

        assertThat(service.as("carer-worker", COUNCIL)
                        .post(MOVES, request)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(service.as("manager", OTHER)
                        .at(COUNCIL)
                        .post(MOVES, request)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        JsonNode others = service.as("manager", OTHER).post(MOVES, request).getBody();
        assertThat(others.at("/errors/0/field").asText()).isEqualTo("cases/0");
        assertThat(dryRun(reference).at("/0/outcome").asText()).isEqualTo("CAN_MOVE");
    }

    @Test
    void everyFieldAtFaultIsNamedAndNothingMoves() throws IOException {
        deploys("1.0");
        String reference = opens();
        deploys("2.0");

        JsonNode refused = service.as("manager", COUNCIL)
                .post(MOVES, Map.of("cases", List.of(reference, "CASE-999999", "odd"), "reason", " "))
                .getBody();
        JsonNode unknown = service.as("manager", COUNCIL)
                .post(MOVES, Map.of("cases", List.of(reference, "CASE-999999"), "reason", "Because"))
                .getBody();

        assertThat(refused.path("errors").findValuesAsText("field")).containsExactly("cases/2", "reason");
        assertThat(unknown.path("errors").findValuesAsText("field")).containsExactly("cases/1");
        assertThat(dryRun(reference).at("/0/outcome").asText()).isEqualTo("CAN_MOVE");
    }
}
