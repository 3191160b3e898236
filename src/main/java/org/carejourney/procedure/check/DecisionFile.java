package org.carejourney.procedure.check;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.ModelException;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.ProcedureFile;

/** A .dmn file that was readable as DMN. */
record DecisionFile(ProcedureFile file, DmnModelInstance model) {

    private static final Set<String> CHECK_OUTPUTS = Set.of("field", "code", "message");

    static Optional<DecisionFile> read(ProcedureFile file, Findings findings) {
        try {
            return Optional.of(
                    new DecisionFile(file, Dmn.readModelFromStream(new ByteArrayInputStream(file.content()))));
        } catch (ModelException broken) {
            findings.addAll(List.of(XmlFault.of(file, "DMN", broken)));
            return Optional.empty();
        }
    }

    Collection<Decision> decisions() {
        return model.getModelElementsByType(Decision.class);
    }

    /** Whether it may be the check of a task: it collects failures with field, code and message. */
    boolean isCheck() {
        return decisions().stream()
                .filter(decision -> decision.getId().equals(file.id()))
                .flatMap(decision -> table(decision).stream())
                .anyMatch(table -> table.getHitPolicy() == HitPolicy.COLLECT
                        && outputs(table).size() == CHECK_OUTPUTS.size()
                        && CHECK_OUTPUTS.containsAll(outputs(table)));
    }

    static Optional<DecisionTable> table(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table ? Optional.of(table) : Optional.empty();
    }

    private static List<String> outputs(DecisionTable table) {
        return table.getOutputs().stream().map(Output::getName).collect(Collectors.toList());
    }
}
