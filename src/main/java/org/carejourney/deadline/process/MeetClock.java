package org.carejourney.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.deadline.Clocks;
import org.carejourney.engine.Palette;

/** Says that what a clock of the case waits for has been done. */
@Palette(
        value = "meetClock",
        does = "Says that what a clock of the case waits for has been done.",
        inputs = "deadline: key of the deadline")
class MeetClock implements JavaDelegate {

    private final Clocks clocks;
    private final Incidents incidents;

    MeetClock(Clocks clocks, Incidents incidents) {
        this.clocks = clocks;
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String deadline = ClockSteps.DEADLINE.require(execution);
        clocks.open(ClockSteps.asked(execution, deadline).caseReference(), deadline)
                .forEach(clock -> {
                    clocks.meet(clock);
                    incidents.resolve(clock.reference());
                });
    }
}
