package org.carejourney.market;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One stage of a case's search, for example SRCH-000004. */
public record SearchReference(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("SRCH-\\d{6,}");

    @JsonCreator
    public SearchReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be SRCH- and at least six digits");
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
