package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.SearchReference;
import org.carejourney.market.Searches;
import org.carejourney.messaging.Notices;
import org.carejourney.messaging.Notices.Message;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.shared.HomeReference;

/** Tells the homes that the open search invites, each once (service task "Invite homes"). */
@Palette(
        value = "inviteHomes",
        does = "Sends each home that the open search invites its invitation, once.",
        inputs = {
            "searchReference: the search",
            "about: what the notice is about, in capitals",
            "contact: key of the group that an offer or a question goes to"
        })
class InviteHomes implements JavaDelegate {

    private final Searches searches;
    private final Notices notices;

    InviteHomes(Searches searches, Notices notices) {
        this.searches = searches;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SearchReference search = MarketVariables.SEARCH.require(execution);
        var invitation = new Message(
                MarketVariables.ABOUT.require(execution),
                Optional.of(MarketVariables.CONTACT.require(execution)),
                Optional.of(search.value()));
        Set<String> told = notices.of(caseOf(execution)).stream()
                .filter(notice -> notice.regarding().equals(invitation.regarding()))
                .map(Notice::whom)
                .collect(Collectors.toSet());
        List<String> homes = searches.invitedHomes(search).stream()
                .map(HomeReference::value)
                .filter(home -> !told.contains(home))
                .toList();
        notices.sendToEach(councilOf(execution), caseOf(execution), homes, invitation);
    }
}
