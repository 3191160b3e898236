package org.carejourney.procedure.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which cases are in which version, read from the engine's tables. The engine's own statistics count processes, and a
 * case has many: its journey, what that has called, and what runs beside it.
 */
@Repository
public class RunningCases {

    private static final String RUNNING = " from act_ru_execution instance"
            + " join act_re_procdef definition on definition.id_ = instance.proc_def_id_"
            + " where instance.parent_id_ is null and instance.tenant_id_ = :council";

    private final JdbcClient jdbc;

    RunningCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases are in each version of each process, by the id of the process definition. */
    public Map<String, Integer> byProcessDefinition(Council council) {
        return count(council, "definition.id_");
    }

    /** How many cases are in each deployment, by its id. */
    public Map<String, Integer> byDeployment(Council council) {
        return count(council, "definition.deployment_id_");
    }

    private Map<String, Integer> count(Council council, String by) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select " + by + ", count(distinct instance.business_key_)" + RUNNING + " group by " + by)
                .param("council", council.value())
                .query((row, number) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }

    /** The cases that are, wholly or in part, in another deployment than this one. */
    public Page<CaseReference> notIn(Council council, String deployment, PageAsked asked) {
        String elsewhere = RUNNING + " and definition.deployment_id_ <> :deployment";
        long total = jdbc.sql("select count(distinct instance.business_key_)" + elsewhere)
                .param("council", council.value())
                .param("deployment", deployment)
                .query(Long.class)
                .single();
        List<CaseReference> cases = jdbc
                .sql("select distinct instance.business_key_" + elsewhere
                        + " order by instance.business_key_ limit :size offset :offset")
                .param("council", council.value())
                .param("deployment", deployment)
                .param("size", asked.size())
                .param("offset", asked.offset())
                .query(String.class)
                .list()
                .stream()
                .map(CaseReference::new)
                .toList();
        return new Page<>(cases, asked.page(), asked.size(), total);
    }
}
