package org.carejourney.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.deadline.Clocks;
import org.carejourney.engine.Palette;

/** Starts a clock of the case that no work waits for yet; a task with the same deadline takes it up. */
@Palette(
        value = "startClock",
        does = "Starts a clock of the case that no work waits for yet; a task with the same deadline takes it up.",
        inputs = "deadline: key of the deadline")
class StartClock implements JavaDelegate {

    private final Clocks clocks;

    StartClock(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String deadline = ClockSteps.DEADLINE.require(execution);
        clocks.start(ClockSteps.asked(execution, deadline), execution.getProcessInstanceId());
    }
}
