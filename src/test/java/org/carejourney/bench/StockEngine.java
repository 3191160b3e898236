package org.carejourney.bench;

import java.io.File;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The engine as it comes, with the same model: its clocks are plain timers, and nothing is checked or recorded. */
class StockEngine implements AutoCloseable {

    private final ProcessEngine engine;

    StockEngine(DataSource database, File folder) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        deployment.addModelInstance("bench-journey.bpmn", model(new File(folder, "bench-journey.bpmn")));
        for (File file : folder.listFiles((directory, name) -> name.endsWith(".dmn"))) {
            deployment.addModelInstance(file.getName(), org.camunda.bpm.model.dmn.Dmn.readModelFromFile(file));
        }
        deployment.deploy();
    }

    private static BpmnModelInstance model(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            boolean clock = task.getExtensionElements().getElementsQuery().list().stream()
                    .flatMap(list -> list.getChildElementsByType(CamundaProperty.class).stream())
                    .anyMatch(property -> property.getCamundaName().equals("deadline"));
            if (clock) {
                addTimer(model, task);
            }
        }
        return model;
    }

    private static void addTimer(BpmnModelInstance model, UserTask task) {
        Process process = (Process) task.getParentElement();
        TimeDate date = model.newInstance(TimeDate.class);
        date.setTextContent("2099-01-01T00:00:00");
        TimerEventDefinition timer = model.newInstance(TimerEventDefinition.class);
        timer.setTimeDate(date);
        BoundaryEvent event = model.newInstance(BoundaryEvent.class);
        event.setAttachedTo(task);
        event.setCancelActivity(false);
        event.getEventDefinitions().add(timer);
        EndEvent end = model.newInstance(EndEvent.class);
        process.addChildElement(event);
        process.addChildElement(end);
        SequenceFlow flow = model.newInstance(SequenceFlow.class);
        process.addChildElement(flow);
        flow.setSource(event);
        flow.setTarget(end);
        event.getOutgoing().add(flow);
        end.getIncoming().add(flow);
    }

    void start(String reference) {
        engine.getRuntimeService().startProcessInstanceByKey("bench-journey", reference, Map.of("origin", "HOME"));
    }

    void complete(String reference, Map<String, Object> answers) {
        var tasks = engine.getTaskService();
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .singleResult()
                        .getId(),
                answers);
    }

    void receive(String reference) {
        engine.getRuntimeService()
                .createMessageCorrelation("answerReceived")
                .processInstanceBusinessKey(reference)
                .setVariable("answer", "YES")
                .correlate();
    }

    long ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void close() {
        engine.close();
    }
}
