package org.carejourney.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates a decision of the deployment that a task belongs to. */
@Component
public class EngineDecisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final AsService asService;

    EngineDecisions(@Lazy DecisionService decisions, @Lazy RepositoryService repository, AsService asService) {
        this.decisions = decisions;
        this.repository = repository;
        this.asService = asService;
    }

    /**
     * The outputs of each rule that matches, in the order of the table.
     *
     * @param decision id of the decision
     * @throws IllegalStateException when the deployment has no such decision
     */
    public List<Map<String, Object>> evaluate(String deploymentId, String decision, Map<String, Object> inputs) {
        return asService.call(() -> {
            DecisionDefinition definition = repository
                    .createDecisionDefinitionQuery()
                    .deploymentId(deploymentId)
                    .decisionDefinitionKey(decision)
                    .singleResult();
            if (definition == null) {
                throw new IllegalStateException("No decision '" + decision + "' in this version of the procedure");
            }
            return decisions
                    .evaluateDecisionTableById(definition.getId(), inputs)
                    .getResultList();
        });
    }
}
