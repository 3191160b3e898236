package org.carejourney.procedure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carejourney.procedure.LoadedRate;
import org.carejourney.procedure.Procedure.Rate;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.Money;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates that councils have loaded; a row is added and never changed. */
@Repository
public class RateStore {

    private static final String OF_COUNCIL = "from loaded_rate where council = :council";

    private final JdbcClient jdbc;

    RateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rate of a level that began last on or before a day, as it was loaded last. */
    public Optional<LoadedRate> find(Council council, String level, LocalDate day) {
        return jdbc.sql("select * " + OF_COUNCIL + " and need_level = :level and valid_from <= :day"
                        + " order by valid_from desc, version desc limit 1")
                .param("council", council.value())
                .param("level", level)
                .param("day", day)
                .query(RateStore::rate)
                .optional();
    }

    /** Of each level and day what was loaded last. */
    public List<LoadedRate> newest(Council council) {
        return jdbc.sql("select * " + OF_COUNCIL + " and version = (select max(later.version) from loaded_rate later"
                        + " where later.council = loaded_rate.council and later.need_level = loaded_rate.need_level"
                        + " and later.valid_from = loaded_rate.valid_from) order by need_level, valid_from")
                .param("council", council.value())
                .query(RateStore::rate)
                .list();
    }

    public Page<LoadedRate> loads(Council council, PageAsked asked) {
        long total = jdbc.sql("select count(*) " + OF_COUNCIL)
                .param("council", council.value())
                .query(Long.class)
                .single();
        List<LoadedRate> items = jdbc.sql("select * " + OF_COUNCIL
                        + " order by loaded_at desc, need_level, valid_from, version desc limit :size offset :offset")
                .param("council", council.value())
                .param("size", asked.size())
                .param("offset", asked.offset())
                .query(RateStore::rate)
                .list();
        return new Page<>(items, asked.page(), asked.size(), total);
    }

    public void add(Council council, LoadedRate loaded) {
        jdbc.sql("insert into loaded_rate (council, need_level, valid_from, version, weekly_pence, replaced_pence,"
                        + " decision, loaded_by, confirmed_by, case_reference, loaded_at) values (:council, :level,"
                        + " :from, :version, :weekly, :replaced, :decision, :by, :confirmedBy, :case, :at)")
                .param("council", council.value())
                .param("level", loaded.rate().level())
                .param("from", loaded.rate().from())
                .param("version", loaded.version())
                .param("weekly", loaded.rate().weekly().pence())
                .param("replaced", loaded.replaced().map(Money::pence).orElse(null))
                .param("decision", loaded.decision())
                .param("by", loaded.loadedBy())
                .param("confirmedBy", loaded.confirmedBy().orElse(null))
                .param("case", loaded.caseReference().map(CaseReference::value).orElse(null))
                .param("at", loaded.loadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LoadedRate rate(ResultSet row, int number) throws SQLException {
        return new LoadedRate(
                new Rate(
                        row.getString("need_level"),
                        new Money(row.getLong("weekly_pence")),
                        row.getObject("valid_from", LocalDate.class)),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("replaced_pence", Long.class)).map(Money::new),
                row.getString("decision"),
                row.getString("loaded_by"),
                Optional.ofNullable(row.getString("confirmed_by")),
                Optional.ofNullable(row.getString("case_reference")).map(CaseReference::new),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant());
    }
}
