package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The procedure as it is shipped: nobody has entered the cost of standard nursing care. */
@ServiceTest
class MissingNursingRateProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    Derby derby;

    @Test
    @Requirement("DER-X-3")
    void sendsEveryUrgentRequestAboveTheOrdinaryLimitToTheHeadOfService() {
        derby.support("CRISIS");

        journey.does("describe-urgent-need", "request-urgent-support");

        assertThat(journey.openForms()).containsExactly("decide-emergency-support");
        assertThat(journey.recorded(EntryKind.NOTE)).contains("NURSING_RATE_MISSING");
    }

    @Test
    void leavesTheOrdinaryLimitToTheTeamManager() {
        derby.support("CRISIS");

        journey.does("describe-urgent-need").answers("request-urgent-support", "weeklyPence", 25_000);

        assertThat(journey.openForms()).containsExactly("decide-urgent-support");
    }
}
