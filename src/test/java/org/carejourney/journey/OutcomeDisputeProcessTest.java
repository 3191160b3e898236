package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.messaging.Notices;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way of a disagreement about an outcome, as far as the council keeps to the usual answers. */
@ServiceTest
class OutcomeDisputeProcessTest {

    static final Object[] DISPUTE = {
        "raisedBy",
        "PROVIDER",
        "raisedByName",
        "The manager of the home",
        "raisedOn",
        "2026-03-16",
        "topic",
        "DESCRIPTOR_LEVEL",
        "contestedCategories",
        list(map("category", "CAT03", "categoryEvidence", "DOC/diary-1, DOC/falls-2")),
        "statement",
        "The level does not see the help by night"
    };
    private static final String[] TO_SENIORS = {"reconsider-outcome", "discuss-with-home"};
    private static final String[] TO_BINDING = {"reconsider-outcome", "discuss-with-home", "discuss-as-senior-managers"
    };
    private static final Object[] AGREED = {"agreed", true, "decidedLevel", "R3", "caseHolder", null};

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    Placements placements;

    @Autowired
    Notices notices;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    /** The usual disagreement of the home, with changes. */
    private void raises(Object... changes) {
        raisesAs("provider-HOME-A", changes);
    }

    private void raisesAs(String group, Object... changes) {
        desk.reportsAs(group, "outcome-dispute", with(changes));
    }

    private static Object[] with(Object... changes) {
        Map<String, Object> fields = map(DISPUTE);
        fields.putAll(map(changes));
        fields.values().removeIf(Objects::isNull);
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    private static Object[] other() {
        return new Object[] {
            "topic",
            "OTHER",
            "contestedCategories",
            null,
            "evidenceReferences",
            list(map("evidenceReference", "DOC/letter-1"))
        };
    }

    private String end() {
        return processes.end(journey.reference(), "outcome-dispute").orElse("not ended");
    }

    private List<String> levels() {
        return placements.open(journey.reference()).orElseThrow().terms().stream()
                .map(Terms::descriptorLevel)
                .toList();
    }

    private List<RecordEntry> entries(String form) {
        return journey.record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals(form))
                .toList();
    }

    private List<String> told() {
        return desk.told().stream()
                .filter(notice -> notice.contains("DISPUTE") || notice.contains("LEVEL_TO"))
                .toList();
    }

    /** Each party agrees to be bound, one after the other. */
    private void everybodyIsBound() {
        journey.does("agree-to-be-bound", "agree-to-be-bound", "agree-to-be-bound");
    }

    /** Scenario 7, row a. */
    @Test
    @Requirement({"DEV-2.11-1", "DEV-2.11-2", "DEV-5.3-1", "DEV-X-14"})
    void theAssessorAgreesAndTheNewLevelGoesToTheForum() {
        raises();
        assertThat(entries("raise-dispute")).singleElement().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo("provider");
            assertThat(entry.content())
                    .containsEntry("raisedBy", "PROVIDER")
                    .containsEntry(
                            "contestedCategories",
                            List.of(Map.of("category", "CAT03", "categoryEvidence", "DOC/diary-1, DOC/falls-2")));
        });
        assertThat(desk.told()).contains("team-manager DISPUTE_RAISED");
        assertThat(levels()).containsExactly("R2");
        assertThat(journey.known(journey.task("reconsider-outcome")))
                .containsEntry("presentLevel", "R2")
                .containsEntry("raisedByName", "The manager of the home");

        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
        assertThat(journey.known(journey.task("prepare-forum-pack"))).containsEntry("requestKind", "DISPUTED_LEVEL");
        assertThat(journey.known(journey.task("prepare-forum-pack")).get("weeklyBudgetPence"))
                .hasToString("98500");
        journey.does("prepare-forum-pack", "present-to-forum");
        assertThat(levels()).containsExactly("R2");
        journey.does("decide-at-forum", "agree-contract-price");

        assertThat(end()).isEqualTo("AGREED");
        assertThat(levels()).containsExactly("R2", "R3", "R3");
        assertThat(told()).contains("PERSON DISPUTE_AGREED", "PROVIDER DISPUTE_AGREED");
        assertThat(processes.end(journey.reference(), "apply-decided-level")).contains("APPLIED");
    }

    /** Scenario 7, row b. */
    @Test
    @Requirement("DEV-2.11-2")
    void nothingIsContestedWithoutFurtherEvidenceForEachCategory() {
        assertThatThrownBy(() -> raises("contestedCategories", null)).hasMessageContaining("[contestedCategories]");
        assertThatThrownBy(() -> raises("contestedCategories", list(map("category", "CAT03"))))
                .hasMessageContaining("[contestedCategories/0/categoryEvidence]");
        assertThatThrownBy(() -> raises("topic", "OTHER", "contestedCategories", null))
                .hasMessageContaining("[evidenceReferences]");

        assertThat(entries("raise-dispute")).isEmpty();
        assertThat(journey.openForms()).doesNotContain("reconsider-outcome");
    }

    /** Scenario 7, row c. */
    @Test
    @Requirement({"DEV-2.11-3", "DEV-2.11-4", "DEV-4.3-1", "DEV-4.3-2", "DEV-X-13"})
    void theSeniorManagersAgreeAfterTheStagesBefore() {
        raises();
        journey.does("reconsider-outcome");
        assertThat(journey.openForms()).containsExactly("discuss-with-home");
        assertThatThrownBy(() -> journey.answers(
                        "discuss-with-home", "councilManager", null, "providerManager", null, "metOn", null))
                .hasMessageContaining("[councilManager]")
                .hasMessageContaining("[providerManager]")
                .hasMessageContaining("[metOn]");
        journey.does("discuss-with-home");
        assertThat(journey.openForms()).containsExactly("discuss-as-senior-managers");
        journey.answers("discuss-as-senior-managers", "agreed", true, "decidedLevel", "R2");

        assertThat(end()).isEqualTo("AGREED");
        assertThat(levels()).containsExactly("R2");
        assertThat(entries("reconsider-outcome")).singleElement().satisfies(entry -> assertThat(entry.content())
                .containsEntry("discussedWith", "The manager of the home. Fictional.")
                .containsEntry("agreed", false)
                .containsKeys("consideredOn", "evidenceConsidered", "reasons", "contestedCategories"));
        assertThat(entries("discuss-with-home")).singleElement().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo("team-manager");
            assertThat(entry.content())
                    .containsEntry("agreed", false)
                    .containsKeys("councilManager", "providerManager", "metOn", "evidenceConsidered", "reasons");
        });
        assertThat(entries("discuss-as-senior-managers")).singleElement().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo("community-services-manager");
            assertThat(entry.content())
                    .containsEntry("agreed", true)
                    .containsEntry("decidedLevel", "R2")
                    .containsKeys("councilManager", "providerManager", "metOn", "evidenceConsidered", "reasons");
        });
    }

    /** Scenario 7, row d. */
    @Test
    @Requirement({"DEV-2.11-5", "DEV-2.11-6", "DEV-2.11-7", "DEV-4.3-3", "DEV-4.3-4", "DEV-X-13"})
    void thePracticeLeadDecidesFinallyWhenEverybodyIsBound() {
        raises();
        journey.letPassUntil("2026-03-27T10:00:00Z").does(TO_BINDING);
        assertThat(journey.openForms())
                .containsExactlyInAnyOrder(
                        "agree-to-be-bound", "agree-to-be-bound", "agree-to-be-bound", "hand-over-file");
        journey.does("hand-over-file");
        journey.letPassUntil("2026-03-28T10:00:00Z").does("agree-to-be-bound", "agree-to-be-bound");
        assertThat(journey.openForms()).containsExactly("agree-to-be-bound");
        journey.does("agree-to-be-bound");

        assertThat(entries("agree-to-be-bound"))
                .extracting(entry -> entry.content().get("party"))
                .containsExactlyInAnyOrder("COUNCIL", "PERSON", "HOME");
        assertThat(journey.openForms()).containsExactly("decide-as-practice-lead");
        assertThat(journey.task("decide-as-practice-lead").getDueDate()).isEqualTo("2026-03-30T10:00:00Z");
        journey.does("decide-as-practice-lead");

        assertThat(journey.openForms()).containsExactly("agree-contract-price");
        journey.does("agree-contract-price");
        assertThat(end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        assertThat(levels()).containsExactly("R2", "R3", "R3");
        assertThat(entries("decide-as-practice-lead")).singleElement().satisfies(entry -> assertThat(entry.content())
                .containsEntry("decidedLevel", "R3")
                .containsKeys("evidenceConsidered", "reasons"));
        assertThat(told()).contains("PERSON DISPUTE_FINAL_BY_PRACTICE_LEAD", "PROVIDER DISPUTE_FINAL_BY_PRACTICE_LEAD");
        assertThatThrownBy(this::raises).hasMessageContaining("[caseReference]").hasMessageContaining("final");
        assertThatThrownBy(() -> raisesAs("practitioner", "raisedBy", "PERSON")).hasMessageContaining("final");
        assertThat(entries("raise-dispute")).hasSize(1);
    }

    /** Scenario 3, row practiceLead. */
    @Test
    @Requirement("DEV-4.3-4")
    void thePracticeLeadsDelayIsToldAndTheDecisionCanStillBeTaken() {
        raises();
        journey.letPassUntil("2026-03-28T10:00:00Z").does(TO_BINDING);
        journey.does("hand-over-file");
        everybodyIsBound();

        journey.letPassUntil("2026-03-30T09:59:59Z");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).doesNotContain("practiceLead");
        journey.letPassUntil("2026-03-30T10:00:01Z");

        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("practiceLead");
        assertThat(desk.told())
                .contains(
                        "community-services-manager DEADLINE_MISSED",
                        "provider-senior DEADLINE_MISSED",
                        "practice-lead DEADLINE_MISSED");
        journey.answers("decide-as-practice-lead", "decidedLevel", "R2");
        assertThat(end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        assertThat(levels()).containsExactly("R2");
    }

    /** Scenario 7, row e. */
    @Test
    @Requirement({"DEV-2.11-6", "DEV-X-14"})
    void withoutEverybodysAgreementToBeBoundTheOutcomeStands() {
        raises();
        journey.does(TO_BINDING).does("hand-over-file");

        journey.answers("agree-to-be-bound", "agreesFinal", false);

        assertThat(journey.openForms()).isEmpty();
        assertThat(end()).isEqualTo("NOT_AGREED");
        assertThat(processes.end(journey.reference(), "binding-agreement")).contains("NOT_ALL_BOUND");
        assertThat(levels()).containsExactly("R2");
        for (String whom : List.of("PERSON", "PROVIDER")) {
            assertThat(notices.of(journey.reference()))
                    .filteredOn(notice ->
                            notice.whom().equals(whom) && notice.about().equals("DISPUTE_NOT_AGREED"))
                    .singleElement()
                    .satisfies(notice ->
                            assertThat(notice.escalationRoute().orElseThrow()).contains("complain", "Ombudsman"));
        }
        raises("raisedOn", "2026-03-16");
        assertThat(journey.openForms()).containsExactly("reconsider-outcome");
    }

    @Test
    @Requirement("DEV-2.11-6")
    void anyPartyCanRefuseToBeBound() {
        raises();
        journey.does(TO_BINDING).does("agree-to-be-bound").answers("agree-to-be-bound", "agreesFinal", false);
        assertThat(end()).isEqualTo("NOT_AGREED");

        raises();
        journey.does(TO_BINDING).does("agree-to-be-bound", "agree-to-be-bound");
        journey.answers("agree-to-be-bound", "agreesFinal", false);
        assertThat(end()).isEqualTo("NOT_AGREED");
        assertThat(entries("decide-as-practice-lead")).isEmpty();
    }

    /** Scenario 7, row f. */
    @Test
    @Requirement("DEV-4.3-3")
    void aboutSomethingElseThanTheLevelNoPracticeLeadDecides() {
        raises(other());
        assertThatThrownBy(() -> journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3"))
                .hasMessageContaining("[decidedLevel]");

        journey.does(TO_BINDING);

        assertThat(journey.openForms()).isEmpty();
        assertThat(end()).isEqualTo("NOT_AGREED");
    }

    @Test
    void aboutSomethingElseAnAgreementChangesNoLevel() {
        raises(other());

        journey.answers("reconsider-outcome", "agreed", true);

        assertThat(end()).isEqualTo("AGREED");
        assertThat(levels()).containsExactly("R2");
    }

    /** Scenario 7, row g. */
    @Test
    @Requirement("DEV-4.3-2")
    void aCaseThatCdpHoldsGoesToTheManagerOfItsCentre() {
        raises();
        journey.does("reconsider-outcome").answers("discuss-with-home", "caseHolder", "CDP");

        journey.does("discuss-as-senior-managers");

        assertThat(entries("discuss-as-senior-managers"))
                .extracting(RecordEntry::role)
                .containsExactly("cdp-centre-manager");
        assertThat(journey.openForms()).contains("agree-to-be-bound");
    }

    @Test
    @Requirement("DEV-2.11-1")
    void thePersonsDisagreementIsRecordedByThePractitioner() {
        raisesAs("practitioner", "raisedBy", "PERSON", "raisedByName", "The daughter");

        assertThat(entries("raise-dispute")).singleElement().satisfies(entry -> assertThat(entry.content())
                .containsEntry("raisedBy", "PERSON"));
        journey.does("reconsider-outcome").answers("discuss-with-home", AGREED);
        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
    }

    @Test
    void theSameOutcomeIsContestedOnceAtATime() {
        raises();

        assertThatThrownBy(() -> raisesAs("practitioner")).hasMessageContaining("open already");
    }

    @Test
    void aHomeLearnsNothingOfACaseThatIsNotItsOwn() {
        raises();

        assertThatThrownBy(() -> raisesAs("provider-HOME-B"))
                .hasMessageContaining("There is no case of this reference")
                .hasMessageNotContaining("open already");
    }

    @Test
    @Requirement("DEV-2.11-1")
    void anInitialReviewThatConfirmsIsAnOutcomeToo() {
        raises();
        journey.does(TO_BINDING).does("hand-over-file");
        everybodyIsBound();
        journey.answers("decide-as-practice-lead", "decidedLevel", "R2");
        assertThatThrownBy(this::raises).hasMessageContaining("final");

        journey.letPassUntil("2026-04-28T09:00:00Z").does("hold-initial-review");
        raises();

        assertThat(journey.openForms()).contains("reconsider-outcome");
    }

    @Test
    void nobodyDecidesFinallyWhoDecidedOrPresentedBefore() {
        String everybody = "one-and-only";
        raises();
        journey.answersAs(everybody, "reconsider-outcome");
        journey.does("discuss-with-home", "discuss-as-senior-managers", "hand-over-file");
        everybodyIsBound();

        assertThatThrownBy(() -> journey.answersAs(everybody, "decide-as-practice-lead"))
                .hasMessageContaining("Someone else");
        Actor chair = new Actor(
                entries("decide-at-forum").get(0).by(),
                Set.of("devon-pqf", "devon-practice-lead"),
                Set.of(Driver.DEVON));
        assertThatThrownBy(() -> journey.answersAs(chair, "decide-as-practice-lead"))
                .hasMessageContaining("Someone else");
        journey.does("decide-as-practice-lead");
    }

    @Test
    void theForumMayRefuseWhatThePartiesAgreed() {
        raises();
        journey.does("reconsider-outcome").answers("discuss-with-home", AGREED);
        journey.does("prepare-forum-pack", "present-to-forum");

        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(end()).isEqualTo("NOT_AGREED");
        assertThat(levels()).containsExactly("R2");
        assertThat(told()).contains("PERSON DISPUTE_NOT_AGREED");
    }

    @Test
    @Requirement("DEV-X-7")
    void theForumMayReturnItAndTheThirdTimeTheTeamManagerIsTold() {
        raises();
        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        for (int time = 1; time <= 3; time++) {
            assertThat(desk.told()).doesNotContain("team-manager FORUM_RETURNED_REPEATEDLY");
            journey.does("prepare-forum-pack", "present-to-forum");
            journey.answers("decide-at-forum", Forum.notValidated("RETURNED"));
        }
        assertThat(desk.told()).contains("team-manager FORUM_RETURNED_REPEATEDLY");

        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum", "agree-contract-price");

        assertThat(end()).isEqualTo("AGREED");
        assertThat(levels()).containsExactly("R2", "R3", "R3");
        raises();
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
        journey.does(Ways.TO_PLACEMENT);
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);

        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum", "agree-contract-price");

        assertThat(levels()).containsExactly("R2", "R3");
        assertThat(journey.openForms()).doesNotContain("score-descriptors");
        assertThat(end()).isEqualTo("AGREED");
    }

    @Test
    void scoresAgainWhereThePlacementHasGoneBeforeTheLevelIsInForce() {
        StraightLine.toConfirmation(journey);
        journey.does("confirm-placement", "send-plan");
        raisesAs("practitioner", "raisedBy", "PERSON");
        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum");
        journey.does("introduce-home-and-person", "support-understanding");
        journey.answers("confirm-start", Ways.notStarted("CANCELLED", "The family has found a place elsewhere"));

        journey.does("agree-contract-price");

        assertThat(processes.end(journey.reference(), "apply-decided-level")).contains("SCORED_AGAIN");
        assertThat(end()).isEqualTo("AGREED");
        assertThat(journey.openForms()).contains("score-descriptors");
    }

    /** A case of somebody who has no home yet. */
    private void beforeAnyPlacement() {
        StraightLine.toConfirmation(journey);
        raisesAs("practitioner", "raisedBy", "PERSON");
    }

    @Test
    @Requirement("DEV-2.11-1")
    void beforeAPlacementAnotherLevelHasTheNeedsScoredAgain() {
        beforeAnyPlacement();

        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");

        assertThat(end()).isEqualTo("AGREED");
        assertThat(processes.end(journey.reference(), "apply-decided-level")).contains("SCORED_AGAIN");
        assertThat(journey.openForms()).contains("score-descriptors");
        assertThat(told()).contains("PERSON DISPUTE_AGREED").noneMatch(notice -> notice.startsWith("PROVIDER"));
        assertThat(desk.told()).anyMatch(notice -> notice.endsWith(" LEVEL_TO_TAKE_UP"));
    }

    @Test
    @Requirement("DEV-2.11-6")
    void beforeAPlacementThereIsNoHomeToBeBound() {
        beforeAnyPlacement();
        journey.does(TO_BINDING);

        assertThat(journey.openForms().stream().filter("agree-to-be-bound"::equals))
                .hasSize(2);
        journey.does("agree-to-be-bound", "agree-to-be-bound", "hand-over-file");

        assertThat(journey.openForms()).contains("decide-as-practice-lead");
    }

    @Test
    void whatIsNotAuthorisedYetCannotBeContested() {
        journey.opens();

        assertThatThrownBy(() -> raisesAs("practitioner", "raisedBy", "PERSON"))
                .hasMessageContaining("[caseReference]")
                .hasMessageContaining("nothing to contest");
    }
}
