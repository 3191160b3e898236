package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 2.4: scores, level and budget, and what the forum makes of them. */
@ServiceTest
class ServiceDescriptorProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    private static final Object[] SENT_BACK = {
        "panelDecision", "RETURNED",
        "reasons", "The evidence for mobility is missing from the pack",
        "setting", null,
        "descriptorLevel", null,
        "weeklyBudgetPence", null,
        "planSignedOff", null
    };

    @Autowired
    TestHomes homes;

    @Test
    @Requirement({"DEV-2.4-1", "DEV-2.4-2"})
    void scoresTheSameElevenCategoriesForEitherSetting() {
        for (String level : List.of("R2", "N2")) {
            journey.opens().does(Ways.TO_PLAN);
            String setting = level.startsWith("R") ? "RESIDENTIAL" : "NURSING";

            assertThat(offered("categoryOptions"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 11)
                            .mapToObj(number -> String.format("CAT%02d", number))
                            .toList());
            assertThatThrownBy(() -> journey.answers("score-descriptors", "categories", scores(10, level)))
                    .hasMessageContaining("[categories]");
            assertThatThrownBy(() -> journey.answers(
                            "score-descriptors",
                            "categories",
                            list(map("category", "CAT12", "level", level, "evidenceReferences", "DOC/1"))))
                    .hasMessageContaining("category]");
            journey.answers(
                    "score-descriptors", "setting", setting, "descriptorLevel", level, "categories", scores(11, level));

            assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(entry -> {
                assertThat(entry.subject()).isEqualTo("score-descriptors");
                assertThat((List<?>) entry.content().get("categories")).hasSize(11);
            });
        }
    }

    @Test
    @Requirement({"DEV-1.1-2", "DEV-3.5-1"})
    void proposesTheBudgetThatBelongsToTheLevelAndLeavesNoOtherToTheScorer() {
        Map<String, Object> budgets = new HashMap<>();
        for (String level : List.of("R2", "R3")) {
            journey.opens().does(Ways.TO_PLAN);
            assertThatThrownBy(() -> journey.answers("score-descriptors", "weeklyBudgetPence", 1))
                    .hasMessageContaining("[weeklyBudgetPence]");
            journey.answers("score-descriptors", "categories", scores(11, level), "descriptorLevel", level);

            assertThatThrownBy(() -> journey.answers("prepare-forum-pack", "weeklyBudgetPence", 1))
                    .hasMessageContaining("[weeklyBudgetPence]");
            journey.does("prepare-forum-pack", "present-to-forum");
            budgets.put(level, journey.known(journey.task("decide-at-forum")).get("proposedWeeklyBudgetPence"));
        }

        assertThat(budgets).isEqualTo(Map.of("R2", 90000L, "R3", 98500L));
    }

    @Test
    @Requirement({"DEV-2.4-7", "DEV-2.13-1"})
    void takesTheBespokeRouteThroughTheForumWithoutABudget() {
        journey.opens().does(Ways.TO_PLAN);
        journey.answers(
                "score-descriptors",
                "categories",
                IntStream.rangeClosed(1, 11)
                        .mapToObj(number -> map(
                                "category",
                                String.format("CAT%02d", number),
                                "level",
                                "R3",
                                "aboveTop",
                                number <= 2,
                                "evidenceReferences",
                                "DOC/needs-1"))
                        .toList(),
                "countAboveTop",
                2,
                "descriptorLevel",
                "BESPOKE");
        assertThat(journey.known(journey.task("prepare-forum-pack"))).containsEntry("requestKind", "BESPOKE_NEW");

        journey.answers("prepare-forum-pack", "weeklyBudgetPence", null).does("present-to-forum");
        assertThat(journey.openForms()).doesNotContain("describe-bespoke-needs", "complete-invitation", "open-search");
        journey.answers("decide-at-forum", "weeklyBudgetPence", null);

        assertThat(journey.theCase().result()).isEmpty();
        assertThat(journey.openForms())
                .contains("describe-bespoke-needs", "complete-invitation")
                .doesNotContain("open-search");
    }

    @Test
    @Requirement("DEV-X-7")
    void goesBackWithReasonsAndTellsTheTeamManagerFromTheThirdTime() {
        journey.opens().does(Ways.TO_PLAN);

        for (int time = 1; time <= 3; time++) {
            assertThat(desk.told()).doesNotContain("team-manager FORUM_RETURNED_REPEATEDLY");
            journey.does("score-descriptors", "prepare-forum-pack", "present-to-forum")
                    .answers("decide-at-forum", SENT_BACK);
            assertThat(journey.known(journey.task("score-descriptors")))
                    .containsEntry("forumReasons", "The evidence for mobility is missing from the pack");
        }

        assertThat(desk.told()).containsOnlyOnce("team-manager FORUM_RETURNED_REPEATEDLY");
        journey.does("score-descriptors", "prepare-forum-pack", "present-to-forum")
                .answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));
        assertThat(journey.known(journey.task("score-descriptors"))).containsEntry("forumReasons", Forum.REASONS);
        assertThat(desk.told())
                .filteredOn("team-manager FORUM_RETURNED_REPEATEDLY"::equals)
                .as("from the third time")
                .hasSize(2);
    }

    @Test
    void tellsThePersonTheOutcomeAndNoProviderWhileThereIsNone() {
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM);

        assertThat(desk.told()).contains("PERSON LEVEL_AND_BUDGET").doesNotContain("PROVIDER LEVEL_DECIDED");
    }

    @Test
    @Requirement("DEV-3.5-4")
    void tellsTheHomeTheLevelWhenAReviewHasTheLevelLookedAtAgain() {
        homes.enter();
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM).does(Ways.MONEY).does("open-search");
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT);
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
        journey.letPassUntil("2026-04-28T09:00:00Z");
        journey.answers(
                "hold-initial-review",
                "materialChange",
                true,
                "changeDescription",
                "Needs help at night as well now",
                "evidenceReferences",
                list(map("evidenceReference", "DOC/review-1")));

        journey.answers("score-descriptors", "categories", scores(11, "R3"), "descriptorLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum");

        assertThat(desk.told()).contains("PROVIDER LEVEL_DECIDED");
    }

    @Test
    @Requirement("DEV-1.5-4")
    void keepsWhoDecidedWhenOnWhatFactsAndWhy() {
        journey.opens().does(Ways.TO_PLAN).does("score-descriptors", "prepare-forum-pack", "present-to-forum");
        assertThatThrownBy(() -> journey.answers("decide-at-forum", with(SENT_BACK, "reasons", null)))
                .hasMessageContaining("[reasons]");
        journey.letPass(Duration.ofHours(3));

        journey.answersAs("chair-of-the-forum", "decide-at-forum", SENT_BACK);

        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("decide-at-forum");
            assertThat(entry.by()).isEqualTo("chair-of-the-forum");
            assertThat(entry.role()).isEqualTo("pqf");
            assertThat(entry.at()).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
            assertThat(entry.content())
                    .containsEntry("panelDecision", "RETURNED")
                    .containsEntry("reasons", "The evidence for mobility is missing from the pack")
                    .containsKeys("checks", "attendees", "chairedBy");
        });
        assertThat(journey.record(EntryKind.DECISION_TAKEN))
                .filteredOn(entry -> entry.subject().equals("service-descriptor-route"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat((Map<?, ?>) entry.content().get("inputs")).isNotEmpty();
                    assertThat(entry.content()).containsKeys("rules", "outputs", "tableVersion");
                    assertThat(entry.at()).isEqualTo(TestClock.START);
                });
    }

    private static Object[] with(Object[] answers, String field, Object value) {
        Map<String, Object> changed = map(answers);
        changed.put(field, value);
        return changed.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private static Object scores(int howMany, String level) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(number -> map(
                        "category",
                        String.format("CAT%02d", number),
                        "level",
                        level,
                        "evidenceReferences",
                        "DOC/needs-1"))
                .toList();
    }

    private List<Object> offered(String options) {
        List<Object> offered = new ArrayList<>();
        ((List<?>) journey.known(journey.task("score-descriptors")).get(options))
                .forEach(option -> offered.add(((Map<?, ?>) option).get("value")));
        return offered;
    }
}
