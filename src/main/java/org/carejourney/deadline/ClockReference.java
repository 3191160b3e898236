package org.carejourney.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A clock of a case, for example CLOCK-000001. */
public record ClockReference(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("CLOCK-\\d{6,}");

    @JsonCreator
    public ClockReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be CLOCK- and at least six digits");
        }
    }

    /** Whether the text would make one. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
