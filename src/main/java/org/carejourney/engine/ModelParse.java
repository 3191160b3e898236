package org.carejourney.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads what our models say beyond BPMN, and has the hooks told what happens in them. */
class ModelParse extends AbstractBpmnParseListener {

    /** Process variable that holds the name of the end that a process came to. */
    static final String RESULT = "result";

    private final Hooks hooks;

    ModelParse(Hooks hooks) {
        this.hooks = hooks;
    }

    /** The extension properties of an element; none when it has none. */
    static ModelProperties properties(Element element) {
        Map<String, String> values = new HashMap<>();
        Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .map(properties -> properties.elements("property"))
                .orElse(List.of())
                .forEach(property -> values.put(property.attribute("name"), property.attribute("value")));
        return new ModelProperties(values);
    }

    static ModelProperties properties(ActivityImpl activity) {
        Map<String, String> values = activity.getProperties().get(BpmnProperties.EXTENSION_PROPERTIES);
        return values == null ? ModelProperties.NONE : new ModelProperties(values);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        ModelProperties properties = properties(element);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> hooks.processes().forEach(watcher -> watcher.started(execution, properties)));
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution ->
                hooks.processes().forEach(watcher -> watcher.ended(execution, execution.getVariable(RESULT) == null)));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (endsTheProcess(scope)) {
            String result = Optional.ofNullable(element.attribute("name"))
                    .orElse("")
                    .strip()
                    .replaceAll("[^A-Za-z0-9]+", "_")
                    .toUpperCase(Locale.ROOT);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> execution.setVariable(RESULT, result));
        }
    }

    private static boolean endsTheProcess(ScopeImpl scope) {
        return scope instanceof ProcessDefinitionEntity
                || scope instanceof ActivityImpl subProcess
                        && subProcess.isTriggeredByEvent()
                        && subProcess.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE
                        && subProcess.getFlowScope() instanceof ProcessDefinitionEntity;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ModelProperties properties = keep(element, activity);
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        addressGroups(task, ((ProcessDefinitionEntity) scope.getProcessDefinition()).getTenantId());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) created -> {
            nameTheCase(created);
            hooks.tasks().forEach(watcher -> watcher.created(created, properties));
        });
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener)
                completed -> hooks.tasks().forEach(watcher -> watcher.completed(completed, properties)));
    }

    /** Says on the work list whose task it is: task names alone do not. */
    private static void nameTheCase(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        if (reference != null) {
            task.setName(task.getName() + " - " + reference);
        }
    }

    /** Turns the group keys of the model into engine groups: the council in front, the home or locality behind. */
    private void addressGroups(TaskDefinition task, String tenant) {
        ExpressionManager expressions = Context.getProcessEngineConfiguration().getExpressionManager();
        List<Expression> inModel = new ArrayList<>(task.getCandidateGroupIdExpressions());
        task.getCandidateGroupIdExpressions().clear();
        inModel.forEach(group -> task.addCandidateGroupIdExpression(expressions.createExpression(
                "${groups.candidates(execution, '" + tenant + "', '" + group.getExpressionText() + "')}")));
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        keep(element, activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        keep(element, activity);
    }

    private static ModelProperties keep(Element element, ActivityImpl activity) {
        ModelProperties properties = properties(element);
        activity.getProperties().set(BpmnProperties.EXTENSION_PROPERTIES, properties.values());
        return properties;
    }
}
