package org.carejourney.walker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happened to one case: its steps, and how they read. */
final class Walk {

    private final List<Step> steps = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private @Nullable Broken broken;

    void add(Step step) {
        steps.add(step);
    }

    /** The last step could not be done. */
    void leaveOut() {
        steps.remove(steps.size() - 1);
    }

    void tell(String line) {
        lines.add(line);
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void breaks(Broken found) {
        broken = found;
    }

    List<Step> steps() {
        return steps;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    @Nullable
    Broken broken() {
        return broken;
    }

    boolean breaks(String check) {
        return broken != null && broken.check().equals(check);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
