package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.journey.Driver.list;

import org.carejourney.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Bespoke care where the council answers open questions otherwise than is usual (Q-DEV-7, Q-DEV-11, Q-DEV-31). */
@ServiceTest
@ContextConfiguration(initializers = OtherFigures.class)
class BespokeOtherAnswersProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    BespokeCare bespoke;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Test
    void asksTheTeamManagerAfterAsManyRoundsAsTheCouncilSays() {
        bespoke.validated();

        bespoke.rejects();

        assertThat(journey.openForms()).contains("decide-after-rounds").doesNotContain("describe-bespoke-needs");
    }

    @Test
    void reviewsBespokeCareInItsOwnReviewOnlyWhereTheCouncilSaysSo() {
        bespoke.approves(bespoke.validated());
        journey.does("discuss-bespoke-offer").does(Ways.MONEY);
        journey.does("assess-person", "reconfirm-understanding", "confirm-placement", "send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);

        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> waiting.get("reviewProcess"))
                .containsExactlyInAnyOrder("annual-review", "bespoke-four-week-review");
    }

    @Test
    void recursEveryFourWeeksAndAsksNoForumForAResident() {
        homes.enter();
        StraightLine.movedIn(journey);
        processes.start(
                journey.reference(),
                "bespoke-existing-client",
                "setting",
                "RESIDENTIAL",
                "homeReference",
                "HOME-A",
                "locality",
                "east");
        assertThat(journey.openForms()).contains("fill-part-a").doesNotContain("prepare-forum-pack");
        journey.answers("fill-part-a", "categoriesAboveTop", list("CAT01", "CAT02", "CAT03"))
                .answersAt("HOME-A", "fill-part-b")
                .does("validate-costings");
        journey.does("present-to-enhanced-authorisation");
        journey.answers(BespokeCare.EAP, "approvedWeeklyPence", 201500, "arrangementStart", "2026-03-16");
        journey.letPassUntil("2026-04-10T09:00:00Z");

        journey.answers("hold-four-week-review", "recurring", true, "nextFourWeeksFrom", "2026-04-13");

        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .filteredOn(waiting -> waiting.get("reviewProcess").equals("bespoke-four-week-review"))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).containsEntry("reviewBase", "2026-04-13"));
    }
}
