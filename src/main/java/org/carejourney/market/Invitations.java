package org.carejourney.market;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.market.Invitation.Answer;
import org.carejourney.market.Invitation.Terms;
import org.carejourney.market.Search.State;
import org.carejourney.market.store.HomeStore;
import org.carejourney.market.store.InvitationStore;
import org.carejourney.market.store.SearchStore;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of homes to searches: what each says, whether it can still be answered, and what was answered. */
@Service
@Transactional
public class Invitations {

    private final InvitationStore store;
    private final SearchStore searches;
    private final HomeStore homes;
    private final CaseRecord record;
    private final Clock clock;

    Invitations(InvitationStore store, SearchStore searches, HomeStore homes, CaseRecord record, Clock clock) {
        this.store = store;
        this.searches = searches;
        this.homes = homes;
        this.record = record;
        this.clock = clock;
    }

    /** Notes what homes are told with their invitation to a search. */
    public void send(SearchReference search, List<HomeReference> invited, Terms terms) {
        store.send(search, invited, terms);
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> find(Council council, long number) {
        return store.find(council, number);
    }

    @Transactional(readOnly = true)
    public List<Invitation> of(SearchReference search) {
        return store.of(search);
    }

    /** Whether a home may answer now: the search is open, the time not over, and the home under agreement (DEV-5.1-1). */
    @Transactional(readOnly = true)
    public boolean isOpen(Invitation invitation) {
        return invitation
                        .terms()
                        .filter(terms -> clock.instant().isBefore(terms.answerBy()))
                        .isPresent()
                && searches.find(invitation.search())
                        .filter(search -> search.state() == State.OPEN)
                        .isPresent()
                && homes.find(invitation.council(), invitation.home())
                        .filter(home -> home.agreement().isInForce())
                        .isPresent();
    }

    /** Notes that a home has answered with an offer, which is in the register of offers. */
    public void offered(Invitation invitation, String offer) {
        store.answer(invitation, new Answer(Optional.of(offer), clock.instant()));
    }

    /** Notes that a home has no place. */
    public void declined(Invitation invitation) {
        store.answer(invitation, new Answer(Optional.empty(), clock.instant()));
        Search search = searches.find(invitation.search()).orElseThrow();
        record.append(new NewEntry(
                search.caseReference(),
                EntryKind.MARKET,
                "INVITATION_DECLINED",
                Map.of(
                        "searchReference", search.reference().value(),
                        "homeReference", invitation.home().value())));
    }
}
