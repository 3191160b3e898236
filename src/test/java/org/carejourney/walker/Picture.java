package org.carejourney.walker;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds of the cases of a walk at one moment. Two that are equal show that nothing has changed between
 * them.
 *
 * @param cases the case of the walk and those that it has opened
 * @param processes every running process, called ones too
 * @param executions process instance by id of an execution
 * @param incidents process instances that support has to look at
 */
record Picture(
        List<OneCase> cases,
        List<Process> processes,
        Map<String, String> executions,
        List<OpenTask> tasks,
        List<Waiting> waits,
        List<Pending> jobs,
        List<String> incidents) {

    /** @param entries length of its record */
    record OneCase(
            String reference, String council, String journey, String state, @Nullable String result, long entries) {

        boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    /** @param calledBy the execution that waits for its end */
    record Process(String id, String key, @Nullable String caseReference, @Nullable String calledBy) {}

    record OpenTask(String id, String process, String form, String element, Instant since) {}

    /** Something waits for a message, a signal or a condition. */
    record Waiting(String process, @Nullable String event, String element) {}

    /** @param process nothing of an alarm, which belongs to none */
    record Pending(String id, @Nullable String process, String name, Instant due) {}

    /** Tasks in an order that does not depend on the engine's ids. */
    List<OpenTask> tasksInOrder() {
        return tasks.stream()
                .sorted(Comparator.comparing(OpenTask::form)
                        .thenComparing(OpenTask::element)
                        .thenComparing(OpenTask::since)
                        .thenComparing(task -> caseOf(task.process())))
                .toList();
    }

    /** What runs next. */
    static Optional<Pending> first(List<Pending> jobs) {
        return jobs.stream().min(Comparator.comparing(Pending::due).thenComparing(Pending::name));
    }

    Map<String, Process> byId() {
        return processes.stream().collect(Collectors.toMap(Process::id, process -> process));
    }

    private String caseOf(String process) {
        return processes.stream()
                .filter(one -> one.id().equals(process))
                .map(Process::caseReference)
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }
}
