package org.carejourney.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.procedure.ProcedureVersions.ProcessInVersions;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ProceduresResourceTest {

    @Autowired
    ProceduresResource resource;

    @Test
    @Requirement("DEV-6.2-1")
    void showsTheProcessesWithTheirVersionsAndTheProcedureTheyCameWith() {
        var procedure = resource.procedures(new Council("devon"));

        assertThat(procedure.version()).isEqualTo("1");
        assertThat(procedure.journeys())
                .extracting(journey -> journey.procedure())
                .contains("placement-journey");
        assertThat(procedure.processes()).extracting(ProcessInVersions::id).contains("brokerage", "missed-deadline");
        assertThat(procedure.processes().get(0).versions().get(0).procedureVersion())
                .isEqualTo("1");
        assertThat(procedure.processes().get(0).versions().get(0).runningCases())
                .isZero();
    }

    @Test
    void showsWhatPeopleMayReportOfACase() {
        var procedure = resource.procedures(new Council("devon"));

        assertThat(procedure.reports())
                .extracting(report -> report.procedure())
                .contains("report-contact", "report-change-of-needs");
    }

    @Test
    @Requirement("DEV-1.4-2")
    void keepsALibraryOfPoliciesWithTitleLinkVersionAndDate() {
        var procedure = resource.procedures(new Council("devon"));

        assertThat(procedure.links())
                .filteredOn(link -> List.of(
                                "choicePolicy",
                                "topUpPolicy",
                                "deferredPaymentPolicy",
                                "chargingPolicy",
                                "fairAndAffordableCare")
                        .contains(link.key()))
                .hasSize(5)
                .allSatisfy(policy -> {
                    assertThat(policy.title()).isNotBlank();
                    assertThat(policy.url()).startsWith("https://");
                    assertThat(policy.version()).isEqualTo("1");
                    assertThat(policy.effectiveFrom()).isEqualTo("2026-02-01");
                });
    }

    @Test
    void knowsNoOtherCouncil() {
        assertThatThrownBy(() -> resource.procedures(new Council("nowhere"))).isInstanceOf(NotFound.class);
    }
}
