package org.carejourney.procedure.check;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.ModelException;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.ProcedureFile;

/** A .bpmn file that was readable as BPMN. */
record ModelFile(ProcedureFile file, BpmnModelInstance model) {

    static Optional<ModelFile> read(ProcedureFile file, Findings findings) {
        try {
            return Optional.of(new ModelFile(file, Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))));
        } catch (ModelException broken) {
            findings.addAll(List.of(XmlFault.of(file, "BPMN", broken)));
            return Optional.empty();
        }
    }

    Set<String> messages() {
        return model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet());
    }

    Set<String> userTasks() {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    /** What an element says in its extension properties. */
    static Map<String, String> properties(BaseElement element) {
        Map<String, String> values = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return values;
    }
}
