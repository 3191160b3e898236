package org.carejourney.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Service;

/** The figures and lists of a council's procedure, asked for by dotted key. */
@Service
public class Policy {

    private final Procedures procedures;

    Policy(Procedures procedures) {
        this.procedures = procedures;
    }

    /** A text, a {@code Long}, a {@code Boolean} or a list of these. */
    public Optional<Object> value(Council council, String key) {
        return procedures.find(council).map(procedure -> procedure.values().get(key));
    }

    /** A list of texts; none when there is no such key. */
    public List<String> list(Council council, String key) {
        return value(council, key)
                .map(value -> value instanceof List<?> items ? items : List.of(value))
                .orElse(List.of())
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** What people call a value of a list: the council's own word for it, else the value itself. */
    public String label(Council council, String value) {
        return procedures.of(council).texts().getOrDefault(value, value);
    }

    /** All values as nested maps, as decisions see them: {@code policy.scope.minAge}. */
    public Map<String, Object> tree(Council council) {
        Map<String, Object> tree = new LinkedHashMap<>();
        procedures.of(council).values().forEach((key, value) -> put(tree, key, value));
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
}
