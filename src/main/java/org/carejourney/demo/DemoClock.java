package org.carejourney.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs like any clock, but ahead or behind; the engine's clock goes with it. */
@Component
@Profile("demo")
class DemoClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final Offset offset;

    DemoClock() {
        this(Clock.systemUTC(), ZoneOffset.UTC, new Offset());
    }

    private DemoClock(Clock real, ZoneId zone, Offset offset) {
        this.real = real;
        this.zone = zone;
        this.offset = offset;
    }

    /** Shared by the clocks of all zones. */
    private static class Offset {
        private volatile Duration ahead = Duration.ZERO;
    }

    /** Sets the clock; it runs on from there. */
    void set(Instant to) {
        offset.ahead = Duration.between(real.instant(), to);
        ClockUtil.offset(offset.ahead.toMillis());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.ahead);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(real, other, offset);
    }
}
