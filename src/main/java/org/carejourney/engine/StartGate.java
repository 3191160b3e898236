package org.carejourney.engine;

import java.util.Map;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;

/** Through which everything passes that anybody enters into a start form. */
public interface StartGate {

    /**
     * Checks the entry and opens a case for it, of which the engine then starts the journey.
     *
     * @throws InvalidEntry with every field at fault
     */
    Start accept(Council council, String processDefinitionId, String process, Map<String, Object> entered);

    /**
     * @param caseReference business key of the journey
     * @param variables what the engine may keep
     */
    record Start(CaseReference caseReference, Map<String, Object> variables) {}
}
