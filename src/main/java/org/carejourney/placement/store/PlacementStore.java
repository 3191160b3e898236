package org.carejourney.placement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placement.State;
import org.carejourney.placement.Terms;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of placements, their terms and the reviews scheduled for them. */
@Repository
public class PlacementStore {

    private final JdbcClient jdbc;

    PlacementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String nextReference() {
        long number =
                jdbc.sql("select nextval('placement_number')").query(Long.class).single();
        return String.format("PLAC-%06d", number);
    }

    public void add(Council council, Placement placement, Instant at) {
        jdbc.sql("insert into placement (reference, council, case_reference, home_reference, state, planned_start,"
                        + " contract_terms, confirmed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        placement.reference(),
                        council.value(),
                        placement.caseReference().value(),
                        placement.home().value(),
                        placement.state().name(),
                        placement.plannedStart(),
                        placement.contractTerms(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        placement.terms().forEach(terms -> add(placement.reference(), terms));
    }

    public void add(String placement, Terms terms) {
        jdbc.sql("insert into placement_terms (placement_reference, version, valid_from, descriptor_level,"
                        + " weekly_budget_pence, contract_price_pence, top_up_pence) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        placement,
                        terms.version(),
                        terms.validFrom(),
                        terms.descriptorLevel(),
                        terms.weeklyBudget().pence(),
                        terms.contractPrice().pence(),
                        terms.topUp().pence())
                .update();
    }

    public void start(String placement, LocalDate on) {
        jdbc.sql("update placement set state = 'IN_FORCE', actual_start = ? where reference = ?")
                .params(on, placement)
                .update();
    }

    public void finish(String placement, State state, LocalDate on, String reason) {
        jdbc.sql("update placement set state = ?, ended_on = ?, reason = ? where reference = ?")
                .params(state.name(), on, reason, placement)
                .update();
    }

    public void agree(String placement, String contractTerms) {
        jdbc.sql("update placement set contract_terms = ? where reference = ?")
                .params(contractTerms, placement)
                .update();
    }

    public boolean schedule(Placement placement, String review, LocalDate from) {
        return jdbc.sql("insert into placement_review (placement_reference, review, counts_from) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(placement.reference(), review, from)
                        .update()
                == 1;
    }

    public List<Placement> of(CaseReference reference) {
        return jdbc.sql("select * from placement where case_reference = ? order by reference")
                .param(reference.value())
                .query((row, number) -> placement(row))
                .list();
    }

    private Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getString("reference"),
                new CaseReference(row.getString("case_reference")),
                new HomeReference(row.getString("home_reference")),
                State.valueOf(row.getString("state")),
                row.getObject("planned_start", LocalDate.class),
                Optional.ofNullable(row.getObject("actual_start", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("reason")),
                row.getString("contract_terms"),
                terms(row.getString("reference")));
    }

    private List<Terms> terms(String placement) {
        return jdbc.sql("select * from placement_terms where placement_reference = ? order by version")
                .param(placement)
                .query((row, number) -> new Terms(
                        row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("descriptor_level"),
                        new Money(row.getLong("weekly_budget_pence")),
                        new Money(row.getLong("contract_price_pence")),
                        new Money(row.getLong("top_up_pence"))))
                .list();
    }
}
