package org.carejourney.record;

import java.util.List;

/**
 * Whether records are as they were written.
 *
 * @param faults where they are not: case, entry, and what does not fit; empty when all is well
 */
public record Verification(long cases, long entries, List<String> faults) {

    public boolean isSound() {
        return faults.isEmpty();
    }
}
