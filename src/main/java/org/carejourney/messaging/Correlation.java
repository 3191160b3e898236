package org.carejourney.messaging;

import java.util.Map;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;

/** Brings a message to the step of a case that waits for it. */
public interface Correlation {

    /**
     * Wakes the one step that waits for the message; where none does, starts the process that begins with it.
     *
     * @throws Conflict when no step waits for it and no process begins with it, or more than one step waits, or the case
     *     has been withdrawn
     */
    void deliver(Council council, CaseReference reference, String message, Map<String, Object> variables);

    /**
     * Wakes every step of the case that waits for the signal; none is fine.
     *
     * @param variables what the processes of those steps get with it
     * @return whether one did
     */
    boolean signal(Council council, CaseReference reference, String message, Map<String, Object> variables);
}
