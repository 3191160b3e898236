package org.carejourney.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.carejourney.TestClock;
import org.carejourney.cases.Journeys;
import org.carejourney.engine.ModelProperties;
import org.carejourney.engine.ProcessWatcher;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Starts one process of a case by itself, as the processes that call it would, and says how far processes have come. */
@TestComponent
class Processes implements ProcessWatcher {

    private final Journeys journeys;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TestClock clock;
    private final Map<String, Optional<String>> ends = new ConcurrentHashMap<>();

    Processes(@Lazy Journeys journeys, @Lazy RuntimeService runtime, @Lazy TaskService tasks, TestClock clock) {
        this.journeys = journeys;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void started(DelegateExecution execution, ModelProperties properties) {
        ends.put(key(execution), Optional.empty());
    }

    @Override
    public void ended(DelegateExecution execution, boolean interrupted) {
        if (!interrupted) {
            ends.put(
                    key(execution),
                    Optional.ofNullable(execution.getVariable("result")).map(Object::toString));
        }
    }

    private static String key(DelegateExecution execution) {
        return execution.getProcessBusinessKey() + " "
                + execution.getProcessDefinitionId().split(":")[0];
    }

    void start(CaseReference reference, String process, Object... variables) {
        start(Driver.DEVON, reference, process, variables);
    }

    void start(Council council, CaseReference reference, String process, Object... variables) {
        journeys.start(council, reference, process, Driver.map(variables));
        clock.runWhatIsDue();
    }

    /** The result that a process last came to; nothing while it runs, or when it was cancelled. */
    Optional<String> end(CaseReference reference, String process) {
        return Optional.ofNullable(ends.get(reference + " " + process))
                .orElseThrow(() -> new AssertionError("The case never came to " + process));
    }

    void claim(Task task, String person) {
        tasks.claim(task.getId(), person);
    }

    long running(CaseReference reference, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(process)
                .count();
    }

    /** The variables of each running instance of a process. */
    List<Map<String, Object>> variables(CaseReference reference, String process) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(process)
                .list()
                .stream()
                .<Map<String, Object>>map(instance -> new HashMap<>(runtime.getVariables(instance.getId())))
                .toList();
    }
}
