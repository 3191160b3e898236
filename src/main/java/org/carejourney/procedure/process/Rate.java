package org.carejourney.procedure.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.procedure.Rates;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;

/** Looks up what a level costs a week on a day (DEV-1.1-2). */
@Palette(
        value = "rate",
        does = "Looks up the weekly rate of a level by the council's rates in force on a day.",
        inputs = {"level: level of need, as the council's rates name it", "on: optional date; today when absent"},
        outputs = "weeklyRatePence: weekly rate in pence",
        errors = "rateMissing: no rate of this level is in force on that day")
class Rate implements JavaDelegate {

    static final String RATE_MISSING = "rateMissing";

    private static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    private static final ProcessVariable<LocalDate> ON = ProcessVariable.date("on");
    private static final ProcessVariable<Long> WEEKLY_RATE = ProcessVariable.whole("weeklyRatePence");

    /** The form of whoever supplies the rate shows the message. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Rates rates;
    private final Clock clock;

    Rate(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String level = LEVEL.require(execution);
        LocalDate on = ON.find(execution).orElseGet(() -> CouncilTime.today(clock));
        Council council = new Council(execution.getTenantId());
        WEEKLY_RATE.set(
                execution,
                rates.find(council, level, on)
                        .orElseThrow(() -> new BpmnError(
                                RATE_MISSING, "There is no rate for level " + level + " on " + DAY.format(on)))
                        .weekly()
                        .pence());
    }
}
