package org.carejourney.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, so that everything can be told at once. */
final class Findings {

    private final Set<Fault> faults = new LinkedHashSet<>();

    void add(String file, int line, String element, String expected) {
        faults.add(new Fault(file, line, element, expected));
    }

    void add(String file, String element, String expected) {
        add(file, 0, element, expected);
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    /** @throws ProcedureFaults if anything is wrong */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new ProcedureFaults(all());
        }
    }
}
