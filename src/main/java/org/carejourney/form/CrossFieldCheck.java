package org.carejourney.form;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carejourney.engine.EngineDecisions;
import org.carejourney.engine.ModelProperties;
import org.carejourney.engine.OpenTask;
import org.carejourney.procedure.Policy;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.FieldFault;
import org.springframework.stereotype.Component;

/**
 * What fields demand of each other: the decision table that a task names by {@code check}. It sees every field of the
 * form by name, the process variables, {@code today} as a date, the council's figures as {@code policy} and what is
 * known of the case as {@code facts}: for a task its process variables.
 */
@Component
class CrossFieldCheck {

    private final EngineDecisions decisions;
    private final Policy policy;
    private final Clock clock;

    CrossFieldCheck(EngineDecisions decisions, Policy policy, Clock clock) {
        this.decisions = decisions;
        this.policy = policy;
        this.clock = clock;
    }

    List<FieldFault> check(OpenTask task, Map<String, Object> values, Map<String, Object> variables) {
        Map<String, Object> known = new HashMap<>(variables);
        known.put("facts", variables);
        return check(task.council(), task.deploymentId(), task.properties(), values, known);
    }

    List<FieldFault> check(
            Council council,
            String deploymentId,
            ModelProperties properties,
            Map<String, Object> values,
            Map<String, Object> known) {
        return properties
                .text("check")
                .map(decision -> {
                    Map<String, Object> inputs = new HashMap<>(known);
                    inputs.putAll(values);
                    inputs.put("today", CouncilTime.today(clock));
                    inputs.put("policy", policy.tree(council));
                    return decisions.evaluate(deploymentId, decision, inputs).stream()
                            .map(CrossFieldCheck::fault)
                            .toList();
                })
                .orElse(List.of());
    }

    private static FieldFault fault(Map<String, Object> row) {
        return new FieldFault(
                text(row, "field"),
                text(row, "code"),
                text(row, "message").replace(';', ',').replace('[', '(').replace(']', ')'));
    }

    private static String text(Map<String, Object> row, String output) {
        Object value = row.get(output);
        return value == null ? "" : value.toString();
    }
}
