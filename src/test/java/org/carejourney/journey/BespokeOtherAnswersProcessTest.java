package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carejourney.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Bespoke care where the council answers open questions otherwise than is usual (Q-DEV-7, Q-DEV-11, Q-DEV-31). */
@ServiceTest
@ContextConfiguration(initializers = BespokeOtherAnswersProcessTest.OtherAnswers.class)
@Import({Driver.class, TestHomes.class, Processes.class, CaseDesk.class, Searching.class, BespokeCare.class})
class BespokeOtherAnswersProcessTest {

    static class OtherAnswers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext service) {
            try {
                Path places = Files.createTempDirectory("procedures");
                Path folder = Files.createDirectory(places.resolve("devon"));
                Files.writeString(
                        folder.resolve("procedure.yaml"),
                        changed(
                                Files.readString(Path.of("bpmn/devon/procedure.yaml")),
                                "review.bespoke.recurring: false",
                                "review.bespoke.recurring: true",
                                "review.bespoke.initialToo: true",
                                "review.bespoke.initialToo: false",
                                "bespoke.maxRounds: 2",
                                "bespoke.maxRounds: 1",
                                "bespoke.existing.requirePqf: true",
                                "bespoke.existing.requirePqf: false"));
                TestPropertyValues.of("care-journey.procedures=file:" + places + "/")
                        .applyTo(service);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String changed(String shipped, String... fromTo) {
            String changed = shipped;
            for (int at = 0; at < fromTo.length; at += 2) {
                assertThat(changed).contains(fromTo[at]);
                changed = changed.replace(fromTo[at], fromTo[at + 1]);
            }
            return changed;
        }
    }

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
        journey.does("fill-part-a").answersAt("HOME-A", "fill-part-b").does("validate-costings");
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
