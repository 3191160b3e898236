package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.messaging.Notices;
import org.carejourney.record.RecordEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 7: a home disagrees with the level of somebody who lives there, up to the stage that settles it. */
@ServiceTest
class DisagreementJourneyTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    Disagreement disagreement;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    Notices notices;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    /** Row a. */
    @Test
    @Requirement({"DEV-2.11-1", "DEV-2.11-2", "DEV-X-14"})
    void theAssessorAgreesAndTheNewLevelGoesToTheForum() {
        disagreement.isRaised();
        assertThat(disagreement.entries("raise-dispute")).singleElement().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo("provider");
            assertThat(entry.content())
                    .containsEntry("raisedBy", "PROVIDER")
                    .containsEntry(
                            "contestedCategories",
                            List.of(Map.of("category", "CAT03", "categoryEvidence", "DOC/diary-1, DOC/falls-2")));
        });
        assertThat(desk.told()).contains("team-manager DISPUTE_RAISED");
        assertThat(disagreement.levels()).containsExactly("R2");
        assertThat(journey.known(journey.task("reconsider-outcome")))
                .containsEntry("presentLevel", "R2")
                .containsEntry("raisedByName", "The manager of the home");

        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
        assertThat(journey.known(journey.task("prepare-forum-pack"))).containsEntry("requestKind", "DISPUTED_LEVEL");
        assertThat(journey.known(journey.task("prepare-forum-pack")).get("weeklyBudgetPence"))
                .hasToString("98500");
        journey.does("prepare-forum-pack", "present-to-forum");
        assertThat(disagreement.levels()).containsExactly("R2");
        journey.does("decide-at-forum", "agree-contract-price");

        assertThat(disagreement.end()).isEqualTo("AGREED");
        assertThat(disagreement.entries("discuss-with-home")).isEmpty();
        assertThat(disagreement.levels()).containsExactly("R2", "R3", "R3");
        assertThat(disagreement.told()).contains("PERSON DISPUTE_AGREED", "PROVIDER DISPUTE_AGREED");
        assertThat(processes.end(journey.reference(), "apply-decided-level")).contains("APPLIED");
    }

    /** Row b. */
    @Test
    @Requirement("DEV-2.11-2")
    void nothingIsContestedWithoutFurtherEvidenceForEachCategory() {
        assertThatThrownBy(() -> disagreement.isRaised("contestedCategories", null))
                .hasMessageContaining("[contestedCategories]");
        assertThatThrownBy(() -> disagreement.isRaised("contestedCategories", list(map("category", "CAT03"))))
                .hasMessageContaining("[contestedCategories/0/categoryEvidence]");
        assertThatThrownBy(() -> disagreement.isRaised("topic", "OTHER", "contestedCategories", null))
                .hasMessageContaining("[evidenceReferences]");

        assertThat(disagreement.entries("raise-dispute")).isEmpty();
        assertThat(journey.openForms()).doesNotContain("reconsider-outcome");
    }

    /** Row c. */
    @Test
    @Requirement({"DEV-2.11-3", "DEV-2.11-4", "DEV-4.3-1", "DEV-4.3-2", "DEV-5.3-1", "DEV-X-13"})
    void theSeniorManagersAgreeAfterTheStagesBefore() {
        disagreement.isRaised();
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

        assertThat(disagreement.end()).isEqualTo("AGREED");
        assertThat(journey.openForms()).isEmpty();
        assertThat(disagreement.entries("agree-to-be-bound")).isEmpty();
        assertThat(disagreement.levels()).containsExactly("R2");
        assertThat(disagreement.entries("reconsider-outcome")).singleElement().satisfies(entry -> assertThat(
                        entry.content())
                .containsEntry("discussedWith", "The manager of the home. Fictional.")
                .containsEntry("agreed", false)
                .containsKeys("consideredOn", "evidenceConsidered", "reasons", "contestedCategories"));
        assertThat(disagreement.entries("discuss-with-home")).singleElement().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo("team-manager");
            assertThat(entry.content())
                    .containsEntry("agreed", false)
                    .containsKeys("councilManager", "providerManager", "metOn", "evidenceConsidered", "reasons");
        });
        assertThat(disagreement.entries("discuss-as-senior-managers"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.role()).isEqualTo("community-services-manager");
                    assertThat(entry.content())
                            .containsEntry("agreed", true)
                            .containsEntry("decidedLevel", "R2")
                            .containsKeys(
                                    "councilManager", "providerManager", "metOn", "evidenceConsidered", "reasons");
                });
    }

    /** Row d. */
    @Test
    @Requirement({"DEV-2.11-5", "DEV-2.11-6", "DEV-2.11-7", "DEV-4.3-3", "DEV-4.3-4", "DEV-X-13"})
    void thePracticeLeadDecidesFinallyWhenEverybodyIsBound() {
        disagreement.isRaised();
        journey.letPassUntil("2026-03-27T10:00:00Z").does(Disagreement.TO_BINDING);
        assertThat(journey.openForms())
                .containsExactlyInAnyOrder(
                        "agree-to-be-bound", "agree-to-be-bound", "agree-to-be-bound", "hand-over-file");
        journey.does("hand-over-file");
        journey.letPassUntil("2026-03-28T10:00:00Z").does("agree-to-be-bound", "agree-to-be-bound");
        assertThat(journey.openForms()).containsExactly("agree-to-be-bound");
        var shown = journey.known(journey.task("agree-to-be-bound"));
        assertThat(Stream.of("agreesFinal", "spokenFor", "agreedOn").map(shown::get))
                .as("what another party said")
                .containsOnlyNulls();
        journey.does("agree-to-be-bound");

        assertThat(disagreement.entries("agree-to-be-bound"))
                .extracting(entry -> entry.content().get("party"))
                .containsExactlyInAnyOrder("COUNCIL", "PERSON", "HOME");
        assertThat(journey.openForms()).containsExactly("decide-as-practice-lead");
        assertThat(journey.task("decide-as-practice-lead").getDueDate()).isEqualTo("2026-03-30T10:00:00Z");
        journey.does("decide-as-practice-lead");

        assertThat(journey.openForms()).containsExactly("agree-contract-price");
        journey.does("agree-contract-price");
        assertThat(disagreement.end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        assertThat(disagreement.levels()).containsExactly("R2", "R3", "R3");
        assertThat(disagreement.entries("decide-as-practice-lead"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).isEqualTo("devon-practice-lead-person");
                    assertThat(entry.role()).isEqualTo("practice-lead");
                    assertThat(entry.at()).isEqualTo("2026-03-28T10:00:00Z");
                    assertThat(entry.content())
                            .containsEntry("decidedLevel", "R3")
                            .containsKeys("evidenceConsidered", "reasons");
                });
        assertThat(disagreement.told())
                .contains("PERSON DISPUTE_FINAL_BY_PRACTICE_LEAD", "PROVIDER DISPUTE_FINAL_BY_PRACTICE_LEAD");
        assertThatThrownBy(disagreement::isRaised)
                .hasMessageContaining("[caseReference]")
                .hasMessageContaining("final");
        assertThatThrownBy(() -> disagreement.isRaisedBy("practitioner", "raisedBy", "PERSON"))
                .hasMessageContaining("final");
        assertThat(disagreement.entries("raise-dispute")).hasSize(1);
    }

    /** Row e. */
    @Test
    @Requirement({"DEV-2.11-6", "DEV-X-14"})
    void theOutcomeStandsWhenThePersonDoesNotAgreeToBeBound() {
        disagreement.isRaised();
        journey.letPassUntil("2026-03-27T10:00:00Z").does(Disagreement.TO_BINDING);
        journey.does("hand-over-file").letPassUntil("2026-03-28T10:00:00Z");

        while (!"PERSON".equals(journey.known(journey.task("agree-to-be-bound")).get("party"))) {
            journey.does("agree-to-be-bound");
        }
        journey.answers("agree-to-be-bound", "agreesFinal", false);

        assertThat(journey.openForms()).isEmpty();
        assertThat(disagreement.entries("decide-as-practice-lead")).isEmpty();
        assertThat(disagreement.end()).isEqualTo("NOT_AGREED");
        assertThat(processes.end(journey.reference(), "binding-agreement")).contains("NOT_ALL_BOUND");
        assertThat(disagreement.levels()).containsExactly("R2");
        for (String whom : List.of("PERSON", "PROVIDER")) {
            assertThat(notices.of(journey.reference()))
                    .filteredOn(notice ->
                            notice.whom().equals(whom) && notice.about().equals("DISPUTE_NOT_AGREED"))
                    .singleElement()
                    .satisfies(notice ->
                            assertThat(notice.escalationRoute().orElseThrow()).contains("complain", "Ombudsman"));
        }
        disagreement.isRaised("raisedOn", "2026-03-16");
        assertThat(journey.openForms()).containsExactly("reconsider-outcome");
    }

    /** Row f. */
    @Test
    @Requirement("DEV-4.3-3")
    void aboutSomethingElseThanTheLevelNoPracticeLeadDecides() {
        disagreement.isRaised(Disagreement.ABOUT_SOMETHING_ELSE);
        assertThatThrownBy(() -> journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3"))
                .hasMessageContaining("[decidedLevel]");

        journey.does(Disagreement.TO_BINDING);

        assertThat(journey.openForms()).isEmpty();
        assertThat(disagreement.end()).isEqualTo("NOT_AGREED");
        assertThat(disagreement.entries("decide-as-practice-lead")).isEmpty();
    }

    /** Row g. */
    @Test
    @Requirement("DEV-4.3-2")
    void aCaseThatCdpHoldsGoesToTheManagerOfItsCentre() {
        disagreement.isRaised();
        journey.does("reconsider-outcome").answers("discuss-with-home", "caseHolder", "CDP");

        journey.does("discuss-as-senior-managers");

        assertThat(disagreement.entries("discuss-as-senior-managers"))
                .extracting(RecordEntry::role)
                .containsExactly("cdp-centre-manager");
        assertThat(journey.openForms()).contains("agree-to-be-bound");
    }
}
