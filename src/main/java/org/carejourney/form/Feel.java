package org.carejourney.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the FEEL expressions of forms. */
@FunctionalInterface
interface Feel {

    /** The value of an expression; nothing when it has none, or cannot be evaluated, as on the screen. */
    @Nullable
    Object evaluate(String expression, Map<String, Object> context);
}
