package org.carejourney.walker;

import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of every case at any time. */
final class Checks {

    private static final Council DEVON = new Council("devon");
    /** Goes on by itself in every case, and moves nothing. */
    private static final String REMINDER = "contact-reminder";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final Cases cases;
    private final CaseRecord record;
    private final JdbcClient database;
    private final Set<String> ends;

    Checks(ApplicationContext service) {
        this.runtime = service.getBean(RuntimeService.class);
        this.tasks = service.getBean(TaskService.class);
        this.jobs = service.getBean(ManagementService.class);
        this.cases = service.getBean(Cases.class);
        this.record = service.getBean(CaseRecord.class);
        this.database = service.getBean(JdbcClient.class);
        this.ends = Bpmn.readModelFromFile(new File("bpmn/devon/placement-journey.bpmn"))
                .getModelElementsByType(EndEvent.class)
                .stream()
                .map(end ->
                        end.getName().strip().replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What a refused entry must leave as it is. */
    record State(Set<String> openTasks, long entries) {}

    State state(CaseReference reference) {
        return new State(
                tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet()),
                database.sql("select entries from record_head where case_reference = ?")
                        .param(reference.value())
                        .query(Long.class)
                        .single());
    }

    void nothingChanged(CaseReference reference, State before, String refused) {
        State now = state(reference);
        if (!now.equals(before)) {
            throw new Broken("A refusal changes something", refused + " " + before + " " + now);
        }
    }

    /** After each step. */
    void check(CaseReference reference) {
        CareCase known = cases.require(DEVON, reference);
        named(known);
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
        if (known.state() == CareCase.State.OPEN && instances.isEmpty()) {
            throw new Broken("An open case has no process", reference.value());
        }
        if (known.state() == CareCase.State.WITHDRAWN && !instances.isEmpty()) {
            throw new Broken("A withdrawn case goes on", names(instances));
        }
        moves(known, instances);
        Order.check(record.of(reference));
    }

    /** When no more is done. */
    void checkRecord(CaseReference reference) {
        List<String> faults = record.verify(reference).faults();
        if (!faults.isEmpty()) {
            throw new Broken("The record does not verify", faults.toString());
        }
    }

    private void named(CareCase known) {
        if (known.state() != CareCase.State.OPEN
                && known.result().filter(ends::contains).isEmpty()) {
            throw new Broken(
                    "A case ends without a named result", known.result().toString());
        }
    }

    /** Whether each process, and the case as a whole, waits for something that can come. */
    private void moves(CareCase known, List<ProcessInstance> instances) {
        Set<String> ids = instances.stream().map(ProcessInstance::getId).collect(Collectors.toSet());
        Map<String, String> process = instances.stream()
                .collect(Collectors.toMap(ProcessInstance::getId, one -> one.getProcessDefinitionId()
                        .split(":")[0]));
        Map<String, String> executions = runtime.createExecutionQuery().list().stream()
                .collect(Collectors.toMap(one -> one.getId(), one -> one.getProcessInstanceId()));
        Set<String> moving = new HashSet<>();
        Set<String> fromOutside = new HashSet<>();
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(known.reference().value())
                .list()) {
            fromOutside.add(task.getProcessInstanceId());
        }
        for (Job job : jobs.createJobQuery().withRetriesLeft().list()) {
            if (ids.contains(job.getProcessInstanceId())) {
                boolean reminds = REMINDER.equals(process.get(job.getProcessInstanceId()));
                (reminds ? moving : fromOutside).add(job.getProcessInstanceId());
            }
        }
        for (EventSubscription wait : runtime.createEventSubscriptionQuery().list()) {
            if (wait.getProcessInstanceId() != null && !wait.getActivityId().startsWith("startEvent")) {
                boolean external = Walker.MESSAGES.contains(wait.getEventName())
                        || wait.getEventName().equals("offerReceived");
                (external && !REMINDER.equals(process.get(wait.getProcessInstanceId())) ? fromOutside : moving)
                        .add(wait.getProcessInstanceId());
            }
        }
        for (Incident incident : runtime.createIncidentQuery().list()) {
            fromOutside.add(incident.getProcessInstanceId());
        }
        moving.addAll(fromOutside);
        instances.stream()
                .map(one -> ((ExecutionEntity) one).getSuperExecutionId())
                .filter(above -> above != null)
                .forEach(above -> moving.add(executions.get(above)));
        instances.stream().filter(one -> !moving.contains(one.getId())).forEach(stuck -> {
            String where = process.get(stuck.getId());
            throw new Broken(
                    "Nothing can move " + where,
                    runtime.getActiveActivityIds(stuck.getId()).toString());
        });
        if (known.state() == CareCase.State.OPEN && fromOutside.stream().noneMatch(ids::contains)) {
            throw new Broken("Everything in the case waits for itself", names(instances));
        }
    }

    private static String names(List<ProcessInstance> instances) {
        return instances.stream()
                .map(one -> one.getProcessDefinitionId().split(":")[0])
                .sorted()
                .toList()
                .toString();
    }
}
