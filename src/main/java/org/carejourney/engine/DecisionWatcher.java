package org.carejourney.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Is told of every decision that a process takes. */
public interface DecisionWatcher {

    void decided(DelegateExecution execution, Decided decision);

    /**
     * A decision with the facts it was taken on (DEV-1.5-4).
     *
     * @param version version of the table in the engine
     * @param rules ids of the rules that matched
     */
    record Decided(
            String decision,
            int version,
            Map<String, Object> inputs,
            List<String> rules,
            List<Map<String, Object>> outputs) {}
}
