package org.carejourney.document.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carejourney.access.ByLink;
import org.carejourney.access.SignedLinks.Signed;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.document.DocumentPack;
import org.carejourney.document.DocumentWords;
import org.carejourney.document.Documents;
import org.carejourney.document.MadeDocument;
import org.carejourney.document.MadeDocuments;
import org.carejourney.document.PackedDocument;
import org.carejourney.document.SharingAction;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.carejourney.shared.Gone;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the recipient of a pack opens it with nothing but the link. They see what was sent to them and may still be seen;
 * of what is held back only that something is. What they see for the first time is noted on the record.
 */
@Component
@Transactional
class PackDesk {

    private static final String OVER = "This pack of documents can no longer be opened";

    private final PackLinks links;
    private final Documents documents;
    private final MadeDocuments made;
    private final Cases cases;
    private final Procedures procedures;
    private final ByLink byLink;
    private final Clock clock;

    PackDesk(
            PackLinks links,
            Documents documents,
            MadeDocuments made,
            Cases cases,
            Procedures procedures,
            ByLink byLink,
            Clock clock) {
        this.links = links;
        this.documents = documents;
        this.made = made;
        this.cases = cases;
        this.procedures = procedures;
        this.byLink = byLink;
        this.clock = clock;
    }

    /**
     * All that the recipient sees of a pack.
     *
     * @param council its name
     * @param subject the person's reference
     * @param until when the link stops to open
     * @param heldBack whether anything of the pack is not shown
     */
    record Shown(String council, String subject, Instant until, boolean heldBack, List<Listed> documents) {}

    /**
     * A document that was sent.
     *
     * @param reference what the sender called it
     * @param readable whether it can be read here
     */
    record Listed(String type, String title, String reference, String version, Instant sentAt, boolean readable) {}

    /**
     * What whoever holds the link learns before the pack is opened: nothing about the person.
     *
     * @param council its name
     * @param until when the link stops to open
     */
    record Cover(String council, Instant until) {}

    /** A whole pack: what the recipient sees of it, and all of it that can be read here. */
    record Whole(Shown shown, List<Readable> readable) {}

    /** A document that can be read here. */
    record Readable(String council, Listed listed, MadeDocument document) {}

    private record Held(
            Procedure procedure,
            CareCase of,
            DocumentPack pack,
            Instant until,
            Map<PackedDocument, SharingAction> open) {

        Council council() {
            return of.council();
        }
    }

    /**
     * Says that there is a pack, which opens nothing and leaves no receipt: programs that look at links in mail see this.
     *
     * @throws NotFound when the link is not one of ours
     * @throws Gone when it was, and no longer opens
     */
    @Transactional(readOnly = true)
    public Cover announce(String token) {
        Held held = open(token);
        return new Cover(held.procedure().name(), held.until());
    }

    /**
     * @param reads whether somebody reads it, and not only asks whether it is there
     * @throws NotFound when the link is not one of ours
     * @throws Gone when it was, and no longer opens
     */
    public Shown show(String token, boolean reads) {
        Held held = open(token);
        if (reads) {
            received(held, held.open().keySet());
        }
        return shown(held);
    }

    /** The same with all that can be read of it, each without what the person withholds. */
    public Whole readAll(String token, boolean reads) {
        Held held = open(token);
        if (reads) {
            received(held, held.open().keySet());
        }
        List<Readable> readable = held.open().entrySet().stream()
                .flatMap(document -> made(held, document).stream()
                        .map(found ->
                                new Readable(held.procedure().name(), listed(held, document.getKey(), true), found)))
                .toList();
        return new Whole(shown(held), readable);
    }

    private Shown shown(Held held) {
        return new Shown(
                held.procedure().name(),
                held.of().subject().reference(),
                held.until(),
                held.pack().documents().stream()
                        .anyMatch(document -> document.staysBack()
                                || document.wasSent() && !held.open().containsKey(document)),
                held.open().entrySet().stream()
                        .map(document -> listed(
                                held, document.getKey(), made(held, document).isPresent()))
                        .toList());
    }

    /**
     * A document of a pack, without what the person withholds.
     *
     * @throws NotFound when it was not sent, or cannot be read here
     * @throws Gone when it was and may no longer be seen
     */
    public Readable read(String token, String type, boolean reads) {
        Held held = open(token);
        var asked = held.open().entrySet().stream()
                .filter(document -> document.getKey().type().equals(type))
                .findFirst();
        if (asked.isEmpty()) {
            boolean wasSent = held.pack().documents().stream()
                    .anyMatch(document -> document.type().equals(type) && document.wasSent());
            throw wasSent ? new Gone(OVER) : new NotFound("No such document");
        }
        MadeDocument document =
                asked.flatMap(found -> made(held, found)).orElseThrow(() -> new NotFound("No such document"));
        PackedDocument sent = asked.get().getKey();
        if (reads) {
            received(held, Set.of(sent));
        }
        return new Readable(held.procedure().name(), listed(held, sent, true), document);
    }

    /** The council whose pack a link opened; nothing where its procedure is not to be had. */
    @Transactional(readOnly = true)
    public Optional<String> sender(String token) {
        return procedures.find(links.read(token).council()).map(Procedure::name);
    }

    private Optional<MadeDocument> made(Held held, Map.Entry<PackedDocument, SharingAction> document) {
        return made.asSent(held.of(), document.getKey(), document.getValue());
    }

    private static Listed listed(Held held, PackedDocument document, boolean readable) {
        return new Listed(
                document.type(),
                DocumentWords.title(held.procedure(), document.type()),
                document.reference().orElse(""),
                document.version().orElse(""),
                document.sentAt().orElseThrow(),
                readable);
    }

    private void received(Held held, Set<PackedDocument> seen) {
        byLink.call(held.council(), held.pack().recipient().orElse("recipient"), () -> {
            documents.opened(held.pack(), seen);
            return seen;
        });
    }

    private Held open(String token) {
        Signed signed = links.read(token);
        DocumentPack pack = documents.sent(signed.number()).orElseThrow(() -> new NotFound("No such pack"));
        CareCase of = cases.require(signed.council(), pack.caseReference());
        Map<PackedDocument, SharingAction> open = documents.open(of, pack);
        if (!clock.instant().isBefore(signed.expires()) || of.state() == CareCase.State.WITHDRAWN || open.isEmpty()) {
            throw new Gone(OVER);
        }
        return new Held(procedures.of(signed.council()), of, pack, signed.expires(), open);
    }
}
