package org.carejourney.procedure.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Tells whether a text is FEEL. */
final class FeelText {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z]\\w*");

    private FeelText() {}

    /** What is wrong with an expression; nothing when it is right. */
    static Optional<String> faultOfExpression(String text) {
        return fault(FEEL.parseExpression(text));
    }

    /** What is wrong with the test in a cell of a decision table; nothing when it is right or empty. */
    static Optional<String> faultOfTest(String text) {
        return text.isBlank() || text.strip().equals("-") ? Optional.empty() : fault(FEEL.parseUnaryTests(text));
    }

    /** The expressions of a component, wherever they stand in it, but not those of components inside. */
    static List<String> expressions(JsonNode component) {
        List<String> all = new ArrayList<>();
        component.fields().forEachRemaining(entry -> {
            JsonNode value = entry.getValue();
            if (value.isTextual() && value.asText().startsWith("=")) {
                all.add(value.asText().substring(1));
            } else if (value.isObject() && !entry.getKey().equals("properties")) {
                all.addAll(expressions(value));
            }
        });
        return all;
    }

    /** The words of an expression that may name variables: not those behind a dot, nor in quotes. */
    static Set<String> names(String expression) {
        return NAME.matcher(TEXT.matcher(expression).replaceAll("\"\""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> fault(ParseResult result) {
        return result.isSuccess()
                ? Optional.empty()
                : Optional.of("not readable as FEEL: " + result.failure().message());
    }
}
