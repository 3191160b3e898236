package org.carejourney.deadline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carejourney.procedure.Procedure.WorkingTime;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
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
}
