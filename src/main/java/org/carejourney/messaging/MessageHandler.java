package org.carejourney.messaging;

import java.util.Map;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** Takes a message in that means more than waking what waits for it: an offer is registered before a search hears of it. */
public interface MessageHandler {

    /** Name of the message. */
    String name();

    /** Does what the message means; its data have been checked against its form. */
    void receive(Council council, CaseReference caseReference, InboundMessage message, Map<String, Object> variables);
}
