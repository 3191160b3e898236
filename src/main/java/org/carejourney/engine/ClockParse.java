package org.carejourney.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gives an activity with the extension property {@code deadline} its clock: an ordinary timer on the activity's own
 * scope, which survives restarts and migration, where the engine's own timeout listener is lost.
 */
class ClockParse extends BpmnParse {

    ClockParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    public TaskDefinition parseTaskDefinition(
            Element element, String id, ActivityImpl activity, ProcessDefinitionEntity process) {
        TaskDefinition definition = super.parseTaskDefinition(element, id, activity, process);
        // every user task is a scope from the start, so that one that later gains or loses a clock can be migrated
        activity.setScope(true);
        activity.setEventScope(activity);
        addClock(element, activity, process);
        return definition;
    }

    @Override
    public @Nullable ActivityImpl parseCallActivity(Element element, ScopeImpl scope, boolean isMultiInstance) {
        ActivityImpl activity = super.parseCallActivity(element, scope, isMultiInstance);
        if (activity != null && ModelParse.properties(element).text("deadline").isPresent()) {
            activity.setScope(true);
            activity.setEventScope(activity);
            addClock(element, activity, (ProcessDefinitionEntity) scope.getProcessDefinition());
        }
        return activity;
    }

    @Override
    public @Nullable ActivityImpl parseSubProcess(Element element, ScopeImpl scope) {
        ActivityImpl activity = super.parseSubProcess(element, scope);
        if (activity != null) {
            addClock(element, activity, (ProcessDefinitionEntity) scope.getProcessDefinition());
        }
        return activity;
    }

    private void addClock(Element element, ActivityImpl activity, ProcessDefinitionEntity process) {
        ModelParse.properties(element).text("deadline").ifPresent(deadline -> {
            var due = expressionManager.createExpression("${deadlines.due(execution, '" + deadline + "')}");
            var timer = new TimerDeclarationImpl(due, TimerDeclarationType.DATE, ClockJob.TYPE);
            timer.setRawJobHandlerConfiguration(activity.getId());
            timer.setActivity(activity);
            timer.setExclusive(true);
            timer.setJobConfiguration("deadline: " + deadline);
            addTimerDeclaration(activity, timer);
            addJobDeclarationToProcessDefinition(timer, process);
        });
    }
}
