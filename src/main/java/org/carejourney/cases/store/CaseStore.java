package org.carejourney.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.CareCase.State;
import org.carejourney.cases.CaseSearch;
import org.carejourney.cases.Subject;
import org.carejourney.procedure.Procedure.About;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of cases, their facts, and the keys of requests that opened them. */
@Repository
public class CaseStore {

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CaseReference nextReference() {
        long number =
                jdbc.sql("select nextval('case_number')").query(Long.class).single();
        return new CaseReference(String.format("CASE-%06d", number));
    }

    /**
     * @param oneAtATime whether there may be no other open case about the same in the journey
     * @throws org.springframework.dao.DuplicateKeyException when there is one
     */
    public void add(CareCase added, boolean oneAtATime) {
        jdbc.sql("insert into care_case (reference, council, journey, procedure_version, agreement, person, home,"
                        + " external_reference, state, opened_at, opened_by, open_subject)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        added.reference().value(),
                        added.council().value(),
                        added.journey(),
                        added.procedureVersion(),
                        added.agreement(),
                        added.subject().person().orElse(null),
                        added.subject().home().orElse(null),
                        added.externalReference().orElse(null),
                        added.state().name(),
                        utc(added.openedAt()),
                        added.openedBy(),
                        oneAtATime ? added.subject().reference() : null)
                .update();
    }

    public Optional<CareCase> find(Council council, CaseReference reference) {
        return jdbc.sql("select * from care_case where council = ? and reference = ?")
                .params(council.value(), reference.value())
                .query(CaseStore::row)
                .optional();
    }

    public Page<CareCase> search(Council council, CaseSearch search) {
        List<Object> values = new ArrayList<>(List.of(council.value()));
        StringBuilder where = new StringBuilder(" from care_case where council = ?");
        if (search.state() != null) {
            where.append(" and state = ?");
            values.add(search.state().name());
        }
        if (search.phase() != null) {
            where.append(" and phase = ?");
            values.add(search.phase());
        }
        if (search.person() != null) {
            where.append(" and person = ?");
            values.add(search.person().value());
        }
        if (search.home() != null) {
            where.append(" and home = ?");
            values.add(search.home().value());
        }
        if (search.breached() != null) {
            where.append(search.breached() ? " and " : " and not ")
                    .append("exists (select 1 from clock where clock.case_reference = care_case.reference"
                            + " and clock.state = 'BREACHED')");
        }
        if (search.text() != null) {
            where.append(" and (lower(reference) like ? escape '!' or lower(person) like ? escape '!'"
                    + " or lower(home) like ? escape '!'"
                    + " or lower(external_reference) like ? escape '!')");
            String like = "%" + search.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
            values.addAll(List.of(like, like, like, like));
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.addAll(List.of(search.page().size(), search.page().offset()));
        List<CareCase> items = jdbc.sql("select *" + where + " order by reference desc limit ? offset ?")
                .params(values)
                .query(CaseStore::row)
                .list();
        return new Page<>(items, search.page().page(), search.page().size(), total);
    }

    public void changeVersion(CaseReference reference, String procedureVersion) {
        jdbc.sql("update care_case set procedure_version = ? where reference = ?")
                .params(procedureVersion, reference.value())
                .update();
    }

    public void enterPhase(CaseReference reference, String phase) {
        jdbc.sql("update care_case set phase = ? where reference = ?")
                .params(phase, reference.value())
                .update();
    }

    public void end(CaseReference reference, State state, String result, Instant at) {
        jdbc.sql("update care_case set state = ?, result = ?, ended_at = ?, open_subject = null where reference = ?")
                .params(state.name(), result, utc(at), reference.value())
                .update();
    }

    public void nameAssessor(CaseReference reference, Optional<String> assessor) {
        jdbc.sql("update care_case set named_assessor = ? where reference = ?")
                .params(Arrays.asList(assessor.orElse(null), reference.value()))
                .update();
    }

    public void note(CaseReference reference, String fact, String value) {
        int changed = jdbc.sql("update case_fact set fact_value = ? where case_reference = ? and fact = ?")
                .params(value, reference.value(), fact)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into case_fact (case_reference, fact, fact_value) values (?, ?, ?)")
                    .params(reference.value(), fact, value)
                    .update();
        }
    }

    public Optional<String> fact(CaseReference reference, String fact) {
        return jdbc.sql("select fact_value from case_fact where case_reference = ? and fact = ?")
                .params(reference.value(), fact)
                .query(String.class)
                .optional();
    }

    public Map<String, String> facts(CaseReference reference) {
        Map<String, String> facts = new LinkedHashMap<>();
        jdbc.sql("select fact, fact_value from case_fact where case_reference = ? order by fact")
                .param(reference.value())
                .query((row, number) -> facts.put(row.getString("fact"), row.getString("fact_value")))
                .list();
        return facts;
    }

    /** A request that opened a case: its body's digest and the case. */
    public record Request(String bodyDigest, CaseReference caseReference) {}

    public Optional<Request> request(Council council, String key) {
        return jdbc.sql("select body_digest, case_reference from request_key where council = ? and request_key = ?")
                .params(council.value(), key)
                .query((row, number) ->
                        new Request(row.getString("body_digest"), new CaseReference(row.getString("case_reference"))))
                .optional();
    }

    public void keep(Council council, String key, Request request, Instant at) {
        jdbc.sql("insert into request_key (council, request_key, body_digest, case_reference, received_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        council.value(),
                        key,
                        request.bodyDigest(),
                        request.caseReference().value(),
                        utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        String person = row.getString("person");
        String home = row.getString("home");
        if (person != null) {
            return new Subject(About.PERSON, person);
        }
        return home != null ? new Subject(About.HOME, home) : new Subject(About.COUNCIL, row.getString("council"));
    }

    private static CareCase row(ResultSet row, int number) throws SQLException {
        return new CareCase(
                new CaseReference(row.getString("reference")),
                new Council(row.getString("council")),
                row.getString("journey"),
                row.getString("procedure_version"),
                row.getString("agreement"),
                subject(row),
                Optional.ofNullable(row.getString("external_reference")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("phase")),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("named_assessor")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
