package org.carejourney.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carejourney.shared.CouncilTime;

/**
 * Why a clock is due when it is.
 *
 * @param reasons plain sentences, in the order they were reckoned
 */
public record Why(ClockView clock, List<String> reasons) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

    static Why of(CaseClock clock, Instant now) {
        Explanation explanation = clock.explanation();
        List<String> reasons = new ArrayList<>();
        reasons.add(clock.label() + " allows " + amount(explanation) + " (" + clock.source() + ").");
        reasons.add("It counts from " + from(explanation.from())
                + (explanation.variable() == null ? "." : ", which the case gives."));
        explanation.skipped().stream()
                .map(skipped -> "Skipped " + DAY.format(skipped.day()) + ": " + skipped.reason() + ".")
                .forEach(reasons::add);
        if (explanation.takenUpFrom() != null) {
            reasons.add("The work was taken up again; the same due time counts.");
        }
        reasons.add("So it is due " + MOMENT.format(clock.dueAt().atZone(CouncilTime.ZONE)) + ".");
        return new Why(ClockView.of(clock, now), reasons);
    }

    private static String amount(Explanation explanation) {
        String unit = explanation.unit().name().toLowerCase(Locale.UK).replace('_', ' ');
        String panel = explanation.panel() == null ? "" : " of " + explanation.panel();
        return explanation.amount() + " " + unit + panel;
    }

    private static String from(String counted) {
        return counted.contains("T")
                ? MOMENT.format(Instant.parse(counted).atZone(CouncilTime.ZONE))
                : DAY.format(LocalDate.parse(counted));
    }
}
