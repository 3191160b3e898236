package org.carejourney.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form that holds data, or a group of such.
 *
 * @param key its variable, or the path of a group or list; absent for a group that only arranges fields
 * @param label what people call it, as plain text
 * @param help how to fill it in, as plain text; empty when there is none
 * @param hide FEEL expression that hides it, without the leading sign
 * @param values what may be chosen where the form itself says so
 * @param valuesKey where the choices come from otherwise
 * @param expression FEEL expression of a computed field
 * @param properties what we say of it beyond form-js: prefill, options, minItems, maxItems, distinct, rowForEach, keep
 */
public record FormField(
        Kind kind,
        @Nullable String key,
        String label,
        String help,
        @Nullable String hide,
        boolean readonly,
        boolean disabled,
        Rules rules,
        List<Object> values,
        @Nullable String valuesKey,
        @Nullable Object defaultValue,
        @Nullable String expression,
        Map<String, String> properties,
        List<FormField> fields) {

    private static final int MOST_ROWS = 200;

    /** What a field holds. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        TICK,
        CHOICE,
        CHOICES,
        COMPUTED,
        GROUP,
        LIST
    }

    /**
     * What form-js demands of a field.
     *
     * @param pastAllowed whether a date may lie in the past
     * @param rowsFixed whether rows can neither be added nor removed
     * @param rows how many rows a list begins with
     */
    public record Rules(
            boolean required,
            @Nullable Bound min,
            @Nullable Bound max,
            int minLength,
            int maxLength,
            @Nullable Pattern pattern,
            @Nullable String validationType,
            int decimalDigits,
            boolean pastAllowed,
            boolean rowsFixed,
            int rows) {}

    /** An end of a range: a number, or a FEEL expression that gives one. */
    public record Bound(@Nullable BigDecimal number, @Nullable String expression) {}

    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean says(String name) {
        return "true".equals(properties.get(name));
    }

    Optional<Integer> number(String name) {
        return property(name).map(Integer::valueOf);
    }

    /** How many rows a list may have; further ones are not looked at. */
    int mostRows() {
        return number("maxItems").orElse(MOST_ROWS);
    }

    /** Whether what it holds is known when the form opens and may not be changed. */
    boolean isGiven() {
        return readonly || disabled;
    }

    /** Whether it is a list of which nothing can be changed: neither its rows nor what is in them. */
    boolean isOnlyShown() {
        return rules.rowsFixed()
                && Form.sideBySide(fields).stream().allMatch(field -> field.isGiven() || field.kind() == Kind.COMPUTED);
    }

    boolean isChosenFromSource() {
        return valuesKey != null;
    }
}
