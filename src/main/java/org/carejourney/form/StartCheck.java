package org.carejourney.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.carejourney.engine.AsService;
import org.carejourney.engine.ModelProperties;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Checks what somebody starts a process with against the form of its start event. A start without form takes nothing. */
@Service
public class StartCheck {

    private final RepositoryService repository;
    private final AsService asService;
    private final DeployedForms forms;
    private final FormEntry entries;
    private final CrossFieldCheck check;
    private final Map<String, Start> starts = new ConcurrentHashMap<>();

    StartCheck(
            @Lazy RepositoryService repository,
            AsService asService,
            DeployedForms forms,
            FormEntry entries,
            CrossFieldCheck check) {
        this.repository = repository;
        this.asService = asService;
        this.forms = forms;
        this.entries = entries;
        this.check = check;
    }

    private record Start(String process, String deploymentId, @Nullable String form, ModelProperties properties) {}

    /**
     * What may be kept is what the start event's property {@code keep} names; without it every field is.
     *
     * @throws InvalidEntry with every field at fault
     */
    public Entry check(Council council, String processDefinitionId, Map<String, Object> entered) {
        return check(council, processDefinitionId, entered, Optional.of(Map.of()));
    }

    /**
     * The same for a case that exists.
     *
     * @param facts what is noted of the case: the start event's decision table sees them as {@code facts}; absent: the
     *     table is not asked, because the entry is refused for another reason
     */
    public Entry check(
            Council council,
            String processDefinitionId,
            Map<String, Object> entered,
            Optional<Map<String, String>> facts) {
        Start start = starts.computeIfAbsent(processDefinitionId, id -> asService.call(() -> read(id)));
        Form form = start.form() == null ? Form.empty(start.process()) : forms.of(start.deploymentId(), start.form());
        Checked checked = entries.check(form, council, null, entered);
        if (checked.faults().isEmpty() && facts.isPresent()) {
            List<FieldFault> faults = check.check(
                    council, start.deploymentId(), start.properties(), checked.values(), Map.of("facts", facts.get()));
            if (!faults.isEmpty()) {
                throw new InvalidEntry(faults);
            }
        }
        return checked.accepted(
                start.properties().text("keep").isPresent() ? start.properties().list("keep") : checked.fieldsToKeep());
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
