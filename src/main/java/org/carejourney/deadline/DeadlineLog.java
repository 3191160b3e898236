package org.carejourney.deadline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Says on one line of the log that a deadline has passed: which clock of which case, and nothing about the person. */
@Component
class DeadlineLog {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineLog.class);

    @TransactionalEventListener(fallbackExecution = true)
    void breached(DeadlineBreached breached) {
        LOG.atWarn()
                .addKeyValue("event", breached.again() ? "deadline-reminded" : "deadline-breached")
                .addKeyValue("council", breached.council().value())
                .addKeyValue("case", breached.caseReference().value())
                .addKeyValue("clock", breached.clock().value())
                .addKeyValue("deadline", breached.deadline())
                .addKeyValue("due", breached.dueAt().toString())
                .log("A deadline has passed and its work is open");
    }
}
