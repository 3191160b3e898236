package org.carejourney.procedure.deploy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.carejourney.procedure.Procedure;
import org.springframework.stereotype.Component;

/** The filters of Tasklist, without which nobody sees a task there: made once for each council. */
@Component
class WorkLists {

    private static final String COUNCIL = "council";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    WorkLists(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void make(Procedure procedure) {
        make(
                procedure,
                "My tasks",
                "Tasks that I have claimed",
                10,
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        make(
                procedure,
                "My groups' tasks",
                "Tasks that my groups may do, claimed or not",
                0,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .includeAssignedTasks());
        make(
                procedure,
                "Overdue",
                "Tasks of my groups that are past their due date",
                20,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .includeAssignedTasks()
                        .dueBeforeExpression("${now()}"));
    }

    private void make(Procedure procedure, String name, String description, int priority, TaskQuery query) {
        String council = procedure.council().value();
        TaskQuery ofCouncil = query.tenantIdIn(council);
        Filter filter = filters.createFilterQuery().filterName(name).list().stream()
                .filter(existing -> council.equals(existing.getProperties().get(COUNCIL)))
                .findFirst()
                .orElseGet(() -> {
                    Map<String, Object> properties = new HashMap<>();
                    properties.put(COUNCIL, council);
                    properties.put("description", description);
                    properties.put("priority", priority);
                    properties.put("refresh", true);
                    return filters.saveFilter(
                            filters.newTaskFilter(name).setQuery(ofCouncil).setProperties(properties));
                });
        grants.letSee(procedure, filter.getId());
    }
}
