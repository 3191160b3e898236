package org.carejourney.procedure.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.carejourney.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may start a journey starts it with its form, and in no other way. */
@ServiceTest
class StartDoorsTest {

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService processes;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void aPractitionerIsSignedIn() {
        identity.setAuthentication("ann", List.of("devon-practitioner"), List.of("devon"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        identity.clearAuthentication();
    }

    @Test
    void refusesToStartAJourneyWithoutItsForm() {
        assertThatThrownBy(() -> processes
                        .createProcessInstanceByKey("placement-journey")
                        .processDefinitionTenantId("devon")
                        .businessKey("CASE-000001")
                        .execute())
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void refusesToStartAReportByABareMessage() {
        assertThatThrownBy(() -> processes
                        .createMessageCorrelation("contactMade")
                        .tenantId("devon")
                        .processInstanceBusinessKey("CASE-000001")
                        .correlateStartMessage())
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> processes
                        .createMessageCorrelation("contactMade")
                        .tenantId("devon")
                        .processInstanceBusinessKey("CASE-000001")
                        .correlate())
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void refusesToStartAJourneyInTheMiddle() {
        assertThatThrownBy(() -> processes
                        .createProcessInstanceByKey("placement-journey")
                        .processDefinitionTenantId("devon")
                        .businessKey("CASE-000001")
                        .startBeforeActivity("callActivity_moveIn")
                        .execute())
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void showsAPractitionerTheJourneyOfTheirCouncilAlone() {
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("placement-journey")
                        .latestVersion()
                        .list())
                .extracting(definition -> definition.getTenantId())
                .containsExactly("devon");
    }
}
