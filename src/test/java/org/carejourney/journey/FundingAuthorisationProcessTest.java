package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DerbyTest
class FundingAuthorisationProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    Derby derby;

    @Test
    void approvesUpToTheTeamManagersLimitWithoutPanel() {
        derby.scrutinised(25_000).does("decide-as-team-manager");

        assertThat(journey.theCase().result()).contains("APPROVED");
    }
}
