package org.carejourney;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ServiceStartTest {

    @Autowired
    Clock clock;

    @Autowired
    TestClock time;

    @Test
    void startsWithOneClockForItselfAndTheEngine() {
        time.letPass(Duration.ofDays(1));

        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(Duration.ofDays(1)));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(clock.instant());
    }
}
