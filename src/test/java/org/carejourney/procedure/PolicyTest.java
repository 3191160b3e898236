package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Council COUNCIL = new Council("newcouncil");

    /** Half past eleven in the evening in UTC, which is the first of April in London. */
    private static final Instant LAST_OF_MARCH = Instant.parse("2026-03-31T23:30:00Z");

    private final Policy policy = new Policy(
            ProcedureBuilder.proceduresWith(
                    """
            values:
              scope: { minAge: 65, county: HERE }
              urgent: true
              kinds: [FIRST, LATER]
              limit.weeklyPence: [{ value: 25000, from: 2026-04-01 }, { value: 20000, from: 2025-04-01 }]
              later: [{ value: YES_IT_IS, from: 2027-04-01 }]
            texts: { FIRST: First visit }
            links:
              charging: { title: Charging, url: "https://council.test/", owner: Finance, lastChecked: 2026-03-01, version: "3", effectiveFrom: 2026-04-01 }
              topUps: { title: Top-ups, url: "https://council.test/", owner: Finance, lastChecked: 2026-03-01, version: "2", effectiveFrom: 2026-04-02 }
              rates: { title: Rates, url: "https://council.test/", owner: Finance, lastChecked: 2026-03-01 }
            """),
            Clock.fixed(LAST_OF_MARCH, ZoneOffset.UTC));

    @Test
    void givesAModelTheValuesOfItsCouncil() {
        DelegateExecution execution = in("newcouncil");

        assertThat(policy.whole(execution, "scope.minAge")).isEqualTo(65);
        assertThat(policy.text(execution, "scope.county")).isEqualTo("HERE");
        assertThat(policy.yes(execution, "urgent")).isTrue();
        assertThat(policy.money(execution, "limit.weeklyPence")).isEqualTo(25000);
        assertThat(policy.list(execution, "kinds")).containsExactly("FIRST", "LATER");
        assertThat(policy.list(execution, "scope.county")).containsExactly("HERE");
    }

    @Test
    void refusesAKeyThatIsNotThereOrIsSomethingElse() {
        DelegateExecution execution = in("newcouncil");

        assertThatThrownBy(() -> policy.whole(execution, "scope.maxAge")).hasMessageContaining("scope.maxAge");
        assertThatThrownBy(() -> policy.text(execution, "scope.minAge")).hasMessageContaining("scope.minAge");
    }

    @Test
    void takesADatedValueAsItIsToday() {
        assertThat(policy.value(COUNCIL, "limit.weeklyPence")).contains(25000L);
        assertThat(policy.value(COUNCIL, "later")).isEmpty();
        assertThat(policy.tree(COUNCIL)).doesNotContainKey("later");
    }

    @Test
    void knowsTheVersionsOfThePoliciesInForce() {
        assertThat(policy.versions(COUNCIL)).isEqualTo(Map.of("charging", "3"));
    }

    @Test
    void givesDecisionsTheValuesAsContexts() {
        assertThat(policy.tree(COUNCIL))
                .containsEntry("scope", Map.of("minAge", 65L, "county", "HERE"))
                .containsEntry("kinds", List.of("FIRST", "LATER"))
                .containsEntry("deadlines", Map.of("visit", Map.of("amount", 2L)));
    }

    @Test
    void callsAValueWhatTheCouncilCallsIt() {
        assertThat(policy.label(COUNCIL, "FIRST")).isEqualTo("First visit");
        assertThat(policy.label(COUNCIL, "LATER")).isEqualTo("LATER");
    }

    private static DelegateExecution in(String council) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getTenantId()).thenReturn(council);
        return execution;
    }
}
