package org.carejourney.form;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.carejourney.engine.AsActor;
import org.carejourney.form.store.TaskLinks;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.Group;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * The open tasks that somebody may see: those of their groups and those they have claimed; managers see all of their
 * council. The engine's own permissions hold as well.
 */
@Service
public class OpenTasks {

    private final TaskService tasks;
    private final TaskLinks links;
    private final Procedures procedures;
    private final Roles roles;
    private final AsActor asActor;
    private final CurrentActor actor;
    private final Clock clock;

    OpenTasks(
            @Lazy TaskService tasks,
            TaskLinks links,
            Procedures procedures,
            Roles roles,
            AsActor asActor,
            CurrentActor actor,
            Clock clock) {
        this.tasks = tasks;
        this.links = links;
        this.procedures = procedures;
        this.roles = roles;
        this.asActor = asActor;
        this.actor = actor;
        this.clock = clock;
    }

    /** The tasks that were asked for, what is due first in front. */
    public Page<WorkItem> find(Council council, WorkAsked asked) {
        Actor person = actor.get();
        Set<String> groups = groups(council, asked, person);
        if (groups.isEmpty() && asked.group() != null) {
            return new Page<>(List.of(), asked.page().page(), asked.page().size(), 0);
        }
        return asActor.call(person, () -> {
            TaskQuery query = query(council, asked, person, groups);
            List<Task> found = query.orderByDueDate()
                    .asc()
                    .orderByTaskCreateTime()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .listPage((int) asked.page().offset(), asked.page().size());
            return new Page<>(
                    items(council, found), asked.page().page(), asked.page().size(), query.count());
        });
    }

    private TaskQuery query(Council council, WorkAsked asked, Actor person, Set<String> groups) {
        TaskQuery query =
                tasks.createTaskQuery().active().tenantIdIn(council.value()).initializeFormKeys();
        if (asked.group() != null) {
            query.taskCandidateGroupIn(new ArrayList<>(groups)).includeAssignedTasks();
        } else if (!seesAll(council, person)) {
            TaskQuery either = query.or().taskAssignee(person.id());
            if (!groups.isEmpty()) {
                either.taskCandidateGroupIn(new ArrayList<>(groups)).includeAssignedTasks();
            }
            either.endOr();
        }
        Optional.ofNullable(asked.assignee()).ifPresent(query::taskAssignee);
        Optional.ofNullable(asked.caseReference())
                .ifPresent(reference -> query.processInstanceBusinessKey(reference.value()));
        Date now = Date.from(clock.instant());
        if (Boolean.TRUE.equals(asked.overdue())) {
            query.dueBefore(now);
        } else if (Boolean.FALSE.equals(asked.overdue())) {
            query.or().dueAfter(now).withoutDueDate().endOr();
        }
        return query;
    }

    /** Engine groups whose tasks were asked for and may be seen. */
    private Set<String> groups(Council council, WorkAsked asked, Actor person) {
        Set<String> own = new TreeSet<>(person.groups());
        own.removeIf(group -> !group.startsWith(council + "-"));
        if (asked.group() == null) {
            return own;
        }
        Procedure procedure = procedures.of(council);
        Group group = procedure.groups().get(asked.group());
        if (group == null) {
            throw new InvalidEntry("group", "NOT_ALLOWED", "This council has no such group.");
        }
        if (seesAll(council, person)) {
            return links.groups(procedure.engineGroup(asked.group()), group.perHome() || group.perLocality()).stream()
                    .filter(known -> roles.key(council, known).equals(asked.group()))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
        own.removeIf(known -> !roles.key(council, known).equals(asked.group()));
        return own;
    }

    boolean seesAll(Council council, Actor person) {
        Procedure procedure = procedures.of(council);
        return procedure.groups().entrySet().stream()
                .filter(group -> group.getValue().cockpit())
                .anyMatch(group -> person.groups().contains(procedure.engineGroup(group.getKey())));
    }

    /** @throws NotFound when there is no such open task, or it is not theirs to see */
    public WorkItem require(Council council, String taskId) {
        Actor person = actor.get();
        Task task = asActor.call(person, () -> tasks.createTaskQuery()
                .active()
                .taskId(taskId)
                .tenantIdIn(council.value())
                .initializeFormKeys()
                .singleResult());
        if (task == null || !seesAll(council, person) && !mayDo(person, task)) {
            throw new NotFound("No such task");
        }
        return items(council, List.of(task)).get(0);
    }

    private boolean mayDo(Actor person, Task task) {
        return person.id().equals(task.getAssignee())
                || links.groups(List.of(task.getId())).getOrDefault(task.getId(), Set.of()).stream()
                        .anyMatch(person.groups()::contains);
    }

    private List<WorkItem> items(Council council, List<Task> found) {
        Map<String, Set<String>> groups =
                links.groups(found.stream().map(Task::getId).toList());
        Map<String, String> cases = links.cases(
                found.stream().map(Task::getProcessInstanceId).distinct().toList());
        Instant now = clock.instant();
        return found.stream()
                .map(task -> new WorkItem(
                        task.getId(),
                        task.getName(),
                        task.getCamundaFormRef() == null
                                ? null
                                : task.getCamundaFormRef().getKey(),
                        groups.getOrDefault(task.getId(), Set.of()).stream()
                                .map(group -> roles.key(council, group))
                                .distinct()
                                .toList(),
                        task.getAssignee(),
                        cases.get(task.getProcessInstanceId()),
                        task.getCreateTime().toInstant(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                        task.getDueDate() != null
                                && task.getDueDate().toInstant().isBefore(now),
                        task.getPriority()))
                .toList();
    }
}
