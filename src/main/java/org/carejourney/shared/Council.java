package org.carejourney.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A council, which is also the tenant everything of it belongs to, for example newcouncil. */
public record Council(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @JsonCreator
    public Council {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be small letters, digits and hyphens");
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
