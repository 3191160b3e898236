package org.carejourney.procedure.folder;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.ProcedureFaults;

/** Collects what is wrong, so that everything can be told at once. */
public final class Findings {

    private final Set<Fault> faults = new LinkedHashSet<>();

    public void add(String file, int line, String element, String expected) {
        faults.add(new Fault(file, line, element, expected));
    }

    public void add(String file, String element, String expected) {
        add(file, 0, element, expected);
    }

    public void addAll(Collection<Fault> found) {
        faults.addAll(found);
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /** @throws ProcedureFaults if anything is wrong */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw new ProcedureFaults(all());
        }
    }
}
