package org.carejourney;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/** The clock of tests: stands still until it is moved, and moves the engine's clock with it. */
public class TestClock extends Clock {

    /** Monday 2 March 2026, 10:00 in London. */
    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final @Nullable ManagementService jobs;
    private volatile Instant now = START;

    /** A clock without an engine. */
    public TestClock() {
        this(null);
    }

    TestClock(@Nullable ManagementService jobs) {
        this.jobs = jobs;
        reset();
    }

    /** Back to where every test begins. */
    public final void reset() {
        set(START);
    }

    /** Moves the clock and nothing else: what falls due meanwhile is not fired. */
    public final void set(Instant to) {
        now = to;
        ClockUtil.setCurrentTime(Date.from(to));
    }

    /** Lets time pass: each job of a process runs at the time it falls due, and what can run at once runs first. */
    public void letPass(Duration time) {
        letPassUntil(now.plus(time));
    }

    /** Lets time pass until a moment, which itself is still passed. */
    public void letPassUntil(Instant until) {
        for (Optional<Job> next = next(until); next.isPresent(); next = next(until)) {
            Instant due = due(next.get());
            if (due.isAfter(now)) {
                set(due);
            }
            jobs.executeJob(next.get().getId());
        }
        set(until);
    }

    /** Runs what can run now. */
    public void runWhatIsDue() {
        letPass(Duration.ZERO);
    }

    private Optional<Job> next(Instant until) {
        if (jobs == null) {
            return Optional.empty();
        }
        return jobs.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().list().stream()
                // the engine's own cleaning up has no council
                .filter(job -> job.getTenantId() != null)
                .filter(job -> !due(job).isAfter(until))
                .findFirst();
    }

    private static Instant due(Job job) {
        return job.getDuedate() == null ? Instant.MIN : job.getDuedate().toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return TestClock.this.withZone(other);
            }

            @Override
            public Instant instant() {
                return TestClock.this.instant();
            }
        };
    }
}
