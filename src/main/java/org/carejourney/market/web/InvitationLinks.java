package org.carejourney.market.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carejourney.access.SignedLinks;
import org.carejourney.access.SignedLinks.Signed;
import org.carejourney.market.Invitation;
import org.carejourney.market.Invitations;
import org.carejourney.market.Searches;
import org.carejourney.messaging.NoticeLinks;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Component;

/** The links on which homes answer their invitations. They are made when they are asked for and kept nowhere. */
@Component
class InvitationLinks implements NoticeLinks {

    private static final String KIND = "invitation";

    private final SignedLinks links;
    private final Searches searches;
    private final Invitations invitations;
    private final MarketRights rights;

    InvitationLinks(SignedLinks links, Searches searches, Invitations invitations, MarketRights rights) {
        this.links = links;
        this.searches = searches;
        this.invitations = invitations;
        this.rights = rights;
    }

    /** @throws NotFound when this service has not signed the token */
    Signed read(String token) {
        return links.read(KIND, token).orElseThrow(() -> new NotFound("No such invitation"));
    }

    static String path(String token) {
        return "/invitations/" + token;
    }

    @Override
    public Map<Long, String> of(Council council, CaseReference reference, List<Notice> notices) {
        Map<String, Invitation> open =
                searches
                        .latest(reference)
                        .map(search -> invitations.open(search.reference()))
                        .orElse(List.of())
                        .stream()
                        .filter(this::isForThemToPassOn)
                        .collect(
                                Collectors.toMap(invitation -> invitation.home().value(), invitation -> invitation));
        Map<Long, String> found = new HashMap<>();
        for (Notice notice : notices) {
            Optional.ofNullable(open.get(notice.whom()))
                    .filter(invitation -> isOf(notice, invitation))
                    .flatMap(this::link)
                    .ifPresent(link -> found.put(notice.number(), link));
        }
        return found;
    }

    private boolean isForThemToPassOn(Invitation invitation) {
        return invitation
                .terms()
                .filter(terms -> rights.passOnInvitations(invitation.council(), terms.contact()))
                .isPresent();
    }

    private static boolean isOf(Notice notice, Invitation invitation) {
        return notice.regarding().equals(Optional.of(invitation.search().value()))
                && !notice.at().isBefore(invitation.invitedAt());
    }

    private Optional<String> link(Invitation invitation) {
        return invitation
                .terms()
                .flatMap(terms ->
                        links.sign(KIND, new Signed(invitation.council(), invitation.number(), terms.answerBy())))
                .map(token -> links.outside(path(token)));
    }
}
