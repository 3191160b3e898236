package org.carejourney.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.carejourney.cases.CaseReports;
import org.carejourney.cases.Cases;
import org.carejourney.form.Entry;
import org.carejourney.form.MessageCheck;
import org.carejourney.messaging.store.MessageStore;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.record.RecordContent;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives messages for cases: each is checked, matched to exactly one waiting step, and has its effect once. */
@Service
@Transactional
public class MessageDesk {

    private final Cases cases;
    private final CaseReports reports;
    private final MessageCheck check;
    private final MessageStore store;
    private final Correlation correlation;
    private final List<MessageHandler> handlers;
    private final CaseRecord record;
    private final Clock clock;

    MessageDesk(
            Cases cases,
            CaseReports reports,
            MessageCheck check,
            MessageStore store,
            Correlation correlation,
            List<MessageHandler> handlers,
            CaseRecord record,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.check = check;
        this.store = store;
        this.correlation = correlation;
        this.handlers = handlers;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Delivers a message to a case (DEV-X-26, DEV-X-27).
     *
     * @return whether it had come before, in which case it has no effect now
     * @throws InvalidEntry with every field at fault, or when the id came before with another content
     * @throws org.carejourney.shared.NotFound when the council has no such case
     * @throws org.carejourney.shared.Conflict when nothing of the case waits for it
     */
    public boolean receive(Council council, CaseReference reference, InboundMessage message) {
        record.lock(cases.require(council, reference).reference());
        String digest = digest(reference, message);
        Optional<String> before = store.digest(council, message.id());
        if (before.isPresent()) {
            if (!before.get().equals(digest)) {
                throw new InvalidEntry("id", "ALREADY_USED", "This id came before with another message; use a new one");
            }
            return true;
        }
        Entry entry = checked(council, reference, message);
        store.add(council, reference, message.id(), message.name(), digest, clock.instant());
        record.append(new NewEntry(reference, EntryKind.MESSAGE_RECEIVED, message.name(), entry.content()));
        handlers.stream()
                .filter(handler -> handler.name().equals(message.name()))
                .findFirst()
                .ifPresentOrElse(
                        handler -> handler.receive(council, reference, message, entry.variables()),
                        () -> correlation.deliver(council, reference, message.name(), entry.variables()));
        return false;
    }

    private Entry checked(Council council, CaseReference reference, InboundMessage message) {
        try {
            return check.check(
                    council, reference, message.name(), message.data(), () -> reports.facts(council, reference));
        } catch (InvalidEntry refused) {
            throw new InvalidEntry(refused.faults().stream()
                    .map(fault -> new FieldFault("data/" + fault.field(), fault.code(), fault.message()))
                    .toList());
        } catch (NotFound unknown) {
            throw new InvalidEntry("name", "UNKNOWN", "This council takes no message of this name");
        }
    }

    private static String digest(CaseReference reference, InboundMessage message) {
        String covered = reference + "\u001f" + message.name() + "\u001f" + RecordContent.write(message.data());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
