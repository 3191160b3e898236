package org.carejourney.form;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carejourney.form.store.OpenTaskStore;
import org.carejourney.form.store.OpenTaskStore.Person;
import org.carejourney.form.store.OpenTaskStore.Row;
import org.carejourney.form.store.OpenTaskStore.Search;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.Group;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The open tasks that somebody may see: those of their groups and those they have claimed; managers see all of their
 * council.
 */
@Service
public class OpenTasks {

    private final OpenTaskStore store;
    private final DeployedForms forms;
    private final Procedures procedures;
    private final Roles roles;
    private final CurrentActor actor;
    private final Clock clock;

    OpenTasks(
            OpenTaskStore store,
            DeployedForms forms,
            Procedures procedures,
            Roles roles,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.procedures = procedures;
        this.roles = roles;
        this.actor = actor;
        this.clock = clock;
    }

    /** The tasks that were asked for, what is due first in front. */
    public Page<WorkItem> find(Council council, WorkAsked asked) {
        Actor person = actor.get();
        Set<String> groups = groups(council, asked, person);
        if (groups != null && groups.isEmpty()) {
            return new Page<>(List.of(), asked.page().page(), asked.page().size(), 0);
        }
        Search search = new Search(
                council,
                asked.group() != null || seesAll(council, person)
                        ? null
                        : new Person(person.id(), own(council, person)),
                groups,
                asked.assignee(),
                asked.caseReference(),
                asked.overdue(),
                clock.instant());
        List<Row> found = store.find(search, asked.page().offset(), asked.page().size());
        boolean all = asked.page().page() == 0 && found.size() < asked.page().size();
        return new Page<>(
                found.stream().map(task -> item(council, task)).toList(),
                asked.page().page(),
                asked.page().size(),
                all ? found.size() : store.count(search));
    }

    /** Engine groups whose tasks were asked for and may be seen; absent when it does not matter. */
    private @Nullable Set<String> groups(Council council, WorkAsked asked, Actor person) {
        if (asked.group() == null) {
            return null;
        }
        Procedure procedure = procedures.of(council);
        Group group = procedure.groups().get(asked.group());
        if (group == null) {
            throw new InvalidEntry("group", "NOT_ALLOWED", "This council has no such group.");
        }
        Set<String> groups = seesAll(council, person)
                ? store.groups(procedure.engineGroup(asked.group()), group.perHome() || group.perLocality())
                : own(council, person);
        groups.removeIf(known -> !roles.key(council, known).equals(asked.group()));
        return groups;
    }

    private static Set<String> own(Council council, Actor person) {
        Set<String> own = new TreeSet<>(person.groups());
        own.removeIf(group -> !group.startsWith(council + "-"));
        return own;
    }

    private boolean seesAll(Council council, Actor person) {
        return procedures.of(council).managers().stream().anyMatch(person.groups()::contains);
    }

    /** @throws NotFound when there is no such open task, or it is not theirs to see */
    public WorkItem require(Council council, String taskId) {
        return item(council, visible(council, taskId));
    }

    /**
     * Lets nobody work on a task but those whose it is.
     *
     * @throws NotFound when there is no such open task, or it is not theirs to see
     * @throws Conflict when somebody else has claimed it
     * @throws AccessDeniedException when they may see it only
     */
    void requireOwn(Council council, String taskId) {
        Row task = visible(council, taskId);
        Actor person = actor.get();
        if (task.assignee() != null && !task.assignee().equals(person.id())) {
            throw new Conflict("ALREADY_CLAIMED", "Somebody else has claimed this task");
        }
        if (!isOwn(task, person)) {
            throw new AccessDeniedException("This task is for another group");
        }
    }

    private Row visible(Council council, String taskId) {
        Actor person = actor.get();
        return store.find(council, taskId)
                .filter(task -> isOwn(task, person) || seesAll(council, person))
                .orElseThrow(() -> new NotFound("No such task"));
    }

    private static boolean isOwn(Row task, Actor person) {
        return person.id().equals(task.assignee()) || task.groups().stream().anyMatch(person.groups()::contains);
    }

    private WorkItem item(Council council, Row task) {
        Instant now = clock.instant();
        return new WorkItem(
                task.id(),
                task.name(),
                forms.ofTask(task.processDefinitionId(), task.key()).orElse(null),
                task.groups().stream()
                        .map(group -> roles.key(council, group))
                        .distinct()
                        .toList(),
                task.assignee(),
                task.caseReference(),
                task.createdAt(),
                task.due(),
                task.due() != null && task.due().isBefore(now),
                task.priority());
    }
}
