package org.carejourney.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gives an activity with the extension property {@code deadline} its clock: an ordinary timer on the activity's own
 * scope, which survives restarts and migration, where the engine's own timeout listener is lost. Sees to it that our
 * watchers hear of the end of every scope with such a clock or with a drawn timer that a deadline sets.
 */
class ClockParse extends BpmnParse {

    private static final Pattern TIMER =
            Pattern.compile("deadlines\\.due\\(\\s*execution,\\s*(?:'(\\w+)'|(\\w+))\\s*\\)");

    private static final String WATCHED = "carejourney.watched";

    private final Hooks hooks;

    ClockParse(BpmnParser parser, Hooks hooks) {
        super(parser);
        this.hooks = hooks;
    }

    @Override
    public TaskDefinition parseTaskDefinition(
            Element element, String id, ActivityImpl activity, ProcessDefinitionEntity process) {
        TaskDefinition definition = super.parseTaskDefinition(element, id, activity, process);
        // every user task is a scope from the start, so that one that later gains or loses a clock can be migrated
        activity.setScope(true);
        activity.setEventScope(activity);
        addClock(element, activity);
        return definition;
    }

    @Override
    public @Nullable ActivityImpl parseCallActivity(Element element, ScopeImpl scope, boolean isMultiInstance) {
        ActivityImpl activity = super.parseCallActivity(element, scope, isMultiInstance);
        if (activity != null) {
            addClock(element, activity);
        }
        return activity;
    }

    @Override
    public @Nullable ActivityImpl parseSubProcess(Element element, ScopeImpl scope) {
        ActivityImpl activity = super.parseSubProcess(element, scope);
        if (activity != null) {
            addClock(element, activity);
        }
        return activity;
    }

    private void addClock(Element element, ActivityImpl activity) {
        ModelParse.properties(element).text("deadline").ifPresent(deadline -> {
            var due = expressionManager.createExpression("${deadlines.due(execution, '" + deadline + "')}");
            var timer = new TimerDeclarationImpl(due, TimerDeclarationType.DATE, ClockJob.TYPE);
            timer.setRawJobHandlerConfiguration(activity.getId());
            timer.setActivity(activity);
            timer.setExclusive(true);
            timer.setJobConfiguration("deadline: " + deadline);
            super.addTimerDeclaration(activity, timer);
            addJobDeclarationToProcessDefinition(timer, (ProcessDefinitionEntity) activity.getProcessDefinition());
            watchEnd(activity);
        });
    }

    /** A drawn timer. */
    @Override
    protected void addTimerDeclaration(ScopeImpl scope, TimerDeclarationImpl timer) {
        super.addTimerDeclaration(scope, timer);
        Matcher deadline = TIMER.matcher(timer.getJobConfiguration());
        if (deadline.find()) {
            scope.getProcessDefinition()
                    .findActivity(timer.getActivityId())
                    .setProperty(
                            FiringTimers.DEADLINE,
                            deadline.group(1) == null ? "$" + deadline.group(2) : deadline.group(1));
            watchEnd(scope);
        }
    }

    private void watchEnd(ScopeImpl scope) {
        if (scope.getProperty(WATCHED) != null) {
            return;
        }
        scope.setProperty(WATCHED, true);
        scope.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
            boolean interrupted = isInterrupted((ExecutionEntity) execution, scope);
            hooks.activities().forEach(watcher -> watcher.ended(execution, interrupted));
        });
    }

    /** An event-based gateway is left by being cancelled: by the event it waited for. */
    private static boolean isInterrupted(ExecutionEntity execution, ScopeImpl scope) {
        boolean left = scope.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior
                && execution.getDeleteReason() != null
                && execution.getDeleteReason().startsWith("Cancel scope activity");
        return execution.isCanceled() && !left;
    }
}
