package org.carejourney.document;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.document.store.DocumentStore;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides with the person's consent what of a pack may go to whom, and keeps what was sent and what was held back. */
@Service
@Transactional
public class Documents {

    private final DocumentStore store;
    private final Procedures procedures;
    private final CaseRecord record;
    private final CurrentActor actor;
    private final Clock clock;

    Documents(DocumentStore store, Procedures procedures, CaseRecord record, CurrentActor actor, Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.record = record;
        this.actor = actor;
        this.clock = clock;
    }

    /** The types of document that a pack consists of, as the council lists them (DEV-2.8-5). */
    public List<String> inPack(Council council, String pack) {
        Object types = procedures.of(council).values().get("sharing.packs." + pack);
        if (!(types instanceof List<?> list)) {
            throw new IllegalStateException("The procedure lists no pack " + pack);
        }
        return list.stream().map(String::valueOf).toList();
    }

    /** The person's last recorded answer on sharing, from whichever form or message it came. */
    public Consent consent(CaseReference reference) {
        return record.of(reference).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED || entry.kind() == EntryKind.MESSAGE_RECEIVED)
                .filter(entry -> entry.content().get("shareConsent") != null)
                .reduce((earlier, later) -> later)
                .map(Documents::consent)
                .orElse(Consent.NOT_RECORDED);
    }

    private static Consent consent(RecordEntry entry) {
        List<String> parts = entry.content().get("withheldParts") instanceof List<?> list
                ? list.stream().map(Documents::part).toList()
                : List.of();
        return new Consent(String.valueOf(entry.content().get("shareConsent")), parts);
    }

    private static String part(Object part) {
        return part instanceof Map<?, ?> row
                ? row.values().stream().map(String::valueOf).findFirst().orElse("")
                : String.valueOf(part);
    }

    /** Notes what may be done with a document; with a stripped version, once there is one. */
    public void decide(
            CaseReference reference,
            String packReference,
            String pack,
            String type,
            SharingAction action,
            Optional<String> strippedReference) {
        store.begin(packReference, reference, pack, clock.instant());
        store.decide(packReference, type, action, strippedReference);
    }

    /** A document that the sender has put into the pack. */
    public record Sending(String type, String reference, String version) {}

    /**
     * Sends what may be sent. A document with withheld parts goes as its stripped version, whatever the sender named;
     * one that may not go stays, and the record says so.
     *
     * @return BLOCKED when consent is missing for a document, PARTLY_WITHHELD when anything stayed, else SENT
     */
    public String send(
            CaseReference reference, String packReference, String recipient, String channel, List<Sending> sendings) {
        Map<String, Sending> offered = new LinkedHashMap<>();
        sendings.forEach(sending -> offered.put(sending.type(), sending));
        List<PackedDocument> documents = store.documents(packReference);
        documents.forEach(document -> sendOne(reference, packReference, recipient, channel, document, offered));
        String result = result(store.documents(packReference));
        store.close(
                packReference,
                recipient,
                channel,
                result,
                clock.instant(),
                actor.get().id());
        return result;
    }

    private void sendOne(
            CaseReference reference,
            String packReference,
            String recipient,
            String channel,
            PackedDocument document,
            Map<String, Sending> offered) {
        Optional<Sending> sending = Optional.ofNullable(offered.get(document.type()));
        if (document.action().maySend() && sending.isPresent()) {
            String sent = document.action() == SharingAction.SHARE_WITHOUT_EXCLUDED_PARTS
                    ? document.strippedReference()
                            .orElseThrow(() -> new IllegalStateException(
                                    "No version without the withheld parts has been made of " + document.type()))
                    : sending.get().reference();
            store.outcome(
                    packReference, document.type(), "SENT", sent, sending.get().version());
            record.append(new NewEntry(
                    reference,
                    EntryKind.DOCUMENT_SENT,
                    document.type(),
                    Map.of(
                            "reference", sent,
                            "version", sending.get().version(),
                            "recipient", recipient,
                            "channel", channel,
                            "action", document.action().name())));
        } else {
            String outcome =
                    switch (document.action()) {
                        case WITHHOLD_AND_NOTE -> "WITHHELD";
                        case BLOCK_AND_ASK -> "BLOCKED";
                        default -> "NOT_INCLUDED";
                    };
            store.outcome(packReference, document.type(), outcome, null, null);
            record.append(new NewEntry(
                    reference,
                    EntryKind.DOCUMENT_WITHHELD,
                    document.type(),
                    Map.of("outcome", outcome, "recipient", recipient)));
        }
    }

    private static String result(List<PackedDocument> documents) {
        List<String> outcomes = documents.stream()
                .map(document -> document.outcome().orElse(""))
                .toList();
        if (outcomes.contains("BLOCKED")) {
            return "BLOCKED";
        }
        return outcomes.stream().allMatch("SENT"::equals) ? "SENT" : "PARTLY_WITHHELD";
    }

    @Transactional(readOnly = true)
    public List<DocumentPack> of(CaseReference reference) {
        return store.packs(reference);
    }

    @Transactional(readOnly = true)
    public List<PackedDocument> documents(String packReference) {
        return store.documents(packReference);
    }
}
