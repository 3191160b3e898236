package org.carejourney.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A person, as the case management system names them, for example PERSON-0017. */
public record PersonReference(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("PERSON-\\d{4,}");

    @JsonCreator
    public PersonReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be PERSON- and at least four digits");
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
