package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeSeniorManagerDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("dispute-senior-manager", "csmRouting", "caseHolder");

    @Requirement("DEV-4.3-2")
    @ParameterizedTest
    @CsvSource({
        "CASE_HOLDER, LOCALITY, COMMUNITY_SERVICES_MANAGER",
        "CASE_HOLDER, CDP, CDP_CENTRE_MANAGER",
        "COMMUNITY_SERVICES_MANAGER, LOCALITY, COMMUNITY_SERVICES_MANAGER",
        "COMMUNITY_SERVICES_MANAGER, CDP, COMMUNITY_SERVICES_MANAGER"
    })
    void goesByWhoHoldsTheCaseUnlessTheCouncilSendsAllToOne(String routing, String holder, String manager) {
        assertThat(TABLE.results("csmRouting", routing, "caseHolder", holder)).containsExactly(manager);
    }
}
