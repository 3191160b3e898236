package org.carejourney.procedure.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.carejourney.procedure.folder.Findings;

/**
 * Finds processes that call each other in a circle, or one that calls itself.
 *
 * <p>A circle is refused whether or not something waits in it. A called process ends before the one that called it can
 * go on, so that each turn nests one process more inside the case, and none of them ends before all those inside it
 * have. Without a wait the engine turns until its stack is full; with one, a case grows by a level at each turn, its
 * phases overlap, and a withdrawal has to end them all. Nothing in a case is meant to nest without end: what is to be
 * done again goes back by a sequence flow inside one model, and what is to begin anew is a process of its own, started
 * by a step of the palette.
 */
final class CallCircles {

    private final Map<String, ModelFile> models = new TreeMap<>();
    private final Findings findings;
    private final Set<Set<String>> found = new HashSet<>();

    CallCircles(List<ModelFile> models, Findings findings) {
        models.forEach(model -> this.models.put(model.file().id(), model));
        this.findings = findings;
    }

    /** Reports each circle once, at a call of the council's own where it has one. */
    void check() {
        models.values().stream()
                .sorted(Comparator.comparing(model -> model.file().isShared()))
                .forEach(model -> calls(model.file().id()).forEach(call -> check(model, call)));
    }

    private void check(ModelFile model, CallActivity call) {
        String process = model.file().id();
        List<String> back = way(call.getCalledElement(), process);
        if (!back.isEmpty() && found.add(Set.copyOf(back))) {
            String others = String.join(", ", back.subList(0, back.size() - 1));
            findings.add(
                    model.file().origin(),
                    XmlText.of(model.file()).line(call.getId()),
                    call.getId(),
                    process + " calls itself" + (others.isEmpty() ? "" : " by way of " + others)
                            + "; expected a way back inside one model");
        }
    }

    /** The shortest way of calls from one process to another, with both; nothing when there is none. */
    private List<String> way(String from, String to) {
        Map<String, List<String>> ways = new HashMap<>(Map.of(from, List.of(from)));
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !ways.containsKey(to)) {
            String process = next.remove();
            for (CallActivity call : calls(process)) {
                if (!ways.containsKey(call.getCalledElement())) {
                    List<String> way = new ArrayList<>(ways.get(process));
                    way.add(call.getCalledElement());
                    ways.put(call.getCalledElement(), way);
                    next.add(call.getCalledElement());
                }
            }
        }
        return ways.getOrDefault(to, List.of());
    }

    /** What a process calls; a call without a name, or of a process that is not there, is reported for that. */
    private List<CallActivity> calls(String process) {
        return Optional.ofNullable(models.get(process)).stream()
                .flatMap(model -> model.model().getModelElementsByType(CallActivity.class).stream())
                .filter(call -> call.getCalledElement() != null)
                .toList();
    }
}
