package org.carejourney.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.carejourney.form.Northshire.COUNCIL;
import static org.carejourney.form.Northshire.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@Import(Northshire.class)
@TestPropertySource(properties = Northshire.FOLDERS)
class EngineDoorsTest {

    @Autowired
    Northshire northshire;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    StartCheck starts;

    @Autowired
    MessageCheck messages;

    CaseReference visit;
    String taskId;

    @BeforeEach
    void aPractitionerHasAVisitToPlan() {
        visit = northshire.visit("HOME");
        taskId = northshire.task(visit).getId();
        northshire.is("ann", "practitioner");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        northshire.tidyUp();
    }

    private static Map<String, Object> wrong() {
        Map<String, Object> wrong =
                plan(Map.of("origin", "HOSPITAL", "costPence", "dear", "urgent", false, "state", "DONE"));
        wrong.remove("visitOn");
        wrong.put("people", List.of(Map.of("name", "Ann"), Map.of("name", "")));
        return wrong;
    }

    private void assertRefusedAndUnchanged(Throwable refused) {
        assertThat(refused).isInstanceOf(FormFieldValidationException.class);
        assertThat(refused.getMessage())
                .startsWith("Form validation failed: [origin] “Where from” cannot be changed here.")
                .contains(
                        "[visitOn] Enter “Date of the visit”.;",
                        "[costPence] “Cost in pence” must be a number.;",
                        "[urgentBecause] “Why is it urgent?” does not apply here.",
                        "[people/1/name] Enter “Name”.;",
                        "[state] This form has no such field.;")
                .doesNotContain("dear", "DONE", "falls");
        assertThat(northshire.task(visit).getTaskDefinitionKey()).isEqualTo(Northshire.PLAN);
        assertThat(northshire.variables(visit)).containsOnlyKeys("origin");
        assertThat(northshire.completed(visit)).isEmpty();
    }

    @Test
    void refusesAWrongEntryByWhicheverDoorItComes() {
        var byCompletion = catchThrowable(() -> tasks.complete(taskId, wrong()));
        var byForm = catchThrowable(() -> forms.submitTaskForm(taskId, wrong()));
        var bySubmission = catchThrowable(() -> tasks.completeWithVariablesInReturn(taskId, wrong(), false));

        assertRefusedAndUnchanged(byCompletion);
        assertRefusedAndUnchanged(byForm);
        assertRefusedAndUnchanged(bySubmission);
    }

    @Test
    void refusesAnEmptyEntryIntoAForm() {
        assertThatThrownBy(() -> tasks.complete(taskId)).isInstanceOf(FormFieldValidationException.class);
    }

    @Test
    void keepsOnlyWhatTheModelKeepsAndRecordsEverything() {
        tasks.complete(taskId, plan());

        assertThat(northshire.variables(visit))
                .containsOnlyKeys("origin", "visitOn", "miles", "costPence", "urgent", "people", "escort")
                .containsEntry("visitOn", "2026-03-09")
                .containsEntry("costPence", 4_000L)
                .containsEntry("miles", 12.5)
                .containsEntry("urgent", true)
                .containsEntry("escort", null);
        assertThat(northshire.variables(visit).get("people").toString()).contains("\"Ann\"", "\"LIFT\"");
        RecordEntry entry = northshire.completed(visit).get(0);
        assertThat(northshire.completed(visit)).hasSize(1);
        assertThat(entry.subject()).isEqualTo("plan-visit");
        assertThat(entry.by()).isEqualTo("ann");
        assertThat(entry.role()).isEqualTo("practitioner");
        assertThat(entry.content())
                .containsEntry("urgentBecause", "She falls often.")
                .containsEntry("reason", "FIRST_VISIT")
                .containsEntry("origin", "HOME")
                .doesNotContainKeys("mostMiles", "escort");
        assertThat(Plain.map(entry.content().get("_task")).get("task")).isEqualTo(Northshire.PLAN);
    }

    @Test
    void takesListsAsTheScreenSendsThem() {
        Map<String, Object> sent = plan();
        sent.put(
                "people",
                SpinValues.jsonValue("[{\"name\": \"Ann\", \"needs\": [\"RAMP\"]}]")
                        .create());

        forms.submitTaskForm(taskId, sent);

        assertThat(northshire.completed(visit).get(0).content().get("people"))
                .isEqualTo(List.of(Map.of("name", "Ann", "needs", List.of("RAMP"))));
    }

    @Test
    void refusesWhatOnlyClaimsToBeAList() {
        Map<String, Object> sent = plan();
        sent.put("people", SpinValues.jsonValue("[{\"name\": ").create());

        assertThatThrownBy(() -> forms.submitTaskForm(taskId, sent))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("[people]");
    }

    @Test
    void asksTheTasksDecisionOnceEachFieldIsRightByItself() {
        Map<String, Object> together = plan(Map.of("visitOn", "2026-03-02", "urgent", false, "miles", 30.5));
        together.remove("urgentBecause");
        together.put("people", List.of(Map.of("name", "Ann"), Map.of("name", "Ann")));
        Map<String, Object> wrongToo = new HashMap<>(together);
        wrongToo.put("costPence", -1);

        var alone = catchThrowable(() -> tasks.complete(taskId, together));
        var both = catchThrowable(() -> tasks.complete(taskId, wrongToo));

        assertThat(alone.getMessage())
                .isEqualTo("Form validation failed: [visitOn] A visit today must be marked as urgent, (sic).;"
                        + " [miles] This is further than the council allows.; [people/0/name] Name each person once.;");
        assertThat(both.getMessage()).contains("[costPence]").doesNotContain("[miles]");
        assertThat(northshire.completed(visit)).isEmpty();
    }

    @Test
    void letsTheDecisionSeeProcessVariablesAndNothingForWhatIsAbsent() {
        CaseReference fromHospital = northshire.visit("HOSPITAL");

        assertThatThrownBy(
                        () -> tasks.complete(northshire.task(fromHospital).getId(), plan(Map.of("origin", "HOSPITAL"))))
                .hasMessageContaining("[escort] Say who comes along.");
    }

    @Test
    @Requirement("DEV-X-24")
    void letsNobodyDecideWhatTheyPresented() {
        tasks.complete(taskId, plan());
        String agree = northshire.task(visit).getId();
        Map<String, Object> agreed = Map.of(
                "people", List.of(Map.of("agreed", true), Map.of("agreed", false)), "homeReference", "HOME-0001");

        assertThatThrownBy(() -> tasks.complete(agree, agreed))
                .hasMessage("Form validation failed: [] Someone else has to do this: you presented this case.;");
        northshire.is("bob", "team-manager");
        tasks.complete(agree, agreed);

        RecordEntry decided = northshire.completed(visit).get(1);
        assertThat(decided.role()).isEqualTo("team-manager");
        assertThat(decided.content())
                .containsEntry("costPence", 4_000)
                .containsEntry(
                        "people",
                        List.of(Map.of("name", "Ann", "agreed", true), Map.of("name", "Ben", "agreed", false)));
    }

    @Test
    void takesNothingButItsCompletionForATaskWithoutForm() {
        CaseReference formless = northshire.visitAtHome("HOME-0001");
        String close = northshire.task(formless).getId();
        northshire.is("carol", "provider-HOME-0001");

        assertThatThrownBy(() -> tasks.complete(close, Map.of("note", "x"))).hasMessageContaining("[note]");
        tasks.complete(close);

        assertThat(northshire.task(formless)).isNull();
        assertThat(northshire.completed(formless)).hasSize(1);
        assertThat(northshire.completed(formless).get(0).role()).isEqualTo("provider");
        assertThat(northshire.completed(formless).get(0).subject()).isEqualTo("userTask_visitHome");
    }

    @Test
    void letsNobodyElseComplete() {
        northshire.is("dave", "team-manager");

        assertThatThrownBy(() -> tasks.complete(taskId, plan())).isInstanceOf(AuthorizationException.class);
        assertThat(northshire.completed(visit)).isEmpty();
    }

    @Test
    void closesTheWaysRoundTheForm() {
        tasks.claim(taskId, "ann");

        assertThatThrownBy(() -> tasks.delegateTask(taskId, "bob")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.resolveTask(taskId, plan())).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.handleBpmnError(taskId, "x")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.handleEscalation(taskId, "x")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.createComment(taskId, null, "x")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.setVariable(taskId, "origin", "x")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.setVariableLocal(taskId, "origin", "x"))
                .isInstanceOf(AuthorizationException.class);
        assertThat(northshire.variables(visit)).containsOnlyKeys("origin");
    }

    @Test
    void opensAFormWithWhatIsKnown() {
        VariableMap first = forms.getTaskFormVariables(taskId);
        tasks.complete(taskId, plan());
        VariableMap second = forms.getTaskFormVariables(northshire.task(visit).getId());

        assertThat(first).containsEntry("origin", "HOME").containsEntry("mostMiles", 30L);
        assertThat(((JsonValue) first.getValueTyped("reasonOptions")).getValueSerialized())
                .isEqualTo(
                        "[{\"label\":\"First visit\",\"value\":\"FIRST_VISIT\"},{\"label\":\"Review\",\"value\":\"REVIEW\"}]");
        assertThat(((JsonValue) second.getValueTyped("people")).getValueSerialized())
                .contains("\"name\":\"Ben\"");
        assertThat(second).containsEntry("costPence", 4_000L);
    }

    @Test
    void opensAFormAgainWithWhatWasEnteredLast() {
        tasks.complete(taskId, plan(Map.of("reason", "REVIEW")));
        northshire.planAgain(visit);

        VariableMap again = forms.getTaskFormVariables(northshire.task(visit).getId());

        assertThat(again).containsEntry("reason", "REVIEW").containsEntry("urgentBecause", "She falls often.");
        assertThat(again).containsEntry("origin", "HOME").doesNotContainKey("_task");
    }

    @Test
    void checksWhatAProcessIsStartedWith() {
        String process = northshire.processDefinitionId();

        Entry entry = starts.check(COUNCIL, process, Map.of("personReference", "PERSON-0001", "origin", "HOME"));

        assertThat(entry.form()).isEqualTo("start-two-tasks");
        assertThat(entry.content()).containsOnlyKeys("personReference", "origin");
        assertThat(entry.variables()).isEqualTo(Map.of("origin", "HOME"));
        assertThatThrownBy(() -> starts.check(COUNCIL, process, Map.of("origin", "home", "x", 1)))
                .isInstanceOfSatisfying(InvalidEntry.class, refused -> assertThat(refused.faults())
                        .extracting(FieldFault::field)
                        .containsExactly("personReference", "origin", "x"));
    }

    @Test
    void checksWhatAMessageCarries() {
        Entry entry = messages.check(
                COUNCIL, visit, "visitCancelled", Map.of("reason", "She is ill.", "cancelledOn", "2026-03-02"));

        assertThat(entry.content()).containsOnlyKeys("reason", "cancelledOn");
        assertThat(entry.variables()).isEqualTo(Map.of("cancelledOn", "2026-03-02"));
        assertThatThrownBy(() -> messages.check(COUNCIL, visit, "visitCancelled", Map.of()))
                .isInstanceOf(InvalidEntry.class);
        assertThatThrownBy(() -> messages.check(COUNCIL, visit, "../plan-visit", Map.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.check(COUNCIL, visit, "unknown", Map.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void answersTypedValuesAsTheyAre() {
        Map<String, Object> typed = Variables.createVariables()
                .putValueTyped("urgent", Variables.objectValue(Map.of("a", 1)).create());

        assertThatThrownBy(() -> tasks.complete(taskId, plan(typed))).hasMessageContaining("[urgent]");
    }
}
