package org.carejourney.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.procedure.ProcedureBuilder;
import org.carejourney.procedure.RatesAt;
import org.junit.jupiter.api.Test;

class RateTest {

    /** Half past eleven in the evening in UTC, which is the next day in London. */
    private static final Clock LAST_OF_MARCH = Clock.fixed(Instant.parse("2026-03-31T23:30:00Z"), ZoneOffset.UTC);

    private final Rate rate = new Rate(
            RatesAt.moment(
                    ProcedureBuilder.proceduresWith(
                            """
                    rates:
                      - { level: R2, weeklyPence: 90000, from: 2026-02-01 }
                      - { level: R2, weeklyPence: 95000, from: 2026-04-01 }
                      - { level: R3, weeklyPence: 99000, from: 2026-05-01 }
                    """),
                    LAST_OF_MARCH),
            LAST_OF_MARCH);

    @Test
    void takesTheRateInForceToday() {
        DelegateExecution execution = execution("R2", null);

        rate.execute(execution);

        verify(execution).setVariable("weeklyRatePence", 95000L);
    }

    @Test
    void takesTheRateInForceOnTheDayThatIsGiven() {
        DelegateExecution execution = execution("R2", "2026-03-31");

        rate.execute(execution);

        verify(execution).setVariable("weeklyRatePence", 90000L);
    }

    @Test
    void saysWhichCouncilHasNoRateForWhichLevelAndDay() {
        assertThatThrownBy(() -> rate.execute(execution("R3", "2026-04-30")))
                .isInstanceOfSatisfying(BpmnError.class, error -> {
                    assertThat(error.getErrorCode()).isEqualTo("rateMissing");
                    assertThat(error).hasMessageContaining("There is no rate for level R3 on 30 April 2026");
                });
    }

    private static DelegateExecution execution(String level, String on) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getTenantId()).thenReturn("newcouncil");
        when(execution.getVariable("level")).thenReturn(level);
        when(execution.getVariable("on")).thenReturn(on);
        return execution;
    }
}
