package org.carejourney.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carejourney.form.FormField.Bound;
import org.carejourney.form.FormField.Rules;
import org.jspecify.annotations.Nullable;

/** Checks one value that was entered into one field, and answers it in its plain form; nothing when it is at fault. */
final class ValueCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{7,24}");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Feel feel;
    private final Map<String, List<?>> options;
    private final LocalDate today;
    private final Faults faults;

    ValueCheck(Feel feel, Map<String, List<?>> options, LocalDate today, Faults faults) {
        this.feel = feel;
        this.options = options;
        this.today = today;
        this.faults = faults;
    }

    @Nullable
    Object check(FormField field, @Nullable Object value, String path, Map<String, Object> context) {
        if (Plain.isEmpty(value)) {
            checkPresent(field, null, path);
            return field.kind() == FormField.Kind.TICK ? Boolean.FALSE : null;
        }
        return switch (field.kind()) {
            case TEXT -> text(field, value, path, false);
            case LONG_TEXT -> text(field, value, path, true);
            case NUMBER -> number(field, value, path, context);
            case DATE -> date(field, value, path);
            case TICK -> tick(field, value, path);
            case CHOICE -> choice(field, value, path);
            case CHOICES -> choices(field, value, path);
            default -> throw new IllegalStateException(field.kind() + " is no single value");
        };
    }

    void checkPresent(FormField field, @Nullable Object value, String path) {
        boolean needed = field.rules().required() || field.number("minItems").orElse(0) > 0;
        if (needed && (Plain.isEmpty(value) || Boolean.FALSE.equals(value))) {
            faults.add(
                    path,
                    field,
                    "REQUIRED",
                    switch (field.kind()) {
                        case TICK -> "Tick %s to go on.";
                        case CHOICE, CHOICES -> "Choose an answer for %s.";
                        default -> field.label().endsWith("?") ? "Answer %s." : "Enter %s.";
                    });
        }
    }

    private @Nullable String text(FormField field, Object value, String path, boolean lines) {
        if (!(value instanceof String text)) {
            faults.add(path, field, "NOT_TEXT", "%s must be text.");
            return null;
        }
        Rules rules = field.rules();
        int length = text.strip().length();
        if (TextCheck.hasForbiddenSigns(text, lines)) {
            faults.add(path, field, "FORBIDDEN_CHARACTERS", "%s has characters that cannot be shown. Type it again.");
        } else if (length > rules.maxLength() || text.length() > rules.maxLength() + 100) {
            faults.add(path, field, "TOO_LONG", "%s must have at most " + rules.maxLength() + " characters.");
        } else if (length < rules.minLength()) {
            faults.add(path, field, "TOO_SHORT", "%s must have at least " + rules.minLength() + " characters.");
        } else if (rules.pattern() != null && !TextCheck.fits(rules.pattern(), text)) {
            String help = field.help().isEmpty() ? "" : " " + field.help().replace("%", "%%");
            faults.add(path, field, "FORMAT", "%s is not in the format that is needed." + help);
        } else if ("email".equals(rules.validationType()) && !TextCheck.fits(EMAIL, text)) {
            faults.add(path, field, "FORMAT", "%s must be an email address, such as name@example.org.");
        } else if ("phone".equals(rules.validationType()) && !TextCheck.fits(PHONE, text)) {
            faults.add(path, field, "FORMAT", "%s must be a telephone number.");
        } else {
            return text;
        }
        return null;
    }

    private @Nullable Number number(FormField field, Object value, String path, Map<String, Object> context) {
        Optional<BigDecimal> entered = Plain.number(value);
        int digits = field.rules().decimalDigits();
        if (entered.isEmpty()) {
            faults.add(path, field, "NOT_A_NUMBER", "%s must be a number.");
            return null;
        }
        BigDecimal number = entered.get();
        Optional<BigDecimal> least = bound(field.rules().min(), context);
        Optional<BigDecimal> most = bound(field.rules().max(), context);
        if (number.abs().compareTo(LARGEST) > 0 || most.isPresent() && number.compareTo(most.get()) > 0) {
            BigDecimal limit = most.orElse(LARGEST);
            faults.add(path, field, "TOO_LARGE", "%s must be at most " + limit.toPlainString() + ".");
        } else if (number.precision() > 40 || number.stripTrailingZeros().scale() > digits) {
            faults.add(
                    path,
                    field,
                    digits == 0 ? "NOT_WHOLE" : "TOO_PRECISE",
                    digits == 0 ? "%s must be a whole number." : "%s must have at most " + digits + " decimal places.");
        } else if (least.isPresent() && number.compareTo(least.get()) < 0) {
            faults.add(
                    path,
                    field,
                    "TOO_SMALL",
                    "%s must be at least " + least.get().toPlainString() + ".");
        } else {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() <= 0 ? (Number) plain.longValueExact() : plain;
        }
        return null;
    }

    private Optional<BigDecimal> bound(@Nullable Bound bound, Map<String, Object> context) {
        if (bound == null || bound.number() != null) {
            return Optional.ofNullable(bound).map(Bound::number);
        }
        return Plain.number(feel.evaluate(bound.expression(), context));
    }

    private @Nullable String date(FormField field, Object value, String path) {
        LocalDate date = value instanceof String text ? parse(text) : null;
        if (date == null || date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            faults.add(path, field, "NOT_A_DATE", "%s must be a real date, written like 2026-03-31.");
        } else if (field.says("notInFuture") && date.isAfter(today)) {
            faults.add(path, field, "IN_FUTURE", "%s must not be in the future.");
        } else if ((field.says("notInPast") || !field.rules().pastAllowed()) && date.isBefore(today)) {
            faults.add(path, field, "IN_PAST", "%s must not be in the past.");
        } else {
            return date.toString();
        }
        return null;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable Boolean tick(FormField field, Object value, String path) {
        if (!(value instanceof Boolean ticked)) {
            faults.add(path, field, "NOT_YES_OR_NO", "%s must be ticked or not.");
            return null;
        }
        checkPresent(field, ticked, path);
        return ticked;
    }

    private @Nullable Object choice(FormField field, Object value, String path) {
        if (!allowed(field).contains(value)) {
            faults.add(path, field, "NOT_ALLOWED", "Choose one of the answers that %s offers.");
            return null;
        }
        return value;
    }

    private @Nullable List<Object> choices(FormField field, Object value, String path) {
        Set<Object> allowed = allowed(field);
        if (!(value instanceof List<?> chosen) || !allowed.containsAll(chosen)) {
            faults.add(path, field, "NOT_ALLOWED", "Choose only answers that %s offers.");
            return null;
        }
        int least = field.number("minItems").orElse(0);
        int most = field.number("maxItems").orElse(Integer.MAX_VALUE);
        if (new HashSet<>(chosen).size() != chosen.size()) {
            faults.add(path, field, "DUPLICATE", "Choose each answer for %s only once.");
        } else if (chosen.size() < least) {
            faults.add(path, field, "TOO_FEW", "Choose at least " + least + " answers for %s.");
        } else if (chosen.size() > most) {
            faults.add(
                    path,
                    field,
                    "TOO_MANY",
                    "Choose at most " + most + (most == 1 ? " answer" : " answers") + " for %s.");
        } else {
            return new ArrayList<>(chosen);
        }
        return null;
    }

    private Set<Object> allowed(FormField field) {
        List<?> offered =
                field.isChosenFromSource() ? options.getOrDefault(field.valuesKey(), List.of()) : field.values();
        Set<Object> values = new HashSet<>();
        offered.forEach(option -> values.add(option instanceof Map<?, ?> labelled ? labelled.get("value") : option));
        return values;
    }
}
