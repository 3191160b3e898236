package org.carejourney.walker;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far walks have come: what happened, which ends were reached, and which models were never entered. */
final class Summary implements BiConsumer<String, String> {

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Map<String, Integer>> passed = new TreeMap<>();

    /** An element of a model was passed. */
    @Override
    public void accept(String process, String element) {
        passed.computeIfAbsent(process, key -> new TreeMap<>()).merge(element, 1, Integer::sum);
    }

    void add(Walk walk) {
        walk.counts().forEach((what, count) -> counts.merge(what, count, Integer::sum));
        counts.merge("cases", 1, Integer::sum);
        counts.merge("steps", walk.steps().size(), Integer::sum);
    }

    /** The models that no case was ever in. */
    Set<String> neverEntered() {
        Set<String> models = Stream.of("bpmn/devon", "bpmn/derby", "bpmn/common")
                .flatMap(folder -> Arrays.stream(Objects.requireNonNull(new File(folder).list())))
                .filter(file -> file.endsWith(".bpmn"))
                .map(file -> file.replace(".bpmn", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        models.removeAll(passed.keySet());
        return models;
    }

    /** The kinds of steps that were in no walk. */
    List<Step.Kind> neverTaken() {
        return Stream.of(Step.Kind.values())
                .filter(kind -> !counts.containsKey(kind.name()))
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, count) -> {
            if (!what.startsWith("refused: ") && !what.startsWith("in vain: ")) {
                text.append(String.format("  %-60s %6d%n", what, count));
            }
        });
        text.append("  models entered, with the ends that their processes came to:\n");
        passed.forEach((process, elements) -> text.append("    ")
                .append(process)
                .append(' ')
                .append(elements.entrySet().stream()
                        .filter(one -> one.getKey().startsWith("endEvent"))
                        .map(one -> one.getKey().replace("endEvent_", "") + "=" + one.getValue())
                        .toList())
                .append('\n'));
        return text.append("  models never entered: ").append(neverEntered()).toString();
    }

    /** What was refused and could not be answered at all, the most frequent first. */
    String refusals() {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().contains(": ") && !one.getKey().startsWith("end of"))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining("\n  ", "  ", ""));
    }
}
