package org.carejourney.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.carejourney.TestActor;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A made-up council with one small process: its folder is beside the tests. */
@TestComponent
class Northshire {

    static final String FOLDERS = "care-journey.procedures=file:src/test/resources/doors/";
    static final Council COUNCIL = new Council("northshire");
    static final String PLAN = "userTask_planVisit";
    static final String AGREE = "userTask_agreeVisit";

    private static int cases = 900_000;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final CaseRecord record;
    private final TransactionTemplate transaction;
    private final TestActor actor;

    Northshire(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            IdentityService identity,
            CaseRecord record,
            TransactionTemplate transaction,
            TestActor actor) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.identity = identity;
        this.record = record;
        this.transaction = transaction;
        this.actor = actor;
    }

    /** A case whose visit is to be planned. */
    CaseReference visit(String origin) {
        return asService(() -> {
            CaseReference reference = newCase();
            runtime.createProcessInstanceByKey("two-tasks")
                    .processDefinitionTenantId(COUNCIL.value())
                    .businessKey(reference.value())
                    .setVariable("origin", origin)
                    .execute();
            return reference;
        });
    }

    /** A case with a task that has no form. No shipped model may have one, so this comes round the checks. */
    CaseReference visitAtHome(String home) {
        return asService(() -> {
            CaseReference reference = newCase();
            var model = Bpmn.createExecutableProcess("visit-at-home")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .userTask("userTask_visitHome")
                    .name("Visit home")
                    .camundaCandidateGroups("provider")
                    .endEvent()
                    .done();
            var deployed = repository
                    .createDeployment()
                    .tenantId(COUNCIL.value())
                    .addModelInstance("visit-at-home.bpmn", model)
                    .deployWithResult();
            runtime.createProcessInstanceById(
                            deployed.getDeployedProcessDefinitions().get(0).getId())
                    .businessKey(reference.value())
                    .setVariable("homeReference", home)
                    .execute();
            return reference;
        });
    }

    private CaseReference newCase() {
        CaseReference reference = new CaseReference("CASE-" + cases++);
        transaction.executeWithoutResult(status -> record.begin(reference, COUNCIL, "1"));
        return reference;
    }

    /** Takes away what was deployed beside the council's folder. */
    void tidyUp() {
        isTheService();
        repository.createDeploymentQuery().tenantIdIn(COUNCIL.value()).list().stream()
                .filter(deployment -> deployment.getSource() == null)
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    /** Sends a case back to its first task. */
    void planAgain(CaseReference reference) {
        asService(() -> {
            runtime.createProcessInstanceModification(task(reference).getProcessInstanceId())
                    .cancelAllForActivity(AGREE)
                    .startBeforeActivity(PLAN)
                    .execute();
            return null;
        });
    }

    /** From now on this person acts, here and in the engine. */
    Actor is(String id, String... groups) {
        Actor person = actor.is(id, COUNCIL, groups);
        identity.setAuthentication(id, List.copyOf(person.groups()), List.of(COUNCIL.value()));
        return person;
    }

    void isTheService() {
        actor.isTheService();
        identity.clearAuthentication();
    }

    <T> T asService(Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }

    Task task(CaseReference reference) {
        return asService(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .initializeFormKeys()
                .singleResult());
    }

    Map<String, Object> variables(CaseReference reference) {
        return asService(() -> {
            ProcessInstance process = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference.value())
                    .singleResult();
            return new HashMap<>(runtime.getVariables(process.getId()));
        });
    }

    List<RecordEntry> completed(CaseReference reference) {
        return record.of(reference).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED)
                .toList();
    }

    String processDefinitionId() {
        return asService(() -> repository
                .createProcessDefinitionQuery()
                .tenantIdIn(COUNCIL.value())
                .processDefinitionKey("two-tasks")
                .latestVersion()
                .singleResult()
                .getId());
    }

    /** A plan for a visit in which nothing is wrong. */
    static Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("origin", "HOME");
        plan.put("visitOn", "2026-03-09");
        plan.put("reason", "FIRST_VISIT");
        plan.put("miles", 12.5);
        plan.put("costPence", 4_000);
        plan.put("urgent", true);
        plan.put("urgentBecause", "She falls often.");
        plan.put(
                "people",
                List.of(Map.of("name", "Ann", "needs", List.of("LIFT")), Map.of("name", "Ben", "needs", List.of())));
        return plan;
    }

    /** The same with some values changed. */
    static Map<String, Object> plan(Map<String, ?> changes) {
        Map<String, Object> plan = plan();
        plan.putAll(changes);
        return plan;
    }
}
