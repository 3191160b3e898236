package org.carejourney.cases.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.carejourney.cases.CaseMove.Block;
import org.carejourney.cases.CaseMove.MovedProcess;
import org.carejourney.cases.CaseMove.Step;
import org.carejourney.cases.ProcessMoves;
import org.carejourney.deadline.CaseClock;
import org.carejourney.engine.AsService;
import org.carejourney.procedure.ProcedureVersions.Version;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Moves the processes of a case with the engine's migration: each element to the one of the same id. Timers are taken
 * along as they are, so that no due time moves. Messages are waited for by the name that the newest version gives them.
 */
@Component
class EngineMoves implements ProcessMoves {

    private static final Logger LOG = LoggerFactory.getLogger(EngineMoves.class);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final MovedClocks clocks;
    private final AsService asService;

    EngineMoves(RuntimeService runtime, RepositoryService repository, MovedClocks clocks, AsService asService) {
        this.runtime = runtime;
        this.repository = repository;
        this.clocks = clocks;
        this.asService = asService;
    }

    @Override
    public Moved move(Council council, CaseReference reference, Version to) {
        List<MovedProcess> moved = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        asService.run(() -> runtime.createProcessInstanceQuery()
                .tenantIdIn(council.value())
                .processInstanceBusinessKey(reference.value())
                .list()
                .forEach(instance -> move(instance, to, moved, blocks)));
        return new Moved(moved, blocks);
    }

    private void move(ProcessInstance instance, Version to, List<MovedProcess> moved, List<Block> blocks) {
        ProcessDefinition from = repository.getProcessDefinition(instance.getProcessDefinitionId());
        if (from.getDeploymentId().equals(to.id())) {
            return;
        }
        ProcessDefinition target = repository
                .createProcessDefinitionQuery()
                .deploymentId(to.id())
                .processDefinitionKey(from.getKey())
                .singleResult();
        if (target == null) {
            blocks.add(
                    new Block(from.getKey(), null, "PROCESS_GONE", "Version " + to.version() + " has no such process"));
            return;
        }
        MigrationPlan plan = plan(from, target);
        List<Step> stands = stands(instance, plan);
        moved.add(new MovedProcess(from.getKey(), from.getName(), from.getVersion(), target.getVersion(), stands));
        List<Block> found = stands.stream()
                .flatMap(step -> block(step, from, target).stream())
                .toList();
        blocks.addAll(found.isEmpty() ? migrate(instance, from, plan) : found);
    }

    private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
        BpmnModelInstance model = repository.getBpmnModelInstance(to.getId());
        MigrationPlan equal = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), to.getId());
        for (MigrationInstruction step : equal.getInstructions()) {
            var mapped = plan.mapActivities(step.getSourceActivityId(), step.getTargetActivityId());
            if (waitsForMessage(model, step.getTargetActivityId())) {
                mapped.updateEventTrigger();
            }
        }
        return plan.build();
    }

    private static boolean waitsForMessage(BpmnModelInstance model, String element) {
        return model.getModelElementById(element) instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    private List<Step> stands(ProcessInstance instance, MigrationPlan plan) {
        Map<String, String> mapped = new HashMap<>();
        plan.getInstructions().forEach(step -> mapped.put(step.getSourceActivityId(), step.getTargetActivityId()));
        return leaves(runtime.getActivityInstance(instance.getId()))
                .map(step -> new Step(step.element(), step.name(), mapped.get(step.element())))
                .distinct()
                .toList();
    }

    private static Stream<Step> leaves(ActivityInstance instance) {
        Stream<Step> jobs = Stream.of(instance.getChildTransitionInstances())
                .map(waiting -> new Step(waiting.getActivityId(), waiting.getActivityName(), null));
        Stream<Step> inside = Stream.of(instance.getChildActivityInstances())
                .flatMap(child ->
                        child.getChildActivityInstances().length + child.getChildTransitionInstances().length == 0
                                ? Stream.of(new Step(child.getActivityId(), child.getActivityName(), null))
                                : leaves(child));
        return Stream.concat(jobs, inside);
    }

    private Optional<Block> block(Step step, ProcessDefinition from, ProcessDefinition to) {
        FlowElement now = element(from, step.element());
        FlowElement then = element(to, step.element());
        if (then == null) {
            return Optional.of(
                    new Block(from.getKey(), step.element(), "STEP_GONE", "The newest version has no such step"));
        }
        if (step.to() == null) {
            return Optional.of(new Block(
                    from.getKey(),
                    step.element(),
                    "STEP_CHANGED",
                    "In the newest version this step is of another kind, or lies in another part of the model"));
        }
        if (now instanceof CallActivity called
                && then instanceof CallActivity calling
                && !called.getCalledElement().equals(calling.getCalledElement())) {
            return Optional.of(new Block(
                    from.getKey(),
                    step.element(),
                    "CALL_CHANGED",
                    "It waits for " + called.getCalledElement() + ", and in the newest version this step calls "
                            + calling.getCalledElement()));
        }
        return Optional.empty();
    }

    private FlowElement element(ProcessDefinition process, String id) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementById(id);
    }

    private List<Block> migrate(ProcessInstance instance, ProcessDefinition from, MigrationPlan plan) {
        try {
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            return List.of();
        } catch (MigratingProcessInstanceValidationException refused) {
            return refusals(from, refused);
        } catch (OptimisticLockingException busy) {
            throw new ConcurrencyFailureException("A process is being worked on", busy);
        } catch (ProcessEngineException failed) {
            return List.of(failure(from, failed));
        }
    }

    private static List<Block> refusals(ProcessDefinition from, MigratingProcessInstanceValidationException refused) {
        var report = refused.getValidationReport();
        Stream<Block> whole =
                report.getFailures().stream().map(failure -> new Block(from.getKey(), null, "REFUSED", failure));
        Stream<Block> steps = report.getActivityInstanceReports().stream().flatMap(step -> step.getFailures().stream()
                .map(failure -> new Block(from.getKey(), step.getSourceScopeId(), "REFUSED", failure)));
        Stream<Block> jobs = report.getTransitionInstanceReports().stream().flatMap(step -> step.getFailures().stream()
                .map(failure -> new Block(from.getKey(), step.getSourceScopeId(), "REFUSED", failure)));
        return Stream.of(whole, steps, jobs).flatMap(blocks -> blocks).toList();
    }

    /** Something of ours that the move has set off, such as a new clock, could not be done. */
    private static Block failure(ProcessDefinition from, ProcessEngineException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof IllegalStateException) {
            return new Block(from.getKey(), null, "CLOCK_CANNOT_START", cause.getMessage());
        }
        LOG.atWarn()
                .addKeyValue("event", "move-failed")
                .addKeyValue("process", from.getKey())
                .setCause(failed)
                .log("A process cannot be moved");
        return new Block(from.getKey(), null, "REFUSED", "The engine cannot move this process; the log says why");
    }

    @Override
    public List<Block> lost(List<CaseClock> open) {
        return asService.call(() -> clocks.lost(open));
    }

    @Override
    public void show(List<CaseClock> started) {
        asService.run(() -> clocks.show(started));
    }
}
