package org.carejourney.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.procedure.ProcedureBuilder;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private final Groups groups = new Groups(ProcedureBuilder.proceduresWith(""));
    private final DelegateExecution execution = mock(DelegateExecution.class);

    @Test
    void putsTheCouncilInFront() {
        assertThat(groups.candidates(execution, "newcouncil", "locum")).containsExactly("newcouncil-locum");
    }

    @Test
    void addsTheGroupsThatShareTheWork() {
        assertThat(groups.candidates(execution, "newcouncil", "practitioner"))
                .containsExactly("newcouncil-practitioner", "newcouncil-locum");
        assertThat(groups.candidates(execution, "newcouncil", "locum,practitioner"))
                .containsExactly("newcouncil-locum", "newcouncil-practitioner");
    }

    @Test
    void knowsTheGroupsThatMayStartAJourney() {
        assertThat(groups.candidates(execution, "newcouncil", "starters:visit"))
                .containsExactly("newcouncil-practitioner", "newcouncil-locum");
        assertThat(groups.candidates(execution, "newcouncil", "starters:unheard-of"))
                .isEmpty();
    }

    @Test
    void putsTheHomeOrLocalityBehindWhereAGroupHasOneEach() {
        when(execution.getVariable("homeReference")).thenReturn("HOME-A");
        when(execution.getVariable("locality")).thenReturn("east");

        assertThat(groups.candidates(execution, "newcouncil", "locum, provider,director"))
                .containsExactly("newcouncil-locum", "newcouncil-provider-HOME-A", "newcouncil-director-east");
    }

    @Test
    void refusesAGroupOfNoHomeInParticular() {
        assertThatThrownBy(() -> groups.candidates(execution, "newcouncil", "provider"))
                .hasMessageContaining("homeReference");
    }
}
