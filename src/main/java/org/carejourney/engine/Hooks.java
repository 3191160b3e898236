package org.carejourney.engine;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The hooks that other modules have filled, looked up when they are first needed because they need the engine
 * themselves.
 */
@Component
class Hooks {

    private final Supplier<SubmissionGate> submissions;
    private final Supplier<StartGate> starts;
    private final Supplier<FormKnowledge> knowledge;
    private final Supplier<ClockGate> clocks;
    private final Supplier<List<TaskWatcher>> tasks;
    private final Supplier<List<ActivityWatcher>> activities;
    private final Supplier<List<ProcessWatcher>> processes;
    private final Supplier<List<DecisionWatcher>> decisions;

    Hooks(
            ObjectProvider<SubmissionGate> submissions,
            ObjectProvider<StartGate> starts,
            ObjectProvider<FormKnowledge> knowledge,
            ObjectProvider<ClockGate> clocks,
            ObjectProvider<TaskWatcher> tasks,
            ObjectProvider<ActivityWatcher> activities,
            ObjectProvider<ProcessWatcher> processes,
            ObjectProvider<DecisionWatcher> decisions) {
        this.submissions = SingletonSupplier.of(submissions::getObject);
        this.starts = SingletonSupplier.of(starts::getObject);
        this.knowledge = SingletonSupplier.of(knowledge::getObject);
        this.clocks = SingletonSupplier.of(clocks::getObject);
        this.tasks = SingletonSupplier.of(() -> tasks.orderedStream().toList());
        this.activities = SingletonSupplier.of(() -> activities.orderedStream().toList());
        this.processes = SingletonSupplier.of(() -> processes.orderedStream().toList());
        this.decisions = SingletonSupplier.of(() -> decisions.orderedStream().toList());
    }

    SubmissionGate submissions() {
        return submissions.get();
    }

    StartGate starts() {
        return starts.get();
    }

    FormKnowledge knowledge() {
        return knowledge.get();
    }

    ClockGate clocks() {
        return clocks.get();
    }

    List<TaskWatcher> tasks() {
        return tasks.get();
    }

    List<ActivityWatcher> activities() {
        return activities.get();
    }

    List<ProcessWatcher> processes() {
        return processes.get();
    }

    List<DecisionWatcher> decisions() {
        return decisions.get();
    }
}
