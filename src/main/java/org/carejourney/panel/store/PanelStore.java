package org.carejourney.panel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.panel.PanelItem;
import org.carejourney.panel.Panels.Level;
import org.carejourney.panel.Panels.Outcome;
import org.carejourney.panel.Sitting;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cases listed for forums. */
@Repository
public class PanelStore {

    private final JdbcClient jdbc;

    PanelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            Council council,
            CaseReference reference,
            Sitting sitting,
            String requestKind,
            String processInstance,
            Instant at) {
        jdbc.sql("insert into panel_item (number, council, panel, case_reference, process_instance, request_kind,"
                        + " sits_at, papers_until, listed_at)"
                        + " values (nextval('panel_item_number'), ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        council.value(),
                        sitting.panel(),
                        reference.value(),
                        processInstance,
                        requestKind,
                        utc(sitting.at()),
                        utc(sitting.papersUntil()),
                        utc(at))
                .update();
    }

    /** Adds a decision that no sitting took. */
    public void note(
            Council council, CaseReference reference, Sitting now, String processInstance, Level level, String by) {
        add(council, reference, now, PanelItem.WITHOUT_SITTING, processInstance, now.at());
        close(
                processInstance,
                now.panel(),
                new Outcome(
                        PanelItem.WITHOUT_SITTING,
                        Optional.of(level.setting()),
                        Optional.of(level.descriptorLevel()),
                        Optional.of(level.weeklyBudgetPence()),
                        "",
                        false),
                now.at(),
                by);
    }

    /** The item that a process has listed and that is not decided yet. */
    public Optional<PanelItem> find(String processInstance, String panel) {
        return jdbc.sql("select * from panel_item where process_instance = ? and panel = ? and decision is null")
                .params(processInstance, panel)
                .query(PanelStore::row)
                .optional();
    }

    public void close(String processInstance, String panel, Outcome outcome, Instant at, String by) {
        jdbc.sql("update panel_item set decision = ?, setting = ?, descriptor_level = ?, weekly_budget_pence = ?,"
                        + " attendance = ?, large_or_unique = ?, decided_at = ?, decided_by = ?"
                        + " where process_instance = ? and panel = ? and decision is null")
                .params(Arrays.asList(
                        outcome.decision(),
                        outcome.setting().orElse(null),
                        outcome.descriptorLevel().orElse(null),
                        outcome.weeklyBudgetPence().orElse(null),
                        outcome.attendance(),
                        outcome.largeOrUnique(),
                        utc(at),
                        by,
                        processInstance,
                        panel))
                .update();
    }

    /** @return whether it was not cancelled before */
    public boolean cancel(Council council, Sitting sitting, String reason, Instant at, String by) {
        boolean before = cancelled(council, sitting.panel(), sitting.at()).containsKey(sitting.at());
        if (!before) {
            jdbc.sql("insert into cancelled_sitting (council, panel, sits_at, reason, cancelled_at, cancelled_by)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(council.value(), sitting.panel(), utc(sitting.at()), reason, utc(at), by)
                    .update();
        }
        return !before;
    }

    /** Why the sittings from a moment on that do not take place do not. */
    public Map<Instant, String> cancelled(Council council, String panel, Instant from) {
        Map<Instant, String> cancelled = new HashMap<>();
        jdbc.sql("select sits_at, reason from cancelled_sitting where council = ? and panel = ? and sits_at >= ?")
                .params(council.value(), panel, utc(from))
                .query((row, number) -> cancelled.put(instant(row, "sits_at"), row.getString("reason")))
                .list();
        return cancelled;
    }

    /** Takes what is undecided off the list of a sitting. */
    public List<PanelItem> takeOff(Council council, Sitting sitting, Instant at, String by) {
        List<PanelItem> undecided = jdbc.sql("select * from panel_item where council = ? and panel = ? and sits_at = ?"
                        + " and decision is null order by number")
                .params(council.value(), sitting.panel(), utc(sitting.at()))
                .query(PanelStore::row)
                .list();
        undecided.forEach(
                item -> jdbc.sql("update panel_item set decision = ?, decided_at = ?, decided_by = ? where number = ?")
                        .params(PanelItem.TAKEN_OFF, utc(at), by, item.number())
                        .update());
        return undecided;
    }

    /** @return how many items were still open */
    public int leave(CaseReference reference, Instant at, String by) {
        return jdbc.sql("update panel_item set decision = ?, decided_at = ?, decided_by = ?"
                        + " where case_reference = ? and decision is null")
                .params(PanelItem.TAKEN_OFF, utc(at), by, reference.value())
                .update();
    }

    /** @return how many items of one process were still open */
    public int leave(String processInstance, Instant at, String by) {
        return jdbc.sql("update panel_item set decision = ?, decided_at = ?, decided_by = ?"
                        + " where process_instance = ? and decision is null")
                .params(PanelItem.TAKEN_OFF, utc(at), by, processInstance)
                .update();
    }

    public List<PanelItem> items(Council council, String panel, Instant from, Instant until) {
        return jdbc.sql("select * from panel_item where council = ? and panel = ? and sits_at >= ? and sits_at < ?"
                        + " order by sits_at, number")
                .params(council.value(), panel, utc(from), utc(until))
                .query(PanelStore::row)
                .list();
    }

    public Optional<PanelItem> latest(CaseReference reference) {
        return jdbc.sql("select * from panel_item where case_reference = ? and request_kind <> ?"
                        + " order by number desc limit 1")
                .params(reference.value(), PanelItem.WITHOUT_SITTING)
                .query(PanelStore::row)
                .optional();
    }

    public Optional<PanelItem> latestWithLevel(CaseReference reference) {
        return jdbc.sql("select * from panel_item where case_reference = ? and descriptor_level is not null"
                        + " order by number desc limit 1")
                .param(reference.value())
                .query(PanelStore::row)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PanelItem row(ResultSet row, int number) throws SQLException {
        return new PanelItem(
                row.getLong("number"),
                new Sitting(row.getString("panel"), instant(row, "sits_at"), instant(row, "papers_until")),
                new CaseReference(row.getString("case_reference")),
                row.getString("request_kind"),
                Optional.ofNullable(row.getString("decision")),
                Optional.ofNullable(row.getString("setting")),
                Optional.ofNullable(row.getString("descriptor_level")),
                Optional.ofNullable(row.getObject("weekly_budget_pence", Long.class))
                        .map(Money::new),
                Optional.ofNullable(row.getString("attendance")),
                row.getBoolean("large_or_unique"),
                Optional.ofNullable(row.getString("decided_by")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
