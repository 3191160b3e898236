package org.carejourney.procedure.process;

import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.carejourney.engine.Palette;

/** What a COLLECT table that judges completeness found: nothing is the clear result. */
@Palette(
        value = "gate",
        does = "Reads what a COLLECT table found, in output parameters of its task: gate.clear(decisionResult),"
                + " gate.codes(decisionResult, 'output') as codes with commas between, and"
                + " gate.has(decisionResult, 'output', 'CODE').",
        inputs = {"decisionResult: of the business rule task", "output: name of an output of the table"})
public class Gate {

    public boolean clear(DmnDecisionResult found) {
        return found.isEmpty();
    }

    /** The codes of an output, each once, in the order of the table. */
    public String codes(DmnDecisionResult found, String output) {
        return found.collectEntries(output).stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining(","));
    }

    public boolean has(DmnDecisionResult found, String output, String code) {
        return found.collectEntries(output).contains(code);
    }
}
