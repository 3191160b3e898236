package org.carejourney.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.carejourney.market.HomeEntryBuilder.aHome;
import static org.carejourney.market.MarketWorld.COUNCIL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.market.Invitation.Terms;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What searching the market must do on every database that the service runs on. */
abstract class SearchContract {

    private static final Position EXETER = new Position(50.7236, -3.5275);

    private Searches searches;
    private Homes homes;
    private CaseReference aCase;

    abstract MarketWorld world();

    @BeforeEach
    void homesAroundExeter() {
        searches = world().the(Searches.class);
        homes = world().the(Homes.class);
        aCase = world().aCase();
        world().home("HOME-CENTRE", aHome().at(50.7236, -3.5275).withVacancies(1));
        world().home("HOME-4-MILES", aHome().at(50.7236 + 4 / 69.09, -3.5275));
        world().home("HOME-10-MILES", aHome().at(50.7236, -3.5275 + 10 / 43.75).withVacancies(0));
        world().home("HOME-30-MILES", aHome().at(50.7236 + 30 / 69.09, -3.5275).in("DEVON"));
        world().home("HOME-NURSING", aHome().at(50.7236, -3.5275).providing("NURSING"));
        world().home("HOME-SIGNED-ONLY", aHome().at(50.7236, -3.5275).signedOnly());
        world().home("HOME-NO-AGREEMENT", aHome().at(50.7236, -3.5275).withoutAgreement());
        world().home("HOME-OTHER-COUNTY", aHome().at(50.7236, -3.5275).in("Somerset"));
    }

    @Test
    @Requirement({"DEV-2.7-1", "DEV-1.2-3"})
    void invitesHomesUnderAgreementInTheCountyWithinFiveMilesOfThePreferredArea() {
        Search search = searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);

        assertThat(search.radiusMiles()).hasValue(5.0);
        assertThat(invited()).containsExactly("HOME-CENTRE", "HOME-4-MILES");
        assertThat(searches.invited(search)).isEqualTo(2);
    }

    @Test
    void keepsWhatAHomeWasToldAndWhatItAnswered() {
        Invitations invitations = world().the(Invitations.class);
        Search search = searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);
        Terms terms = new Terms(
                Instant.parse("2026-03-04T17:00:00Z"),
                "R2",
                "ast",
                true,
                Optional.of("DOC/needs-1"),
                Optional.of(LocalDate.parse("2026-03-20")));
        assertThat(invitations.open(search.reference())).isEmpty();

        invitations.send(search.reference(), List.of(new HomeReference("HOME-CENTRE")), terms);

        Invitation invited = invitations.open(search.reference()).get(0);
        assertThat(invitations.open(search.reference())).hasSize(1);
        assertThat(invited.home().value()).isEqualTo("HOME-CENTRE");
        assertThat(invited.terms()).contains(terms);
        assertThat(invited.answer()).isEmpty();
        invitations.offered(invited, "OFFER-1");
        invitations.declined(invited);
        Invitation answered = invitations.find(COUNCIL, invited.number()).orElseThrow();
        assertThat(answered.answer())
                .hasValueSatisfying(answer -> assertThat(answer.isDeclined()).isTrue());
        assertThat(answered.answers()).isEqualTo(2);
        assertThat(invitations.find(new Council("another"), invited.number())).isEmpty();
        assertThat(searches.invitations(search.reference()))
                .filteredOn(Searches.InvitedHome::declined)
                .extracting(home -> home.home().value())
                .containsExactly("HOME-CENTRE");
    }

    @Test
    void anInvitationIsOpenWhileItsSearchIsAndItsHomeIsUnderAgreement() {
        Invitations invitations = world().the(Invitations.class);
        Search search = searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);
        HomeReference home = new HomeReference("HOME-CENTRE");
        invitations.send(
                search.reference(),
                List.of(home),
                new Terms(
                        Instant.parse("2026-03-04T17:00:00Z"), null, "ast", false, Optional.empty(), Optional.empty()));
        Invitation invited = invitations.open(search.reference()).get(0);
        assertThat(invitations.isOpen(invited)).isTrue();

        world().home("HOME-CENTRE", aHome().at(50.7236, -3.5275).signedOnly());
        assertThat(invitations.isOpen(invited)).isFalse();
        world().home("HOME-CENTRE", aHome().at(50.7236, -3.5275));
        searches.close(aCase, "UNRESOLVED");
        assertThat(invitations.isOpen(invited)).isFalse();
        searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);
        assertThat(invitations.isOpen(invited)).isTrue();

        searches.close(aCase, "NEEDS_CHANGED");
        world().the(Offers.class).lapse(COUNCIL, aCase, "NEEDS_CHANGED");
        searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);
        assertThat(invitations.find(COUNCIL, invited.number())).isEmpty();
        assertThat(invitations.of(search.reference()))
                .filteredOn(anew -> anew.home().equals(home))
                .noneMatch(anew -> anew.number() == invited.number());
    }

    @Test
    @Requirement("DEV-2.7-1")
    void countsTheFiveMilesFromTheEdgeOfAnArea() {
        Search search = searches.open(COUNCIL, aCase, Stage.A, "EX20", ServiceType.RESIDENTIAL);

        assertThat(search.radiusMiles().orElseThrow()).isBetween(13.0, 17.0);
    }

    @Test
    @Requirement({"DEV-2.7-2", "DEV-2.7-3"})
    void widensToFifteenMilesFromTheCentreAndThenToTheWholeCounty() {
        searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);

        Search b = searches.open(COUNCIL, aCase, Stage.B, "EX1 1AA", ServiceType.RESIDENTIAL);
        assertThat(b.radiusMiles()).hasValue(15.0);
        assertThat(invited()).containsExactly("HOME-CENTRE", "HOME-4-MILES", "HOME-10-MILES");

        Search c = searches.open(COUNCIL, aCase, Stage.C, "EX1 1AA", ServiceType.RESIDENTIAL);
        assertThat(c.radiusMiles()).isEmpty();
        assertThat(invited()).containsExactly("HOME-CENTRE", "HOME-4-MILES", "HOME-10-MILES", "HOME-30-MILES");
    }

    @Test
    void changesNothingWhenTheSameStageIsOpenedTwice() {
        Search first = searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);
        Search second = searches.open(COUNCIL, aCase, Stage.A, "ex1 1aa", ServiceType.RESIDENTIAL);

        assertThat(second).isEqualTo(first);
        assertThat(subjects()).containsExactly("SEARCH_OPENED");
    }

    @Test
    void invitesOnlyNewHomesWhenAClosedStageOpensAgain() {
        Search first = searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);
        searches.close(aCase, "WINDOW_OVER");
        searches.close(aCase, "WINDOW_OVER");
        world().home("HOME-NURSING", aHome().at(50.7236, -3.5275).providing("NURSING", "RESIDENTIAL"));

        Search again = searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);

        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(invited()).containsExactly("HOME-NURSING");
        assertThat(searches.invited(again)).isEqualTo(3);
        assertThat(subjects()).containsExactly("SEARCH_OPENED", "SEARCH_CLOSED", "SEARCH_OPENED");
    }

    @Test
    void keepsOneSearchOpenAndNamesTheLastOne() {
        searches.open(COUNCIL, aCase, Stage.A, "EX1 1AA", ServiceType.RESIDENTIAL);
        searches.open(COUNCIL, aCase, Stage.B, "EX1 1AA", ServiceType.RESIDENTIAL);

        assertThat(searches.latest(aCase)).map(Search::stage).hasValue(Stage.B);
        assertThat(subjects()).containsExactly("SEARCH_OPENED", "SEARCH_CLOSED", "SEARCH_OPENED");
        searches.close(aCase, "CONFIRMED");
        assertThat(searches.latest(aCase)).map(Search::stage).hasValue(Stage.B);
        assertThat(searches.latest(aCase)).map(Search::state).hasValue(Search.State.CLOSED);
    }

    @Test
    void refusesAnAreaThatNobodyKnows() {
        assertThatExceptionOfType(InvalidEntry.class)
                .isThrownBy(() -> searches.open(COUNCIL, aCase, Stage.A, "Nowhere", ServiceType.RESIDENTIAL))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(FieldFault::field)
                        .containsExactly("preferredArea"));
        assertThat(searches.latest(aCase)).isEmpty();
    }

    @Test
    void findsHomesByDistanceTypeAndVacancyPageByPage() {
        Page<HomeFound> near = homes.search(COUNCIL, new HomeSearch(EXETER, 12.0, null, null, new PageAsked(0, 50)));
        assertThat(near.total()).isEqualTo(near.items().size());
        assertThat(near.items()).extracting(HomeFound::miles).isSorted();
        assertThat(miles(near, "HOME-4-MILES")).isCloseTo(4.0, within(0.02));
        assertThat(miles(near, "HOME-10-MILES")).isCloseTo(10.0, within(0.1));
        assertThat(near.items())
                .noneMatch(found -> found.home().reference().value().equals("HOME-30-MILES"));

        Page<HomeFound> free = homes.search(
                COUNCIL, new HomeSearch(EXETER, 12.0, ServiceType.RESIDENTIAL, true, new PageAsked(0, 50)));
        assertThat(free.items())
                .extracting(found -> found.home().reference().value())
                .containsExactly("HOME-CENTRE");

        Page<HomeFound> second = homes.search(COUNCIL, new HomeSearch(null, null, null, null, new PageAsked(1, 3)));
        assertThat(second.items()).hasSize(3).extracting(HomeFound::miles).containsOnlyNulls();
        assertThat(second.total()).isGreaterThan(7);
    }

    private static Double miles(Page<HomeFound> page, String home) {
        return page.items().stream()
                .filter(found -> found.home().reference().value().equals(home))
                .findFirst()
                .orElseThrow()
                .miles();
    }

    @SuppressWarnings("unchecked")
    private List<String> invited() {
        List<RecordEntry> record = world().record(aCase);
        Map<String, Object> last = record.get(record.size() - 1).content();
        return (List<String>) last.get("invitedHomes");
    }

    private List<String> subjects() {
        return world().record(aCase).stream().map(RecordEntry::subject).toList();
    }
}
