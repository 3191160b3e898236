package org.carejourney.engine;

import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Runs when the clock of an activity runs out: hands on, and leaves the work open. */
class ClockJob extends TimerEventJobHandler {

    static final String TYPE = "deadline";

    private final Hooks hooks;

    ClockJob(Hooks hooks) {
        this.hooks = hooks;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenantId) {
        // an activity that lost its clock in a migration keeps the job: it has nothing to say any more
        // an execution inside a sub-process stands at none of its activities, so the job says whose clock it is
        var activity = execution.getProcessDefinition().findActivity(configuration.getTimerElementKey());
        var properties = activity == null ? null : activity.getProperties().get(BpmnProperties.EXTENSION_PROPERTIES);
        if (properties != null && properties.get("deadline") != null) {
            hooks.clocks().passed(execution, properties.get("deadline"));
        }
    }
}
