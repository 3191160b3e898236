package org.carejourney.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A case, for example CASE-000017; also the business key of everything the engine runs for it. */
public record CaseReference(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("CASE-\\d{6,}");

    @JsonCreator
    public CaseReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be CASE- and at least six digits");
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
