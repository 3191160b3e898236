package org.carejourney.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.carejourney.engine.AsService;
import org.carejourney.engine.ModelProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The start events of each deployed version of a procedure, with their forms. Each is read once. */
@Component
class StartForms {

    private final RepositoryService repository;
    private final AsService asService;
    private final DeployedForms forms;
    private final Map<String, Start> starts = new ConcurrentHashMap<>();

    StartForms(@Lazy RepositoryService repository, AsService asService, DeployedForms forms) {
        this.repository = repository;
        this.asService = asService;
        this.forms = forms;
    }

    /** How a process starts when somebody starts it. */
    record Start(String process, String deploymentId, @Nullable String form, ModelProperties properties) {}

    Start of(String processDefinitionId) {
        return starts.computeIfAbsent(processDefinitionId, id -> asService.call(() -> read(id)));
    }

    /** The form of a start; an empty one where it has none. */
    Form form(Start start) {
        return start.form() == null ? Form.empty(start.process()) : forms.of(start.deploymentId(), start.form());
    }

    private Start read(String processDefinitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(processDefinitionId);
        Process process = repository.getBpmnModelInstance(processDefinitionId).getModelElementById(definition.getKey());
        StartEvent event = process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(definition.getKey() + " has no plain start event"));
        return new Start(
                definition.getKey(), definition.getDeploymentId(), event.getCamundaFormRef(), properties(event));
    }

    static ModelProperties properties(StartEvent event) {
        if (event.getExtensionElements() == null) {
            return ModelProperties.NONE;
        }
        List<CamundaProperties> lists = event.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list();
        Map<String, String> properties = new HashMap<>();
        for (CamundaProperties list : lists) {
            for (CamundaProperty property : list.getCamundaProperties()) {
                properties.put(property.getCamundaName(), property.getCamundaValue());
            }
        }
        return new ModelProperties(properties);
    }
}
