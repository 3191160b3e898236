package org.carejourney.document.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.document.Documents;
import org.carejourney.document.Documents.Delivery;
import org.carejourney.document.PackedDocument;
import org.carejourney.document.Sending;
import org.carejourney.engine.Palette;
import org.carejourney.messaging.Notices;
import org.carejourney.messaging.Notices.Message;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Council;

/** Sends what the sender put into the pack, as far as it may be sent. */
@Palette(
        value = "sendDocuments",
        does =
                "Sends what the sender listed in the form of this process, as far as it may be sent, and keeps receipts.",
        inputs = {
            "recipient: who gets it",
            "deadline: key of the deadline that this serves, for the receipt; not needed",
            "about: what the recipient's notice is about, in capitals, which carries the link to the pack; absent: no notice"
        },
        outputs = "packResult: INCOMPLETE while a document is to follow, else SENT, PARTLY_WITHHELD or BLOCKED")
class SendDocuments implements JavaDelegate {

    private final Documents documents;
    private final CaseRecord record;
    private final Notices notices;

    SendDocuments(Documents documents, CaseRecord record, Notices notices) {
        this.documents = documents;
        this.record = record;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = DocumentSteps.caseOf(execution);
        RecordEntry listed = record.of(reference).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED)
                .filter(entry -> entry.content().get("documents") instanceof List)
                .filter(entry -> entry.content().get("_task") instanceof Map<?, ?> task
                        && execution.getProcessInstanceId().equals(task.get("processInstance")))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Nobody has listed the documents to send"));
        List<Sending> sendings = ((List<?>) listed.content().get("documents"))
                .stream().map(row -> sending((Map<?, ?>) row)).toList();
        DocumentSteps.PACK_RESULT.set(
                execution,
                documents.send(
                        reference,
                        DocumentSteps.packOf(execution),
                        new Delivery(
                                DocumentSteps.RECIPIENT.require(execution),
                                String.valueOf(listed.content().get("channel")),
                                DocumentSteps.DEADLINE.find(execution)),
                        sendings));
        DocumentSteps.ABOUT.find(execution).ifPresent(about -> tell(execution, about));
    }

    /** Once, when the pack has gone and there is something in it to open. */
    private void tell(DelegateExecution execution, String about) {
        String pack = DocumentSteps.packOf(execution);
        documents.of(DocumentSteps.caseOf(execution)).stream()
                .filter(known ->
                        known.reference().equals(pack) && known.sentAt().isPresent())
                .filter(gone -> gone.documents().stream().anyMatch(PackedDocument::wasSent))
                .forEach(gone -> notices.send(
                        new Council(execution.getTenantId()),
                        gone.caseReference(),
                        DocumentSteps.RECIPIENT.require(execution),
                        new Message(about, Optional.empty(), Optional.of(pack))));
    }

    private static Sending sending(Map<?, ?> row) {
        String type = String.valueOf(row.get("documentType"));
        String reason = String.valueOf(row.get("reason"));
        return switch (String.valueOf(row.get("sending"))) {
            case "TO_FOLLOW" -> Sending.toFollow(type, reason);
            case "NOT_THERE" -> Sending.notThere(type, reason);
            default ->
                Sending.now(type, String.valueOf(row.get("documentReference")), String.valueOf(row.get("version")));
        };
    }
}
