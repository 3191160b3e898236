package org.carejourney.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** What lies below and above an activity, across parts of processes and called processes. For use inside a step. */
public final class WorkTree {

    private WorkTree() {}

    /** An execution by its id, while it is still there. */
    public static Optional<DelegateExecution> find(String execution) {
        return Optional.ofNullable(
                Context.getCommandContext().getExecutionManager().findExecutionById(execution));
    }

    /** The open user tasks that an activity waits for: its own, those of its parts and of the processes they call. */
    public static List<DelegateTask> tasksBelow(DelegateExecution activity) {
        List<DelegateTask> tasks = new ArrayList<>();
        collect((ExecutionEntity) activity, tasks);
        return tasks;
    }

    private static void collect(ExecutionEntity execution, List<DelegateTask> tasks) {
        tasks.addAll(execution.getTasks());
        execution.getExecutions().forEach(part -> collect(part, tasks));
        if (execution.getSubProcessInstance() != null) {
            collect(execution.getSubProcessInstance(), tasks);
        }
    }

    /** Whether an activity, or one that it lies in, has a deadline in its model. */
    public static boolean isBelowDeadline(DelegateExecution work) {
        for (ExecutionEntity execution = (ExecutionEntity) work; execution != null; ) {
            for (ScopeImpl scope = execution.getActivity(); scope instanceof ActivityImpl activity; ) {
                var properties = activity.getProperties().get(BpmnProperties.EXTENSION_PROPERTIES);
                if (properties != null && properties.get("deadline") != null) {
                    return true;
                }
                scope = activity.getFlowScope();
            }
            execution = execution.getProcessInstance().getSuperExecution();
        }
        return false;
    }

    /** Ids of the process instance that an activity is in, and of those that called it. */
    public static Set<String> processInstancesAbove(DelegateExecution activity) {
        Set<String> ids = new LinkedHashSet<>();
        for (ExecutionEntity execution = (ExecutionEntity) activity; execution != null; ) {
            ids.add(execution.getProcessInstanceId());
            execution = execution.getProcessInstance().getSuperExecution();
        }
        return ids;
    }

    /** Ids of the executions that an activity lies in, from its own to that of the outermost process. */
    public static List<String> executionsAbove(DelegateExecution activity) {
        List<String> ids = new ArrayList<>();
        for (ExecutionEntity execution = (ExecutionEntity) activity; execution != null; ) {
            ids.add(execution.getId());
            execution = execution.getParent() == null ? execution.getSuperExecution() : execution.getParent();
        }
        return ids;
    }
}
