package org.carejourney.coverage;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of decision tables that matched in some test. Decision tests that ask a table directly call {@link #hit}. */
public final class RuleHits {

    private static final Map<String, Set<String>> HITS = new ConcurrentHashMap<>();

    private RuleHits() {}

    public static void hit(String decision, String rule) {
        HITS.computeIfAbsent(decision, key -> ConcurrentHashMap.newKeySet()).add(rule);
    }

    static Set<String> of(String decision) {
        return Set.copyOf(HITS.getOrDefault(decision, Set.of()));
    }
}
