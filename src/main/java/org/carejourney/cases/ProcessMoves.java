package org.carejourney.cases;

import java.util.List;
import org.carejourney.cases.CaseMove.Block;
import org.carejourney.cases.CaseMove.MovedProcess;
import org.carejourney.deadline.CaseClock;
import org.carejourney.procedure.ProcedureVersions.Version;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** Moves the processes of a case; for use in a transaction that is taken back when anything stands against it. */
public interface ProcessMoves {

    /** @param processes those that were in an older version */
    record Moved(List<MovedProcess> processes, List<Block> blocks) {}

    /** Moves every process of a case that is in another version than this one. */
    Moved move(Council council, CaseReference reference, Version to);

    /** Which clocks of a moved case nothing would watch any more. */
    List<Block> lost(List<CaseClock> clocks);

    /** Shows clocks that the move has started on their tasks. */
    void show(List<CaseClock> started);
}
