package org.carejourney.deadline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carejourney.procedure.Procedure.WorkingTime;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Service;

/** The working calendars of all councils, as their procedures state them now. */
@Service
public class WorkingCalendars {

    private final Procedures procedures;
    private final Map<WorkingTime, WorkingCalendar> calendars = new ConcurrentHashMap<>();

    WorkingCalendars(Procedures procedures) {
        this.procedures = procedures;
    }

    public WorkingCalendar of(Council council) {
        return calendars.computeIfAbsent(procedures.of(council).calendar(), WorkingCalendar::new);
    }

    /** Computes due dates of a council. */
    public DueDates dueDates(Council council) {
        return new DueDates(of(council), procedures.of(council).panels());
    }

    /**
     * The sittings of a council's panel.
     *
     * @throws NotFound when the council has no such panel
     */
    public Sittings sittings(Council council, String panel) {
        return Optional.ofNullable(procedures.of(council).panels().get(panel))
                .map(known -> new Sittings(known, of(council)))
                .orElseThrow(() -> new NotFound("No panel '" + panel + "'"));
    }
}
