package org.carejourney.market;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.market.store.HomeStore;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes care homes from the Care Quality Commission's directory into the register. Every row is a transaction of its
 * own: it is there whole, or it is told with its line and not there at all.
 */
@Service
public class CqcImport {

    /** Lines that may stand before the header. */
    private static final int LONGEST_PREAMBLE = 100;

    private final HomeStore homes;
    private final Gazetteer gazetteer;
    private final Procedures procedures;
    private final TransactionTemplate row;
    private final Clock clock;

    CqcImport(
            HomeStore homes,
            Gazetteer gazetteer,
            Procedures procedures,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.homes = homes;
        this.gazetteer = gazetteer;
        this.procedures = procedures;
        this.row = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Reads a directory to its end.
     *
     * @param localAuthorities whose homes are taken, as the directory writes them; none: the county of the procedure
     * @throws InvalidEntry when it has no header with the columns that are needed; nothing has changed
     */
    public CqcReport read(Council council, Reader directory, Collection<String> localAuthorities) throws IOException {
        Set<String> wanted = wanted(council, localAuthorities);
        CsvRows rows = new CsvRows(directory);
        CqcColumns columns = header(rows);
        CqcTally tally = new CqcTally();
        for (Optional<CsvRows.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
            take(council, columns, next.get(), wanted, tally);
        }
        return tally.report();
    }

    private Set<String> wanted(Council council, Collection<String> localAuthorities) {
        Collection<String> asked = localAuthorities.isEmpty()
                ? MarketPolicy.county(procedures.of(council).values()).stream().toList()
                : localAuthorities;
        return asked.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CqcColumns header(CsvRows rows) throws IOException {
        for (int i = 0; i <= LONGEST_PREAMBLE; i++) {
            Optional<CsvRows.Row> next = rows.next();
            if (next.isEmpty()) {
                break;
            }
            Optional<CqcColumns> columns = next.get().cells().flatMap(CqcColumns::read);
            if (columns.isPresent()) {
                return columns.get();
            }
        }
        throw new InvalidEntry("", "NO_HEADER", "No line has the names of all columns that are needed");
    }

    private void take(Council council, CqcColumns columns, CsvRows.Row read, Set<String> wanted, CqcTally tally) {
        Optional<List<String>> cells = read.cells();
        if (cells.isPresent() && cells.get().isEmpty()) {
            return;
        }
        if (cells.filter(columns::fit).isEmpty()) {
            tally.skip(read.line(), List.of(new FieldFault("", "ROW", "This row is not made like the header")));
            return;
        }
        CqcRow listed = new CqcRow(columns, cells.get());
        if (!wanted.contains(listed.localAuthority().toLowerCase(Locale.ROOT))) {
            tally.otherAuthority();
        } else if (listed.careHomeTypes().isEmpty()) {
            tally.otherService();
        } else if (!tally.isFirst(listed.locationId())) {
            tally.skip(
                    read.line(),
                    List.of(new FieldFault("cqcLocationId", "REPEATED", "This location was in the file before")));
        } else {
            try {
                row.executeWithoutResult(transaction -> enter(council, listed, tally));
            } catch (InvalidEntry wrong) {
                tally.skip(read.line(), wrong.faults());
            }
        }
    }

    private void enter(Council council, CqcRow listed, CqcTally tally) {
        Optional<Home> before = homes.findByLocation(council, listed.locationId());
        Home home = listed.home(gazetteer, before, CouncilTime.today(clock));
        if (before.isEmpty() && homes.find(council, home.reference()).isPresent()) {
            throw new InvalidEntry("cqcLocationId", "ALREADY_USED", "Another home has the reference of this location");
        }
        if (before.filter(home::equals).isPresent()) {
            tally.unchanged();
        } else {
            homes.put(council, home, clock.instant());
            tally.entered(before.isEmpty());
        }
    }
}
