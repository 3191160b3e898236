package org.carejourney.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A care home in the register of homes, for example HOME-0001. */
public record HomeReference(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("HOME-[A-Z0-9-]{1,40}");

    @JsonCreator
    public HomeReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be HOME- and capital letters, digits or hyphens");
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
