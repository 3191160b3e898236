package org.carejourney.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.Palette;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;

/**
 * The figures and lists of a council's procedure, asked for by dotted key. A model that asks for a key that its
 * council does not state, or states as something else, is faulty: {@link IllegalStateException}.
 */
@Palette(
        value = "policy",
        does =
                "Gives a figure, text or list of the council's procedure to an expression: policy.text(execution, 'key'),"
                        + " and likewise whole, money, yes and list.",
        inputs = "key: dotted key in values of procedure.yaml")
public class Policy {

    /** Name under which an entry of the record tells of the versions. No field of a form can have it (DEV-X-1). */
    public static final String VERSIONS = "_policyVersions";

    private final Procedures procedures;
    private final Clock clock;

    Policy(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    public String text(DelegateExecution execution, String key) {
        return require(execution, key, String.class);
    }

    public long whole(DelegateExecution execution, String key) {
        return require(execution, key, Long.class);
    }

    /** An amount in pence. */
    public long money(DelegateExecution execution, String key) {
        return whole(execution, key);
    }

    public boolean yes(DelegateExecution execution, String key) {
        return require(execution, key, Boolean.class);
    }

    public List<String> list(DelegateExecution execution, String key) {
        require(execution, key, Object.class);
        return list(council(execution), key);
    }

    /** A text, a {@code Long}, a {@code Boolean} or a list of these, as it is today. */
    public Optional<Object> value(Council council, String key) {
        return procedures.find(council).flatMap(procedure -> procedure.value(key, CouncilTime.today(clock)));
    }

    /** A list of texts; none when there is no such key. */
    public List<String> list(Council council, String key) {
        return value(council, key).stream()
                .flatMap(value -> value instanceof List<?> items ? items.stream() : Stream.of(value))
                .map(Object::toString)
                .toList();
    }

    /** Versions of the council's policies that are in force, by the keys of their links. */
    public Map<String, String> versions(Council council) {
        LocalDate today = CouncilTime.today(clock);
        Map<String, String> versions = new TreeMap<>();
        procedures.of(council).links().forEach((policy, link) -> {
            if (link.version() != null
                    && (link.effectiveFrom() == null || !link.effectiveFrom().isAfter(today))) {
                versions.put(policy, link.version());
            }
        });
        return versions;
    }

    /** What people call a value of a list: the council's own word for it, else the value itself. */
    public String label(Council council, String value) {
        return procedures.of(council).texts().getOrDefault(value, value);
    }

    /**
     * All values of today as nested maps, as decisions see them: {@code policy.scope.minAge}; and how long the deadlines
     * are, each in its own unit: {@code policy.deadlines.visit.amount}.
     */
    public Map<String, Object> tree(Council council) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Procedure procedure = procedures.of(council);
        LocalDate today = CouncilTime.today(clock);
        procedure.values().keySet().forEach(key -> procedure
                .value(key, today)
                .ifPresent(value -> put(tree, key, value)));
        procedure
                .deadlines()
                .forEach((key, deadline) -> put(tree, "deadlines." + key + ".amount", (long) deadline.amount()));
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String key, Object value) {
        Map<String, Object> branch = tree;
        String[] parts = key.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            branch = (Map<String, Object>) branch.computeIfAbsent(parts[i], any -> new LinkedHashMap<>());
        }
        branch.put(parts[parts.length - 1], value);
    }

    private <T> T require(DelegateExecution execution, String key, Class<T> type) {
        Council council = council(execution);
        return value(council, key)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException(
                        "The procedure of " + council + " has no " + type.getSimpleName() + " under '" + key + "'"));
    }

    private static Council council(DelegateExecution execution) {
        return new Council(execution.getTenantId());
    }
}
