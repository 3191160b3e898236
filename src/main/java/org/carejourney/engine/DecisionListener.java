package org.carejourney.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Hands on every decision that a process takes; decisions asked for outside a process are not the process's. */
class DecisionListener implements DmnDecisionEvaluationListener {

    private final Hooks hooks;

    DecisionListener(Hooks hooks) {
        this.hooks = hooks;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        var inProcess = Context.getBpmnExecutionContext();
        if (inProcess != null && event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table) {
            DelegateExecution execution = inProcess.getExecution();
            var decided = decided(table);
            hooks.decisions().forEach(watcher -> watcher.decided(execution, decided));
        }
    }

    private static DecisionWatcher.Decided decided(DmnDecisionTableEvaluationEvent table) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        table.getInputs()
                .forEach(input -> inputs.put(
                        input.getName() == null ? input.getId() : input.getName(),
                        input.getValue() == null ? null : input.getValue().getValue()));
        int version = table.getDecision() instanceof DecisionDefinition definition ? definition.getVersion() : 0;
        return new DecisionWatcher.Decided(
                table.getDecision().getKey(),
                version,
                inputs,
                table.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList(),
                table.getMatchingRules().stream().map(DecisionListener::outputs).toList());
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((id, output) -> outputs.put(
                        output.getOutputName(),
                        output.getValue() == null ? null : output.getValue().getValue()));
        return outputs;
    }
}
