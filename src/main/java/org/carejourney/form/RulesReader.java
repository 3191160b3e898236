package org.carejourney.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.carejourney.form.FormField.Bound;
import org.carejourney.form.FormField.Kind;
import org.carejourney.form.FormField.Rules;
import org.jspecify.annotations.Nullable;

/** Reads what a component demands, with limits where it sets none. */
final class RulesReader {

    /** Where a form sets no limit of its own; kept texts must also fit the engine's columns. */
    private static final int LINE = 1_000;

    private static final int PAGE = 10_000;
    private static final int ANY_DIGITS = 10;

    private RulesReader() {}

    static Rules read(JsonNode component, Kind kind) {
        JsonNode validate = component.path("validate");
        String pattern = FormReader.text(validate, "pattern");
        int longest = kind == Kind.LONG_TEXT && pattern == null ? PAGE : LINE;
        return new Rules(
                validate.path("required").asBoolean(),
                bound(validate.get("min")),
                bound(validate.get("max")),
                validate.path("minLength").asInt(0),
                Math.min(validate.path("maxLength").asInt(longest), PAGE),
                pattern == null ? null : Pattern.compile(pattern),
                FormReader.text(validate, "validationType"),
                component.path("decimalDigits").asInt(ANY_DIGITS),
                !component.path("disallowPassedDates").asBoolean(),
                component.has("allowAddRemove")
                        && !component.path("allowAddRemove").asBoolean(),
                component.path("defaultRepetitions").asInt(1));
    }

    private static @Nullable Bound bound(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        String text = value.asText().strip();
        return text.startsWith("=") ? new Bound(null, text.substring(1)) : new Bound(new BigDecimal(text), null);
    }
}
