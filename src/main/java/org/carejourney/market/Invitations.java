package org.carejourney.market;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.market.Invitation.Answer;
import org.carejourney.market.Invitation.Terms;
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
    private final CaseRecord record;
    private final Clock clock;

    Invitations(InvitationStore store, SearchStore searches, CaseRecord record, Clock clock) {
        this.store = store;
        this.searches = searches;
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

    /** The invitations to a search that homes may answer now. */
    @Transactional(readOnly = true)
    public List<Invitation> open(SearchReference search) {
        return store.open(search, clock.instant());
    }

    /** Whether a home may answer now: the search is open, the time not over, and the home under agreement (DEV-5.1-1). */
    @Transactional(readOnly = true)
    public boolean isOpen(Invitation invitation) {
        return store.isOpen(invitation.number(), clock.instant());
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
