package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Which documents a home gets where the council lists others in procedure.yaml. */
@ServiceTest
@ContextConfiguration(initializers = OtherFigures.class)
class OtherDocumentsProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @BeforeEach
    void someHomes() {
        homes.enter();
    }

    @Test
    @Requirement("DEV-2.8-5")
    void asksForTheDocumentsOfTheCouncilsOwnListAndSaysWhichAreMissing() {
        StraightLine.toMoveIn(journey);
        journey.letPassUntil("2026-03-16T09:00:00Z");
        journey.does("introduce-home-and-person", "support-understanding", "confirm-start");
        journey.does("strip-withheld-parts", "strip-withheld-parts");

        Map<String, Object> shown = journey.known(journey.task("send-documents"));

        assertThat(shown).containsEntry("missing", List.of("CARE_ACT_ASSESSMENT", "OTHER_ASSESSMENT", "YCSP"));
        assertThat(shown).extractingByKey("documents", LIST).hasSize(3);
        journey.does("send-documents");
        assertThat(journey.theCase().result()).contains("PLACED");
    }
}
