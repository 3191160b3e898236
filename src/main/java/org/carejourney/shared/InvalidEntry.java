package org.carejourney.shared;

import java.util.List;
import java.util.stream.Collectors;

/** An entry that was refused, with every field at fault; nothing has changed. */
public class InvalidEntry extends RuntimeException {

    private final transient List<FieldFault> faults;

    public InvalidEntry(List<FieldFault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public InvalidEntry(String field, String code, String message) {
        this(List.of(new FieldFault(field, code, message)));
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
