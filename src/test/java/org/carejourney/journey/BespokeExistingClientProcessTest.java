package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.carejourney.journey.BespokeCare.EAP;
import static org.carejourney.journey.Driver.map;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through bespoke care for somebody who lives in a home already. */
@ServiceTest
class BespokeExistingClientProcessTest {

    private static final String EXISTING_CLIENT = "bespoke-existing-client";
    private static final String START = "2026-05-11";

    @Autowired
    Driver journey;

    @Autowired
    BespokeCare bespoke;

    @Autowired
    TestHomes homes;

    @Autowired
    Searching search;

    @Autowired
    Disagreement disagreement;

    @Autowired
    Cases cases;

    @Autowired
    Processes processes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Placements placements;

    @BeforeEach
    void livesInHomeA() {
        homes.enter();
        homes.another("HOME-D", "EX4 6NQ");
        StraightLine.movedIn(journey);
    }

    /** The initial review finds needs above the top in several categories, and the forum agrees. */
    private void foundByTheInitialReview() {
        journey.letPassUntil("2026-04-28T09:00:00Z");
        journey.answers(
                "hold-initial-review",
                "materialChange",
                true,
                "changeDescription",
                "Walking has become much harder since the move");
        journey.answers("score-descriptors", BespokeCare.ABOVE_TOP);
        assertThat(journey.known(journey.task("prepare-forum-pack"))).containsEntry("requestKind", "BESPOKE_EXISTING");
        bespoke.forumAgrees();
    }

    private void found() {
        processes.start(
                journey.reference(),
                EXISTING_CLIENT,
                "setting",
                "RESIDENTIAL",
                "homeReference",
                "HOME-A",
                "locality",
                "east");
    }

    private void submitted() {
        foundByTheInitialReview();
        journey.does("fill-part-a").answersAt("HOME-A", "fill-part-b").does("validate-costings");
    }

    private void rejected() {
        submitted();
        bespoke.rejects();
    }

    private Placement placement() {
        return placements.open(journey.reference()).orElseThrow();
    }

    private Terms terms() {
        return placement().current();
    }

    private String end(String process) {
        return processes.end(journey.reference(), process).orElse("not ended");
    }

    @Test
    void remindsTheHomeOfPartBAfterFiveWorkingDays() {
        foundByTheInitialReview();
        journey.does("fill-part-a");
        assertThat(journey.task("fill-part-b").getDueDate()).isEqualTo("2026-05-06T16:00:00Z");

        journey.letPassUntil("2026-05-06T15:59:59Z");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).doesNotContain("bespokePartB");
        journey.letPassUntil("2026-05-06T16:00:00Z");

        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("bespokePartB");
        assertThat(desk.toldOf("DEADLINE_MISSED")).endsWith("2026-05-06T16:00:00Z provider-HOME-A");
        journey.answersAt("HOME-A", "fill-part-b");
        assertThat(journey.openForms()).contains("validate-costings");
    }

    @Test
    void goesOnAlthoughTheForumHasDecidedOnSomethingElseSince() {
        foundByTheInitialReview();
        journey.does("fill-part-a").answersAt("HOME-A", "fill-part-b");
        disagreement.isRaised();
        journey.answers("reconsider-outcome", "agreed", true, "decidedLevel", "R3");
        journey.does("prepare-forum-pack", "present-to-forum", "decide-at-forum");
        assertThat(cases.fact(journey.reference(), "forumDecision"))
                .hasValueSatisfying(last -> assertThat(last).doesNotStartWith("BESPOKE_EXISTING"));

        journey.does("validate-costings");

        assertThat(journey.openForms()).contains("present-to-enhanced-authorisation");
    }

    @Test
    @Requirement({"DEV-2.13-11", "DEV-2.13-12", "DEV-2.13-13"})
    void sendsPartAWithBlankPapersToTheHomeWhichReturnsBothFilledIn() {
        foundByTheInitialReview();
        assertThat(desk.told()).contains("team-manager BESPOKE_NEEDS_FOUND").doesNotContain("PROVIDER BESPOKE_PART_A");
        assertThatThrownBy(() -> journey.answers("fill-part-a", "reasonLongTerm", null))
                .hasMessageContaining("[reasonLongTerm]");

        journey.does("fill-part-a");

        assertThat(bespoke.submitted("fill-part-a").orElseThrow().role()).isEqualTo("practitioner");
        assertThat(desk.told()).contains("PROVIDER BESPOKE_PART_A");
        Map<String, Object> blank = journey.known(journey.task("fill-part-b"));
        assertThat(blank)
                .containsEntry("needsReference", "DOC/needs-2")
                .containsEntry("partAReason", "The needs have grown over months. Fictional.");
        assertThat(Stream.of("providerStatement", "services", "weeklyTotalPence", "pricingSheetReference")
                        .map(blank::get))
                .containsOnlyNulls();
        assertThat(blank.get("links").toString())
                .contains("[Part B of the form for long-term bespoke reviews](https://")
                .contains("[Pricing template for bespoke care](https://");
        assertThatThrownBy(() -> journey.answersAt(
                        "HOME-A",
                        "fill-part-b",
                        "providerStatement",
                        null,
                        "pricingSheetReference",
                        null,
                        "weeklyTotalPence",
                        198000))
                .hasMessageContaining("[providerStatement]")
                .hasMessageContaining("[pricingSheetReference]");
        assertThatThrownBy(() -> journey.answersAt("HOME-A", "fill-part-b", "weeklyTotalPence", 198000))
                .hasMessageContaining("[weeklyTotalPence]");
        journey.answersAt("HOME-A", "fill-part-b");
        assertThat(journey.openForms()).contains("validate-costings");
    }

    @Test
    @Requirement({"DEV-2.13-14", "DEV-X-19"})
    void hasFinanceValidateTheCostingsBeforeTheyAreListed() {
        foundByTheInitialReview();
        journey.does("fill-part-a").answersAt("HOME-A", "fill-part-b");
        Map<String, Object> offered = journey.known(journey.task("validate-costings"));
        assertThat(offered).containsEntry("weeklyTotalPence", 201500L);
        assertThat(offered.get("partBServices")).asInstanceOf(LIST).isNotEmpty();
        assertThat(offered.get("partBReference")).isNull();
        assertThatThrownBy(() -> journey.answers("validate-costings", "checkedTotalPence", 200000))
                .hasMessageContaining("[checkedTotalPence]");

        journey.answers(
                "validate-costings",
                "costing",
                "QUERIED",
                "checkedTotalPence",
                200000,
                "comments",
                "The nights are priced twice");

        assertThat(bespoke.submitted("validate-costings").orElseThrow().role()).isEqualTo("finance");
        assertThat(journey.openForms()).doesNotContain("present-to-enhanced-authorisation");
        assertThat(journey.known(journey.task("fill-part-b"))).containsEntry("query", "The nights are priced twice");
        journey.receives(
                "submissionReceived",
                map(
                        "partBReference",
                        "DOC/part-b",
                        "pricingSheetReference",
                        "DOC/template",
                        "weeklyTotalPence",
                        200000));
        Map<String, Object> corrected = journey.known(journey.task("validate-costings"));
        assertThat(corrected).containsEntry("weeklyTotalPence", 200000L).containsEntry("partBReference", "DOC/part-b");
        assertThat(corrected.get("partBServices")).isNull();
        journey.does("validate-costings");
        Map<String, Object> presented = journey.known(journey.task("present-to-enhanced-authorisation"));
        assertThat(presented)
                .containsEntry("partBReference", "DOC/part-b")
                .containsEntry("pricingSheetReference", "DOC/template")
                .containsEntry("weeklyPricePence", 200000L);
        assertThat(presented.get("partBServices")).isNull();
    }

    @Test
    @Requirement({"DEV-2.13-2", "DEV-2.13-15", "DEV-2.13-18"})
    void startsTheArrangementThatTheEnhancedAuthorisationAgreesTo() {
        submitted();
        Map<String, Object> partA =
                bespoke.submitted("fill-part-a").orElseThrow().content();
        Map<String, Object> partB =
                bespoke.submitted("fill-part-b").orElseThrow().content();
        for (String form : List.of("present-to-enhanced-authorisation", EAP)) {
            assertThat(journey.known(journey.task(form)))
                    .as("the submission with its costs in " + form)
                    .containsEntry("requestKind", "BESPOKE_EXISTING")
                    .containsEntry("weeklyPricePence", 201500L)
                    .containsEntry("partANeedsReference", "DOC/needs-2")
                    .containsEntry("partACategories", partA.get("categoriesAboveTop"))
                    .containsEntry("partAReason", "The needs have grown over months. Fictional.")
                    .containsEntry("partBStatement", partB.get("providerStatement"))
                    .containsEntry("partBServices", partB.get("services"))
                    .containsEntry("pricingSheetReference", partB.get("pricingSheetReference"));
            if (!form.equals(EAP)) {
                journey.does(form);
            }
        }
        assertThatThrownBy(() -> journey.answers(EAP, "eapDecision", "RETURNED", "reasons", BespokeCare.REASONS))
                .hasMessageContaining("[eapDecision]");
        assertThatThrownBy(() -> journey.answers(EAP, "approvedWeeklyPence", 201500))
                .hasMessageContaining("[arrangementStart]");

        journey.answers(EAP, "approvedWeeklyPence", 201500, "arrangementStart", START);

        assertThat(end(EXISTING_CLIENT)).isEqualTo("AGREED");
        assertThat(terms().descriptorLevel()).isEqualTo("BESPOKE");
        assertThat(terms().contractPrice()).isEqualTo(new Money(201500));
        assertThat(terms().validFrom()).isEqualTo(LocalDate.parse(START));
        assertThat(desk.told()).contains("PROVIDER BESPOKE_STARTED", "PERSON BESPOKE_STARTED");
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .filteredOn(waiting -> waiting.get("reviewProcess").equals("bespoke-four-week-review"))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).containsEntry("reviewBase", START));
    }

    @Test
    @Requirement({"DEV-2.13-16", "DEV-2.13-17"})
    void invitesHomesAsARepeatWhenTheSubmissionIsRejectedAndStaysWhenTheSameHomeWins() {
        rejected();
        for (String form : BespokeCare.INFORMATION_FORM) {
            assertThat(journey.known(journey.task(form)))
                    .containsEntry("repeatProcess", true)
                    .containsEntry("previousReasons", BespokeCare.REASONS);
        }
        journey.does(BespokeCare.INFORMATION_FORM);
        assertThat(bespoke.submitted("complete-invitation").orElseThrow().content())
                .containsEntry("repeatProcess", true);
        String offer = bespoke.answers("HOME-A", 190000);
        journey.letPass(Duration.ofDays(7));
        journey.does("validate-costings");
        bespoke.approves(offer);
        journey.does("discuss-bespoke-offer", "assess-person", "reconfirm-understanding");
        journey.does("confirm-placement", "send-plan");

        assertThat(end(EXISTING_CLIENT)).isEqualTo("REPEAT_EOI");
        assertThat(end("bespoke-repeat")).isEqualTo("ARRANGED");
        assertThat(placement().home().value()).isEqualTo("HOME-A");
        assertThat(terms().contractPrice()).isEqualTo(new Money(190000));
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> waiting.get("reviewProcess"))
                .contains("bespoke-four-week-review");
    }

    private void anotherHomeIsConfirmed() {
        rejected();
        journey.does(BespokeCare.INFORMATION_FORM);
        String offer = bespoke.answers("HOME-D", 190000);
        journey.letPass(Duration.ofDays(7));
        journey.does("validate-costings");
        bespoke.approves(offer);
        journey.does("discuss-bespoke-offer", "assess-person", "reconfirm-understanding");
        journey.does("confirm-placement", "send-plan");
    }

    @Test
    @Requirement("DEV-2.13-18")
    void movesThePersonWhenAnotherHomeWins() {
        anotherHomeIsConfirmed();
        assertThat(placement().home().value()).isEqualTo("HOME-A");
        journey.letPass(Duration.ofDays(14)).does(Ways.TO_HOME);
        assertThat(placements.of(journey.reference()))
                .extracting(Placement::state)
                .containsExactly(Placement.State.ENDED, Placement.State.IN_FORCE);
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");

        assertThat(end("bespoke-repeat")).isEqualTo("ARRANGED");
        assertThat(placement().home().value()).isEqualTo("HOME-D");
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .filteredOn(waiting -> waiting.get("reviewProcess").equals("bespoke-four-week-review"))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).containsEntry("homeReference", "HOME-D"));
    }

    @Test
    void endsTheRepeatWhenTheMoveIsCancelled() {
        anotherHomeIsConfirmed();

        journey.answers("confirm-start", Ways.notStarted("CANCELLED", "The person stays in hospital"));

        assertThat(end("bespoke-repeat")).isEqualTo("MOVE_CANCELLED");
        assertThat(placements.of(journey.reference()))
                .extracting(Placement::state)
                .containsExactly(Placement.State.IN_FORCE, Placement.State.CANCELLED);
        assertThat(end(EXISTING_CLIENT)).isEqualTo("REPEAT_EOI");
    }

    @Test
    void endsTheRepeatWithoutAHome() {
        rejected();
        for (int round = 0; round < 2; round++) {
            journey.does(BespokeCare.INFORMATION_FORM).letPass(Duration.ofDays(7));
            journey.answers(
                    "invite-again",
                    "inviteAgain",
                    "NO",
                    "stage",
                    null,
                    "preferredArea",
                    null,
                    "reasons",
                    "No home answers any more");
        }
        journey.does("decide-after-rounds");

        assertThat(end("bespoke-repeat")).isEqualTo("UNRESOLVED");
        assertThat(end(EXISTING_CLIENT)).isEqualTo("REPEAT_EOI");
    }

    @Test
    @Requirement("DEV-2.13-2")
    void asksTheForumWhereItHasNotAgreedYet() {
        found();
        assertThat(journey.openForms()).contains("prepare-forum-pack").doesNotContain("fill-part-a");
        bespoke.forumAgrees();
        assertThat(journey.openForms()).contains("fill-part-a").doesNotContain("present-to-enhanced-authorisation");
    }

    @Test
    @Requirement("DEV-2.13-2")
    void goesNoFurtherWhenTheForumRefuses() {
        found();
        journey.answers("prepare-forum-pack", "weeklyBudgetPence", null).does("present-to-forum");
        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(end(EXISTING_CLIENT)).isEqualTo("FORUM_REFUSED");
        assertThat(desk.told()).contains("team-manager BESPOKE_NOT_AGREED_BY_FORUM");
    }
}
