package org.carejourney.market.process;

import static org.carejourney.market.process.MarketVariables.caseOf;
import static org.carejourney.market.process.MarketVariables.councilOf;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.market.Invitation;
import org.carejourney.market.Invitation.Terms;
import org.carejourney.market.Invitations;
import org.carejourney.market.SearchReference;
import org.carejourney.market.Searches;
import org.carejourney.messaging.Notices;
import org.carejourney.messaging.Notices.Message;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.shared.HomeReference;

/** Tells the homes that the open search invites, each once (service task "Invite homes"). */
@Palette(
        value = "inviteHomes",
        does = "Sends each home that the open search invites its invitation, once, which it may answer by link. The"
                + " procedure's values search.<stage>.deadline or search.<stage>.answerDays say until when.",
        inputs = {
            "searchReference: the search",
            "about: what the notice is about, in capitals",
            "contact: key of the group that an offer or a question goes to",
            "descriptorLevel: level of need that homes are told; not needed",
            "deadline: key of the deadline by which homes answer, if it is not that of the search; its clock runs",
            "priceServices: yes, where an answer prices each service and names its pricing sheet; else it has one price",
            "document: reference of a document that goes with the invitation; not needed",
            "startOn: day on which the care should start; not needed"
        })
class InviteHomes implements JavaDelegate {

    private final Searches searches;
    private final Invitations invitations;
    private final AnswerTime answerTime;
    private final Notices notices;

    InviteHomes(Searches searches, Invitations invitations, AnswerTime answerTime, Notices notices) {
        this.searches = searches;
        this.invitations = invitations;
        this.answerTime = answerTime;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SearchReference search = MarketVariables.SEARCH.require(execution);
        var invitation = new Message(
                MarketVariables.ABOUT.require(execution),
                Optional.of(MarketVariables.CONTACT.require(execution)),
                Optional.of(search.value()));
        List<Notice> told = notices.of(caseOf(execution)).stream()
                .filter(notice -> notice.regarding().equals(invitation.regarding()))
                .toList();
        List<HomeReference> homes = invitations.of(search).stream()
                .filter(invited -> told.stream().noneMatch(notice -> isOf(notice, invited)))
                .map(Invitation::home)
                .toList();
        invitations.send(
                search,
                homes,
                new Terms(
                        answerTime.of(searches.find(search).orElseThrow(), MarketVariables.DEADLINE.find(execution)),
                        MarketVariables.LEVEL.find(execution).orElse(null),
                        MarketVariables.CONTACT.require(execution),
                        MarketVariables.PRICE_SERVICES.find(execution).orElse(false),
                        MarketVariables.DOCUMENT.find(execution),
                        MarketVariables.START_ON.find(execution)));
        notices.sendToEach(
                councilOf(execution),
                caseOf(execution),
                homes.stream().map(HomeReference::value).toList(),
                invitation);
    }

    /** A home that is invited anew, because what it was asked before has lapsed, is told anew. */
    private static boolean isOf(Notice notice, Invitation invited) {
        return notice.whom().equals(invited.home().value()) && !notice.at().isBefore(invited.invitedAt());
    }
}
