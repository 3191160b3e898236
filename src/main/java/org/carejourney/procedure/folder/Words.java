package org.carejourney.procedure.folder;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns names into words and back. */
public final class Words {

    private Words() {}

    /** A key as people would say it: "Top up policy" for {@code topUpPolicy}. */
    public static String of(String key) {
        String words = key.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[-_.]+", " ")
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Values one after the other: "A, B". */
    public static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
