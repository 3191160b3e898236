package org.carejourney.messaging;

import org.carejourney.deadline.OwnersTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends a notice to each of those who own work whose deadline has passed (DEV-X-11). */
@Component
class OwnersNotices {

    private static final String ABOUT = "DEADLINE_MISSED";

    private final Notices notices;

    OwnersNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void told(OwnersTold told) {
        told.people().forEach(person -> send(told, person));
        String prefix = told.council().value() + "-";
        told.groups().forEach(group -> send(told, group.startsWith(prefix) ? group.substring(prefix.length()) : group));
    }

    private void send(OwnersTold told, String whom) {
        notices.send(told.council(), told.caseReference(), whom, ABOUT);
    }
}
