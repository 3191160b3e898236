package org.carejourney.document.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.access.SignedLinks;
import org.carejourney.access.SignedLinks.Signed;
import org.carejourney.document.DocumentPack;
import org.carejourney.document.Documents;
import org.carejourney.messaging.NoticeLinks;
import org.carejourney.messaging.Notices.Notice;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Component;

/** The links on which packs are opened. They are made when they are asked for and kept nowhere. */
@Component
class PackLinks implements NoticeLinks {

    private static final String KIND = "pack";
    private static final String SYSTEM = "system";

    private final SignedLinks links;
    private final Documents documents;
    private final Procedures procedures;
    private final CurrentActor actor;
    private final Clock clock;

    PackLinks(SignedLinks links, Documents documents, Procedures procedures, CurrentActor actor, Clock clock) {
        this.links = links;
        this.documents = documents;
        this.procedures = procedures;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws NotFound when this service has not signed the token */
    Signed read(String token) {
        return links.read(KIND, token).orElseThrow(() -> new NotFound("No such pack"));
    }

    static String path(String token) {
        return "/packs/" + token;
    }

    /** The link to a pack, while it opens, for those who may pass it on. */
    Optional<String> of(Council council, DocumentPack pack) {
        return pack.sentAt()
                .filter(sent -> passesOn(council))
                .flatMap(sent -> until(council, sent))
                .filter(clock.instant()::isBefore)
                .flatMap(until -> links.sign(KIND, new Signed(council, pack.number(), until)))
                .map(token -> links.outside(path(token)));
    }

    @Override
    public Map<Long, String> of(Council council, CaseReference reference, List<Notice> notices) {
        Map<Long, String> found = new HashMap<>();
        for (DocumentPack pack : documents.of(reference)) {
            notices.stream()
                    .filter(notice -> notice.regarding().equals(Optional.of(pack.reference())))
                    .forEach(notice -> of(council, pack).ifPresent(link -> found.put(notice.number(), link)));
        }
        return found;
    }

    private boolean passesOn(Council council) {
        Actor asking = actor.get();
        return asking.isService()
                || asking.groups().contains(council + "-" + SYSTEM)
                || figure(council, "documents.link.passedOnBy")
                        .filter(List.class::isInstance)
                        .map(groups -> ((List<?>) groups)
                                .stream().map(group -> council + "-" + group).anyMatch(asking.groups()::contains))
                        .orElse(false);
    }

    /** When a link to what was sent at a moment stops to open; nothing where the council has no such links. */
    private Optional<Instant> until(Council council, Instant sent) {
        return figure(council, "documents.link.days")
                .filter(Number.class::isInstance)
                .map(days -> ZonedDateTime.ofInstant(sent, CouncilTime.ZONE)
                        .plusDays(((Number) days).longValue())
                        .toInstant());
    }

    private Optional<Object> figure(Council council, String key) {
        return procedures.of(council).value(key, CouncilTime.today(clock));
    }
}
