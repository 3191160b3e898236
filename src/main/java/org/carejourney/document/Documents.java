package org.carejourney.document;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.cases.CareCase;
import org.carejourney.document.store.DocumentStore;
import org.carejourney.engine.EngineDecisions;
import org.carejourney.procedure.ProcedureVersions;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides with the person's consent what of a pack may go to whom, and keeps what was sent and what was held back. */
@Service
@Transactional
public class Documents {

    private static final String INCOMPLETE = "INCOMPLETE";

    /** Decision on what may be done with a document. */
    private static final String SHARING = "document-pack";

    private final DocumentStore store;
    private final Procedures procedures;
    private final ProcedureVersions versions;
    private final EngineDecisions decisions;
    private final CaseRecord record;
    private final CurrentActor actor;
    private final Clock clock;

    Documents(
            DocumentStore store,
            Procedures procedures,
            ProcedureVersions versions,
            EngineDecisions decisions,
            CaseRecord record,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.versions = versions;
        this.decisions = decisions;
        this.record = record;
        this.actor = actor;
        this.clock = clock;
    }

    /** The types of document that a pack consists of, as the council lists them (DEV-2.8-5). */
    public List<String> inPack(Council council, String pack) {
        Object types = procedures
                .of(council)
                .value("sharing.packs." + pack, CouncilTime.today(clock))
                .orElse(null);
        if (!(types instanceof List<?> list)) {
            throw new IllegalStateException("The procedure lists no pack " + pack);
        }
        return list.stream().map(String::valueOf).toList();
    }

    /** The person's last recorded answer on sharing, from whichever form or message it came. */
    public Consent consent(CaseReference reference) {
        return consent(reference, Instant.MAX);
    }

    /** The answer that was the last one at a moment. */
    Consent consent(CaseReference reference, Instant at) {
        return record.of(reference).stream()
                .filter(entry -> !entry.at().isAfter(at))
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED || entry.kind() == EntryKind.MESSAGE_RECEIVED)
                .filter(entry -> entry.content().get("shareConsent") != null)
                .reduce((earlier, later) -> later)
                .map(Documents::consent)
                .orElse(Consent.NOT_RECORDED);
    }

    /** What the council's decision lets be done with a document, by the consent that is on record now. */
    SharingAction mayGo(CareCase of, String type) {
        Consent consent = consent(of.reference());
        Map<String, Object> inputs =
                Map.of("documentType", type, "shareConsent", consent.answer(), "exclusions", consent.exclusions());
        return decisions.evaluate(versions.newestDeployment(of.council()), SHARING, inputs).stream()
                .findFirst()
                .map(row -> SharingAction.valueOf(String.valueOf(row.get("action"))))
                .orElse(SharingAction.BLOCK_AND_ASK);
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

    /** Where a pack goes, by which way, and the deadline that this serves. */
    public record Delivery(String recipient, String channel, Optional<String> deadline) {}

    /**
     * Sends what may be sent of what has not gone yet. A document with withheld parts goes as its stripped version,
     * whatever the sender named; one that may not go stays, and the record says so. What the sender leaves out without
     * saying that there is no such document is still to follow.
     *
     * @return INCOMPLETE while a document is to follow, else BLOCKED when consent is missing for one, PARTLY_WITHHELD
     *     when one is withheld, else SENT
     */
    public String send(CaseReference reference, String packReference, Delivery delivery, List<Sending> sendings) {
        Map<String, Sending> listed = new LinkedHashMap<>();
        sendings.forEach(sending -> listed.put(sending.type(), sending));
        store.documents(packReference).stream()
                .filter(PackedDocument::isOpen)
                .forEach(document -> treat(
                        reference,
                        packReference,
                        delivery,
                        document,
                        listed.getOrDefault(document.type(), Sending.toFollow(document.type(), ""))));
        String result = result(store.documents(packReference));
        if (!result.equals(INCOMPLETE)) {
            store.close(
                    packReference,
                    delivery.recipient(),
                    delivery.channel(),
                    result,
                    clock.instant(),
                    actor.get().id());
        }
        return result;
    }

    private void treat(
            CaseReference reference,
            String packReference,
            Delivery delivery,
            PackedDocument document,
            Sending sending) {
        if (document.action().maySend() && sending.goesNow()) {
            sendOne(reference, packReference, delivery, document, sending);
            return;
        }
        String outcome =
                switch (document.action()) {
                    case WITHHOLD_AND_NOTE -> "WITHHELD";
                    case BLOCK_AND_ASK -> "BLOCKED";
                    default -> sending.how();
                };
        store.outcome(packReference, document.type(), outcome);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("outcome", outcome);
        content.put("recipient", delivery.recipient());
        if (document.action().maySend()) {
            content.put("reason", sending.reason());
        }
        record.append(new NewEntry(reference, EntryKind.DOCUMENT_WITHHELD, document.type(), content));
    }

    private void sendOne(
            CaseReference reference,
            String packReference,
            Delivery delivery,
            PackedDocument document,
            Sending sending) {
        String sent = document.action() == SharingAction.SHARE_WITHOUT_EXCLUDED_PARTS
                ? document.strippedReference()
                        .orElseThrow(() -> new IllegalStateException(
                                "No version without the withheld parts has been made of " + document.type()))
                : sending.reference();
        store.sent(packReference, document.type(), sent, sending.version(), delivery.channel(), clock.instant());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("reference", sent);
        content.put("version", sending.version());
        content.put("recipient", delivery.recipient());
        content.put("channel", delivery.channel());
        content.put("action", document.action().name());
        delivery.deadline().ifPresent(deadline -> content.put("deadline", deadline));
        record.append(new NewEntry(reference, EntryKind.DOCUMENT_SENT, document.type(), content));
    }

    private static String result(List<PackedDocument> documents) {
        Set<String> outcomes = documents.stream()
                .flatMap(document -> document.outcome().stream())
                .collect(Collectors.toSet());
        if (documents.stream().anyMatch(PackedDocument::isOpen)) {
            return INCOMPLETE;
        }
        if (outcomes.contains("BLOCKED")) {
            return "BLOCKED";
        }
        return outcomes.contains("WITHHELD") ? "PARTLY_WITHHELD" : "SENT";
    }

    /** A pack that has gone, by the number in the link to it. */
    @Transactional(readOnly = true)
    public Optional<DocumentPack> sent(long number) {
        return store.find(number).filter(pack -> pack.sentAt().isPresent());
    }

    /**
     * What a pack holds for its recipient by the consent that is on record now: each document that was sent and may still
     * be seen, with what may be done with it.
     */
    @Transactional(readOnly = true)
    public Map<PackedDocument, SharingAction> open(CareCase of, DocumentPack pack) {
        Map<PackedDocument, SharingAction> open = new LinkedHashMap<>();
        for (PackedDocument document : pack.documents()) {
            if (document.wasSent()) {
                SharingAction now = mayGo(of, document.type());
                if (now.maySend()) {
                    open.put(document, now);
                }
            }
        }
        return open;
    }

    /** Notes on the record what the recipient sees of a pack for the first time; the same again has no effect. */
    public void opened(DocumentPack pack, Collection<PackedDocument> seen) {
        if (seen.stream().allMatch(document -> document.openedAt().isPresent())) {
            return;
        }
        record.lock(pack.caseReference());
        // as it is now that nobody else can change it
        Set<String> types = seen.stream().map(PackedDocument::type).collect(Collectors.toSet());
        List<PackedDocument> first = store.documents(pack.reference()).stream()
                .filter(document ->
                        types.contains(document.type()) && document.openedAt().isEmpty())
                .toList();
        if (first.isEmpty()) {
            return;
        }
        List<Map<String, Object>> named = new ArrayList<>();
        for (PackedDocument document : first) {
            store.opened(pack.reference(), document.type(), clock.instant());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("documentType", document.type());
            document.reference().ifPresent(reference -> one.put("reference", reference));
            document.version().ifPresent(version -> one.put("version", version));
            named.add(one);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        pack.recipient().ifPresent(recipient -> content.put("recipient", recipient));
        content.put("documents", named);
        record.append(new NewEntry(pack.caseReference(), EntryKind.DOCUMENT_OPENED, pack.pack(), content));
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
