package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.messaging.Notices;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code initial-review}. */
@ServiceTest
class InitialReviewProcessTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 28);
    private static final String REVIEW = "hold-initial-review";
    private static final Object[] CHANGED = {
        "materialChange", true, "changeDescription", "Walking has become much harder since the move"
    };

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

    @BeforeEach
    void toInitialReview() {
        homes.enter();
        StraightLine.movedIn(journey);
        journey.letPassUntil("2026-04-28T09:00:00Z");
    }

    private List<Terms> terms() {
        return placements.open(journey.reference()).orElseThrow().terms();
    }

    private static Terms terms(int version, LocalDate from, String level, long budget, long price) {
        return new Terms(version, from, level, new Money(budget), new Money(price), new Money(0));
    }

    private List<Notice> told(String whom, String about) {
        return notices.of(journey.reference()).stream()
                .filter(notice -> notice.whom().equals(whom) && notice.about().equals(about))
                .toList();
    }

    private String end() {
        return processes.end(journey.reference(), "initial-review").orElse("not ended");
    }

    @Test
    @Requirement({"DEV-4.2-5", "DEV-4.2-6"})
    void givesTheHomeTheAssessorsContactWhileTheReviewLastsAndTheGeneralOneAfterIt() {
        var opened = passedOn("INITIAL_REVIEW_OPENED");
        assertThat(opened.contact()).contains("ASSESSOR");
        assertThat(opened.assessor().orElseThrow().name())
                .isEqualTo(journey.theCase().namedAssessor().orElseThrow());
        assertThat(opened.assessor().orElseThrow().reach()).isEqualTo("01632 960000");

        journey.does(REVIEW);

        var closed = passedOn("INITIAL_REVIEW_OPENED");
        assertThat(closed.assessor()).isEmpty();
        assertThat(closed.contact()).contains("cdp");
    }

    private Notice passedOn(String about) {
        return notices.toPassOn(Driver.DEVON, journey.reference()).stream()
                .filter(notice -> notice.about().equals(about))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    @Requirement({"DEV-3.5-3", "DEV-4.2-4"})
    void namesAnAssessorAsksTheHomeForEvidenceAndReleasesTheAssessorAtTheEnd() {
        assertThat(journey.theCase().namedAssessor()).isPresent();
        assertThat(told("PROVIDER", "INITIAL_REVIEW_OPENED")).hasSize(1);

        journey.answers(
                REVIEW, "evidenceReferences", Driver.list(Driver.map("evidenceReference", "DOC/home-report-1")));

        assertThat(journey.submitted(REVIEW).get("evidenceReferences").toString())
                .contains("DOC/home-report-1");
        assertThat(journey.theCase().namedAssessor()).isEmpty();
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> waiting.get("reviewProcess"))
                .containsExactly("annual-review");
    }

    @Test
    @Requirement("DEV-2.9-1")
    void asksForTheReasonOfAReviewOutsideItsWindow() {
        // day 41 after the start; the window is from day 42 to day 56
        assertThatThrownBy(() -> journey.answers(REVIEW, "reviewDate", "2026-04-26"))
                .hasMessageContaining("[outsideWindowReason]");
        journey.answers(
                REVIEW, "reviewDate", "2026-04-26", "outsideWindowReason", "The family could only come on that day");

        assertThat(end()).isEqualTo("CONFIRMED");
    }

    @Test
    @Requirement("DEV-2.9-2")
    void listsPractitionerHomePersonAndFamilyAsTakingPartOrSaysWhyNot() {
        for (String who : List.of("practitioner", "provider", "person", "family")) {
            assertThatThrownBy(() -> journey.answers(REVIEW, who + "Attendance", null, who + "AbsenceReason", null))
                    .hasMessageContaining("[" + who + "Attendance]");
            assertThatThrownBy(() -> journey.answers(REVIEW, who + "Attendance", "ABSENT", who + "AbsenceReason", null))
                    .hasMessageContaining("[" + who + "AbsenceReason]");
        }

        journey.does(REVIEW);

        assertThat(journey.submitted(REVIEW))
                .containsEntry("practitionerAttendance", "PRESENT")
                .containsEntry("providerAttendance", "PRESENT")
                .containsEntry("personAttendance", "PRESENT")
                .containsEntry("familyAttendance", "ABSENT")
                .containsEntry("familyAbsenceReason", "There is no family.");
    }

    @Test
    @Requirement("DEV-2.9-4")
    void recordsWhetherThePlacementIsSuitable() {
        assertThatThrownBy(() -> journey.answers(REVIEW, "suitable", null)).hasMessageContaining("[suitable]");

        journey.does(REVIEW);

        assertThat(journey.submitted(REVIEW)).containsEntry("suitable", true);
    }

    @Test
    @Requirement("DEV-3.5-5")
    void confirmsTheLevelAndTellsHomeAndPersonWhereToTurnWithADisagreement() {
        journey.does(REVIEW);

        assertThat(end()).isEqualTo("CONFIRMED");
        assertThat(terms()).containsExactly(terms(1, START, "R2", 90000, 90000));
        assertThat(told("PERSON", "INITIAL_REVIEW_OUTCOME")).hasSize(1);
        assertThat(told("PROVIDER", "INITIAL_REVIEW_OUTCOME")).singleElement().satisfies(notice -> assertThat(
                        notice.escalationRoute().orElseThrow())
                .contains("team manager", "community services manager", "practice lead"));
        assertThat(journey.record(EntryKind.NOTICE_SENT)).anySatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo("INITIAL_REVIEW_OUTCOME");
            assertThat(entry.content()).containsEntry("whom", "PROVIDER").containsKey("escalationRoute");
        });
    }

    @Test
    @Requirement({"DEV-2.9-5", "DEV-2.9-6"})
    void appliesNoLevelThatTheForumHasNotSignedOff() {
        assertThatThrownBy(() -> journey.answers(REVIEW, "materialChange", true))
                .hasMessageContaining("[changeDescription]");
        journey.answers(REVIEW, CHANGED);
        journey.answers("score-descriptors", "categories", Scores.all("R3", 0), "descriptorLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum");
        assertThat(terms()).hasSize(1);

        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(terms()).containsExactly(terms(1, START, "R2", 90000, 90000));
        assertThat(journey.openForms()).containsExactly("score-descriptors");
        assertThat(told("PROVIDER", "INITIAL_REVIEW_OUTCOME")).isEmpty();
        assertThat(end()).isEqualTo("not ended");
    }

    @Test
    @Requirement({"DEV-2.9-5", "DEV-2.9-6", "DEV-3.5-2", "DEV-3.5-4", "DEV-3.5-5", "DEV-3.5-6"})
    void keepsTheNewBudgetAndTheNewContractPriceAsTwoVersionsWithTheirDays() {
        journey.answers(REVIEW, CHANGED);
        journey.answers("score-descriptors", "categories", Scores.all("R3", 0), "descriptorLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum");

        assertThat(journey.known(journey.task("agree-contract-price")))
                .containsEntry("presentLevel", "R2")
                .containsEntry("newLevel", "R3")
                .containsEntry("newWeeklyBudgetPence", 98500L);
        assertThatThrownBy(() -> journey.answers("agree-contract-price", "weeklyContractPricePence", 97000))
                .hasMessageContaining("[priceReason]");
        assertThatThrownBy(() -> journey.answers(
                        "agree-contract-price", "priceFrom", "2026-03-15", "effectiveFrom", "2026-03-15"))
                .hasMessageContaining("[priceFrom]")
                .hasMessageContaining("[effectiveFrom]");
        assertThat(terms()).hasSize(1);
        assertThat(told("PROVIDER", "LEVEL_AND_CONTRACT_PRICE"))
                .as("what was told of the first placement")
                .hasSize(1);
        journey.answers(
                "agree-contract-price",
                "weeklyContractPricePence",
                97000,
                "priceReason",
                "The home agreed a discount for a long stay",
                "effectiveFrom",
                "2026-04-28",
                "priceFrom",
                "2026-05-01");

        assertThat(end()).isEqualTo("LEVEL_CHANGED");
        assertThat(terms())
                .containsExactly(
                        terms(1, START, "R2", 90000, 90000),
                        terms(2, TODAY, "R3", 98500, 90000),
                        terms(3, LocalDate.of(2026, 5, 1), "R3", 98500, 97000));
        assertThat(told("PROVIDER", "LEVEL_DECIDED")).hasSize(1);
        assertThat(told("PROVIDER", "LEVEL_AND_CONTRACT_PRICE")).hasSize(2);
        assertThat(notices.of(journey.reference()).stream()
                        .filter(notice -> notice.whom().equals("PROVIDER")
                                && notice.about().startsWith("LEVEL_")))
                .hasSize(3)
                .allSatisfy(notice -> assertThat(notice.escalationRoute().orElseThrow())
                        .contains("team manager", "community services manager", "practice lead"));
        assertThat(told("PERSON", "INITIAL_REVIEW_OUTCOME")).hasSize(1);
        assertThat(journey.recorded(EntryKind.PLACEMENT)).contains("TERMS_CHANGED", "PRICE_CHANGED");
    }

    @Test
    @Requirement("DEV-2.9-6")
    void appliesTheLevelThatTheForumDecidedAndNotTheOneProposed() {
        journey.answers(REVIEW, CHANGED);
        journey.answers("score-descriptors", "categories", Scores.all("R3", 0), "descriptorLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum");
        journey.answers("decide-at-forum", Forum.changed("R1", 82500));
        journey.does("agree-contract-price");

        assertThat(terms().get(1)).isEqualTo(terms(2, TODAY, "R1", 82500, 90000));
        assertThat(terms().get(2)).isEqualTo(terms(3, TODAY, "R1", 82500, 82500));
    }

    @Test
    void endsInTheBespokeRouteWhenSeveralNeedsAreAboveTheTop() {
        journey.answers(REVIEW, CHANGED);
        journey.answers(
                "score-descriptors",
                "categories",
                Scores.all("R3", 2),
                "countAboveTop",
                2,
                "descriptorLevel",
                "BESPOKE");
        journey.answers("prepare-forum-pack", "weeklyBudgetPence", null).does("present-to-forum");
        journey.answers("decide-at-forum", "weeklyBudgetPence", null);

        assertThat(end()).isEqualTo("BESPOKE_ROUTE");
        assertThat(journey.openForms()).containsExactly("fill-part-a");
        assertThat(told("team-manager", "BESPOKE_NEEDS_FOUND")).hasSize(1);
        assertThat(terms()).hasSize(1);
        assertThat(journey.theCase().namedAssessor()).isEmpty();
    }

    @Test
    @Requirement("DEV-X-12")
    void opensAContinuityCaseWhenTheHomeDoesNotSuit() {
        journey.answers(REVIEW, "suitable", false);

        assertThat(end()).isEqualTo("NOT_SUITABLE");
        assertThat(told("team-manager", "PLACEMENT_NOT_SUITABLE")).hasSize(1);
        assertThat(processes.running(journey.reference(), "continuity-move")).isEqualTo(1);
        assertThat(processes.variables(journey.reference(), "continuity-move"))
                .singleElement()
                .satisfies(variables -> assertThat(variables)
                        .containsEntry("homeReference", "HOME-A")
                        .containsEntry("locality", "east")
                        .containsEntry("continuityReason", "NOT_SUITABLE"));
        assertThat(journey.openForms()).containsExactly("discuss-move");
    }
}
