package org.carejourney.deadline.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.deadline.CaseClock.Place;
import org.carejourney.deadline.Clocks;
import org.carejourney.engine.Palette;
import org.carejourney.shared.CouncilTime;

/** Due dates for timers: a model never holds a number of days. */
@Palette(
        value = "deadlines",
        does = "deadlines.due(execution, 'key'): the due time of a timer or clock, which starts its clock."
                + " deadlines.shows(execution, 'key'): when people see the work, without starting a clock."
                + " deadlines.today(execution): the date today, for a clock that counts from it.",
        inputs = "key: key of the deadline in procedure.yaml")
public class ClockBean {

    private final Clocks clocks;
    private final Clock clock;

    ClockBean(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Starts the clock of the work that this execution waits at, or takes it up, and answers when it is due. */
    public Date due(DelegateExecution execution, String deadline) {
        var place = new Place(execution.getProcessInstanceId(), execution.getId(), execution.getCurrentActivityId());
        return Date.from(
                clocks.take(ClockSteps.asked(execution, deadline), place).dueAt());
    }

    /** The date today, as dates are kept in variables. */
    public String today(DelegateExecution execution) {
        return CouncilTime.today(clock).toString();
    }

    /** When people see work of the deadline. */
    public Date shows(DelegateExecution execution, String deadline) {
        return Date.from(clocks.shows(ClockSteps.asked(execution, deadline)));
    }
}
