package org.carejourney.procedure.check;

import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Tells whether a text is FEEL. */
final class FeelText {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private FeelText() {}

    /** What is wrong with an expression; nothing when it is right. */
    static Optional<String> faultOfExpression(String text) {
        return fault(FEEL.parseExpression(text));
    }

    /** What is wrong with the test in a cell of a decision table; nothing when it is right or empty. */
    static Optional<String> faultOfTest(String text) {
        return text.isBlank() || text.strip().equals("-") ? Optional.empty() : fault(FEEL.parseUnaryTests(text));
    }

    private static Optional<String> fault(ParseResult result) {
        return result.isSuccess()
                ? Optional.empty()
                : Optional.of("not readable as FEEL: " + result.failure().message());
    }
}
