package org.carejourney.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carejourney.procedure.Procedure.Rate;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Money;
import org.carejourney.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** Checks rates that are to be loaded, all of them or none. */
class RateCheck {

    private static final int MOST = 500;
    private static final int LONGEST_DECISION = 200;
    private static final long HIGHEST_PENCE = 10_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final List<String> levels;
    private final List<FieldFault> faults = new ArrayList<>();

    /** @param levels that the council knows */
    RateCheck(List<String> levels) {
        this.levels = levels;
    }

    /** @throws InvalidEntry with every field at fault */
    List<Rate> check(RateLoad load) {
        decision(load.decision());
        List<RateLoad.@Nullable Entry> entries = load.rates() == null ? List.of() : load.rates();
        if (entries.isEmpty() || entries.size() > MOST) {
            faults.add(new FieldFault("rates", "LENGTH", "Give 1 to " + MOST + " rates"));
        }
        List<Rate> rates = new ArrayList<>();
        Set<List<?>> seen = new HashSet<>();
        for (int row = 0; row < Math.min(entries.size(), MOST); row++) {
            rate("rates/" + row, entries.get(row), seen).ifPresent(rates::add);
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        return rates;
    }

    private void decision(@Nullable String entered) {
        if (entered == null || entered.isBlank()) {
            faults.add(new FieldFault("decision", "REQUIRED", "Say which decision sets these rates"));
        } else if (entered.length() > LONGEST_DECISION) {
            faults.add(
                    new FieldFault("decision", "TOO_LONG", "This has more than " + LONGEST_DECISION + " characters"));
        } else if (!PlainText.isShowable(entered, false)) {
            faults.add(new FieldFault("decision", "FORBIDDEN_CHARACTERS", "This has characters that cannot be shown"));
        }
    }

    private Optional<Rate> rate(String row, RateLoad.@Nullable Entry entry, Set<List<?>> seen) {
        if (entry == null) {
            faults.add(new FieldFault(row, "REQUIRED", "Give level, weeklyPence and from"));
            return Optional.empty();
        }
        Optional<String> level = level(row + "/level", entry.level());
        Optional<Money> weekly = weekly(row + "/weeklyPence", entry.weeklyPence());
        Optional<LocalDate> from = from(row + "/from", entry.from());
        if (level.isPresent() && from.isPresent() && !seen.add(List.of(level.get(), from.get()))) {
            faults.add(new FieldFault(row + "/from", "REPEATED", "This level and day are in the list already"));
        }
        return level.isPresent() && weekly.isPresent() && from.isPresent()
                ? Optional.of(new Rate(level.get(), weekly.get(), from.get()))
                : Optional.empty();
    }

    private Optional<String> level(String field, @Nullable Object entered) {
        if (entered instanceof String level && levels.contains(level)) {
            return Optional.of(level);
        }
        faults.add(
                entered == null
                        ? new FieldFault(field, "REQUIRED", "This is required")
                        : new FieldFault(
                                field, "UNKNOWN", "This must be a level of the council: " + String.join(", ", levels)));
        return Optional.empty();
    }

    private Optional<Money> weekly(String field, @Nullable Object entered) {
        if ((entered instanceof Long || entered instanceof Integer)
                && ((Number) entered).longValue() > 0
                && ((Number) entered).longValue() <= HIGHEST_PENCE) {
            return Optional.of(new Money(((Number) entered).longValue()));
        }
        faults.add(
                entered == null
                        ? new FieldFault(field, "REQUIRED", "This is required")
                        : new FieldFault(field, "RANGE", "This must be whole pence from 1 to " + HIGHEST_PENCE));
        return Optional.empty();
    }

    private Optional<LocalDate> from(String field, @Nullable Object entered) {
        if (entered == null) {
            faults.add(new FieldFault(field, "REQUIRED", "This is required"));
            return Optional.empty();
        }
        Optional<LocalDate> day = day(entered).filter(date -> !date.isBefore(EARLIEST) && !date.isAfter(LATEST));
        if (day.isEmpty()) {
            faults.add(new FieldFault(field, "DATE", "This must be a date from " + EARLIEST + " to " + LATEST));
        }
        return day;
    }

    private static Optional<LocalDate> day(Object entered) {
        try {
            return entered instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
