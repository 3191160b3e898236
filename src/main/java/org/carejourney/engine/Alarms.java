package org.carejourney.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.carejourney.shared.Council;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Timers of the engine that belong to no activity and no process: they ring whatever has become of the process they
 * were set in, with the engine's retries, and are told to {@link ClockGate#rang}.
 */
@Component
public class Alarms {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    Alarms(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    public void set(Council council, Instant at, String reference) {
        engine.getObject().getCommandExecutorTxRequired().execute(context -> {
            TimerEntity timer = new TimerEntity();
            timer.setJobHandlerType(AlarmJob.TYPE);
            timer.setJobHandlerConfiguration(new AlarmJob.Reference(reference));
            timer.setDuedate(Date.from(at));
            timer.setTenantId(council.value());
            // so that it waits with all other jobs of the council where its procedure cannot be used
            context.runWithoutAuthorization((Callable<Void>) () -> {
                newestDeployment(council).map(Deployment::getId).ifPresent(timer::setDeploymentId);
                return null;
            });
            timer.setRetries(engine.getObject().getDefaultNumberOfRetries());
            context.getJobManager().schedule(timer);
            return null;
        });
    }

    private Optional<Deployment> newestDeployment(Council council) {
        return engine
                .getObject()
                .getRepositoryService()
                .createDeploymentQuery()
                .tenantIdIn(council.value())
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    /** Takes back every alarm for a reference; nothing when there is none. */
    public void cancel(Council council, String reference) {
        engine.getObject().getCommandExecutorTxRequired().execute(context -> {
            Stream<JobEntity> stored =
                    context.getJobManager().findJobsByConfiguration(AlarmJob.TYPE, reference, council.value()).stream();
            // the database does not know yet what this transaction has set; the cache files timers under this class
            Stream<JobEntity> set =
                    context.getDbEntityManager().getCachedEntitiesByType(AcquirableJobEntity.class).stream()
                            .filter(TimerEntity.class::isInstance)
                            .map(JobEntity.class::cast)
                            .filter(timer -> AlarmJob.TYPE.equals(timer.getJobHandlerType())
                                    && reference.equals(timer.getJobHandlerConfigurationRaw()));
            Stream.concat(stored, set)
                    .distinct()
                    .filter(job -> job != context.getCurrentJob())
                    .forEach(JobEntity::delete);
            return null;
        });
    }
}
