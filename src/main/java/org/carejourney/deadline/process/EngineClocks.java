package org.carejourney.deadline.process;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.carejourney.deadline.CaseClock;
import org.carejourney.deadline.ClockReference;
import org.carejourney.deadline.ClockState;
import org.carejourney.deadline.Clocks;
import org.carejourney.deadline.Owners;
import org.carejourney.engine.ActivityWatcher;
import org.carejourney.engine.AsService;
import org.carejourney.engine.ClockGate;
import org.carejourney.engine.ModelProperties;
import org.carejourney.engine.TaskWatcher;
import org.carejourney.engine.WorkTree;
import org.carejourney.procedure.Procedure.OnBreach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Between the engine's work and its clocks: shows a clock on its task, meets it when the work is done, and makes a
 * breach visible on the diagram, on the tasks and to the manager, without stopping the work.
 */
@Component
class EngineClocks implements ClockGate, ActivityWatcher, TaskWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClocks.class);

    private static final int RAISED = 90;
    private static final String MISSED_DEADLINE = "missed-deadline";

    private final Clocks clocks;
    private final Incidents incidents;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final AsService asService;

    EngineClocks(
            @Lazy Clocks clocks,
            Incidents incidents,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            AsService asService) {
        this.clocks = clocks;
        this.incidents = incidents;
        this.runtime = runtime;
        this.repository = repository;
        this.asService = asService;
    }

    @Override
    public void created(DelegateTask task, ModelProperties properties) {
        if (properties.text("deadline").isPresent()) {
            clocks.openAt(task.getExecutionId()).stream().findFirst().ifPresent(clock -> {
                task.setDueDate(Date.from(clock.dueAt()));
                task.setFollowUpDate(Date.from(clock.warnAt()));
            });
        }
        // work that comes up below a clock that has run out is late from its beginning
        if (WorkTree.isBelowDeadline(task.getExecution())
                && clocks.openAt(WorkTree.executionsAbove(task.getExecution())).stream()
                        .anyMatch(clock -> clock.state() == ClockState.BREACHED
                                && clock.follows().contains(OnBreach.RAISE))) {
            task.setPriority(RAISED);
        }
    }

    @Override
    public void ended(DelegateExecution execution, boolean interrupted) {
        clocks.openAt(execution.getId()).forEach(clock -> {
            if (interrupted) {
                clocks.cancel(clock);
            } else {
                clocks.meet(clock);
                if (clock.isBreached()) {
                    incidents.resolve(execution, clock.reference());
                }
            }
        });
    }

    @Override
    public void fired(DelegateExecution execution, String deadline) {
        at(execution, deadline).forEach(clock -> {
            if (clock.isWindow()) {
                clocks.endWindow(clock);
            } else {
                breach(execution, clock);
            }
        });
    }

    @Override
    public void passed(DelegateExecution execution, String deadline) {
        at(execution, deadline).forEach(clock -> breach(execution, clock));
    }

    private List<CaseClock> at(DelegateExecution execution, String deadline) {
        return clocks.openAt(execution.getId()).stream()
                .filter(clock -> clock.deadline().equals(deadline))
                .toList();
    }

    private void breach(DelegateExecution execution, CaseClock clock) {
        List<DelegateTask> tasks = WorkTree.tasksBelow(execution);
        boolean fresh = clocks.breach(clock, owners(tasks));
        // one that ran out before its work was there shows on the work now
        if (clock.follows().contains(OnBreach.RAISE)) {
            tasks.forEach(task -> task.setPriority(RAISED));
        }
        if (clock.follows().contains(OnBreach.INCIDENT)) {
            incidents.open(execution, clock);
        }
        if (fresh) {
            tellManager(clock);
        }
    }

    /** An alarm rings for a clock that no work waits for, or for one that is open the same length of time again. */
    @Override
    public void rang(String reference) {
        clocks.find(new ClockReference(reference)).filter(CaseClock::isOpen).ifPresent(clock -> {
            if (clock.state() == ClockState.RUNNING) {
                if (clocks.breach(clock, Owners.NONE)) {
                    tellManager(clock);
                }
            } else {
                clocks.remind(clock, place(clock));
            }
        });
    }

    private static Owners place(CaseClock clock) {
        return clock.place().execution() == null
                ? Owners.NONE
                : WorkTree.find(clock.place().execution())
                        .map(WorkTree::tasksBelow)
                        .map(EngineClocks::owners)
                        .orElse(Owners.NONE);
    }

    private static Owners owners(List<DelegateTask> tasks) {
        Set<String> people = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (DelegateTask task : tasks) {
            if (task.getAssignee() != null) {
                people.add(task.getAssignee());
            } else {
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .forEach(groups::add);
            }
        }
        return new Owners(people, groups);
    }

    private void tellManager(CaseClock clock) {
        if (!clock.follows().contains(OnBreach.TELL_MANAGER)) {
            return;
        }
        asService.run(() -> {
            boolean known = repository
                            .createProcessDefinitionQuery()
                            .tenantIdIn(clock.council().value())
                            .processDefinitionKey(MISSED_DEADLINE)
                            .count()
                    > 0;
            if (known) {
                runtime.createProcessInstanceByKey(MISSED_DEADLINE)
                        .processDefinitionTenantId(clock.council().value())
                        .businessKey(clock.caseReference().value())
                        .setVariables(Map.of(
                                "deadline",
                                clock.deadline(),
                                "clockReference",
                                clock.reference().value()))
                        .execute();
            } else {
                LOG.atWarn()
                        .addKeyValue("event", "manager-not-told")
                        .addKeyValue("council", clock.council().value())
                        .addKeyValue("case", clock.caseReference().value())
                        .addKeyValue("clock", clock.reference().value())
                        .log("The procedure has no process " + MISSED_DEADLINE);
            }
        });
    }
}
