package org.carejourney.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.carejourney.engine.AsService;
import org.carejourney.procedure.Procedures;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the demonstration's time on. It steps from one due timer to the next, because one jump would fire everything
 * at its end and in no order.
 */
@Component
@Profile("demo")
public class DemoTime {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN = Duration.ofMillis(20).toNanos();

    private final DemoClock clock;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final Procedures procedures;
    private final AsService asService;

    DemoTime(
            DemoClock clock,
            ManagementService management,
            ProcessEngineConfigurationImpl engine,
            Procedures procedures,
            AsService asService) {
        this.clock = clock;
        this.management = management;
        this.engine = engine;
        this.procedures = procedures;
        this.asService = asService;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Goes back to a moment before anything has happened. */
    void beginAt(Instant start) {
        clock.set(start);
        // the starter starts it last of all; again is fine
        engine.getJobExecutor().start();
    }

    /** Fires everything that falls due until a moment, each at its time, and stops there. */
    public synchronized void goTo(Instant target) {
        asService.run(() -> {
            settle();
            for (Optional<Instant> due = nextDue(target); due.isPresent(); due = nextDue(target)) {
                clock.set(due.get());
                settle();
            }
            clock.set(target);
            settle();
        });
    }

    private Optional<Instant> nextDue(Instant target) {
        return jobs()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(clock.instant()))
                .duedateLowerThan(Date.from(target.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .findFirst();
    }

    /** The councils' jobs: the engine's own cleaning up has no council. */
    private JobQuery jobs() {
        String[] councils = procedures.all().stream()
                .map(procedure -> procedure.council().value())
                .toArray(String[]::new);
        return management.createJobQuery().active().tenantIdIn(councils);
    }

    /** Waits until the job executor has done all that is due. */
    private void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (jobs().executable().count() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("What is due was not done in " + PATIENCE.toSeconds() + " seconds");
            }
            engine.getJobExecutor().jobWasAdded();
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}
