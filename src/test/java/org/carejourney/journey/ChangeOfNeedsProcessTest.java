package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.market.Searches;
import org.carejourney.panel.Panels;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.InvalidEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Needs that change while a home is sought or the move prepared: back to scoring, with nothing left behind. */
@ServiceTest
class ChangeOfNeedsProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    private static final Object[] CHANGE = {
        "whatChanged", "A fall: the person cannot walk any more",
        "changedOn", "2026-03-02",
        "evidenceReferences", list(map("evidenceReference", "DOC/fall-1"))
    };

    @Autowired
    TestHomes homes;

    @Autowired
    Offers offers;

    @Autowired
    Searches searches;

    @Autowired
    Placements placements;

    @Autowired
    Panels panels;

    @Autowired
    Deadlines deadlines;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    @Test
    void stopsTheSearchAndScoresAgain() {
        toSearch();
        String offer = journey.offers("HOME-A", 90000);
        journey.does("share-offers");

        desk.reports("report-change-of-needs", CHANGE);

        assertThat(journey.openForms()).containsExactly("score-descriptors");
        assertThat(journey.known(journey.task("score-descriptors")))
                .containsEntry("changeReported", "A fall: the person cannot walk any more");
        assertThat(searches.latest(journey.reference()).orElseThrow().state().name())
                .isEqualTo("CLOSED");
        assertThat(offers.require(Driver.DEVON, offer).standing()).isEqualTo(Offer.Standing.NOT_ELIGIBLE);
        assertThat(offers.require(Driver.DEVON, offer).failures()).containsExactly("NEEDS_CHANGED");
        assertThat(clock("searchA").status()).isEqualTo(ClockStatus.CANCELLED);
        assertThat(desk.told())
                .contains(
                        "PERSON NEEDS_SCORED_AGAIN",
                        "devon-practitioner-person NEEDS_SCORED_AGAIN",
                        "ast SEARCH_STOPPED")
                .doesNotContain("PROVIDER PLACEMENT_GIVEN_UP");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("report-change-of-needs");
            assertThat(entry.by()).isEqualTo("practitioner-person");
            assertThat(entry.role()).isEqualTo("practitioner");
            assertThat(entry.content()).containsEntry("changedOn", "2026-03-02");
        });
    }

    @Test
    void goesOnWithTheNewLevelAndAsksEveryHomeAgain() {
        toSearch();
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers");
        desk.reports("report-change-of-needs", CHANGE);
        journey.letPassUntil("2026-03-03T10:00:00Z");

        journey.does("score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum", "open-search");

        assertThat(journey.stage()).isEqualTo("A");
        assertThat(searches.invitedHomes(
                        searches.latest(journey.reference()).orElseThrow().reference()))
                .extracting(home -> home.value())
                .contains("HOME-A");
        assertThat(clock("searchA").dueAt()).isEqualTo(Instant.parse("2026-03-05T17:00:00Z"));
        assertThat(desk.toldOf("OFFER_INVITATION"))
                .contains("2026-03-02T10:00:00Z HOME-A", "2026-03-03T10:00:00Z HOME-A");
        assertThat((List<?>) journey.known(journey.task("share-offers")).get("offersAtBudgetOptions"))
                .isEmpty();
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT).does(Ways.TO_HOME);
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
        assertThat(journey.theCase().result()).contains("PLACED");
    }

    @Test
    @Requirement("DEV-4.2-1")
    void releasesTheHomeThatWasChosenWhileThePlacementIsConfirmed() {
        toSearch();
        String offer = journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option");

        desk.reports("report-change-of-needs", CHANGE);

        assertThat(journey.openForms()).containsExactly("score-descriptors");
        assertThat(offers.preferred(Driver.DEVON, journey.reference())).isEmpty();
        assertThat(offers.require(Driver.DEVON, offer).standing()).isEqualTo(Offer.Standing.RELEASED);
        assertThat(desk.contactFor("PLACEMENT_GIVEN_UP")).containsExactly("PROVIDER ast");
    }

    @Test
    void cancelsAPlacementThatHasNotStarted() {
        toSearch();
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION).does("reconfirm-understanding", "confirm-placement", "send-plan");

        desk.reports("report-change-of-needs", CHANGE);

        assertThat(journey.openForms()).containsExactly("score-descriptors");
        assertThat(placements.of(journey.reference()))
                .extracting(Placement::state)
                .containsExactly(Placement.State.CANCELLED);
        assertThat(desk.told()).contains("PROVIDER PLACEMENT_GIVEN_UP");
    }

    @Test
    void cancelsTheClocksThatRanForThePlacement() {
        toSearch();
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION).does("reconfirm-understanding", "confirm-placement");
        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.RUNNING);

        desk.reports("report-change-of-needs", CHANGE);

        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.CANCELLED);
        assertThat(journey.openForms()).containsExactly("score-descriptors");
    }

    @Test
    void takesTheCaseOffTheForumsListWhileTheForumIsAwaited() {
        journey.opens().does(Ways.TO_PLAN).does("score-descriptors", "prepare-forum-pack", "present-to-forum");

        desk.reports("report-change-of-needs", CHANGE);

        assertThat(journey.openForms()).contains("score-descriptors").doesNotContain("decide-at-forum");
        assertThat(panels.latest(journey.reference()).orElseThrow().decision()).contains("TAKEN_OFF");
        journey.does(Ways.TO_FORUM);
        assertThat(journey.openForms()).contains("open-search");
    }

    @Test
    void leavesAChangeAfterTheMoveToAReview() {
        toSearch();
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT).does(Ways.TO_HOME);
        List<String> before = journey.openForms();

        desk.reports("report-change-of-needs", CHANGE);

        assertThat(journey.openForms()).isEqualTo(before).contains("strip-withheld-parts");
        assertThat(placements.open(journey.reference()).map(Placement::state)).contains(Placement.State.IN_FORCE);
        assertThat(desk.told()).contains("devon-practitioner-person NEEDS_CHANGED_AFTER_MOVE");
    }

    @Test
    void notesAChangeBeforeTheNeedsAreScored() {
        journey.opens().does("record-contact");

        desk.reports("report-change-of-needs", CHANGE);

        assertThat(journey.openForms()).containsExactly("gather-information");
        assertThat(desk.told()).containsExactly("PRACTITIONER NEEDS_CHANGED_NOTED");
    }

    @Test
    void takesTheSameReportFromAnotherSystemOnce() {
        toSearch();
        Map<String, Object> change = map(CHANGE);

        boolean first = journey.receives("fall", "needsChanged", change);
        boolean second = journey.receives("fall", "needsChanged", change);

        assertThat(first).isFalse();
        assertThat(second).isTrue();
        assertThat(journey.openForms()).containsExactly("score-descriptors");
        assertThat(journey.known(journey.task("score-descriptors")))
                .containsEntry("changeReported", "A fall: the person cannot walk any more");
        assertThatThrownBy(() -> journey.receives("needsChanged", map("whatChanged", "Short", "changedOn", null)))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining("whatChanged")
                .hasMessageContaining("changedOn");
    }

    @Test
    void refusesAReportOfACaseThatIsNotThereOrByOthers() {
        toSearch();

        assertThatThrownBy(() -> desk.reports("report-change-of-needs", "caseReference", "CASE-999999"))
                .hasMessageContaining("[whatChanged]")
                .hasMessageContaining("[changedOn]");
        assertThatThrownBy(() -> desk.reports(
                        "report-change-of-needs",
                        "caseReference",
                        "CASE-999999",
                        "whatChanged",
                        "A fall: the person cannot walk any more",
                        "changedOn",
                        "2026-03-02"))
                .hasMessageContaining("[caseReference] There is no case of this reference");
        assertThatThrownBy(() -> desk.reportsAs("provider", "report-change-of-needs", CHANGE))
                .hasMessageContaining("You may not report this");

        assertThat(journey.stage()).isEqualTo("A");
        assertThat(journey.openForms()).contains("share-offers");
    }

    private void toSearch() {
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM).does(Ways.MONEY).does("open-search");
    }

    private ClockView clock(String deadline) {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
