package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.messaging.Notices;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code annual-review}. */
@ServiceTest
class AnnualReviewProcessTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);
    private static final String[] TO_FORUM = {
        "review-annually", "discuss-outcome", "prepare-forum-pack", "present-to-forum"
    };
    private static final String[] AFTER_FORUM = {"communicate-outcome", "update-care-and-support-plan", "send-plan"};

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    Placements placements;

    @Autowired
    Notices notices;

    @Autowired
    TestClock clock;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    /** As the review's own schedule would, but at once. */
    private void openReview() {
        processes.start(
                journey.reference(),
                "annual-review",
                "actualStartDate",
                "2026-03-16",
                "homeReference",
                "HOME-A",
                "locality",
                "east",
                "reviewBase",
                "2026-03-16");
    }

    private List<Terms> terms() {
        return placements.open(journey.reference()).orElseThrow().terms();
    }

    private List<Notice> told(String whom, String about) {
        return notices.of(journey.reference()).stream()
                .filter(notice -> notice.whom().equals(whom) && notice.about().equals(about))
                .toList();
    }

    private String end() {
        return processes.end(journey.reference(), "annual-review").orElse("not ended");
    }

    @Test
    @Requirement({"DEV-2.10-3", "DEV-2.10-4", "DEV-3.5-3"})
    void isNotDoneWithoutPersonFamilyAndHome() {
        openReview();
        assertThat(told("PROVIDER", "ANNUAL_REVIEW_OPENED")).hasSize(1);

        assertThatThrownBy(() -> journey.answers(
                        "review-annually",
                        "personInvolved",
                        null,
                        "familyInvolved",
                        null,
                        "familyNotInvolvedReason",
                        null))
                .hasMessageContaining("[personInvolved]")
                .hasMessageContaining("[familyInvolved]");
        assertThatThrownBy(() ->
                        journey.answers("review-annually", "personInvolved", false, "familyNotInvolvedReason", null))
                .hasMessageContaining("[personNotInvolvedReason]")
                .hasMessageContaining("[familyNotInvolvedReason]");
        assertThatThrownBy(() -> journey.answers("review-annually", "providerInputReference", null))
                .hasMessageContaining("[providerInputReference]");
        journey.does("review-annually");

        assertThat(journey.submitted("review-annually"))
                .containsEntry("personInvolved", true)
                .containsEntry("familyNotInvolvedReason", "There is no family.")
                .containsEntry("providerInputReference", "DOC/provider-2");
    }

    @Test
    @Requirement("DEV-2.10-2")
    void scoresEachOfTheElevenCategoriesOnce() {
        openReview();
        var ten = Scores.all("R3", 0).subList(0, 10);
        var twice = new ArrayList<Object>(ten);
        twice.add(ten.get(0));

        assertThatThrownBy(() -> journey.answers("review-annually", "categories", ten))
                .hasMessageContaining("[categories]");
        assertThatThrownBy(() -> journey.answers("review-annually", "categories", twice))
                .hasMessageContaining("categories/10");
        journey.does("review-annually");

        assertThat((List<?>) journey.submitted("review-annually").get("categories"))
                .hasSize(11);
    }

    @Test
    @Requirement("DEV-2.10-5")
    void talksTheOutcomeThroughWithAManagerOrSeniorMemberOfTheHomeBeforeTheForum() {
        openReview();
        journey.does("review-annually");

        assertThat(journey.openForms()).contains("discuss-outcome").doesNotContain("prepare-forum-pack");
        assertThatThrownBy(() -> journey.answers("discuss-outcome", "providerRole", "CARE_WORKER"))
                .hasMessageContaining("[providerRole]");
        assertThatThrownBy(() -> journey.answers(
                        "discuss-outcome", "providerName", null, "providerRole", null, "discussedOn", null))
                .hasMessageContaining("[providerName]")
                .hasMessageContaining("[providerRole]")
                .hasMessageContaining("[discussedOn]");
        journey.answers("discuss-outcome", "providerRole", "SENIOR_STAFF");

        assertThat(journey.submitted("discuss-outcome")).containsEntry("providerRole", "SENIOR_STAFF");
        assertThat(journey.openForms()).contains("prepare-forum-pack");
    }

    @Test
    @Requirement({"DEV-2.10-6", "DEV-2.10-7", "DEV-2.10-8", "DEV-2.10-9", "DEV-2.10-10"})
    void takesEffectOnlyWhenTheForumHasAuthorisedItAndEverybodyIsTold() {
        openReview();
        journey.does(TO_FORUM);
        assertThat(terms()).hasSize(1);
        assertThat(journey.openForms()).doesNotContain("communicate-outcome");
        journey.does("decide-at-forum");

        assertThatThrownBy(() -> journey.answers("communicate-outcome", "toProviderOn", null, "toPersonOn", null))
                .hasMessageContaining("[toProviderOn]")
                .hasMessageContaining("[toPersonOn]");
        journey.does("communicate-outcome");
        assertThat(journey.submitted("communicate-outcome")).containsKeys("toProviderOn", "toPersonOn");
        assertThatThrownBy(() -> journey.answers(
                        "update-care-and-support-plan",
                        "newVersionReference",
                        null,
                        "sharedWithProviderOn",
                        null,
                        "sharedWithPersonOn",
                        null))
                .hasMessageContaining("[newVersionReference]")
                .hasMessageContaining("[sharedWithProviderOn]")
                .hasMessageContaining("[sharedWithPersonOn]");
        journey.does("update-care-and-support-plan");
        assertThat(journey.submitted("update-care-and-support-plan"))
                .containsEntry("newVersionReference", "DOC/plan-2");
        long sent = journey.record(EntryKind.DOCUMENT_SENT).size();
        journey.does("send-plan");
        assertThat(journey.record(EntryKind.DOCUMENT_SENT)).hasSize((int) sent + 1);
        assertThat(terms()).hasSize(1);
        journey.does("agree-contract-price");

        assertThat(end()).isEqualTo("AUTHORISED");
        assertThat(terms()).extracting(Terms::descriptorLevel).containsExactly("R2", "R3", "R3");
    }

    @Test
    @Requirement({"DEV-3.5-2", "DEV-3.5-4", "DEV-3.5-5", "DEV-3.5-6"})
    void keepsBudgetAndPriceAsVersionsAndTellsTheHomeTheLevelAndPriceAndWhereToTurn() {
        openReview();
        journey.does(TO_FORUM).does("decide-at-forum");
        assertThatThrownBy(() -> journey.answers("communicate-outcome", "escalationRouteGiven", false))
                .hasMessageContaining("[escalationRouteGiven]");
        journey.answers("communicate-outcome", "effectiveFrom", "2026-03-20");
        journey.does("update-care-and-support-plan", "send-plan");
        assertThat(told("PROVIDER", "LEVEL_AND_CONTRACT_PRICE"))
                .as("what was told of the first placement")
                .hasSize(1);

        assertThat(journey.known(journey.task("agree-contract-price")).get("effectiveFrom"))
                .isEqualTo("2026-03-20");
        journey.answers(
                "agree-contract-price",
                "effectiveFrom",
                "2026-03-20",
                "weeklyContractPricePence",
                99000,
                "priceReason",
                "The home asked for the higher cost of nights",
                "priceFrom",
                "2026-04-01");

        assertThat(terms())
                .containsExactly(
                        new Terms(1, START, "R2", new Money(90000), new Money(90000), new Money(0)),
                        new Terms(2, LocalDate.of(2026, 3, 20), "R3", new Money(98500), new Money(90000), new Money(0)),
                        new Terms(3, LocalDate.of(2026, 4, 1), "R3", new Money(98500), new Money(99000), new Money(0)));
        assertThat(told("PROVIDER", "LEVEL_AND_CONTRACT_PRICE")).hasSize(2).allSatisfy(notice -> assertThat(
                        notice.escalationRoute().orElseThrow())
                .contains("team manager", "community services manager"));
    }

    @Test
    @Requirement("DEV-2.10-1")
    void schedulesTheNextReviewAYearOnAndReleasesTheAssessor() {
        openReview();
        assertThat(journey.theCase().namedAssessor()).isPresent();
        journey.letPassUntil("2026-03-18T09:00:00Z");
        journey.does(TO_FORUM).does("decide-at-forum").does(AFTER_FORUM).does("agree-contract-price");

        assertThat(journey.theCase().namedAssessor()).isEmpty();
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .filteredOn(waiting -> waiting.get("reviewProcess").equals("annual-review"))
                .extracting(waiting -> waiting.get("reviewBase"))
                .contains("2026-03-18");
    }

    @Test
    @Requirement("DEV-X-7")
    void goesBackWithReasonsAndTellsTheTeamManagerFromTheThirdTime() {
        openReview();
        for (int time = 1; time <= 3; time++) {
            assertThat(told("team-manager", "FORUM_RETURNED_REPEATEDLY")).isEmpty();
            journey.does(TO_FORUM);
            var shown = journey.known(journey.task("decide-at-forum"));
            assertThat(Stream.of("panelDecision", "reasons").map(shown::get))
                    .as("what an earlier sitting decided")
                    .containsOnlyNulls();
            journey.answers("decide-at-forum", Forum.notValidated("RETURNED"));
            assertThat(journey.known(journey.task("review-annually")).get("forumReasons"))
                    .isEqualTo(Forum.REASONS);
            journey.letPass(Duration.ofDays(7));
        }

        assertThat(told("team-manager", "FORUM_RETURNED_REPEATEDLY")).hasSize(1);
        assertThat(journey.openForms()).contains("review-annually");
        assertThat(terms()).hasSize(1);
    }

    @Test
    @Requirement("DEV-3.5-1")
    void asksForARateThatIsMissingBeforeTheForumSeesABudget() {
        // the first rates are in force from 1 February 2026
        clock.set(Instant.parse("2026-01-20T09:00:00Z"));
        openReview();
        journey.does("review-annually", "discuss-outcome");

        assertThat(journey.openForms()).contains("supply-missing-rate").doesNotContain("prepare-forum-pack");
        journey.does("supply-missing-rate");
        assertThat(journey.openForms()).contains("supply-missing-rate");
        clock.set(Instant.parse("2026-03-17T09:00:00Z"));
        journey.does("supply-missing-rate");

        assertThat(journey.known(journey.task("prepare-forum-pack")).get("weeklyBudgetPence"))
                .isEqualTo(98500L);
    }

    @Test
    void runsForBespokeCareTooAndLeavesItsPriceToItsOwnRoute() {
        openReview();
        journey.answers("review-annually", "categories", Scores.all("R3", 2), "descriptorLevel", "BESPOKE");
        journey.does("discuss-outcome");
        journey.answers("prepare-forum-pack", "weeklyBudgetPence", null).does("present-to-forum");
        assertThat(journey.known(journey.task("decide-at-forum")).get("requestKind"))
                .isEqualTo("BESPOKE_EXISTING");
        journey.answers("decide-at-forum", "weeklyBudgetPence", null);
        journey.does(AFTER_FORUM);

        assertThat(end()).isEqualTo("AUTHORISED");
        assertThat(told("team-manager", "BESPOKE_NEEDS_FOUND")).hasSize(1);
        assertThat(journey.openForms()).contains("fill-part-a").doesNotContain("agree-contract-price");
        assertThat(terms()).hasSize(1);
        assertThat(processes.running(journey.reference(), "scheduled-review")).isEqualTo(2);
    }
}
