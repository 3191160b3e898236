package org.carejourney.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;

/** The processes that run for cases. */
public interface Journeys {

    /**
     * Checks the data of a new case against the start form of the journey's newest version.
     *
     * @return what the journey gets as variables
     * @throws org.carejourney.shared.InvalidEntry with every field at fault
     */
    Map<String, Object> check(Council council, String journey, Map<String, Object> data);

    /** Starts a process of the newest version for a case. */
    void start(Council council, CaseReference reference, String process, Map<String, Object> variables);

    /** Brings the case's journey to its withdrawn end and cancels whatever else runs for the case. */
    void withdraw(Council council, CaseReference reference);

    /**
     * Cancels processes of a case that were started by themselves and have a certain value in a variable, with all that
     * they have called.
     *
     * @param processes which of the case's processes, by their ids
     * @return whether there were any
     */
    boolean cancel(
            Council council,
            CaseReference reference,
            Set<String> processes,
            String variable,
            String value,
            String reason);

    /** Ends what runs beside the case's journey and waits for its end. */
    void ended(Council council, CaseReference reference);

    /** The user tasks that are open for a case. */
    List<Task> openTasks(Council council, CaseReference reference);

    /**
     * @param form id of its form
     * @param groups who may do it, by the keys of the council's procedure
     */
    record Task(
            String id,
            String name,
            @Nullable String form,
            List<String> groups,
            @Nullable String assignee,
            @Nullable Instant due) {}
}
