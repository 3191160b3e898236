package org.carejourney.walker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.task.Task;
import org.carejourney.walker.Picture.OneCase;
import org.carejourney.walker.Picture.OpenTask;
import org.carejourney.walker.Picture.Pending;
import org.carejourney.walker.Picture.Process;
import org.carejourney.walker.Picture.Waiting;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes pictures of a walk. It reads the engine's tables, because a walk takes several at each step and the engine's own
 * queries take most of its time then. Nothing else may run in the engine.
 */
final class Camera {

    private final JdbcTemplate database;
    private final TaskService tasks;
    private final Map<String, String> jobNames;
    /** Form by definition and element of a task. */
    private final Map<String, String> forms = new HashMap<>();

    Camera(ApplicationContext service) {
        this.database = service.getBean(JdbcTemplate.class);
        this.tasks = service.getBean(TaskService.class);
        this.jobNames = service.getBean(ManagementService.class).createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(
                        JobDefinition::getId,
                        one -> one.getProcessDefinitionKey() + " " + one.getActivityId() + " " + one.getJobType()));
    }

    /** @param first the case of the walk: those that it opens have higher numbers */
    Picture take(String first) {
        List<Process> processes = new ArrayList<>();
        Map<String, String> executions = new HashMap<>();
        database.query(
                "select id_, proc_inst_id_, proc_def_id_, business_key_, super_exec_ from act_ru_execution order by id_",
                row -> {
                    executions.put(row.getString(1), row.getString(2));
                    if (row.getString(1).equals(row.getString(2))) {
                        processes.add(new Process(row.getString(1), key(row, 3), row.getString(4), row.getString(5)));
                    }
                });
        return new Picture(
                database.query(
                        "select reference, care_case.council, journey, state, result, entries from care_case"
                                + " join record_head on case_reference = reference where reference >= ?"
                                + " order by reference",
                        (row, number) -> new OneCase(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6)),
                        first),
                processes,
                executions,
                database.query(
                        "select id_, proc_inst_id_, proc_def_id_, task_def_key_, create_time_ from act_ru_task order by id_",
                        (row, number) -> new OpenTask(
                                row.getString(1),
                                row.getString(2),
                                form(row.getString(1), row.getString(3) + " " + row.getString(4)),
                                row.getString(4),
                                instant(row, 5))),
                database.query(
                        "select proc_inst_id_, event_name_, activity_id_ from act_ru_event_subscr"
                                + " where proc_inst_id_ is not null order by id_",
                        (row, number) -> new Waiting(row.getString(1), row.getString(2), row.getString(3))),
                jobs(),
                database.queryForList("select proc_inst_id_ from act_ru_incident order by id_", String.class));
    }

    /** What is still to run, without the engine's own cleaning up, which has no council. */
    List<Pending> jobs() {
        return database.query(
                "select id_, process_instance_id_, job_def_id_, duedate_ from act_ru_job"
                        + " where tenant_id_ is not null and retries_ > 0 and suspension_state_ = 1 order by id_",
                (row, number) -> new Pending(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3) == null ? "" : jobNames.getOrDefault(row.getString(3), ""),
                        instant(row, 4)));
    }

    private String form(String task, String definition) {
        return forms.computeIfAbsent(definition, key -> {
            Task open =
                    tasks.createTaskQuery().taskId(task).initializeFormKeys().singleResult();
            return open.getCamundaFormRef() == null
                    ? ""
                    : open.getCamundaFormRef().getKey();
        });
    }

    private static String key(ResultSet row, int column) throws SQLException {
        return row.getString(column).split(":")[0];
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? Instant.MIN : at.toInstant();
    }
}
