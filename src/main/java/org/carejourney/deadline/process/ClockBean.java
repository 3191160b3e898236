package org.carejourney.deadline.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.deadline.CaseClock.Place;
import org.carejourney.deadline.Clocks;
import org.carejourney.engine.Palette;

/** Due dates for timers: a model never holds a number of days. */
@Palette(
        value = "deadlines",
        does = "deadlines.due(execution, 'key'): the due time of a timer or clock, which starts its clock."
                + " deadlines.shows(execution, 'key'): when people see the work, without starting a clock.",
        inputs = "key: key of the deadline in procedure.yaml")
public class ClockBean {

    private final Clocks clocks;

    ClockBean(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Starts the clock of the work that this execution waits at, or takes it up, and answers when it is due. */
    public Date due(DelegateExecution execution, String deadline) {
        var place = new Place(execution.getProcessInstanceId(), execution.getId(), execution.getCurrentActivityId());
        return Date.from(
                clocks.take(ClockSteps.asked(execution, deadline), place).dueAt());
    }

    /** When people see work of the deadline. */
    public Date shows(DelegateExecution execution, String deadline) {
        return Date.from(clocks.shows(ClockSteps.asked(execution, deadline)));
    }
}
