package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Scenario 3: the windows of the searches, and a plan that is sent too late. */
@ServiceTest
@Import({Driver.class, TestHomes.class})
class SearchWindowsJourneyTest {

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    @Test
    void goesOnToTheNextSearchWithoutABreachWhenAWindowEnds() {
        journey.opens()
                .does(
                        "record-contact",
                        "gather-information",
                        "name-assessor",
                        "assess-needs",
                        "discuss-sharing",
                        "plan-support");
        journey.does("score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum");
        journey.does("assess-finances", "explain-finance", "confirm-commitments", "confirm-funding");
        journey.does("open-search");

        journey.letPassUntil("2026-03-04T17:00:01Z");

        assertThat(journey.recorded(EntryKind.WINDOW_ENDED)).containsExactly("searchA");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).isEmpty();
    }
}
