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
import org.carejourney.market.Offer.Standing;
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
                        + " shared, preferred) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', '', false, false)")
                .params(
                        council.value(),
                        offered.reference(),
                        caseReference.value(),
                        offered.searchReference(),
                        offered.home().value(),
                        offered.weeklyPrice().pence(),
                        offered.availableFrom(),
                        offered.meetsAssessedNeeds(),
                        Rows.utc(at))
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
                .query(OfferStore::offer)
                .optional();
    }

    public List<Offer> of(Council council, CaseReference caseReference) {
        return jdbc.sql("select * from offer where council = ? and case_reference = ? order by received_at, reference")
                .params(council.value(), caseReference.value())
                .query(OfferStore::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
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
                row.getBoolean("preferred"));
    }
}
