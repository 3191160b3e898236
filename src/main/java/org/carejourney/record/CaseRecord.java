package org.carejourney.record;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.record.store.RecordStore;
import org.carejourney.record.store.RecordStore.Head;
import org.carejourney.record.store.RecordStore.Row;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only record of every case. Entries made in a transaction are written together just before it commits, so
 * that they stand or fall with what they record, and a case's chain is locked as briefly as possible.
 */
@Service
public class CaseRecord {

    private final RecordStore store;
    private final Clock clock;
    private final CurrentActor actor;

    CaseRecord(RecordStore store, Clock clock, CurrentActor actor) {
        this.store = store;
        this.clock = clock;
        this.actor = actor;
    }

    /** Begins the record of a new case. */
    public void begin(CaseReference caseReference, Council council, String procedureVersion) {
        store.begin(new Head(caseReference.value(), council.value(), procedureVersion, 0, Chain.START));
    }

    /** Adds an entry, made now by whoever is acting. Needs a transaction. */
    public void append(NewEntry entry) {
        Row row = new Row(
                entry.caseReference().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.get().id(),
                entry.role(),
                entry.kind(),
                entry.subject(),
                RecordContent.write(entry.content()));
        pending()
                .rows
                .computeIfAbsent(row.caseReference(), key -> new ArrayList<>())
                .add(row);
    }

    /** The record of a case in order, with what this transaction has added. */
    public List<RecordEntry> of(CaseReference caseReference) {
        flush();
        return store.entries(caseReference.value());
    }

    /** The last submission of a form in a case, as it was entered. */
    public Optional<Map<String, Object>> lastSubmission(CaseReference caseReference, String form) {
        flush();
        return store.last(caseReference.value(), EntryKind.FORM_COMPLETED, form).map(RecordEntry::content);
    }

    /** Every submission of a form in a case, as it was entered, the last one first. */
    public List<Map<String, Object>> submissions(CaseReference caseReference, String form) {
        flush();
        return store.newestFirst(caseReference.value(), EntryKind.FORM_COMPLETED, form).stream()
                .map(RecordEntry::content)
                .toList();
    }

    /** Holds the case against others until this transaction ends. */
    public void lock(CaseReference caseReference) {
        store.lock(caseReference.value());
    }

    /** From now on entries of the case are made under this version of the procedure. */
    public void changeVersion(CaseReference caseReference, String procedureVersion) {
        flush();
        store.changeVersion(caseReference.value(), procedureVersion);
    }

    /** Recomputes the chain of one case. */
    public Verification verify(CaseReference caseReference) {
        List<String> faults = new ArrayList<>();
        long entries = verify(caseReference.value(), faults);
        return new Verification(1, entries, faults);
    }

    /** Recomputes the chains of all cases. */
    public Verification verifyAll() {
        List<String> faults = new ArrayList<>();
        long entries = 0;
        store.withoutRecord().forEach(caseReference -> faults.add(caseReference + ": no record"));
        List<String> cases = store.cases();
        for (String caseReference : cases) {
            entries += verify(caseReference, faults);
        }
        return new Verification(cases.size(), entries, faults);
    }

    private long verify(String caseReference, List<String> faults) {
        Optional<Head> head = store.head(caseReference);
        if (head.isEmpty()) {
            faults.add(caseReference + ": no record");
            return 0;
        }
        return Chain.verify(head.get(), store.stored(caseReference), faults);
    }

    private void flush() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            pending().write();
        }
    }

    private Pending pending() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("The record is written in the transaction of what it records");
            }
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    /** The entries of one transaction that are not written yet. */
    private class Pending implements TransactionSynchronization {

        private final Map<String, List<Row>> rows = new LinkedHashMap<>();
        private final List<Runnable> lines = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        void write() {
            rows.forEach((caseReference, added) -> {
                Head head = store.lock(caseReference);
                store.add(Chain.extend(head, added));
                added.forEach(row ->
                        lines.add(() -> RecordLog.written(head.council(), caseReference, row.kind(), row.subject())));
            });
            rows.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseRecord.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseRecord.this, this);
        }

        @Override
        public void afterCommit() {
            lines.forEach(Runnable::run);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseRecord.this);
        }
    }
}
