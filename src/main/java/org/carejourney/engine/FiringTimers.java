package org.carejourney.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The engine's own handling of drawn timers, with one thing before it: our watchers are told that a deadline's timer
 * fires while what it is about to interrupt is still there.
 */
final class FiringTimers {

    /** Property of a timer's activity: the deadline it is set by, or an expression in one variable that gives it. */
    static final String DEADLINE = "carejourney.deadline";

    private FiringTimers() {}

    static List<JobHandler<?>> handlers(Hooks hooks) {
        return List.of(
                new TimerExecuteNestedActivityJobHandler() {
                    @Override
                    public void execute(
                            TimerJobConfiguration timer,
                            ExecutionEntity execution,
                            CommandContext context,
                            String tenant) {
                        tell(hooks, execution, context);
                        super.execute(timer, execution, context, tenant);
                    }
                },
                new TimerCatchIntermediateEventJobHandler() {
                    @Override
                    public void execute(
                            TimerJobConfiguration timer,
                            ExecutionEntity execution,
                            CommandContext context,
                            String tenant) {
                        tell(hooks, execution, context);
                        super.execute(timer, execution, context, tenant);
                    }
                },
                new TimerStartEventSubprocessJobHandler() {
                    @Override
                    public void execute(
                            TimerJobConfiguration timer,
                            ExecutionEntity execution,
                            CommandContext context,
                            String tenant) {
                        tell(hooks, execution, context);
                        super.execute(timer, execution, context, tenant);
                    }
                });
    }

    private static void tell(Hooks hooks, ExecutionEntity execution, CommandContext context) {
        ActivityImpl timer = execution
                .getProcessDefinition()
                .findActivity(context.getCurrentJob().getActivityId());
        if (timer != null && timer.getProperty(DEADLINE) instanceof String key) {
            String deadline = key.startsWith("$") ? String.valueOf(execution.getVariable(key.substring(1))) : key;
            hooks.activities().forEach(watcher -> watcher.fired(execution, deadline));
        }
    }
}
