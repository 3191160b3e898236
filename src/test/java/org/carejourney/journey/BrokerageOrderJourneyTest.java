package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.shared.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of brokerage come one after the other, and none before its turn. */
@ServiceTest
class BrokerageOrderJourneyTest {

    private static final List<String> STEPS = List.of(
            "open-search",
            "share-offers",
            "discuss-offers",
            "confirm-preferred-option",
            "assess-person",
            "reconfirm-understanding",
            "confirm-placement",
            "send-plan",
            "introduce-home-and-person");

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Test
    @Requirement("DEV-2.7-12")
    void worksTheStepsInOrder() {
        homes.enter();
        journey.opens()
                .does("record-contact", "gather-information", "name-assessor", "assess-needs", "discuss-sharing");
        journey.does("plan-support", "score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum");
        journey.does("assess-finances", "explain-finance", "confirm-commitments", "confirm-funding");

        for (int step = 0; step < STEPS.size() - 1; step++) {
            assertThat(journey.openForms())
                    .contains(STEPS.get(step))
                    .doesNotContainAnyElementsOf(STEPS.subList(step + 1, STEPS.size()));
            assertThatThrownBy(this::startsThePlacement).isInstanceOf(Conflict.class);

            journey.does(STEPS.get(step));
            if (step == 0) {
                journey.offers("HOME-A", 90000);
            }
        }

        assertThat(journey.openForms()).contains("introduce-home-and-person");
    }

    private void startsThePlacement() {
        journey.receives("placementStarted", map("homeReference", "HOME-A", "actualStartDate", "2026-03-02"));
    }
}
