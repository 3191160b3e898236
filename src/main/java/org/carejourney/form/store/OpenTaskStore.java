package org.carejourney.form.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The open tasks in the engine's tables, each with its case and its groups in one statement: every entry of a person
 * begins here, and the engine's own query asks for each of these apart.
 */
@Repository
public class OpenTaskStore {

    private static final String COLUMNS = "select task.id_, task.name_, task.task_def_key_, task.proc_def_id_,"
            + " task.assignee_, process.business_key_, task.create_time_, task.due_date_, task.priority_,"
            + " (select string_agg(link.group_id_, ',') from act_ru_identitylink link"
            + " where link.task_id_ = task.id_ and link.type_ = 'candidate') as groups";

    private static final String TABLES = " from act_ru_task task"
            + " join act_ru_execution process on process.id_ = task.proc_inst_id_"
            + " where task.tenant_id_ = :council and task.suspension_state_ = 1";

    private static final String FOR_GROUPS = "exists (select 1 from act_ru_identitylink link"
            + " where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ in (:%s))";

    private final JdbcClient jdbc;

    OpenTaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open task.
     *
     * @param key id of its element in the model
     * @param groups engine groups that may do it
     */
    public record Row(
            String id,
            String name,
            String key,
            String processDefinitionId,
            @Nullable String assignee,
            String caseReference,
            Instant createdAt,
            @Nullable Instant due,
            int priority,
            Set<String> groups) {}

    /** Somebody, and the engine groups they are in. */
    public record Person(String id, Set<String> groups) {}

    /**
     * Which tasks are wanted; what is absent does not matter.
     *
     * @param whose has claimed them or may do them
     * @param groups engine groups of which one may do them
     */
    public record Search(
            Council council,
            @Nullable Person whose,
            @Nullable Set<String> groups,
            @Nullable String assignee,
            @Nullable CaseReference caseReference,
            @Nullable Boolean overdue,
            Instant now) {

        private String where() {
            StringBuilder where = new StringBuilder();
            if (whose != null) {
                where.append(" and (task.assignee_ = :person");
                where.append(whose.groups().isEmpty() ? ")" : " or " + String.format(FOR_GROUPS, "own") + ")");
            }
            if (groups != null) {
                where.append(" and ").append(String.format(FOR_GROUPS, "groups"));
            }
            if (assignee != null) {
                where.append(" and task.assignee_ = :assignee");
            }
            if (caseReference != null) {
                where.append(" and process.business_key_ = :case");
            }
            if (overdue != null) {
                where.append(overdue ? " and task.due_date_ < :now" : " and coalesce(task.due_date_ >= :now, true)");
            }
            return where.toString();
        }

        private Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("council", council.value());
            values.put("now", Timestamp.from(now));
            if (whose != null) {
                values.put("person", whose.id());
                values.put("own", whose.groups());
            }
            values.put("groups", groups);
            values.put("assignee", assignee);
            values.put("case", caseReference == null ? null : caseReference.value());
            return values;
        }
    }

    public Optional<Row> find(Council council, String taskId) {
        return jdbc.sql(COLUMNS + TABLES + " and task.id_ = :task")
                .param("council", council.value())
                .param("task", taskId)
                .query(OpenTaskStore::row)
                .optional();
    }

    /** One page, what is due first in front. */
    public List<Row> find(Search search, long offset, int size) {
        return jdbc.sql(COLUMNS + TABLES + search.where()
                        + " order by task.due_date_, task.create_time_, task.id_ limit :size offset :offset")
                .params(search.values())
                .param("size", size)
                .param("offset", offset)
                .query(OpenTaskStore::row)
                .list();
    }

    public long count(Search search) {
        return jdbc.sql("select count(*)" + TABLES + search.where())
                .params(search.values())
                .query(Long.class)
                .single();
    }

    /** Engine groups that have tasks: this one, and where it is one for each home or locality all that begin with it. */
    public Set<String> groups(String group, boolean several) {
        return new TreeSet<>(jdbc.sql("select distinct group_id_ from act_ru_identitylink"
                        + " where type_ = 'candidate' and (group_id_ = :group or group_id_ like :several)")
                .param("group", group)
                .param("several", several ? group + "-%" : group)
                .query(String.class)
                .list());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        String groups = row.getString("groups");
        return new Row(
                row.getString("id_"),
                row.getString("name_"),
                row.getString("task_def_key_"),
                row.getString("proc_def_id_"),
                row.getString("assignee_"),
                row.getString("business_key_"),
                row.getTimestamp("create_time_").toInstant(),
                due == null ? null : due.toInstant(),
                row.getInt("priority_"),
                groups == null ? Set.of() : new TreeSet<>(List.of(groups.split(","))));
    }
}
