package org.carejourney.walker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.jspecify.annotations.Nullable;

/** What happened to one case: its steps, how they read, and how things stand after the last one. */
final class Walk {

    private final Opening opening;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    /** Forms that could not be answered as things stand: they are left alone until something else happens. */
    private final Set<String> inVain = new TreeSet<>();
    /** How often since something came: time helps once. */
    private final Map<String, Integer> failed = new TreeMap<>();

    private Supplier<Picture> camera = () -> {
        throw new IllegalStateException("No case is open yet");
    };
    private @Nullable CaseReference reference;
    private @Nullable Picture now;
    private @Nullable Broken broken;
    private int numbered;

    Walk(Opening opening) {
        this.opening = opening;
    }

    void begins(CaseReference opened, Camera looking) {
        reference = opened;
        camera = () -> looking.take(opened.value());
    }

    Opening opening() {
        return opening;
    }

    Council council() {
        return opening.council();
    }

    boolean hasBegun() {
        return reference != null;
    }

    CaseReference reference() {
        return reference;
    }

    /** How things stood when somebody looked last. */
    Picture now() {
        return now;
    }

    Picture look() {
        now = camera.get();
        return now;
    }

    int nextNumber() {
        return ++numbered;
    }

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

    void refused(String form, List<FieldFault> faults) {
        faults.forEach(fault -> count("refused: " + form + " " + fault.field() + " " + fault.code()));
    }

    void inVain(String form) {
        inVain.add(form);
        failed.merge(form, 1, Integer::sum);
        count("in vain: " + form);
    }

    /** Something has come that may make a difference. */
    void triesAgain() {
        inVain.clear();
        failed.clear();
    }

    /** Time has passed. */
    void triesAgainLater() {
        inVain.removeIf(form -> failed.get(form) == 1);
    }

    /** Forms of open tasks that may lead on. */
    List<String> openForms() {
        return now.tasksInOrder().stream()
                .map(Picture.OpenTask::form)
                .filter(form -> !inVain.contains(form))
                .toList();
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
