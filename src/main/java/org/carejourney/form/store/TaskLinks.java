package org.carejourney.form.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to open tasks in the engine's tables, for a page of them at once. */
@Repository
public class TaskLinks {

    private final JdbcClient jdbc;

    TaskLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Engine groups that may do each task. */
    public Map<String, Set<String>> groups(Collection<String> taskIds) {
        Map<String, Set<String>> groups = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select task_id_, group_id_ from act_ru_identitylink"
                            + " where task_id_ in (:tasks) and type_ = 'candidate' and group_id_ is not null")
                    .param("tasks", taskIds)
                    .query(row -> {
                        groups.computeIfAbsent(row.getString(1), task -> new TreeSet<>())
                                .add(row.getString(2));
                    });
        }
        return groups;
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

    /** Reference of the case that each process belongs to. */
    public Map<String, String> cases(Collection<String> processInstanceIds) {
        Map<String, String> cases = new HashMap<>();
        if (!processInstanceIds.isEmpty()) {
            jdbc.sql("select id_, business_key_ from act_ru_execution where id_ in (:processes)")
                    .param("processes", processInstanceIds)
                    .query(row -> {
                        cases.put(row.getString(1), row.getString(2));
                    });
        }
        return cases;
    }
}
