package org.carejourney.market;

import java.util.List;
import org.carejourney.shared.FieldFault;

/**
 * What became of the rows of a care directory.
 *
 * @param imported homes that are new in the register
 * @param updated homes that the directory says something new about
 * @param unchanged homes that the register has just so
 * @param skipped rows of the local authorities that are wrong; nothing of them is in the register
 * @param otherServices rows of the local authorities that are no care homes
 * @param otherAuthorities rows of local authorities that were not asked for
 * @param faults what is wrong with the rows that were skipped, up to the first five hundred
 */
public record CqcReport(
        int imported,
        int updated,
        int unchanged,
        int skipped,
        int otherServices,
        int otherAuthorities,
        List<RowFaults> faults) {

    /**
     * What is wrong with a row.
     *
     * @param line of the file in which the row begins, from 1
     */
    public record RowFaults(long line, List<FieldFault> faults) {}
}
