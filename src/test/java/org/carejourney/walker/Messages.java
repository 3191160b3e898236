package org.carejourney.walker;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;

/** What other systems send to each council: it has a form for each message. */
final class Messages {

    /** A search waits for its own message, which an offer of a home brings about. */
    private static final Map<String, String> BROUGHT_BY = Map.of("offerReceived", "providerOffer");

    private static final Map<String, List<String>> SENT = new TreeMap<>();

    private Messages() {}

    static List<String> of(Council council) {
        return SENT.computeIfAbsent(
                council.value(), folder -> Stream.of(Objects.requireNonNull(new File("forms/" + folder).list()))
                        .filter(file -> file.startsWith("message-"))
                        .map(file -> name(file.substring("message-".length(), file.indexOf('.'))))
                        .sorted()
                        .toList());
    }

    /** What can be sent to what something waits for now. */
    static List<String> awaited(Council council, Picture now) {
        return now.waits().stream()
                .map(wait -> BROUGHT_BY.getOrDefault(String.valueOf(wait.event()), String.valueOf(wait.event())))
                .filter(of(council)::contains)
                .distinct()
                .sorted()
                .toList();
    }

    static boolean comesFromOutside(@Nullable String message) {
        return message != null
                && Stream.of("devon", "derby").map(Council::new).anyMatch(council -> of(council)
                        .contains(message));
    }

    /** nhs-outcome is nhsOutcome. */
    private static String name(String form) {
        String[] words = form.split("-");
        return words[0]
                + String.join(
                        "",
                        Arrays.stream(words)
                                .skip(1)
                                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                                .toList());
    }
}
