package org.carejourney.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Runs when an alarm rings. */
class AlarmJob implements JobHandler<AlarmJob.Reference> {

    static final String TYPE = "alarm";

    private final Hooks hooks;

    AlarmJob(Hooks hooks) {
        this.hooks = hooks;
    }

    record Reference(String value) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return value;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Reference newConfiguration(String stored) {
        return new Reference(stored);
    }

    @Override
    public void execute(Reference reference, ExecutionEntity none, CommandContext context, String tenantId) {
        hooks.clocks().rang(reference.value());
    }

    @Override
    public void onDelete(Reference reference, JobEntity job) {
        // nothing else hangs on an alarm
    }
}
