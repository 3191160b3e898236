package org.carejourney.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carejourney.form.FormField.Rules;
import org.carejourney.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** Checks one value that was entered into one field, and answers it in its plain form; nothing when it is at fault. */
final class ValueCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{7,24}");

    private final NumberCheck numbers;
    private final ChoiceCheck choices;
    private final LocalDate today;
    private final Faults faults;

    ValueCheck(Feel feel, Map<String, List<?>> options, LocalDate today, Faults faults) {
        this.numbers = new NumberCheck(feel, faults);
        this.choices = new ChoiceCheck(options, faults);
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
            case NUMBER -> numbers.check(field, value, path, context);
            case DATE -> date(field, value, path);
            case TICK -> tick(field, value, path);
            case CHOICE -> choices.one(field, value, path);
            case CHOICES -> choices.several(field, value, path);
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
        if (!PlainText.isShowable(text, lines)) {
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
}
