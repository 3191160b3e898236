package org.carejourney.form;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.carejourney.engine.AsService;
import org.carejourney.engine.ModelProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the models of a council say of the start events that messages begin a process with. */
@Component
class MessageStarts {

    private final RepositoryService repository;
    private final AsService asService;
    private final Map<Key, ModelProperties> found = new ConcurrentHashMap<>();

    MessageStarts(@Lazy RepositoryService repository, AsService asService) {
        this.repository = repository;
        this.asService = asService;
    }

    private record Key(String deploymentId, String message) {}

    /** The properties of the start event that a message begins a process with; none when it begins none. */
    ModelProperties of(String deploymentId, String message) {
        return found.computeIfAbsent(new Key(deploymentId, message), key -> asService.call(() -> read(key)));
    }

    private ModelProperties read(Key key) {
        return repository.createProcessDefinitionQuery().deploymentId(key.deploymentId()).list().stream()
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .map((BpmnModelInstance model) -> model.getModelElementsByType(StartEvent.class))
                .flatMap(Collection::stream)
                .filter(start -> waitsFor(start, key.message()))
                .findFirst()
                .map(StartForms::properties)
                .orElse(ModelProperties.NONE);
    }

    private static boolean waitsFor(StartEvent start, String message) {
        return start.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .anyMatch(message::equals);
    }
}
