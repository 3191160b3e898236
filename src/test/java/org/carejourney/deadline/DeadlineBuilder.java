package org.carejourney.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.carejourney.procedure.Procedure.Deadline;
import org.carejourney.procedure.Procedure.OnBreach;
import org.carejourney.procedure.Procedure.Span;
import org.carejourney.procedure.Procedure.Unit;
import org.carejourney.procedure.Procedure.WorkingTime;
import org.jspecify.annotations.Nullable;

/** Deadlines for tests. */
public final class DeadlineBuilder {

    private final String key;
    private final int amount;
    private final Unit unit;
    private @Nullable Span opens;
    private @Nullable Span opensBefore;
    private Optional<String> from = Optional.empty();
    private Optional<Duration> warnBefore = Optional.empty();
    private Optional<String> panel = Optional.empty();
    private boolean sameDueOnReturn;
    private Set<OnBreach> onBreach = EnumSet.complementOf(EnumSet.of(OnBreach.PATH));

    private DeadlineBuilder(String key, int amount, Unit unit) {
        this.key = key;
        this.amount = amount;
        this.unit = unit;
    }

    public static DeadlineBuilder aDeadline(int amount, Unit unit) {
        return aDeadline("aDeadline", amount, unit);
    }

    public static DeadlineBuilder aDeadline(String key, int amount, Unit unit) {
        return new DeadlineBuilder(key, amount, unit);
    }

    /** England's working time with these days closed, until 17:00. */
    public static WorkingTime england(LocalDate... closed) {
        return new WorkingTime("eng", Set.of(closed), LocalTime.of(17, 0));
    }

    public DeadlineBuilder opens(int after, Unit afterUnit) {
        opens = new Span(after, afterUnit);
        return this;
    }

    public DeadlineBuilder opensBefore(int before, Unit beforeUnit) {
        opensBefore = new Span(before, beforeUnit);
        return this;
    }

    public DeadlineBuilder from(String variable) {
        from = Optional.of(variable);
        return this;
    }

    public DeadlineBuilder warnBefore(Duration time) {
        warnBefore = Optional.of(time);
        return this;
    }

    public DeadlineBuilder ofPanel(String key) {
        panel = Optional.of(key);
        return this;
    }

    public DeadlineBuilder sameDueOnReturn() {
        sameDueOnReturn = true;
        return this;
    }

    public DeadlineBuilder onBreach(OnBreach... follows) {
        onBreach = Set.of(follows);
        return this;
    }

    public Deadline build() {
        return new Deadline(
                key,
                "Label of " + key,
                amount,
                unit,
                null,
                opens,
                opensBefore,
                Optional.empty(),
                from,
                warnBefore,
                panel,
                sameDueOnReturn,
                onBreach,
                Set.of(),
                "DEV-X-11");
    }
}
