package org.carejourney.procedure;

import java.util.List;
import java.util.stream.Collectors;

/** A council's folder that cannot be used, with everything that is wrong in it. */
public class ProcedureFaults extends RuntimeException {

    private final transient List<Fault> faults;

    public ProcedureFaults(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
