package org.carejourney.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carejourney.messaging.store.MessageStore;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices to people, providers and groups. They say what about and in which case, never anything about the person; the
 * case management system fetches them and reaches those concerned by their own channel.
 */
@Service
@Transactional
public class Notices {

    private final MessageStore store;
    private final CaseRecord record;
    private final Clock clock;

    Notices(MessageStore store, CaseRecord record, Clock clock) {
        this.store = store;
        this.record = record;
        this.clock = clock;
    }

    /**
     * @param whom PERSON, PROVIDER, PRACTITIONER or the key of a group
     * @param about what it is about, in capitals
     */
    public record Notice(long number, CaseReference caseReference, String whom, String about, Instant at) {}

    public void send(Council council, CaseReference reference, String whom, String about) {
        store.add(council, reference, whom, about, clock.instant());
        record.append(new NewEntry(reference, EntryKind.NOTICE_SENT, about, Map.of("whom", whom)));
    }

    @Transactional(readOnly = true)
    public List<Notice> of(CaseReference reference) {
        return store.notices(reference);
    }
}
