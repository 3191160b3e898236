package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.journey.TargetedSupport.AGREE;
import static org.carejourney.journey.TargetedSupport.NOTES;
import static org.carejourney.journey.TargetedSupport.REPORT;
import static org.carejourney.journey.TargetedSupport.REVIEW;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody moves from HOME-A to HOME-D while something is under way with HOME-A, or while their level changes. */
@ServiceTest
class LeftHomeProcessTest {

    private static final String PRICE = "agree-contract-price";
    private static final String[] TO_DOCUMENTS = {"strip-withheld-parts", "strip-withheld-parts", "send-documents"};

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    CaseDesk desk;

    @Autowired
    TargetedSupport support;

    @Autowired
    Disagreement disagreement;

    @Autowired
    Searching search;

    @Autowired
    Placements placements;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void livesInHomeA() {
        homes.enter();
        homes.another("HOME-D", "EX4 6NQ");
        StraightLine.movedIn(journey);
    }

    private void movePlanned() {
        desk.reports("continuity-move", "continuityReason", "NOT_SUITABLE", "whatHappened", "The stairs are too steep");
        journey.does("discuss-move", "assess-risk-of-move", "check-law-and-policy", "plan-move");
    }

    private void moveConfirmed() {
        movePlanned();
        journey.does("open-search");
        journey.offers("HOME-D", 90000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT);
    }

    private void moves() {
        moveConfirmed();
        moved();
    }

    private void moved() {
        journey.letPass(Duration.ofDays(14)).does(Ways.TO_HOME).does(TO_DOCUMENTS);
        assertThat(placements.inForce(journey.reference()).map(Placement::home).map(Object::toString))
                .hasValueSatisfying(home -> assertThat(home).contains("HOME-D"));
    }

    private String end(String process) {
        return processes.end(journey.reference(), process).orElse("not ended");
    }

    private List<Terms> terms(int placement) {
        return placements.of(journey.reference()).get(placement).terms();
    }

    private List<String> candidates(String form) {
        return tasks.getIdentityLinksForTask(journey.task(form).getId()).stream()
                .map(link -> String.valueOf(link.getGroupId()))
                .toList();
    }

    private void supported() {
        support.isAsked();
        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum", "decide-at-forum");
        support.eapAnswers();
    }

    @Test
    void endsTargetedSupportInTheHomeThatIsLeftAndTellsThatHomeAndThePractitioner() {
        moveConfirmed();
        supported();
        assertThat(journey.openForms()).contains(NOTES, REVIEW);

        moved();

        assertThat(end(REPORT)).isEqualTo("HOME_LEFT");
        assertThat(journey.openForms()).isEmpty();
        assertThat(support.notes()).hasSize(1).first().asString().startsWith("TARGETED_SUPPORT_ENDED_WITH_MOVE");
        assertThat(desk.told())
                .contains("HOME-A TARGETED_SUPPORT_HOME_LEFT", "PRACTITIONER TARGETED_SUPPORT_HOME_LEFT");
        assertThat(journey.recorded(EntryKind.CLOCK_CANCELLED)).contains("targetedSupportEnd");

        support.isAsked();
        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
        assertThat(processes.variables(journey.reference(), REPORT))
                .extracting(asked -> asked.get("homeReference"))
                .containsExactly("HOME-D");
    }

    @Test
    void takesSupportThatIsAskedForOffTheListsWhenThePersonMoves() {
        moveConfirmed();
        support.isAsked();
        journey.answers("prepare-forum-pack", "scoredCategories", null);

        moved();

        assertThat(end(REPORT)).isEqualTo("HOME_LEFT");
        assertThat(journey.openForms()).isEmpty();
        assertThat(support.listed()).last().isEqualTo("null TAKEN_OFF");
    }

    @Test
    @Requirement("DEV-2.12-11")
    void hasUrgentSupportLookedAtAfterTheMoveToo() {
        moveConfirmed();
        journey.letPass(Duration.ofDays(12));
        support.isAskedUrgently();
        journey.does(AGREE);
        String sitting = search.clock("adToEap").dueAt().toString();
        journey.letPass(Duration.ofDays(2)).does(Ways.TO_HOME).does(TO_DOCUMENTS);
        assertThat(end(REPORT)).isEqualTo("HOME_LEFT");
        assertThat(journey.openForms()).containsExactly("present-to-enhanced-authorisation");

        journey.does("present-to-enhanced-authorisation").letPassUntil(sitting);
        journey.answers(
                TargetedSupport.EAP,
                "eapDecision",
                "REJECTED",
                "reasons",
                "The usual staff of the home can give this help",
                "supportStartDate",
                null,
                "supportEndDate",
                sitting.substring(0, 10));

        assertThat(end("urgent-support-review")).isEqualTo("ENDED_WITH_MOVE");
        assertThat(desk.told()).doesNotContain("PROVIDER TARGETED_SUPPORT_ENDS");
    }

    @Test
    void beginsTheSubmissionForBespokeCareAgainWithTheNewHome() {
        moveConfirmed();
        processes.start(
                journey.reference(),
                "bespoke-existing-client",
                "setting",
                "RESIDENTIAL",
                "homeReference",
                "HOME-A",
                "locality",
                "east");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum", "fill-part-a");
        assertThat(candidates("fill-part-b")).containsExactly("devon-provider-HOME-A");

        moved();

        assertThat(journey.openForms()).containsExactly("fill-part-a");
        assertThat(desk.told()).contains("PRACTITIONER BESPOKE_HOME_LEFT");
        journey.does("fill-part-a");
        assertThat(candidates("fill-part-b")).containsExactly("devon-provider-HOME-D");
    }

    @Test
    @Requirement("DEV-3.5-6")
    void goesOnWithADisagreementAndSettlesWithTheHomeThatWasLeftWhatItIsOwed() {
        moveConfirmed();
        disagreement.isRaised();
        moved();

        journey.does(Disagreement.TO_BINDING);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_home_agreeToBeBound")
                        .list())
                .singleElement()
                .satisfies(task -> assertThat(tasks.getIdentityLinksForTask(task.getId()))
                        .extracting(link -> link.getGroupId())
                        .contains("devon-provider-senior-HOME-A"));
        disagreement.everybodyIsBound();
        journey.does("hand-over-file").answers("decide-as-practice-lead", "decidedLevel", "R3");
        assertThat(journey.known(journey.task(PRICE))).containsEntry("home", "HOME-D");
        String since = placements
                .inForce(journey.reference())
                .flatMap(Placement::actualStart)
                .orElseThrow()
                .toString();
        journey.answers(PRICE, "effectiveFrom", since, "priceFrom", since);

        assertThat(disagreement.end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        assertThat(disagreement.told())
                .contains("HOME-A DISPUTE_FINAL_BY_PRACTICE_LEAD")
                .doesNotContain("PROVIDER DISPUTE_FINAL_BY_PRACTICE_LEAD");
        assertThat(terms(1)).last().satisfies(now -> assertThat(now.descriptorLevel())
                .isEqualTo("R3"));
        assertThat(terms(0)).hasSize(1);
        assertThat(journey.known(journey.task(PRICE)))
                .containsEntry("home", "HOME-A")
                .containsEntry("newLevel", "R3");
        journey.answers(PRICE, "effectiveFrom", "2026-03-20", "priceFrom", "2026-03-20");

        assertThat(terms(0)).last().satisfies(owed -> {
            assertThat(owed.descriptorLevel()).isEqualTo("R3");
            assertThat(owed.contractPrice()).isEqualTo(new Money(98500));
            assertThat(owed.validFrom()).isEqualTo("2026-03-20");
        });
        assertThat(desk.told()).contains("HOME-A LEVEL_AND_CONTRACT_PRICE");
    }

    @Test
    void tellsTheHomeThatWasLeftHowADisagreementEndsThatChangesNothing() {
        moveConfirmed();
        disagreement.isRaised();
        moved();

        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R2");

        assertThat(disagreement.end()).isEqualTo("AGREED");
        assertThat(disagreement.told()).contains("HOME-A DISPUTE_AGREED").doesNotContain("PROVIDER DISPUTE_AGREED");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    void settlesWithTheHomeThatWasLeftWhileTheForumWasAskedToo() {
        moveConfirmed();
        disagreement.isRaised();
        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        moved();
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum");
        String since = placements
                .inForce(journey.reference())
                .flatMap(Placement::actualStart)
                .orElseThrow()
                .toString();
        journey.answers(PRICE, "effectiveFrom", since, "priceFrom", since);

        assertThat(journey.known(journey.task(PRICE))).containsEntry("home", "HOME-A");
        assertThat(disagreement.told()).contains("HOME-A DISPUTE_AGREED").doesNotContain("PROVIDER DISPUTE_AGREED");
    }

    /** The parties agree on R3, and the forum authorises it. */
    private void levelChanges() {
        disagreement.isRaised();
        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum");
        journey.answers(PRICE, "effectiveFrom", "2026-03-18", "priceFrom", "2026-03-18");
    }

    @Test
    @Requirement("DEV-3.5-6")
    void carriesAChangedLevelToThePlacementThatIsConfirmedForTheMove() {
        moveConfirmed();

        levelChanges();

        assertThat(terms(0)).last().satisfies(lived -> assertThat(lived.descriptorLevel())
                .isEqualTo("R3"));
        assertThat(terms(1)).last().satisfies(prepared -> {
            assertThat(prepared.descriptorLevel()).isEqualTo("R3");
            assertThat(prepared.weeklyBudget()).isEqualTo(new Money(98500));
            assertThat(prepared.contractPrice()).isEqualTo(new Money(90000));
            assertThat(prepared.validFrom())
                    .isEqualTo(placements.of(journey.reference()).get(1).plannedStart());
        });
        assertThat(journey.known(journey.task(PRICE))).containsEntry("home", "HOME-D");
        String start = placements.of(journey.reference()).get(1).plannedStart().toString();
        journey.answers(PRICE, "effectiveFrom", start, "priceFrom", start);
        assertThat(terms(1)).last().satisfies(prepared -> assertThat(prepared.contractPrice())
                .isEqualTo(new Money(98500)));
        assertThat(desk.told()).contains("HOME-D LEVEL_AND_CONTRACT_PRICE");
        moved();
        assertThat(placements.open(journey.reference()).orElseThrow().current().descriptorLevel())
                .isEqualTo("R3");
    }

    @Test
    void leavesThePriceOfAMoveAloneThatIsGivenUpMeanwhile() {
        moveConfirmed();
        levelChanges();
        journey.does("introduce-home-and-person", "support-understanding");
        journey.answers("confirm-start", Ways.notStarted("CANCELLED", "The person is in hospital for some days"));

        String start = placements.of(journey.reference()).get(1).plannedStart().toString();
        journey.answers(PRICE, "effectiveFrom", start, "priceFrom", start);

        assertThat(end("level-at-other-home")).isEqualTo("MOVE_GIVEN_UP");
        assertThat(desk.told()).doesNotContain("HOME-D LEVEL_AND_CONTRACT_PRICE");
        assertThat(journey.known(journey.task("open-search")))
                .containsEntry("descriptorLevel", "R3")
                .containsEntry("weeklyBudgetPence", 98500L);
    }

    @Test
    void searchesForAMoveAfreshAtALevelThatChangesDuringTheSearch() {
        movePlanned();
        journey.does("open-search");
        journey.offers("HOME-D", 90000);
        assertThat(journey.openForms()).containsExactly("share-offers");

        levelChanges();

        assertThat(journey.openForms()).containsExactly("open-search");
        assertThat(journey.known(journey.task("open-search")))
                .containsEntry("descriptorLevel", "R3")
                .containsEntry("weeklyBudgetPence", 98500L);
        assertThat(desk.told()).contains("ast SEARCH_AT_NEW_LEVEL");
        journey.does("open-search");
        journey.offers("HOME-D", 98000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT);
        assertThat(terms(1)).singleElement().satisfies(prepared -> assertThat(prepared.descriptorLevel())
                .isEqualTo("R3"));
    }
}
