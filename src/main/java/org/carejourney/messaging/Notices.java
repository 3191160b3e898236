package org.carejourney.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.cases.Cases;
import org.carejourney.cases.Cases.NamedAssessor;
import org.carejourney.messaging.store.MessageStore;
import org.carejourney.procedure.Policy;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices to people, providers and groups. They say what about and in which case, never anything about the person; the
 * case management system fetches them and reaches those concerned by their own channel.
 */
@Service
@Transactional
public class Notices {

    /** Contact of a notice that names whoever answers for the case when it is read. */
    private static final String ASSESSOR = "ASSESSOR";

    /** Figure with the key of the group to turn to when nobody is named. */
    private static final String GENERAL_CONTACT = "contact.general";

    private final MessageStore store;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;
    private final ObjectProvider<NoticeLinks> links;
    private final Policy policy;

    Notices(
            MessageStore store,
            Cases cases,
            CaseRecord record,
            Clock clock,
            ObjectProvider<NoticeLinks> links,
            Policy policy) {
        this.store = store;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
        this.links = links;
        this.policy = policy;
    }

    /**
     * @param whom PERSON, PROVIDER, PRACTITIONER, the key of a group, the reference of a home or the id of a person
     * @param about what it is about, in capitals
     * @param contact key of the group that an answer goes to, where one is named; ASSESSOR: who answers for the case
     * @param regarding reference of the thing it is about, where the case has several of its kind: a search
     * @param escalationRoute where to turn with a disagreement, where the notice says it
     * @param link on which it can be answered, or what was sent opened, without an account; for those who pass it on
     * @param assessor whom to turn to, where the notice names the assessor and one answers for the case now
     */
    public record Notice(
            long number,
            CaseReference caseReference,
            String whom,
            String about,
            Optional<String> contact,
            Optional<String> regarding,
            Optional<String> escalationRoute,
            Instant at,
            Optional<String> link,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NamedAssessor> assessor) {

        Notice with(Optional<String> link) {
            return new Notice(
                    number, caseReference, whom, about, contact, regarding, escalationRoute, at, link, assessor);
        }

        Notice from(Optional<String> contact, Optional<NamedAssessor> assessor) {
            return new Notice(
                    number, caseReference, whom, about, contact, regarding, escalationRoute, at, link, assessor);
        }
    }

    /** What a notice says, whoever it goes to. */
    public record Message(
            String about, Optional<String> contact, Optional<String> regarding, Optional<String> escalationRoute) {

        /** One with nobody to disagree about it. */
        public Message(String about, Optional<String> contact, Optional<String> regarding) {
            this(about, contact, regarding, Optional.empty());
        }
    }

    /** Tells who answers for the case now; while nobody does, the practitioner. */
    public void sendToAssessor(Council council, CaseReference reference, Message message) {
        send(
                council,
                reference,
                cases.require(council, reference).namedAssessor().orElse("PRACTITIONER"),
                message);
    }

    public void send(Council council, CaseReference reference, String whom, String about) {
        send(council, reference, whom, new Message(about, Optional.empty(), Optional.empty()));
    }

    public void send(Council council, CaseReference reference, String whom, Message message) {
        store.add(council, reference, whom, message, clock.instant());
        append(reference, message, whom);
    }

    /** The same to each of several, put on the record once with all of them; nothing is said to nobody. */
    public void sendToEach(Council council, CaseReference reference, List<String> recipients, Message message) {
        if (!recipients.isEmpty()) {
            recipients.forEach(whom -> store.add(council, reference, whom, message, clock.instant()));
            append(reference, message, recipients);
        }
    }

    private void append(CaseReference reference, Message message, Object whom) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("whom", whom);
        message.contact().ifPresent(contact -> content.put("contact", contact));
        message.regarding().ifPresent(regarding -> content.put("regarding", regarding));
        message.escalationRoute().ifPresent(route -> content.put("escalationRoute", route));
        record.append(new NewEntry(reference, EntryKind.NOTICE_SENT, message.about(), content));
    }

    @Transactional(readOnly = true)
    public List<Notice> of(CaseReference reference) {
        return store.notices(reference);
    }

    /**
     * The same, with the links that the one who asks may pass on, and with whom to turn to now: while an episode lasts,
     * the assessor who answers for the case; after it the council's general contact (DEV-4.2-5, DEV-4.2-6).
     */
    @Transactional(readOnly = true)
    public List<Notice> toPassOn(Council council, CaseReference reference) {
        List<Notice> notices = of(reference);
        Map<Long, String> found = new HashMap<>();
        links.forEach(source -> found.putAll(source.of(council, reference, notices)));
        Optional<NamedAssessor> assessor = cases.namedAssessor(council, reference);
        Optional<String> general = policy.value(council, GENERAL_CONTACT).map(String::valueOf);
        return notices.stream()
                .map(notice -> notice.with(Optional.ofNullable(found.get(notice.number()))))
                .map(notice -> notice.contact().filter(ASSESSOR::equals).isPresent()
                        ? notice.from(assessor.isPresent() ? notice.contact() : general, assessor)
                        : notice)
                .toList();
    }
}
