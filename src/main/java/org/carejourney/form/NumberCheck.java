package org.carejourney.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.carejourney.form.FormField.Bound;
import org.jspecify.annotations.Nullable;

/** Checks a number: whole ones are stored in 64 bits, however they were written. */
final class NumberCheck {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Feel feel;
    private final Faults faults;

    NumberCheck(Feel feel, Faults faults) {
        this.feel = feel;
        this.faults = faults;
    }

    @Nullable
    Number check(FormField field, Object value, String path, Map<String, Object> context) {
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
}
