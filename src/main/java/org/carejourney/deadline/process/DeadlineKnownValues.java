package org.carejourney.deadline.process;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.carejourney.deadline.ClockReference;
import org.carejourney.deadline.Clocks;
import org.carejourney.form.KnownValues;
import org.carejourney.shared.CouncilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What forms may ask of the clock that the variable {@code clockReference} names: {@code deadline:due}. */
@Component
class DeadlineKnownValues implements KnownValues {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final Clocks clocks;

    DeadlineKnownValues(@Lazy Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public @Nullable Object value(Context context, String key) {
        return Optional.ofNullable(context.variables().get("clockReference"))
                .map(reference -> new ClockReference(reference.toString()))
                .flatMap(clocks::find)
                .map(clock -> switch (key) {
                    case "label" -> clock.label();
                    case "due" -> DUE.format(clock.dueAt().atZone(CouncilTime.ZONE));
                    default -> null;
                })
                .orElse(null);
    }
}
