package org.carejourney.deadline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.deadline.CaseClock;
import org.carejourney.deadline.CaseClock.Place;
import org.carejourney.deadline.ClockReference;
import org.carejourney.deadline.ClockState;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.Explanation;
import org.carejourney.procedure.Procedure.OnBreach;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of clocks. */
@Repository
public class ClockStore {

    private static final String OPEN = " and state in ('RUNNING', 'BREACHED')";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ClockReference nextReference() {
        long number =
                jdbc.sql("select nextval('clock_number')").query(Long.class).single();
        return new ClockReference(String.format("CLOCK-%06d", number));
    }

    public void add(CaseClock clock) {
        jdbc.sql("insert into clock (reference, case_reference, council, deadline, label, source, on_breach,"
                        + " process_instance, execution, activity, started_at, counts_from, opens_at, warn_at, due_at,"
                        + " remind_at, state, explanation)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        clock.reference().value(),
                        clock.caseReference().value(),
                        clock.council().value(),
                        clock.deadline(),
                        clock.label(),
                        clock.source(),
                        clock.follows().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                        clock.place().processInstance(),
                        clock.place().execution(),
                        clock.place().activity(),
                        time(clock.startedAt()),
                        time(clock.countsFrom()),
                        time(clock.opensAt()),
                        time(clock.warnAt()),
                        time(clock.dueAt()),
                        time(clock.remindAt()),
                        clock.state().name(),
                        write(clock.explanation()))
                .update();
    }

    /** Gives a clock that no work waits for its place; not when another was quicker. */
    public boolean attach(ClockReference clock, Place place) {
        return jdbc.sql("update clock set process_instance = ?, execution = ?, activity = ?"
                                + " where reference = ? and execution is null" + OPEN)
                        .params(place.processInstance(), place.execution(), place.activity(), clock.value())
                        .update()
                == 1;
    }

    /** Marks a running clock as breached; not when it is no longer running. */
    public boolean breach(ClockReference clock, Instant at) {
        return jdbc.sql(
                                "update clock set state = 'BREACHED', breached_at = ? where reference = ? and state = 'RUNNING'")
                        .params(time(at), clock.value())
                        .update()
                == 1;
    }

    public boolean remind(ClockReference clock, Instant at) {
        return jdbc.sql("update clock set reminded_at = ?"
                                + " where reference = ? and state = 'BREACHED' and reminded_at is null")
                        .params(time(at), clock.value())
                        .update()
                == 1;
    }

    /** Ends an open clock; not when it has ended already. */
    public boolean close(ClockReference clock, ClockState state, Instant at) {
        return jdbc.sql("update clock set state = ?, ended_at = ? where reference = ?" + OPEN)
                        .params(state.name(), time(at), clock.value())
                        .update()
                == 1;
    }

    public Optional<CaseClock> find(ClockReference clock) {
        return jdbc.sql("select * from clock where reference = ?")
                .param(clock.value())
                .query(ClockStore::clock)
                .optional();
    }

    public List<CaseClock> of(CaseReference caseReference) {
        return jdbc.sql("select * from clock where case_reference = ? order by started_at, reference")
                .param(caseReference.value())
                .query(ClockStore::clock)
                .list();
    }

    public List<CaseClock> open(CaseReference caseReference) {
        return jdbc.sql("select * from clock where case_reference = ?" + OPEN + " order by reference")
                .param(caseReference.value())
                .query(ClockStore::clock)
                .list();
    }

    public List<CaseClock> open(CaseReference caseReference, String deadline) {
        return jdbc.sql("select * from clock where case_reference = ? and deadline = ?" + OPEN + " order by reference")
                .params(caseReference.value(), deadline)
                .query(ClockStore::clock)
                .list();
    }

    /** The open clocks of work that waits in one of these scopes. */
    public List<CaseClock> openAt(Collection<String> executions) {
        return jdbc.sql("select * from clock where execution in (:executions)" + OPEN + " order by due_at, reference")
                .param("executions", executions)
                .query(ClockStore::clock)
                .list();
    }

    /** The last clock of a deadline in a process instance that was not cancelled. */
    public Optional<CaseClock> last(String processInstance, CaseReference caseReference, String deadline) {
        return jdbc.sql("select * from clock where case_reference = ? and deadline = ? and process_instance = ?"
                        + " and state <> 'CANCELLED' order by reference desc limit 1")
                .params(caseReference.value(), deadline, processInstance)
                .query(ClockStore::clock)
                .optional();
    }

    /** Cases with a clock that was breached, whatever became of it. */
    public Set<CaseReference> breachedCases(Council council) {
        return jdbc
                .sql("select distinct case_reference from clock where council = ? and breached_at is not null")
                .param(council.value())
                .query(String.class)
                .list()
                .stream()
                .map(CaseReference::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Clocks of a council by how they look now, the next due first. */
    public List<CaseClock> page(Search search, int page, int size) {
        return search.bind(jdbc.sql("select * from clock where " + search.where()
                        + " order by due_at, reference limit :size offset :first"))
                .param("size", size)
                .param("first", (long) page * size)
                .query(ClockStore::clock)
                .list();
    }

    public long count(Search search) {
        return search.bind(jdbc.sql("select count(*) from clock where " + search.where()))
                .query(Long.class)
                .single();
    }

    /** @param statuses any of them; none means all */
    public record Search(
            Council council, @Nullable CaseReference caseReference, Set<ClockStatus> statuses, Instant now) {

        private String where() {
            String where = "council = :council";
            if (caseReference != null) {
                where += " and case_reference = :case";
            }
            if (!statuses.isEmpty()) {
                where += statuses.stream().map(Search::condition).collect(Collectors.joining(" or ", " and (", ")"));
            }
            return where;
        }

        private static String condition(ClockStatus status) {
            return switch (status) {
                case RUNNING -> "(state = 'RUNNING' and warn_at > :now)";
                case DUE_SOON -> "(state = 'RUNNING' and warn_at <= :now and due_at > :now)";
                case OVERDUE -> "(state = 'BREACHED' or (state = 'RUNNING' and due_at <= :now))";
                case MET, MET_LATE, CANCELLED, ENDED -> "state = '" + status + "'";
            };
        }

        private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
            JdbcClient.StatementSpec bound =
                    sql.param("council", council.value()).param("now", time(now));
            return caseReference == null ? bound : bound.param("case", caseReference.value());
        }
    }

    private static CaseClock clock(ResultSet row, int number) throws SQLException {
        return new CaseClock(
                new ClockReference(row.getString("reference")),
                new CaseReference(row.getString("case_reference")),
                new Council(row.getString("council")),
                row.getString("deadline"),
                row.getString("label"),
                row.getString("source"),
                follows(row.getString("on_breach")),
                new Place(row.getString("process_instance"), row.getString("execution"), row.getString("activity")),
                instant(row, "started_at"),
                instant(row, "counts_from"),
                instant(row, "opens_at"),
                instant(row, "warn_at"),
                instant(row, "due_at"),
                instant(row, "remind_at"),
                ClockState.valueOf(row.getString("state")),
                instant(row, "breached_at"),
                instant(row, "reminded_at"),
                instant(row, "ended_at"),
                read(row.getString("explanation")));
    }

    private static Set<OnBreach> follows(String stored) {
        Set<OnBreach> follows = EnumSet.noneOf(OnBreach.class);
        Arrays.stream(stored.split(","))
                .filter(name -> !name.isEmpty())
                .map(OnBreach::valueOf)
                .forEach(follows::add);
        return follows;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String write(Explanation explanation) {
        try {
            return JSON.writeValueAsString(explanation);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("An explanation holds plain values", wrong);
        }
    }

    private static Explanation read(String stored) {
        try {
            return JSON.readValue(stored, Explanation.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("A clock's explanation cannot be read", wrong);
        }
    }
}
