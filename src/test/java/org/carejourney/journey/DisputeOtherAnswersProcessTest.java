package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** A disagreement where the council answers each open question otherwise. */
@ServiceTest
@ContextConfiguration(initializers = OtherFigures.class)
class DisputeOtherAnswersProcessTest {

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

    @BeforeEach
    void anAnnualReviewHasRaisedTheLevel() {
        homes.enter();
        StraightLine.movedIn(journey);
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
        journey.does("review-annually", "discuss-outcome", "prepare-forum-pack", "present-to-forum", "decide-at-forum");
        journey.does("communicate-outcome", "update-care-and-support-plan", "send-plan", "agree-contract-price");
        assertThat(levels()).containsExactly("R2", "R3", "R3");
        desk.reportsAs("provider-senior-HOME-A", "outcome-dispute", Disagreement.DISPUTE);
    }

    private List<String> levels() {
        return placements.open(journey.reference()).orElseThrow().terms().stream()
                .map(Terms::descriptorLevel)
                .toList();
    }

    private String end() {
        return processes.end(journey.reference(), "outcome-dispute").orElse("not ended");
    }

    @Test
    @Requirement("DEV-X-14")
    void whatHeldBeforeHoldsWhileTheDisagreementIsOpenAndTheOutcomeAfterwards() {
        assertThat(levels()).containsExactly("R2", "R3", "R3", "R2");
        assertThat(journey.known(journey.task("reconsider-outcome"))).containsEntry("presentLevel", "R3");

        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");

        assertThat(end()).isEqualTo("AGREED");
        assertThat(levels()).containsExactly("R2", "R3", "R3", "R2", "R3");
    }

    @Test
    @Requirement("DEV-2.11-5")
    void thePracticeLeadMayFollowTheFirstManagers() {
        journey.does("reconsider-outcome", "discuss-with-home");
        journey.does("agree-to-be-bound", "agree-to-be-bound", "agree-to-be-bound", "hand-over-file");

        assertThat(journey.openForms()).containsExactly("decide-as-practice-lead");
        journey.answers("decide-as-practice-lead", "decidedLevel", "R1").does("agree-contract-price");

        assertThat(end()).isEqualTo("FINAL_BY_PRACTICE_LEAD");
        assertThat(levels()).containsExactly("R2", "R3", "R3", "R2", "R1", "R1");
    }

    @Test
    @Requirement("DEV-4.3-2")
    void everySeniorManagerIsTheCommunityServicesManager() {
        journey.does("reconsider-outcome").answers("discuss-with-home", "caseHolder", "CDP");
        journey.answers("agree-to-be-bound", "agreesFinal", false);
        assertThat(journey.openForms()).containsExactly("discuss-as-senior-managers");

        journey.does("discuss-as-senior-managers");

        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .filteredOn(entry -> entry.subject().equals("discuss-as-senior-managers"))
                .extracting(RecordEntry::role)
                .containsExactly("community-services-manager");
        assertThat(end()).isEqualTo("NOT_AGREED");
        assertThat(levels()).endsWith("R2", "R3");
    }
}
