package org.carejourney.engine;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The hooks that other modules have filled, looked up when they are needed because they need the engine themselves. */
@Component
class Hooks {

    private final ObjectProvider<SubmissionGate> submissions;
    private final ObjectProvider<StartGate> starts;
    private final ObjectProvider<FormKnowledge> knowledge;
    private final ObjectProvider<ClockGate> clocks;
    private final ObjectProvider<TaskWatcher> tasks;
    private final ObjectProvider<ActivityWatcher> activities;
    private final ObjectProvider<ProcessWatcher> processes;
    private final ObjectProvider<DecisionWatcher> decisions;

    Hooks(
            ObjectProvider<SubmissionGate> submissions,
            ObjectProvider<StartGate> starts,
            ObjectProvider<FormKnowledge> knowledge,
            ObjectProvider<ClockGate> clocks,
            ObjectProvider<TaskWatcher> tasks,
            ObjectProvider<ActivityWatcher> activities,
            ObjectProvider<ProcessWatcher> processes,
            ObjectProvider<DecisionWatcher> decisions) {
        this.submissions = submissions;
        this.starts = starts;
        this.knowledge = knowledge;
        this.clocks = clocks;
        this.tasks = tasks;
        this.activities = activities;
        this.processes = processes;
        this.decisions = decisions;
    }

    SubmissionGate submissions() {
        return submissions.getObject();
    }

    StartGate starts() {
        return starts.getObject();
    }

    FormKnowledge knowledge() {
        return knowledge.getObject();
    }

    ClockGate clocks() {
        return clocks.getObject();
    }

    List<TaskWatcher> tasks() {
        return tasks.orderedStream().toList();
    }

    List<ActivityWatcher> activities() {
        return activities.orderedStream().toList();
    }

    List<ProcessWatcher> processes() {
        return processes.orderedStream().toList();
    }

    List<DecisionWatcher> decisions() {
        return decisions.orderedStream().toList();
    }
}
