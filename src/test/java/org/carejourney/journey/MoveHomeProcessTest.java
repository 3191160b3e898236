package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.carejourney.journey.Driver.map;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.cases.HomesOfCase;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placement.State;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person who lives in a home moves to another one: every way through the search, the confirmation and the move. */
@ServiceTest
class MoveHomeProcessTest {

    private static final HomeReference HOME_A = new HomeReference("HOME-A");
    private static final HomeReference HOME_D = new HomeReference("HOME-D");
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
    BespokeCare bespoke;

    @Autowired
    Placements placements;

    @Autowired
    HomesOfCase homesOfCase;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Cases cases;

    @BeforeEach
    void someHomes() {
        homes.enter();
        homes.another("HOME-D", "EX4 6NQ");
    }

    /** The person has lived in HOME-A since 16 March 2026, at 90000 pence; now the home does not suit any more. */
    private void movePlanned() {
        StraightLine.movedIn(journey);
        planned();
    }

    private void planned() {
        desk.reports("continuity-move", "continuityReason", "NOT_SUITABLE", "whatHappened", "The stairs are too steep");
        journey.does("discuss-move", "assess-risk-of-move", "check-law-and-policy", "plan-move");
    }

    private void confirmed(String home, long weeklyPence, Object... changes) {
        journey.does("open-search");
        journey.offers(home, weeklyPence);
        journey.does(Ways.TO_OPTION).does("reconfirm-understanding");
        journey.answers("confirm-placement", changes).does("send-plan");
    }

    private void movedTo(String home) {
        confirmed(home, 90000);
        journey.letPass(Duration.ofDays(14)).does(Ways.TO_HOME);
    }

    private Placement placement(int number) {
        return placements.of(journey.reference()).get(number);
    }

    private String end(String process) {
        return processes.end(journey.reference(), process).orElse("not ended");
    }

    private List<Object> reviewed() {
        return processes.variables(journey.reference(), "scheduled-review").stream()
                .map(waiting -> waiting.get("placementReference"))
                .distinct()
                .toList();
    }

    @Test
    void findsAnotherHomeBySearchAndKeepsThePersonWhereTheyLiveMeanwhile() {
        movePlanned();
        assertThat(journey.openForms()).containsExactly("open-search");
        assertThat(journey.known(journey.task("open-search")))
                .containsEntry("descriptorLevel", "R2")
                .containsEntry("weeklyBudgetPence", 90000L)
                .containsEntry("plannedArea", "EX4")
                .containsEntry("plannedNotBefore", "2026-04-13");

        confirmed("HOME-D", 90000);

        assertThat(placement(0).state()).isEqualTo(State.IN_FORCE);
        assertThat(placement(1).state()).isEqualTo(State.CONFIRMED);
        assertThat(homesOfCase.of(journey.reference())).containsExactlyInAnyOrder(HOME_A, HOME_D);
        assertThat(journey.known(journey.task("confirm-start"))).containsEntry("home", "HOME-D");
        assertThat(end("continuity-move")).isEqualTo("not ended");
        desk.reports("continuity-move", "continuityReason", "NOT_SUITABLE", "whatHappened", "The stairs are too steep");
        assertThat(desk.told()).contains("PRACTITIONER CONTINUITY_OPEN_ALREADY");
    }

    @Test
    void endsThePlaceThatIsLeftOnTheDayOfTheMoveWithAllThatHungOnIt() {
        movePlanned();
        confirmed("HOME-D", 88000);
        LocalDate planned = placement(1).plannedStart();
        journey.letPass(Duration.ofDays(7))
                .answers(
                        "confirm-start",
                        Ways.notStarted(
                                "MOVED",
                                "The person is in hospital for some days",
                                "newStartDate",
                                planned.plusDays(3).toString()));
        assertThat(placement(0).state()).isEqualTo(State.IN_FORCE);
        journey.letPassUntil(planned.plusDays(3) + "T10:00:00Z").does(Ways.TO_HOME);

        assertThat(placement(0)).satisfies(left -> {
            assertThat(left.state()).isEqualTo(State.ENDED);
            assertThat(left.reason()).hasValue("MOVED");
            assertThat(left.endedOn()).hasValue(planned.plusDays(3));
        });
        assertThat(placement(1)).satisfies(lived -> {
            assertThat(lived.state()).isEqualTo(State.IN_FORCE);
            assertThat(lived.actualStart()).hasValue(planned.plusDays(3));
            assertThat(lived.current().descriptorLevel()).isEqualTo("R2");
            assertThat(lived.current().weeklyBudget()).isEqualTo(new Money(90000));
            assertThat(lived.current().contractPrice()).isEqualTo(new Money(88000));
        });
        assertThat(homesOfCase.of(journey.reference())).containsExactly(HOME_D);
        assertThat(desk.told()).contains("HOME-A RESIDENT_MOVED", "PROVIDER PLACEMENT_STARTED");
        assertThat(reviewed()).containsExactly(placement(1).reference());
        journey.does(TO_DOCUMENTS);
        assertThat(end("settle-continuity")).isEqualTo("MOVED");
        assertThat(end("continuity-move")).isEqualTo("MOVED");
        assertThat(journey.theCase().namedAssessor()).isEmpty();
    }

    @Test
    @Requirement({"DEV-2.9-1", "DEV-2.10-1"})
    void reviewsTheNewPlaceOnItsOwnDaysAndTheOldOneNoMore() {
        movePlanned();
        movedTo("HOME-D");
        LocalDate moved = placement(1).actualStart().orElseThrow();
        journey.does(TO_DOCUMENTS);

        journey.letPassUntil("2026-04-29T09:00:00Z");
        assertThat(journey.openForms()).isEmpty();
        journey.letPassUntil(moved.plusDays(43) + "T09:00:00Z");

        assertThat(journey.openForms()).containsExactly("hold-initial-review");
        assertThat(journey.known(journey.task("hold-initial-review"))).containsEntry("home", "HOME-D");
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> waiting.get("reviewProcess"), waiting -> waiting.get("reviewBase"))
                .containsExactly(tuple("annual-review", moved.toString()));
    }

    @Test
    void stopsTheClockOfAReviewThatIsNotHeldBeforeTheMove() {
        StraightLine.movedIn(journey);
        journey.letPassUntil("2026-04-21T09:00:00Z");
        planned();
        movedTo("HOME-D");
        journey.does(TO_DOCUMENTS);

        journey.letPass(Duration.ofDays(14));

        assertThat(journey.openForms()).isEmpty();
        assertThat(deadlines.of(journey.reference()))
                .filteredOn(clock -> clock.deadline().equals("initialReview"))
                .extracting(ClockView::status)
                .containsOnly(ClockStatus.CANCELLED);
    }

    @Test
    void takesAReviewOfTheOldPlaceOffTheListsOfTheForum() {
        StraightLine.movedIn(journey);
        journey.letPassUntil("2026-04-28T09:00:00Z");
        planned();
        journey.answers(
                "hold-initial-review",
                "materialChange",
                true,
                "changeDescription",
                "Walking has become much harder since the move");
        journey.does("score-descriptors", "prepare-forum-pack");
        confirmed("HOME-D", 90000);

        journey.letPass(Duration.ofDays(14)).does(Ways.TO_HOME).does(TO_DOCUMENTS);

        assertThat(end("initial-review")).isEqualTo("not ended");
        assertThat(processes.running(journey.reference(), "initial-review")).isZero();
        assertThat(journey.openForms()).isEmpty();
        assertThat(journey.record(EntryKind.PANEL))
                .anyMatch(entry -> entry.subject().equals("TAKEN_OFF")
                        && "NOT_ASKED_ANY_MORE".equals(entry.content().get("reason")));
        assertThat(journey.record(EntryKind.PLACEMENT))
                .anyMatch(entry -> entry.subject().equals("REVIEWS_ENDED")
                        && placement(0).reference().equals(entry.content().get("placement")));
    }

    @Test
    void talksAgainWhereTheSearchFindsNoHomeAndTheRiskIsAssessedAnew() {
        movePlanned();
        journey.does("open-search").letPass(Duration.ofDays(14));
        journey.answers(
                "review-search",
                "howToGoOn",
                "END_SEARCH",
                "offerReference",
                null,
                "proposedWeeklyPence",
                null,
                "reasons",
                "No home in the county can meet these needs");

        assertThat(end("move-home")).isEqualTo("NO_HOME_FOUND");
        assertThat(journey.openForms()).containsExactly("discuss-move");
        assertThat(journey.known(journey.task("discuss-move"))).containsEntry("noHomeFound", true);
        assertThat(desk.told()).contains("PRACTITIONER NO_OTHER_HOME_FOUND");
        assertThat(placement(0).state()).isEqualTo(State.IN_FORCE);
        journey.does("discuss-move");
        assertThat(journey.openForms()).containsExactly("assess-risk-of-move");
    }

    @Test
    void leavesThePlaceAloneAndSearchesAgainWhenTheStartIsCancelled() {
        movePlanned();
        confirmed("HOME-D", 90000);

        journey.answers(
                "confirm-start",
                Ways.notStarted("CANCELLED", "The person is in hospital for some days", "newStartDate", null));

        assertThat(placement(0).state()).isEqualTo(State.IN_FORCE);
        assertThat(placement(1).state()).isEqualTo(State.CANCELLED);
        assertThat(journey.openForms()).containsExactly("open-search");
        assertThat(reviewed()).containsExactly(placement(0).reference());
        assertThat(homesOfCase.of(journey.reference())).containsExactly(HOME_A);
    }

    @Test
    void hearsOfTheMoveOnlyFromTheHomeThatIsMovedTo() {
        movePlanned();
        confirmed("HOME-D", 90000);
        journey.letPass(Duration.ofDays(14));

        assertThatThrownBy(() -> journey.receives("placementStarted", started("HOME-A")))
                .hasMessageContaining("another home");
        assertThatThrownBy(() -> journey.receives(
                        "placementStarted", map("homeReference", "HOME-D", "actualStartDate", "2026-03-15")))
                .hasMessageContaining("present home");
        assertThatThrownBy(() -> journey.answers("confirm-start", "actualStartDate", "2026-03-15"))
                .hasMessageContaining("[actualStartDate]");
        journey.receives("placementStarted", started("HOME-D"));

        assertThat(placements.inForce(journey.reference())).map(Placement::home).hasValue(HOME_D);
    }

    private Map<String, Object> started(String home) {
        return map(
                "homeReference",
                home,
                "actualStartDate",
                placement(1).plannedStart().toString());
    }

    @Test
    void staysWhereTheHomeItselfOffersToKeepThePersonAtTheUsualRate() {
        movePlanned();

        confirmed("HOME-A", 88000, "contractTermsReference", "DOC/terms-2");

        assertThat(end("continuity-move")).isEqualTo("STAYS_AT_USUAL_RATE");
        assertThat(placements.of(journey.reference())).hasSize(1);
        assertThat(placement(0)).satisfies(lived -> {
            assertThat(lived.state()).isEqualTo(State.IN_FORCE);
            assertThat(lived.contractTerms()).isEqualTo("DOC/terms-2");
            assertThat(lived.terms()).hasSize(2);
            assertThat(lived.current().contractPrice()).isEqualTo(new Money(88000));
        });
    }

    /** Somebody pays the difference for an offer of the open search. */
    private void topUpFor(String offer) {
        desk.reports(
                "top-up-agreement",
                "chargeNature",
                "HIGHER_PRICE_CHOICE",
                "inPlan",
                false,
                "payer",
                "THIRD_PARTY",
                "whatFor",
                "A room with a garden");
        journey.answers("describe-top-up", "offerReference", offer)
                .does("refer-top-up", "judge-top-up-sustainability", "explain-top-up", "agree-top-up");
    }

    private void confirmedWithTopUp(String home) {
        journey.does("open-search");
        journey.offers("HOME-D", 90000);
        String dear = journey.offers(home, 100000);
        topUpFor(dear);
        journey.does("share-offers")
                .answers("discuss-offers", "offers", accepting(dear))
                .answers("confirm-preferred-option", "offerReference", dear)
                .does("assess-person", "reconfirm-understanding")
                .answers("confirm-placement", "weeklyTopUpPence", 10000)
                .does("send-plan");
    }

    private List<Object> accepting(String offer) {
        return ((List<?>) journey.known(journey.task("discuss-offers")).get("offers"))
                .stream()
                        .map(row -> ((Map<?, ?>) row).get("offerReference"))
                        .map(reference -> (Object)
                                (reference.equals(offer)
                                        ? row(reference, "ACCEPTED", null)
                                        : row(reference, "DECLINED", "The room has no garden")))
                        .toList();
    }

    private static Map<String, Object> row(Object offer, String answer, String reason) {
        Map<String, Object> row =
                map("offerReference", offer, "discussedWith", "BOTH", "discussedOn", "2026-03-16", "answer", answer);
        if (reason != null) {
            row.put("reason", reason);
        }
        return row;
    }

    @Test
    void staysWithATopUpWhereTheHomeItselfIsChosenAboveTheBudget() {
        movePlanned();

        confirmedWithTopUp("HOME-A");

        assertThat(end("continuity-move")).isEqualTo("STAYS_WITH_TOP_UP");
        assertThat(placement(0).current().contractPrice()).isEqualTo(new Money(100000));
        assertThat(placement(0).current().topUp()).isEqualTo(new Money(10000));
    }

    @Test
    void leavesTheTermsWhereThePersonLivesAloneWhenATopUpIsForTheOtherHome() {
        movePlanned();

        confirmedWithTopUp("HOME-D");

        assertThat(placement(0).terms()).hasSize(1);
        assertThat(placement(1).current().topUp()).isEqualTo(new Money(10000));
        journey.letPass(Duration.ofDays(14)).does(Ways.TO_HOME).does(TO_DOCUMENTS);
        assertThat(end("continuity-move")).isEqualTo("MOVED");
        assertThat(journey.theCase().namedAssessor()).isEmpty();
        assertThat(cases.fact(journey.reference(), "topUp")).hasValue("RUNNING");
    }

    @Test
    void opensNothingForTheTopUpOfAHomeWhereThePersonDoesNotLiveYet() {
        movePlanned();
        confirmedWithTopUp("HOME-D");

        journey.receives(
                "topUpFailed",
                map(
                        "topUpReference",
                        "DOC/top-up-1",
                        "lastPaidOn",
                        "2026-03-01",
                        "failureReason",
                        "The payer has lost the job"));

        assertThat(desk.told()).contains("PRACTITIONER TOP_UP_LAPSED").doesNotContain("PERSON TOP_UP_LAPSED");
        assertThat(placement(0).terms()).hasSize(1);
    }

    @Test
    void endsTheTopUpOfTheHomeThatIsLeft() {
        StraightLine.movedIn(journey);
        desk.reports(
                "continuity-move",
                "continuityReason",
                "CAPITAL",
                "moneyEndsOn",
                "2026-05-31",
                "whatHappened",
                "The savings last until the end of May");
        journey.does(Ways.MONEY)
                .answers("discuss-move", "weeklyFeePence", 120000, "topUpExplored", true, "topUpReason", null);
        journey.does("confirm-option-by-hand");
        journey.answers("describe-top-up", "offerOfSearch", false, "offerReference", null, "weeklyPricePence", 120000)
                .does("refer-top-up", "judge-top-up-sustainability", "explain-top-up", "agree-top-up");
        assertThat(end("continuity-move")).isEqualTo("STAYS_WITH_TOP_UP");
        planned();

        movedTo("HOME-D");

        assertThat(cases.fact(journey.reference(), "topUp")).hasValue("ENDED");
        assertThat(processes.running(journey.reference(), "running-top-up")).isZero();
        assertThat(placement(1).current().topUp()).isEqualTo(new Money(0));
        journey.does(TO_DOCUMENTS);
        assertThat(end("continuity-move")).isEqualTo("MOVED");
        assertThat(desk.told()).contains("client-finance TOP_UP_LAPSED");
    }

    @Test
    void endsWhatIsConfirmedAndWhatIsInForceWhenTheCaseIsTakenBackDuringTheMove() {
        StraightLine.toMoveIn(journey);
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);
        planned();
        confirmed("HOME-D", 90000);

        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "The person died in hospital");

        assertThat(placements.of(journey.reference()))
                .extracting(Placement::state, known -> known.reason().orElse(""))
                .containsExactly(tuple(State.ENDED, "CASE_WITHDRAWN"), tuple(State.CANCELLED, "CASE_WITHDRAWN"));
        assertThat(journey.openForms()).isEmpty();
        assertThat(processes.running(journey.reference(), "move-in")).isZero();
    }

    @Test
    void looksForBespokeCareWhereThePersonHasIt() {
        StraightLine.movedIn(journey);
        placements.changeTerms(
                journey.reference(), Optional.empty(), "BESPOKE", new Money(201500), LocalDate.parse("2026-03-20"));
        planned();
        assertThat(journey.openForms()).containsExactlyInAnyOrder(BespokeCare.INFORMATION_FORM);

        journey.does(BespokeCare.INFORMATION_FORM);
        String offer = bespoke.answers("HOME-D", 190000);
        journey.letPass(Duration.ofDays(7));
        journey.does("validate-costings");
        bespoke.approves(offer);
        journey.does("discuss-bespoke-offer", "assess-person", "reconfirm-understanding");
        journey.does("confirm-placement", "send-plan");
        journey.letPass(Duration.ofDays(14)).does(Ways.TO_HOME).does(TO_DOCUMENTS);

        assertThat(end("continuity-move")).isEqualTo("MOVED");
        assertThat(placements.inForce(journey.reference())).map(Placement::home).hasValue(HOME_D);
        assertThat(processes.variables(journey.reference(), "scheduled-review"))
                .extracting(waiting -> waiting.get("reviewProcess"))
                .contains("bespoke-four-week-review");
    }
}
