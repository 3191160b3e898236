package org.carejourney.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carejourney.market.MarketWorld.COUNCIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.market.MarketWorld;
import org.carejourney.placement.Placement.State;
import org.carejourney.placement.Placements.Agreed;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of placements, on every database that the service runs on. */
abstract class PlacementContract {

    private static final LocalDate START = LocalDate.parse("2026-03-16");

    private static final HomeReference HOME_A = new HomeReference("HOME-A");
    private static final HomeReference HOME_B = new HomeReference("HOME-B");

    private Placements placements;
    private CaseReference aCase;

    abstract MarketWorld world();

    @BeforeEach
    void aNewCase() {
        placements = world().the(Placements.class);
        aCase = world().aCase();
    }

    @Test
    @Requirement("DEV-2.8-6")
    void holdsStartContractTermsAndCostsOnceThePersonHasMovedIn() {
        placements.confirm(COUNCIL, aCase, agreed("HOME-A"));

        placements.start(aCase, START.plusDays(1));

        Placement placement = placements.open(aCase).orElseThrow();
        assertThat(placement.state()).isEqualTo(State.IN_FORCE);
        assertThat(placement.plannedStart()).isEqualTo(START);
        assertThat(placement.actualStart()).hasValue(START.plusDays(1));
        assertThat(placement.contractTerms()).isEqualTo("TERMS-1");
        assertThat(placement.current())
                .isEqualTo(new Terms(1, START, "R2", new Money(90000), new Money(90000), new Money(0)));
        RecordEntry started = world().record(aCase).get(1);
        assertThat(started.subject()).isEqualTo("STARTED");
        assertThat(started.content()).containsKeys("actualStart", "contractTermsReference", "contractPricePence");
    }

    @Test
    void changesNothingWhenTheSameIsDoneTwice() {
        Placement first = placements.confirm(COUNCIL, aCase, agreed("HOME-A"));
        Placement second = placements.confirm(COUNCIL, aCase, agreed("HOME-A"));
        placements.start(aCase, START);
        placements.start(aCase, START.plusDays(9));

        assertThat(second).isEqualTo(first);
        assertThat(placements.open(aCase).orElseThrow().actualStart()).hasValue(START);
        assertThat(subjects()).containsExactly("CONFIRMED", "STARTED");
    }

    @Test
    void replacesAPlacementThatIsConfirmedInAnotherHome() {
        placements.confirm(COUNCIL, aCase, agreed("HOME-A"));
        placements.confirm(COUNCIL, aCase, agreed("HOME-B"));

        assertThat(placements.of(aCase)).extracting(Placement::state).containsExactly(State.CANCELLED, State.CONFIRMED);
        assertThat(placements.open(aCase)).map(Placement::home).hasValue(new HomeReference("HOME-B"));
    }

    @Test
    void keepsThePlacementInForceUntilTheOneInAnotherHomeStarts() {
        movedIn();

        placements.confirm(COUNCIL, aCase, agreed("HOME-B"));

        assertThat(placements.inForce(aCase)).map(Placement::home).hasValue(HOME_A);
        assertThat(placements.confirmed(aCase)).map(Placement::home).hasValue(HOME_B);
        assertThat(placements.open(aCase)).map(Placement::home).hasValue(HOME_A);
        assertThat(placements.open(aCase, Optional.of(HOME_B)))
                .map(Placement::state)
                .hasValue(State.CONFIRMED);
        assertThat(subjects()).containsExactly("CONFIRMED", "STARTED", "CONFIRMED");
    }

    @Test
    void endsThePlacementThatThePersonLeavesOnTheDayOfTheMove() {
        String first = movedIn();
        placements.confirm(COUNCIL, aCase, agreed("HOME-B"));

        assertThat(placements.start(aCase, START.plusWeeks(5)))
                .map(Placement::reference)
                .hasValue(first);
        assertThat(placements.start(aCase, START.plusWeeks(6))).isEmpty();

        assertThat(placements.of(aCase)).extracting(Placement::state).containsExactly(State.ENDED, State.IN_FORCE);
        assertThat(placements.of(aCase).get(0)).satisfies(left -> {
            assertThat(left.endedOn()).hasValue(START.plusWeeks(5));
            assertThat(left.reason()).hasValue("MOVED");
        });
        assertThat(placements.inForce(aCase)).satisfies(lived -> {
            assertThat(lived.orElseThrow().home()).isEqualTo(HOME_B);
            assertThat(lived.orElseThrow().actualStart()).hasValue(START.plusWeeks(5));
        });
        assertThat(placements.runs(aCase, first)).isFalse();
        assertThat(subjects()).containsExactly("CONFIRMED", "STARTED", "CONFIRMED", "ENDED", "STARTED");
    }

    @Test
    void leavesThePlacementInForceAloneWhenTheOtherIsCancelledOrReplaced() {
        movedIn();
        placements.confirm(COUNCIL, aCase, agreed("HOME-B"));
        placements.confirm(COUNCIL, aCase, agreed("HOME-C"));

        placements.cancel(aCase, "START_CANCELLED");
        placements.cancel(aCase, "START_CANCELLED");

        assertThat(placements.of(aCase))
                .extracting(Placement::state)
                .containsExactly(State.IN_FORCE, State.CANCELLED, State.CANCELLED);
        assertThat(placements.of(aCase))
                .extracting(known -> known.reason().orElse("none"))
                .containsExactly("none", "REPLACED", "START_CANCELLED");
    }

    @Test
    void endsThePlacementInForceAndLeavesTheConfirmedOneAlone() {
        movedIn();
        placements.confirm(COUNCIL, aCase, agreed("HOME-B"));

        placements.end(aCase, "CASE_WITHDRAWN");

        assertThat(placements.of(aCase)).extracting(Placement::state).containsExactly(State.ENDED, State.CONFIRMED);
    }

    @Test
    void changesTheTermsWhereThePersonLivesOrOfThePlacementThatIsNamed() {
        movedIn();
        String prepared = placements
                .confirm(COUNCIL, aCase, agreed("HOME-B", START.plusWeeks(4)))
                .reference();

        placements.changePrice(aCase, Optional.empty(), new Money(91000), START.plusWeeks(2));
        placements.changePrice(aCase, Optional.of(prepared), new Money(97000), START.plusWeeks(5));
        placements.changeTopUp(aCase, Optional.of(HOME_B), new Money(7000), START.plusWeeks(5));

        assertThat(placements.inForce(aCase).orElseThrow().current())
                .isEqualTo(new Terms(2, START.plusWeeks(2), "R2", new Money(90000), new Money(91000), new Money(0)));
        assertThat(placements.confirmed(aCase).orElseThrow().current())
                .isEqualTo(new Terms(3, START.plusWeeks(5), "R2", new Money(90000), new Money(97000), new Money(7000)));
        assertThatIllegalStateException()
                .isThrownBy(() -> placements.changePrice(aCase, Optional.of("PLACEMENT-X"), new Money(97000), START));
    }

    @Test
    void carriesLevelAndBudgetToThePlacementThatIsConfirmedForAMoveFromItsFirstDay() {
        movedIn();
        placements.confirm(COUNCIL, aCase, agreed("HOME-B", START.plusWeeks(4)));

        assertThat(placements.changeTerms(aCase, Optional.empty(), "R3", new Money(98500), START.plusWeeks(2)))
                .map(Placement::home)
                .hasValue(HOME_B);
        assertThat(placements.changeTerms(aCase, Optional.empty(), "R3", new Money(98500), START.plusWeeks(2)))
                .isPresent();

        assertThat(placements.inForce(aCase).orElseThrow().current())
                .isEqualTo(new Terms(2, START.plusWeeks(2), "R3", new Money(98500), new Money(90000), new Money(0)));
        assertThat(placements.confirmed(aCase).orElseThrow().terms())
                .containsExactly(
                        new Terms(1, START.plusWeeks(4), "R2", new Money(90000), new Money(90000), new Money(0)),
                        new Terms(2, START.plusWeeks(4), "R3", new Money(98500), new Money(90000), new Money(0)));
    }

    @Test
    void changesWhatAHomeThatWasLeftIsOwedForTheTimeBeforeTheMove() {
        String left = movedIn();
        placements.confirm(COUNCIL, aCase, agreed("HOME-B", START.plusWeeks(4)));
        placements.start(aCase, START.plusWeeks(4));

        placements.changeTerms(aCase, Optional.of(left), "R3", new Money(98500), START.plusWeeks(2));
        placements.changePrice(aCase, Optional.of(left), new Money(98500), START.plusWeeks(4));

        assertThat(placements.of(aCase).get(0).current())
                .isEqualTo(new Terms(2, START.plusWeeks(2), "R3", new Money(98500), new Money(90000), new Money(0)));
        assertThat(placements.inForce(aCase).orElseThrow().terms()).hasSize(1);
    }

    @Test
    void makesWhatIsAgreedWithTheHomeWhereThePersonLivesTheNextVersionOfItsTerms() {
        String first = movedIn();
        placements.confirm(COUNCIL, aCase, agreed("HOME-B"));
        Agreed anew = new Agreed(
                HOME_A, START.plusWeeks(9), "TERMS-2", "R2", new Money(90000), new Money(88000), new Money(0));

        placements.confirm(COUNCIL, aCase, anew);
        Placement known = placements.confirm(COUNCIL, aCase, anew);

        assertThat(known.reference()).isEqualTo(first);
        assertThat(known.state()).isEqualTo(State.IN_FORCE);
        assertThat(known.contractTerms()).isEqualTo("TERMS-2");
        assertThat(known.terms()).hasSize(2);
        assertThat(known.current())
                .isEqualTo(new Terms(2, START.plusWeeks(9), "R2", new Money(90000), new Money(88000), new Money(0)));
        assertThat(placements.confirmed(aCase)).isEmpty();
        assertThat(subjects()).containsExactly("CONFIRMED", "STARTED", "CONFIRMED", "CANCELLED", "TERMS_AGREED_ANEW");
    }

    @Test
    void startsNothingThatWasNotConfirmed() {
        assertThatIllegalStateException().isThrownBy(() -> placements.start(aCase, START));
    }

    @Test
    void cancelsOnlyWhatHasNotStartedAndEndsOnlyWhatHas() {
        placements.confirm(COUNCIL, aCase, agreed("HOME-A"));
        placements.end(aCase, "MOVED");
        assertThat(placements.open(aCase)).map(Placement::state).hasValue(State.CONFIRMED);

        placements.start(aCase, START);
        placements.cancel(aCase, "START_CANCELLED");
        assertThat(placements.open(aCase)).map(Placement::state).hasValue(State.IN_FORCE);

        placements.end(aCase, "MOVED");
        placements.end(aCase, "MOVED");
        assertThat(placements.open(aCase)).isEmpty();
        assertThat(placements.of(aCase).get(0).reason()).hasValue("MOVED");
        assertThat(subjects()).containsExactly("CONFIRMED", "STARTED", "ENDED");
    }

    @Test
    @Requirement("DEV-3.5-2")
    void keepsEveryVersionOfBudgetAndPriceWithTheDayItHoldsFrom() {
        placements.confirm(COUNCIL, aCase, agreed("HOME-A"));
        placements.start(aCase, START);

        placements.changeTerms(aCase, Optional.empty(), "R3", new Money(98500), START.plusWeeks(8));
        placements.changePrice(aCase, Optional.empty(), new Money(97000), START.plusWeeks(9));

        assertThat(placements.open(aCase).orElseThrow().terms())
                .containsExactly(
                        new Terms(1, START, "R2", new Money(90000), new Money(90000), new Money(0)),
                        new Terms(2, START.plusWeeks(8), "R3", new Money(98500), new Money(90000), new Money(0)),
                        new Terms(3, START.plusWeeks(9), "R3", new Money(98500), new Money(97000), new Money(0)));
        assertThat(subjects()).containsExactly("CONFIRMED", "STARTED", "TERMS_CHANGED", "PRICE_CHANGED");
        assertThat(world().record(aCase).get(3).content())
                .containsEntry("contractPricePence", 97000)
                .containsEntry("validFrom", "2026-05-18");
    }

    @Test
    void putsLevelAndBudgetFromBeforeTheirLastChangeInForceAgainAndRestoresThem() {
        placements.confirm(COUNCIL, aCase, agreed("HOME-A"));
        assertThat(placements.revertTerms(aCase, Optional.empty(), Optional.empty(), START))
                .isEmpty();
        placements.start(aCase, START);
        placements.changeTerms(aCase, Optional.empty(), "R3", new Money(98500), START.plusWeeks(8));
        placements.changePrice(aCase, Optional.empty(), new Money(97000), START.plusWeeks(9));

        assertThat(placements.revertTerms(aCase, Optional.empty(), Optional.empty(), START.plusWeeks(10)))
                .contains(4);
        assertThat(placements.revertTerms(aCase, Optional.empty(), Optional.of(3), START.plusWeeks(11)))
                .isEmpty();
        assertThat(placements.revertTerms(aCase, Optional.empty(), Optional.of(4), START.plusWeeks(12)))
                .contains(5);

        assertThat(placements.open(aCase).orElseThrow().terms())
                .endsWith(
                        new Terms(4, START.plusWeeks(10), "R2", new Money(90000), new Money(97000), new Money(0)),
                        new Terms(5, START.plusWeeks(12), "R3", new Money(98500), new Money(97000), new Money(0)));
        assertThat(subjects()).endsWith("TERMS_REVERTED", "TERMS_REVERTED");
    }

    @Test
    void revertsNothingWithoutAPlacement() {
        assertThat(placements.revertTerms(aCase, Optional.empty(), Optional.empty(), START))
                .isEmpty();
    }

    @Test
    void keepsTheTopUpAsAVersionOfItsOwn() {
        placements.confirm(COUNCIL, aCase, agreed("HOME-A"));
        placements.start(aCase, START);

        placements.changeTopUp(aCase, Optional.empty(), new Money(10000), START.plusWeeks(2));

        assertThat(placements.open(aCase).orElseThrow().current())
                .isEqualTo(
                        new Terms(2, START.plusWeeks(2), "R2", new Money(90000), new Money(90000), new Money(10000)));
        assertThat(world().record(aCase).get(2).subject()).isEqualTo("TOP_UP_CHANGED");
        assertThat(world().record(aCase).get(2).content()).containsEntry("topUpPence", 10000);
    }

    @Test
    void changesNoTermsWhereNothingIsInForce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> placements.changeTerms(aCase, Optional.empty(), "R3", new Money(98500), START));
        assertThatIllegalStateException()
                .isThrownBy(() -> placements.changePrice(aCase, Optional.empty(), new Money(97000), START));
    }

    @Test
    void knowsWhichPlacementRuns() {
        String first = placements.confirm(COUNCIL, aCase, agreed("HOME-A")).reference();
        assertThat(placements.runs(aCase, first)).isFalse();

        placements.start(aCase, START);
        assertThat(placements.runs(aCase, first)).isTrue();

        placements.end(aCase, "MOVED");
        placements.confirm(COUNCIL, aCase, agreed("HOME-B"));
        placements.start(aCase, START.plusWeeks(5));
        assertThat(placements.runs(aCase, first)).isFalse();
    }

    @Test
    void schedulesAReviewOfAPlacementOnceForTheSameStart() {
        Placement first = placements.confirm(COUNCIL, aCase, agreed("HOME-A"));
        placements.start(aCase, START);
        Placement second = placements.confirm(COUNCIL, aCase, agreed("HOME-B"));

        assertThat(placements.schedule(first, "INITIAL", START)).isTrue();
        assertThat(placements.schedule(first, "INITIAL", START)).isFalse();
        assertThat(placements.schedule(first, "ANNUAL", START)).isTrue();
        assertThat(placements.schedule(first, "ANNUAL", START.plusYears(1))).isTrue();
        assertThat(placements.schedule(second, "INITIAL", START)).isTrue();

        assertThat(subjects()).filteredOn("REVIEW_SCHEDULED"::equals).hasSize(4);
    }

    private String movedIn() {
        String reference = placements.confirm(COUNCIL, aCase, agreed("HOME-A")).reference();
        placements.start(aCase, START);
        return reference;
    }

    private static Agreed agreed(String home) {
        return agreed(home, START);
    }

    private static Agreed agreed(String home, LocalDate start) {
        return new Agreed(
                new HomeReference(home), start, "TERMS-1", "R2", new Money(90000), new Money(90000), new Money(0));
    }

    private List<String> subjects() {
        return world().record(aCase).stream().map(RecordEntry::subject).toList();
    }
}
