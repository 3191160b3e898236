package org.carejourney.cases;

import java.time.Instant;
import java.util.Optional;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/**
 * A case: one journey of one person, or a piece of work about one home or the council's procedure.
 *
 * @param subject whom or what it is about
 * @param journey id of the process it started with
 * @param procedureVersion version of the procedure it began under (DEV-1.1-1)
 * @param agreement agreement it runs under (DEV-1.1-1)
 * @param phase where it stands, in people's words
 * @param result how it ended, in capitals: PLACED
 * @param namedAssessor who answers for it during an episode
 */
public record CareCase(
        CaseReference reference,
        Council council,
        String journey,
        String procedureVersion,
        String agreement,
        Subject subject,
        Optional<String> externalReference,
        State state,
        Optional<String> phase,
        Optional<String> result,
        Optional<String> namedAssessor,
        Instant openedAt,
        String openedBy,
        Optional<Instant> endedAt) {

    public enum State {
        /** Its journey is under way. */
        OPEN,
        /** Its journey has come to one of its ends; reviews may still follow. */
        ENDED,
        WITHDRAWN
    }
}
