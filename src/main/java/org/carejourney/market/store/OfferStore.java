package org.carejourney.market.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carejourney.market.NewOffer;
import org.carejourney.market.Offer;
import org.carejourney.market.Offer.Costing;
import org.carejourney.market.Offer.Standing;
import org.carejourney.market.PricedService;
import org.carejourney.market.SearchReference;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of offers. */
@Repository
public class OfferStore {

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Council council, NewOffer offered, CaseReference caseReference, Instant at) {
        jdbc.sql("insert into offer (council, reference, case_reference, search_reference, home_reference,"
                        + " weekly_price_pence, available_from, meets_assessed_needs, received_at, standing, failures,"
                        + " shared, preferred, pricing_sheet, features)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', '', false, false, ?, ?)")
                .params(
                        council.value(),
                        offered.reference(),
                        caseReference.value(),
                        offered.searchReference(),
                        offered.home().value(),
                        offered.weeklyPrice().pence(),
                        offered.availableFrom(),
                        offered.meetsAssessedNeeds(),
                        Rows.utc(at),
                        offered.pricingSheet().orElse(null),
                        offered.features().orElse(null))
                .update();
        addServices(council, offered.reference(), offered.services());
    }

    private void addServices(Council council, String reference, List<PricedService> services) {
        for (int line = 0; line < services.size(); line++) {
            PricedService service = services.get(line);
            jdbc.sql("insert into offer_service (council, offer_reference, line, name, hours, unit_price_pence)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            council.value(),
                            reference,
                            line,
                            service.name(),
                            service.hours(),
                            service.unitPrice().pence())
                    .update();
        }
    }

    /** Prices that were found right before have to be checked again. */
    public void reprice(
            Council council,
            String reference,
            Money weeklyPrice,
            List<PricedService> services,
            Optional<String> pricingSheet) {
        jdbc.sql("update offer set weekly_price_pence = ?, pricing_sheet = ?, costing = 'NOT_CHECKED'"
                        + " where council = ? and reference = ?")
                .params(weeklyPrice.pence(), pricingSheet.orElse(null), council.value(), reference)
                .update();
        jdbc.sql("delete from offer_service where council = ? and offer_reference = ?")
                .params(council.value(), reference)
                .update();
        addServices(council, reference, services);
    }

    public void noteCosting(Council council, String reference, Costing costing) {
        jdbc.sql("update offer set costing = ? where council = ? and reference = ?")
                .params(costing.name(), council.value(), reference)
                .update();
    }

    /** An offer that is not eligible any more is neither accepted nor preferred any more. */
    public void judge(Council council, String reference, Standing standing, List<String> failures) {
        boolean open = standing == Standing.ELIGIBLE || standing == Standing.NEEDS_TOP_UP;
        jdbc.sql("update offer set standing = ?, failures = ?" + (open ? "" : ", answer = null, preferred = false")
                        + " where council = ? and reference = ?")
                .params(standing.name(), String.join(",", failures), council.value(), reference)
                .update();
    }

    public void share(Council council, String reference) {
        jdbc.sql("update offer set shared = true where council = ? and reference = ?")
                .params(council.value(), reference)
                .update();
    }

    public void answer(Council council, String reference, String answer) {
        jdbc.sql("update offer set answer = ? where council = ? and reference = ?")
                .params(answer, council.value(), reference)
                .update();
    }

    /** One offer of a case is preferred at most. */
    public void prefer(Council council, CaseReference caseReference, String reference) {
        jdbc.sql("update offer set preferred = (reference = ?) where council = ? and case_reference = ?")
                .params(reference, council.value(), caseReference.value())
                .update();
    }

    public void release(Council council, String reference) {
        jdbc.sql("update offer set standing = 'RELEASED', preferred = false where council = ? and reference = ?")
                .params(council.value(), reference)
                .update();
    }

    public Optional<Offer> find(Council council, String reference) {
        return jdbc.sql("select * from offer where council = ? and reference = ?")
                .params(council.value(), reference)
                .query(this::offer)
                .optional();
    }

    public List<Offer> of(Council council, CaseReference caseReference) {
        return jdbc.sql("select * from offer where council = ? and case_reference = ? order by received_at, number")
                .params(council.value(), caseReference.value())
                .query(this::offer)
                .list();
    }

    private List<PricedService> services(String council, String reference) {
        return jdbc.sql("select * from offer_service where council = ? and offer_reference = ? order by line")
                .params(council, reference)
                .query((row, number) -> new PricedService(
                        row.getString("name"), row.getBigDecimal("hours"), new Money(row.getLong("unit_price_pence"))))
                .list();
    }

    private Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getString("reference"),
                new CaseReference(row.getString("case_reference")),
                new SearchReference(row.getString("search_reference")),
                new HomeReference(row.getString("home_reference")),
                new Money(row.getLong("weekly_price_pence")),
                row.getObject("available_from", LocalDate.class),
                row.getBoolean("meets_assessed_needs"),
                Standing.valueOf(row.getString("standing")),
                Arrays.stream(row.getString("failures").split(","))
                        .filter(failure -> !failure.isEmpty())
                        .toList(),
                row.getBoolean("shared"),
                Optional.ofNullable(row.getString("answer")),
                row.getBoolean("preferred"),
                services(row.getString("council"), row.getString("reference")),
                Optional.ofNullable(row.getString("pricing_sheet")),
                Optional.ofNullable(row.getString("features")),
                Costing.valueOf(row.getString("costing")));
    }
}
