package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way of a disagreement about an outcome, as far as the council keeps to the usual answers. */
@ServiceTest
class OutcomeDisputeProcessTest {

    private static final Object[] AGREED = {"agreed", true, "decidedLevel", "R3", "caseHolder", null};

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    Disagreement disagreement;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    @Test
    @Requirement("DEV-2.11-6")
    void anyPartyCanRefuseToBeBound() {
        disagreement.isRaised();
        journey.does(Disagreement.TO_BINDING)
                .does("agree-to-be-bound")
                .answers("agree-to-be-bound", "agreesFinal", false);
        assertThat(disagreement.end()).isEqualTo("NOT_AGREED");

        disagreement.isRaised();
        journey.does(Disagreement.TO_BINDING).does("agree-to-be-bound", "agree-to-be-bound");
        journey.answers("agree-to-be-bound", "agreesFinal", false);
        assertThat(disagreement.end()).isEqualTo("NOT_AGREED");
        assertThat(disagreement.entries("decide-as-practice-lead")).isEmpty();
    }

    @Test
    void aboutSomethingElseAnAgreementChangesNoLevel() {
        disagreement.isRaised(Disagreement.ABOUT_SOMETHING_ELSE);

        journey.answers("reconsider-outcome", "agreed", true);

        assertThat(disagreement.end()).isEqualTo("AGREED");
        assertThat(disagreement.levels()).containsExactly("R2");
    }

    @Test
    @Requirement("DEV-2.11-1")
    void thePersonsDisagreementIsRecordedByThePractitioner() {
        disagreement.isRaisedBy("practitioner", "raisedBy", "PERSON", "raisedByName", "The daughter");

        assertThat(disagreement.entries("raise-dispute")).singleElement().satisfies(entry -> assertThat(entry.content())
                .containsEntry("raisedBy", "PERSON"));
        journey.does("reconsider-outcome").answers("discuss-with-home", AGREED);
        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
    }

    @Test
    void remindsAtEachStageAfterFiveWorkingDays() {
        disagreement.isRaised();
        // Monday 16 March, then each stage begins when the one before is over
        remindedAt("reconsider-outcome", "2026-03-23T17:00:00Z", "practitioner");
        remindedAt("discuss-with-home", "2026-03-30T16:00:00Z", "team-manager");
        remindedAt("discuss-as-senior-managers", "2026-04-08T16:00:00Z", "community-services-manager");
    }

    private void remindedAt(String stage, String due, String whom) {
        assertThat(journey.task(stage).getDueDate()).isEqualTo(due);
        long before = reminders();
        journey.letPassUntil(due);
        assertThat(reminders()).isEqualTo(before + 1);
        assertThat(desk.toldOf("DEADLINE_MISSED")).endsWith(due + " " + whom);
        journey.does(stage);
    }

    private long reminders() {
        return journey.record(EntryKind.DEADLINE_BREACHED).stream()
                .filter(entry -> entry.subject().equals("disputeStage"))
                .count();
    }

    @Test
    void theSameOutcomeIsContestedOnceAtATime() {
        disagreement.isRaised();

        assertThatThrownBy(() -> disagreement.isRaisedBy("practitioner")).hasMessageContaining("open already");
    }

    @Test
    void nothingIsContestedInACaseThatHasBeenWithdrawn() {
        journey.opens().does(Ways.TO_PLAN);
        journey.does("score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum");
        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "Fictional");

        assertThatThrownBy(() -> disagreement.isRaisedBy("practitioner")).hasMessageContaining("has been withdrawn");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    void aHomeLearnsNothingOfACaseThatIsNotItsOwn() {
        disagreement.isRaised();

        assertThatThrownBy(() -> disagreement.isRaisedBy("provider-HOME-B"))
                .hasMessageContaining("There is no case of this reference")
                .hasMessageNotContaining("open already");
    }

    @Test
    @Requirement("DEV-2.11-1")
    void anInitialReviewThatConfirmsIsAnOutcomeToo() {
        disagreement.isRaised();
        journey.does(Disagreement.TO_BINDING).does("hand-over-file");
        disagreement.everybodyIsBound();
        journey.answers("decide-as-practice-lead", "decidedLevel", "R2");
        assertThatThrownBy(disagreement::isRaised).hasMessageContaining("final");

        journey.letPassUntil("2026-04-28T09:00:00Z").does("hold-initial-review");
        disagreement.isRaised();

        assertThat(journey.openForms()).contains("reconsider-outcome");
        journey.does("reconsider-outcome");
        var shown = journey.known(journey.task("discuss-with-home"));
        assertThat(Stream.of("agreed", "caseHolder").map(shown::get))
                .as("what was said of the first disagreement")
                .containsOnlyNulls();
    }

    @Test
    void nobodyDecidesFinallyWhoDecidedOrPresentedBefore() {
        String everybody = "one-and-only";
        disagreement.isRaised();
        journey.answersAs(everybody, "reconsider-outcome");
        journey.does("discuss-with-home", "discuss-as-senior-managers", "hand-over-file");
        disagreement.everybodyIsBound();

        assertThatThrownBy(() -> journey.answersAs(everybody, "decide-as-practice-lead"))
                .hasMessageContaining("Someone else");
        Actor chair = new Actor(
                disagreement.entries("decide-at-forum").get(0).by(),
                Set.of("devon-pqf", "devon-practice-lead"),
                Set.of(Driver.DEVON));
        assertThatThrownBy(() -> journey.answersAs(chair, "decide-as-practice-lead"))
                .hasMessageContaining("Someone else");
        journey.does("decide-as-practice-lead");
    }

    @Test
    void theForumMayRefuseWhatThePartiesAgreed() {
        disagreement.isRaised();
        journey.does("reconsider-outcome").answers("discuss-with-home", AGREED);
        journey.does("prepare-forum-pack", "present-to-forum");

        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(disagreement.end()).isEqualTo("NOT_AGREED");
        assertThat(disagreement.levels()).containsExactly("R2");
        assertThat(disagreement.told()).contains("PERSON DISPUTE_NOT_AGREED");
    }

    @Test
    @Requirement("DEV-X-7")
    void theForumMayReturnItAndTheThirdTimeTheTeamManagerIsTold() {
        disagreement.isRaised();
        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        for (int time = 1; time <= 3; time++) {
            assertThat(desk.told()).doesNotContain("team-manager FORUM_RETURNED_REPEATEDLY");
            journey.does("prepare-forum-pack", "present-to-forum");
            journey.answers("decide-at-forum", Forum.notValidated("RETURNED"));
        }
        assertThat(desk.told()).contains("team-manager FORUM_RETURNED_REPEATEDLY");

        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum", "agree-contract-price");

        assertThat(disagreement.end()).isEqualTo("AGREED");
        assertThat(disagreement.levels()).containsExactly("R2", "R3", "R3");
        disagreement.isRaised();
        assertThat(journey.openForms()).containsExactly("reconsider-outcome");
    }

    @Test
    void waitsForARateThatTheCouncilLacks() {
        processes.start(
                journey.reference(),
                "apply-decided-level",
                "descriptorLevel",
                "R9",
                "placementState",
                "IN_FORCE",
                "homeReference",
                "HOME-A",
                "forumNeeded",
                false);

        journey.does("supply-missing-rate");

        assertThat(journey.openForms()).containsExactly("supply-missing-rate");
    }

    @Test
    void changesTheTermsOfAPlacementThatStartedWhileTheDisagreementWasOpen() {
        beforeAnyPlacement();
        journey.does("confirm-placement", "send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);

        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum", "agree-contract-price");

        assertThat(disagreement.levels()).containsExactly("R2", "R3", "R3");
        assertThat(journey.openForms()).doesNotContain("score-descriptors");
        assertThat(disagreement.end()).isEqualTo("AGREED");
    }

    @Test
    void searchesAtTheLevelThatTheForumAuthorisedWhereThePlacementHasGoneSince() {
        StraightLine.toConfirmation(journey);
        journey.does("confirm-placement", "send-plan");
        disagreement.isRaisedBy("practitioner", "raisedBy", "PERSON");
        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum");
        journey.does("introduce-home-and-person", "support-understanding");
        journey.answers("confirm-start", Ways.notStarted("CANCELLED", "The family has found a place elsewhere"));

        journey.does("agree-contract-price");

        assertThat(processes.end(journey.reference(), "take-up-level")).contains("SEARCHED_AT_LEVEL");
        assertThat(disagreement.end()).isEqualTo("AGREED");
        assertThat(journey.openForms()).containsExactly("open-search");
        assertThat(journey.known(journey.task("open-search")))
                .containsEntry("descriptorLevel", "R3")
                .containsEntry("weeklyBudgetPence", 98500L);
    }

    @Test
    @Requirement("DEV-2.11-1")
    void thePersonContestsThatThereAreNoEligibleNeeds() {
        journey.opens().does("record-contact", "gather-information", "name-assessor");
        journey.answers("assess-needs", "eligibilityOutcome", "NOT_ELIGIBLE").does("discuss-sharing");
        assertThatThrownBy(this::contestsEligibility).hasMessageContaining("nothing to contest");
        journey.does("give-advice");
        assertThat(journey.theCase().result()).contains("NOT_ELIGIBLE");
        assertThatThrownBy(() -> disagreement.isRaisedBy("practitioner", "raisedBy", "PERSON"))
                .hasMessageContaining("[topic]");

        contestsEligibility();

        assertThat(desk.told()).contains("team-manager DISPUTE_RAISED");
        journey.answers("reconsider-outcome", "agreed", true);
        assertThat(disagreement.end()).isEqualTo("AGREED");
        assertThat(disagreement.told()).contains("PERSON DISPUTE_AGREED");
    }

    private void contestsEligibility() {
        Map<String, Object> fields = map("raisedBy", "PERSON", "raisedByName", "The daughter");
        fields.putAll(map(Disagreement.ABOUT_SOMETHING_ELSE));
        disagreement.isRaisedBy("practitioner", Driver.pairs(fields));
    }

    /** A case of somebody who has no home yet. */
    private void beforeAnyPlacement() {
        StraightLine.toConfirmation(journey);
        disagreement.isRaisedBy("practitioner", "raisedBy", "PERSON");
    }

    @Test
    @Requirement("DEV-2.11-1")
    void beforeAPlacementAnotherLevelHasTheNeedsScoredAgain() {
        beforeAnyPlacement();

        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");

        assertThat(disagreement.end()).isEqualTo("AGREED");
        assertThat(processes.end(journey.reference(), "take-up-level")).contains("LEFT_TO_ASSESSOR");
        assertThat(journey.openForms()).contains("score-descriptors");
        assertThat(disagreement.told())
                .contains("PERSON DISPUTE_AGREED")
                .noneMatch(notice -> notice.startsWith("PROVIDER"));
        assertThat(desk.told()).anyMatch(notice -> notice.endsWith(" LEVEL_TO_TAKE_UP"));
    }

    @Test
    @Requirement("DEV-2.11-6")
    void beforeAPlacementThereIsNoHomeToBeBound() {
        beforeAnyPlacement();
        journey.does(Disagreement.TO_BINDING);

        assertThat(journey.openForms().stream().filter("agree-to-be-bound"::equals))
                .hasSize(2);
        journey.does("agree-to-be-bound", "agree-to-be-bound", "hand-over-file");

        assertThat(journey.openForms()).contains("decide-as-practice-lead");
    }

    private void decidedFinally(String level) {
        journey.does(Disagreement.TO_BINDING);
        journey.does("agree-to-be-bound", "agree-to-be-bound", "hand-over-file");
        journey.answers("decide-as-practice-lead", "decidedLevel", level);
    }

    @Test
    @Requirement("DEV-2.11-7")
    void beforeAPlacementTheSearchGoesOnAtTheLevelThatThePracticeLeadDecided() {
        beforeAnyPlacement();

        decidedFinally("R3");

        assertThat(disagreement.end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        assertThat(journey.openForms()).containsExactly("open-search");
        assertThat(journey.known(journey.task("open-search")))
                .containsEntry("descriptorLevel", "R3")
                .containsEntry("weeklyBudgetPence", 98500L);
        assertThat(disagreement.entries("score-descriptors")).hasSize(1);
        assertThat(disagreement.entries("decide-at-forum")).hasSize(1);
        assertThat(desk.told()).contains("ast SEARCH_STOPPED");
        assertThatThrownBy(() -> disagreement.isRaisedBy("practitioner", "raisedBy", "PERSON"))
                .hasMessageContaining("[caseReference]");

        journey.does("open-search");
        journey.offers("HOME-A", 98000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT);
        assertThat(disagreement.levels()).containsExactly("R3");
    }

    @Test
    void nothingIsSearchedAnewWhereThePracticeLeadLeavesTheLevelAsItIs() {
        beforeAnyPlacement();
        List<String> open = journey.openForms();

        decidedFinally("R2");

        assertThat(disagreement.end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        assertThat(journey.openForms())
                .containsExactlyInAnyOrderElementsOf(open.stream()
                        .filter(form -> !form.equals("reconsider-outcome"))
                        .toList());
    }

    @Test
    void theAssessorTakesUpWhatThePracticeLeadDecidedWhereTheNeedsAreScoredAgainMeanwhile() {
        beforeAnyPlacement();
        desk.reports(
                "report-change-of-needs",
                "whatChanged",
                "A fall: the person cannot walk any more",
                "changedOn",
                "2026-03-02",
                "evidenceReferences",
                list(map("evidenceReference", "DOC/fall-1")));
        assertThat(journey.openForms()).contains("score-descriptors");

        decidedFinally("R3");

        assertThat(processes.end(journey.reference(), "take-up-level")).contains("LEFT_TO_ASSESSOR");
        assertThat(journey.openForms()).containsExactly("score-descriptors");
        assertThat(desk.told()).anyMatch(notice -> notice.endsWith(" LEVEL_TO_TAKE_UP"));
    }

    @Test
    void whatIsNotAuthorisedYetCannotBeContested() {
        journey.opens();

        assertThatThrownBy(() -> disagreement.isRaisedBy("practitioner", "raisedBy", "PERSON"))
                .hasMessageContaining("[caseReference]")
                .hasMessageContaining("nothing to contest");
    }
}
