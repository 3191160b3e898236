package org.carejourney.market;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carejourney.market.CqcReport.RowFaults;
import org.carejourney.shared.FieldFault;

/** Counts what becomes of the rows of a directory while it is read. */
class CqcTally {

    private static final int MOST_FAULTS = 500;

    private final Set<String> locations = new HashSet<>();
    private final List<RowFaults> faults = new ArrayList<>();
    private int imported;
    private int updated;
    private int unchanged;
    private int skipped;
    private int otherServices;
    private int otherAuthorities;

    /** Whether a location was not in the file before. A row without one is at fault for that, not for this. */
    boolean isFirst(String location) {
        return location.isEmpty() || locations.add(location);
    }

    void entered(boolean isNew) {
        if (isNew) {
            imported++;
        } else {
            updated++;
        }
    }

    void unchanged() {
        unchanged++;
    }

    void otherService() {
        otherServices++;
    }

    void otherAuthority() {
        otherAuthorities++;
    }

    void skip(long line, List<FieldFault> wrong) {
        skipped++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new RowFaults(line, wrong));
        }
    }

    CqcReport report() {
        return new CqcReport(
                imported, updated, unchanged, skipped, otherServices, otherAuthorities, List.copyOf(faults));
    }
}
