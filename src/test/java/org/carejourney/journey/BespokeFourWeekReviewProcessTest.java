package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.BespokeCare.EAP;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The review of a bespoke arrangement four weeks after it starts, here on Monday 16 March 2026. */
@ServiceTest
class BespokeFourWeekReviewProcessTest {

    private static final String REVIEW = "bespoke-four-week-review";
    private static final String HOLD = "hold-four-week-review";

    @Autowired
    Driver journey;

    @Autowired
    BespokeCare bespoke;

    @Autowired
    TestHomes homes;

    @Autowired
    Searching search;

    @Autowired
    Processes processes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Placements placements;

    @BeforeEach
    void bespokeCareStarts() {
        homes.enter();
        StraightLine.movedIn(journey);
        processes.start(
                journey.reference(),
                "bespoke-arrangement",
                "approvedWeeklyPence",
                201500L,
                "arrangementStart",
                "2026-03-16");
    }

    private Terms terms() {
        return placements.open(journey.reference()).orElseThrow().current();
    }

    private String end() {
        return processes.end(journey.reference(), REVIEW).orElse("not ended");
    }

    private List<Map<String, Object>> waiting() {
        return processes.variables(journey.reference(), "scheduled-review").stream()
                .filter(review -> REVIEW.equals(review.get("reviewProcess")))
                .toList();
    }

    @Test
    @Requirement("DEV-2.13-19")
    void plansHowSupportAndCostsStepDownAndGoesOn() {
        journey.letPassUntil("2026-04-10T09:00:00Z");
        assertThatThrownBy(() -> journey.answers(
                        HOLD,
                        "settled",
                        "SETTLING",
                        "stepDownSupportPlan",
                        null,
                        "stepDownToPence",
                        null,
                        "stepDownFrom",
                        null))
                .hasMessageContaining("[stepDownSupportPlan]")
                .hasMessageContaining("[stepDownToPence]")
                .hasMessageContaining("[stepDownFrom]")
                .hasMessageContaining("[nextFourWeeksFrom]");
        assertThatThrownBy(() -> journey.answers(HOLD, "stepDownToPence", 201500))
                .hasMessageContaining("[stepDownToPence]");

        journey.does(HOLD);

        assertThat(bespoke.submitted(HOLD).orElseThrow().content())
                .containsEntry("stepDownSupportPlan", "Waking nights end when the nights are quiet. Fictional.")
                .containsEntry("stepDownFromPence", 201500)
                .containsEntry("stepDownToPence", 168000);
        assertThat(end()).isEqualTo("CONTINUES");
        assertThat(terms().contractPrice()).isEqualTo(new Money(201500));
        assertThat(waiting()).isEmpty();
        assertThat(journey.theCase().namedAssessor()).isEmpty();
    }

    @Test
    @Requirement({"DEV-2.13-18", "DEV-2.13-19"})
    void setsTheNextReviewWhenThePersonHasNotSettled() {
        journey.letPassUntil("2026-04-10T09:00:00Z");
        Object[] notSettled = {
            "settled",
            "NOT_SETTLED",
            "notSettledReason",
            "Nights are still restless and frightened",
            "stepDownFromPence",
            null,
            "stepDownToPence",
            null,
            "stepDownFrom",
            null,
            "nextFourWeeksFrom",
            "2026-03-16"
        };
        assertThatThrownBy(() -> journey.answers(HOLD, notSettled)).hasMessageContaining("[nextFourWeeksFrom]");
        notSettled[11] = "2026-04-13";
        journey.answers(HOLD, notSettled);

        assertThat(end()).isEqualTo("CONTINUES");
        assertThat(waiting()).singleElement().satisfies(review -> assertThat(review)
                .containsEntry("reviewBase", "2026-04-13"));
        journey.letPassUntil("2026-05-04T09:00:00Z");
        assertThat(journey.task(HOLD).getDueDate()).isEqualTo("2026-05-11T22:59:59Z");
    }

    @Test
    @Requirement("DEV-2.13-19")
    void stepsDownOnceForumAndEnhancedAuthorisationAgree() {
        journey.letPassUntil("2026-04-10T09:00:00Z");
        journey.answers(HOLD, "changeAsked", true, "setting", "RESIDENTIAL");
        bespoke.forumAgrees();
        journey.does("present-to-enhanced-authorisation");
        assertThat(terms().contractPrice()).isEqualTo(new Money(201500));

        journey.answers(EAP, "approvedWeeklyPence", 168000, "arrangementStart", "2026-04-24");

        assertThat(end()).isEqualTo("STEPPED_DOWN");
        assertThat(terms().contractPrice()).isEqualTo(new Money(168000));
        assertThat(terms().weeklyBudget()).isEqualTo(new Money(168000));
        assertThat(terms().validFrom()).isEqualTo("2026-04-24");
        assertThat(desk.told()).contains("PROVIDER CONTRACT_PRICE");
    }

    @Test
    void keepsThePriceWhenTheForumDoesNotAgree() {
        journey.letPassUntil("2026-04-10T09:00:00Z");
        journey.answers(HOLD, "changeAsked", true, "setting", "RESIDENTIAL");
        journey.answers("prepare-forum-pack", "weeklyBudgetPence", 168000).does("present-to-forum");
        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(end()).isEqualTo("CONTINUES");
        assertThat(terms().contractPrice()).isEqualTo(new Money(201500));
    }

    @Test
    @Requirement("DEV-2.13-20")
    void leavesTheAnnualReviewWithTheEvidenceOfTheHomeInPlace() {
        journey.letPassUntil("2026-04-10T09:00:00Z");
        journey.does(HOLD);
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(review -> review.get("reviewProcess"))
                .contains("annual-review");

        journey.letPassUntil("2027-02-05T09:00:00Z");

        assertThat(journey.openForms()).contains("review-annually");
        assertThat(desk.told()).contains("PROVIDER ANNUAL_REVIEW_OPENED");
    }
}
