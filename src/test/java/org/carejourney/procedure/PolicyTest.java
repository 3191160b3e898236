package org.carejourney.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Council COUNCIL = new Council("newcouncil");

    private final Policy policy = new Policy(
            ProcedureBuilder.proceduresWith(
                    """
            values: { scope.minAge: 65, scope.county: HERE, urgent: true, kinds: [FIRST, LATER], limit.weeklyPence: 25000 }
            texts: { FIRST: First visit }
            """));

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
    void givesDecisionsTheValuesAsContexts() {
        assertThat(policy.tree(COUNCIL))
                .containsEntry("scope", Map.of("minAge", 65L, "county", "HERE"))
                .containsEntry("kinds", List.of("FIRST", "LATER"));
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
