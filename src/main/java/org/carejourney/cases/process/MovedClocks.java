package org.carejourney.cases.process;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.carejourney.cases.CaseMove.Block;
import org.carejourney.deadline.CaseClock;
import org.springframework.stereotype.Component;

/** The clocks of work that has been moved to another version of its model. */
@Component
class MovedClocks {

    /** How a timer that is set by one of several deadlines, named by a variable, is declared. */
    private static final Pattern ANY_DEADLINE = Pattern.compile("deadlines\\.due\\(\\s*execution,\\s*\\w+\\s*\\)");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;

    MovedClocks(RuntimeService runtime, ManagementService management, TaskService tasks) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    /** Those that nothing would ring, or meet, any more: they would run out unseen. */
    List<Block> lost(List<CaseClock> open) {
        return open.stream().flatMap(clock -> lost(clock).stream()).toList();
    }

    private Optional<Block> lost(CaseClock clock) {
        String execution = clock.place().execution();
        if (execution == null) {
            return Optional.empty();
        }
        Execution work = runtime.createExecutionQuery().executionId(execution).singleResult();
        if (work != null && isWatched(clock, work)) {
            return Optional.empty();
        }
        String process = work == null ? "" : process(work).getProcessDefinitionKey();
        return Optional.of(new Block(
                process,
                clock.place().activity(),
                "CLOCK_LOST",
                "In the newest version nothing here keeps the deadline " + clock.deadline() + " ("
                        + clock.reference().value() + ")"));
    }

    /** A clock that still runs needs its timer; one that has run out needs an element that meets it. */
    private boolean isWatched(CaseClock clock, Execution work) {
        List<JobDefinition> timers =
                management
                        .createJobDefinitionQuery()
                        .processDefinitionId(process(work).getProcessDefinitionId())
                        .list()
                        .stream()
                        .filter(timer -> keeps(timer, clock))
                        .toList();
        if (clock.isBreached()) {
            return !timers.isEmpty();
        }
        List<Job> waiting =
                management.createJobQuery().executionId(work.getId()).list();
        return waiting.stream()
                .filter(job -> Date.from(clock.dueAt()).equals(job.getDuedate()))
                .anyMatch(job -> timers.stream().anyMatch(timer -> timer.getId().equals(job.getJobDefinitionId())));
    }

    /** The timer of an element's own deadline, or a drawn one beside it. */
    private static boolean keeps(JobDefinition timer, CaseClock clock) {
        String declared = String.valueOf(timer.getJobConfiguration());
        boolean own = declared.endsWith("deadline: " + clock.deadline())
                && timer.getActivityId().equals(clock.place().activity());
        return own
                || declared.contains("'" + clock.deadline() + "'")
                || ANY_DEADLINE.matcher(declared).find();
    }

    private ProcessInstance process(Execution work) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(work.getProcessInstanceId())
                .singleResult();
    }

    void show(List<CaseClock> started) {
        started.forEach(clock -> tasks.createTaskQuery()
                .executionId(clock.place().execution())
                .list()
                .forEach(task -> {
                    task.setDueDate(Date.from(clock.dueAt()));
                    task.setFollowUpDate(Date.from(clock.warnAt()));
                    tasks.saveTask(task);
                }));
    }
}
