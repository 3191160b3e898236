package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestActor;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.form.OpenTasks;
import org.carejourney.form.TaskDesk;
import org.carejourney.form.WorkAsked;
import org.carejourney.form.WorkItem;
import org.carejourney.market.Offers;
import org.carejourney.panel.Panels;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Actor;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way: every end of it, the same steps for everybody, and each group with its own tasks. */
@ServiceTest
class PlacementJourneyProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Offers offers;

    @Autowired
    Placements placements;

    @Autowired
    Panels panels;

    @Autowired
    Cases cases;

    @Autowired
    Procedures procedures;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    TaskDesk taskDesk;

    @Autowired
    TestActor actor;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    @Test
    @Requirement("DEV-1.1-3")
    void takesEverybodyThroughTheSameStepsAndGates() {
        List<String> first = steps("origin", "COMMUNITY", "ageYears", 84, "placementType", "RESIDENTIAL");
        List<String> second = steps("origin", "CAPITAL_DEPLETION", "ageYears", 71, "placementType", "UNDECIDED");

        assertThat(first).hasSizeGreaterThan(30).isEqualTo(second);
    }

    /** Every form, table, forum and placement step of a person's way, in order. */
    private List<String> steps(Object... person) {
        toSearch(person);
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT).does(Ways.TO_HOME);
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
        assertThat(journey.theCase().result()).contains("PLACED");
        List<String> steps = new ArrayList<>();
        for (EntryKind kind :
                List.of(EntryKind.FORM_COMPLETED, EntryKind.DECISION_TAKEN, EntryKind.PHASE_BEGUN, EntryKind.PANEL)) {
            journey.record(kind).forEach(entry -> steps.add(kind + " " + entry.subject()));
        }
        return steps;
    }

    @Test
    @Requirement("DEV-1.2-2")
    void givesEachGroupItsOwnTasksAndNoOthers() {
        Map<String, Set<String>> seen = new HashMap<>();

        journey.opens();
        each(seen, Ways.TO_PLAN);
        each(seen, Ways.TO_FORUM);
        each(seen, Ways.MONEY);
        each(seen, "open-search");
        journey.offers("HOME-A", 90000);
        each(seen, Ways.TO_OPTION);
        each(seen, Ways.TO_PLACEMENT);
        each(seen, Ways.TO_HOME);
        each(seen, "strip-withheld-parts", "strip-withheld-parts", "send-documents");
        journey.letPassUntil("2026-04-20T09:00:00Z");
        each(seen, "hold-initial-review");
        journey.letPassUntil("2027-02-10T09:00:00Z");
        each(seen, "review-annually", "discuss-outcome", "prepare-forum-pack", "present-to-forum", "decide-at-forum");
        each(seen, "communicate-outcome", "update-care-and-support-plan", "send-plan", "agree-contract-price");

        assertThat(seen)
                .isEqualTo(Map.of(
                        "practitioner",
                                Set.of(
                                        "record-contact",
                                        "gather-information",
                                        "name-assessor",
                                        "assess-needs",
                                        "discuss-sharing",
                                        "plan-support",
                                        "score-descriptors",
                                        "prepare-forum-pack",
                                        "present-to-forum",
                                        "explain-finance",
                                        "confirm-commitments",
                                        "discuss-offers",
                                        "confirm-preferred-option",
                                        "reconfirm-understanding",
                                        "introduce-home-and-person",
                                        "support-understanding",
                                        "confirm-start",
                                        "strip-withheld-parts",
                                        "send-documents",
                                        "hold-initial-review",
                                        "review-annually",
                                        "discuss-outcome",
                                        "communicate-outcome",
                                        "update-care-and-support-plan"),
                        "team-manager", Set.of("prepare-forum-pack", "present-to-forum"),
                        "pqf", Set.of("decide-at-forum"),
                        "client-finance", Set.of("assess-finances", "confirm-funding"),
                        "community-services-manager", Set.of("confirm-funding"),
                        "ast",
                                Set.of(
                                        "open-search",
                                        "share-offers",
                                        "confirm-placement",
                                        "send-plan",
                                        "confirm-start",
                                        "agree-contract-price"),
                        "provider", Set.of("assess-person", "introduce-home-and-person")));
    }

    /** Notes who sees each of these tasks, sees to it that nobody else can do it, and does it. */
    private void each(Map<String, Set<String>> seen, String... forms) {
        for (String form : forms) {
            String task = journey.task(form).getId();
            procedures.of(Driver.DEVON).groups().forEach((key, group) -> {
                actor.is(new Actor(key + "-viewer", groups(key), Set.of(Driver.DEVON)));
                boolean sees = openTasks
                        .find(Driver.DEVON, new WorkAsked(null, null, journey.reference(), null, new PageAsked(0, 50)))
                        .items()
                        .stream()
                        .map(WorkItem::id)
                        .anyMatch(task::equals);
                if (sees && !group.cockpit()) {
                    seen.computeIfAbsent(key, any -> new HashSet<>()).add(form);
                } else if (!sees) {
                    assertThatThrownBy(() -> taskDesk.complete(Driver.DEVON, task, Map.of()))
                            .as("%s by %s", form, key)
                            .isInstanceOf(NotFound.class);
                }
                actor.isTheService();
            });
            journey.does(form);
        }
    }

    private static Set<String> groups(String key) {
        return Set.of("devon-" + key, "devon-" + key + "-HOME-A", "devon-" + key + "-east");
    }

    @Test
    void endsAsUnresolvedWhenNoMoneyIsThereAndTheTeamManagerEndsTheSearch() {
        journey.opens()
                .does(Ways.TO_PLAN)
                .does(Ways.TO_FORUM)
                .does("assess-finances", "explain-finance", "confirm-commitments");
        journey.answers(
                "confirm-funding",
                "fundingConfirmed",
                false,
                "fundingSource",
                null,
                "fundingRefusedReason",
                "The budget of this locality is spent for this year");
        journey.does("open-search");
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION);

        journey.answers(
                "decide-after-refused-funding",
                "searchAgain",
                "NO",
                "reasons",
                "Nobody can pay for a home at this time");

        assertThat(journey.theCase().result()).contains("UNRESOLVED");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    void searchesAgainWhenTheStartIsCancelled() {
        toMove();

        journey.answers("confirm-start", Ways.notStarted("CANCELLED", "The home has a water leak"));

        assertThat(journey.openForms()).containsExactly("open-search");
        assertThat(placements.open(journey.reference())).isEmpty();
        assertThat(journey.theCase().state()).isEqualTo(CareCase.State.OPEN);
    }

    @Test
    void givesUpEverythingWhenTheCaseIsWithdrawn() {
        toMove();

        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "The person died in hospital");

        assertThat(journey.theCase().result()).contains("WITHDRAWN");
        assertThat(journey.openForms()).isEmpty();
        assertThat(placements.open(journey.reference())).isEmpty();
        assertThat(desk.told()).contains("PROVIDER PLACEMENT_GIVEN_UP");
    }

    @Test
    void takesAWithdrawnCaseOffTheListOfTheForum() {
        journey.opens().does(Ways.TO_PLAN).does("score-descriptors", "prepare-forum-pack");
        assertThat(panels.latest(journey.reference()).orElseThrow().decision()).isEmpty();

        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "The person died in hospital");

        assertThat(panels.latest(journey.reference()).orElseThrow().decision()).contains("TAKEN_OFF");
        assertThat(journey.recorded(EntryKind.PANEL)).contains("LISTED", "TAKEN_OFF");
    }

    private void toSearch(Object... person) {
        journey.opens(person)
                .does(Ways.TO_PLAN)
                .does(Ways.TO_FORUM)
                .does(Ways.MONEY)
                .does("open-search");
    }

    private void toMove() {
        toSearch();
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT);
        assertThat(placements.open(journey.reference()).map(Placement::state)).contains(Placement.State.CONFIRMED);
    }
}
