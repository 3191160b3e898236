package org.carejourney.cases.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.carejourney.cases.Journeys;
import org.carejourney.engine.AsService;
import org.carejourney.form.Roles;
import org.carejourney.form.StartCheck;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Component;

/** Runs the processes of cases in the engine. */
@Component
class EngineJourneys implements Journeys {

    /** Message that brings a journey to its withdrawn end. */
    private static final String WITHDRAWN = "caseWithdrawn";

    /** Message to what runs beside a journey and ends with it. */
    private static final String ENDED = "journeyEnded";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final StartCheck startCheck;
    private final Roles roles;
    private final AsService asService;

    EngineJourneys(
            RuntimeService runtime,
            RepositoryService repository,
            TaskService tasks,
            StartCheck startCheck,
            Roles roles,
            AsService asService) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.startCheck = startCheck;
        this.roles = roles;
        this.asService = asService;
    }

    @Override
    public Map<String, Object> check(Council council, String journey, Map<String, Object> data) {
        return startCheck.check(council, newest(council, journey), data).variables();
    }

    private String newest(Council council, String process) {
        return asService.call(() -> repository
                .createProcessDefinitionQuery()
                .tenantIdIn(council.value())
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
    }

    @Override
    public void start(Council council, CaseReference reference, String process, Map<String, Object> variables) {
        asService.run(() -> runtime.createProcessInstanceByKey(process)
                .processDefinitionTenantId(council.value())
                .businessKey(reference.value())
                .setVariables(variables)
                .execute());
    }

    @Override
    public void withdraw(Council council, CaseReference reference) {
        asService.run(() -> {
            runtime.createMessageCorrelation(WITHDRAWN)
                    .tenantId(council.value())
                    .processInstanceBusinessKey(reference.value())
                    .correlateAll();
            running(council, reference)
                    .forEach(instance -> runtime.deleteProcessInstanceIfExists(
                            instance.getProcessInstanceId(), WITHDRAWN, false, true, true, false));
        });
    }

    @Override
    public boolean cancel(
            Council council,
            CaseReference reference,
            Set<String> processes,
            String variable,
            String value,
            String reason) {
        return asService.call(() -> {
            List<String> meant = running(council, reference).stream()
                    .filter(instance -> processes.contains(process(instance)))
                    .map(ProcessInstance::getProcessInstanceId)
                    .filter(instance -> value.equals(runtime.getVariable(instance, variable)))
                    .toList();
            meant.forEach(
                    instance -> runtime.deleteProcessInstanceIfExists(instance, reason, false, true, true, false));
            return !meant.isEmpty();
        });
    }

    private String process(ProcessInstance instance) {
        return repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey();
    }

    @Override
    public void ended(Council council, CaseReference reference) {
        asService.run(() -> runtime.createMessageCorrelation(ENDED)
                .tenantId(council.value())
                .processInstanceBusinessKey(reference.value())
                .correlateAll());
    }

    private List<ProcessInstance> running(Council council, CaseReference reference) {
        return runtime.createProcessInstanceQuery()
                .tenantIdIn(council.value())
                .processInstanceBusinessKey(reference.value())
                .rootProcessInstances()
                .list();
    }

    @Override
    public List<Task> openTasks(Council council, CaseReference reference) {
        return asService.call(() -> tasks
                .createTaskQuery()
                .tenantIdIn(council.value())
                .processInstanceBusinessKey(reference.value())
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(open -> task(council, open))
                .toList());
    }

    private Task task(Council council, org.camunda.bpm.engine.task.Task open) {
        List<String> groups = tasks.getIdentityLinksForTask(open.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(group -> roles.key(council, group))
                .distinct()
                .toList();
        return new Task(
                open.getId(),
                open.getName(),
                open.getCamundaFormRef() == null
                        ? null
                        : open.getCamundaFormRef().getKey(),
                groups,
                open.getAssignee(),
                Optional.ofNullable(open.getDueDate()).map(Date::toInstant).orElse((Instant) null));
    }
}
