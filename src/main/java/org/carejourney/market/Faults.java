package org.carejourney.market;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads entered fields and gathers what is wrong with them, so that all of it is told at once. */
class Faults {

    private final List<FieldFault> faults = new ArrayList<>();

    void add(String field, String code, String message) {
        faults.add(new FieldFault(field, code, message));
    }

    void unless(boolean right, String field, String code, String message) {
        if (!right) {
            add(field, code, message);
        }
    }

    String required(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            add(field, "REQUIRED", "This is required");
            return "";
        }
        return Optional.ofNullable(text(field, value, longest)).orElse("");
    }

    @Nullable
    String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        unless(value.strip().length() <= longest, field, "TOO_LONG", "This has more than " + longest + " characters");
        unless(
                PlainText.isShowable(value.strip(), false),
                field,
                "FORBIDDEN_CHARACTERS",
                "This has characters that cannot be shown");
        return value.strip();
    }

    @Nullable
    String pattern(String field, @Nullable String value, Pattern pattern, String message) {
        if (value == null || value.isBlank()) {
            return null;
        }
        unless(pattern.matcher(value.strip()).matches(), field, "PATTERN", message);
        return value.strip();
    }

    <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        add(
                field,
                value == null ? "REQUIRED" : "NOT_ALLOWED",
                "This must be one of " + List.of(type.getEnumConstants()));
        return Optional.empty();
    }

    @Nullable
    LocalDate date(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            add(field, "DATE", "This must be a date such as 2026-03-31");
            return null;
        }
    }

    /** @throws InvalidEntry with every fault there is */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
    }

    List<FieldFault> all() {
        return List.copyOf(faults);
    }
}
