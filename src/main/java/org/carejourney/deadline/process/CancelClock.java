package org.carejourney.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.deadline.Clocks;
import org.carejourney.engine.Palette;

/** Cancels a clock of the case, because its work is not to be done any more. */
@Palette(
        value = "cancelClock",
        does = "Cancels a clock of the case, because its work is not to be done any more.",
        inputs = "deadline: key of the deadline")
class CancelClock implements JavaDelegate {

    private final Clocks clocks;

    CancelClock(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String deadline = ClockSteps.DEADLINE.require(execution);
        clocks.open(ClockSteps.asked(execution, deadline).caseReference(), deadline)
                .forEach(clocks::cancel);
    }
}
