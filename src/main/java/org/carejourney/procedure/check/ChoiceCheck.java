package org.carejourney.procedure.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.folder.Words;

/**
 * Checks the values of procedure.yaml that an expression knows by name: a misspelt one would silently act as none of
 * those that are compared with, so procedure.yaml has to say what it may be.
 */
final class ChoiceCheck {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern IN_MODEL =
            Pattern.compile("\\bpolicy\\.text\\(\\s*execution\\s*,\\s*'([^']*)'\\s*\\)\\s*[!=]=\\s*'([^']*)'");
    private static final Pattern IN_DECISION = Pattern.compile("\\bpolicy\\.(\\w+(?:\\.\\w+)*)\\s*!?=\\s*\"([^\"]*)\"");

    private final Procedure procedure;

    ChoiceCheck(Procedure procedure) {
        this.procedure = procedure;
    }

    /** What is wrong with asking for this value; nothing when it is no constant, or says what it may be. */
    Optional<String> faultOf(String key) {
        return procedure
                .newestValue(key)
                .filter(value ->
                        value instanceof String text && CONSTANT.matcher(text).matches())
                .filter(value -> procedure.choices(key).isEmpty())
                .map(value -> "value '" + key + "' is a constant; expected in procedure.yaml what it may be as well,"
                        + " such as { value: " + value + ", oneOf: [" + value + "] }");
    }

    /** What is wrong with the constants that values are compared with in a text of a model or a decision. */
    Stream<String> faultsIn(String text) {
        return Stream.of(IN_MODEL, IN_DECISION)
                .flatMap(pattern -> pattern.matcher(text).results())
                .flatMap(compared -> faultOf(compared.group(1), compared.group(2)).stream());
    }

    private Optional<String> faultOf(String key, String constant) {
        return procedure
                .choices(key)
                .filter(oneOf -> !oneOf.contains(constant))
                .map(oneOf -> "value '" + key + "' is never " + constant + "; expected one of " + Words.list(oneOf));
    }
}
