package org.carejourney.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.carejourney.engine.AsActor;
import org.carejourney.engine.AsService;
import org.carejourney.engine.PlainValues;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a task: claim it, open its form, complete it; each is one transaction. */
@Service
@Transactional
public class TaskDesk {

    private final OpenTasks open;
    private final TaskService tasks;
    private final FormService engineForms;
    private final RepositoryService repository;
    private final DeployedForms forms;
    private final AsActor asActor;
    private final AsService asService;
    private final CurrentActor actor;

    TaskDesk(
            OpenTasks open,
            @Lazy TaskService tasks,
            @Lazy FormService engineForms,
            @Lazy RepositoryService repository,
            DeployedForms forms,
            AsActor asActor,
            AsService asService,
            CurrentActor actor) {
        this.open = open;
        this.tasks = tasks;
        this.engineForms = engineForms;
        this.repository = repository;
        this.forms = forms;
        this.asActor = asActor;
        this.asService = asService;
        this.actor = actor;
    }

    /**
     * Makes a task one's own; again is fine.
     *
     * @throws NotFound when there is no such open task, or it is not theirs to see
     * @throws Conflict when somebody else has it
     */
    public WorkItem claim(Council council, String taskId) {
        work(council, taskId, () -> tasks.claim(taskId, actor.get().id()));
        return open.require(council, taskId);
    }

    /**
     * Completes a task, claimed or not, with what was entered into its form.
     *
     * @throws InvalidEntry with every field at fault
     * @throws NotFound when there is no such open task, or it is not theirs to see
     * @throws Conflict when somebody else has it
     */
    public void complete(Council council, String taskId, Map<String, Object> entered) {
        work(council, taskId, () -> tasks.complete(taskId, new HashMap<>(entered)));
    }

    /** Opens the form of a task, with what is known already. */
    public OpenForm form(Council council, String taskId) {
        WorkItem item = open.require(council, taskId);
        if (item.form() == null) {
            return new OpenForm(null, Form.empty(taskId).schema(), Map.of());
        }
        Form form = asService.call(() -> {
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new NotFound("No such task");
            }
            var definition = repository.getProcessDefinition(task.getProcessDefinitionId());
            return forms.of(definition.getDeploymentId(), item.form());
        });
        Map<String, Object> known = asActor.call(
                actor.get(), () -> PlainValues.of(engineForms.getTaskFormVariables(taskId, names(form), false)));
        return new OpenForm(form.id(), form.schema(), known);
    }

    /** What the form shows or asks in its conditions and texts; the other variables are not its business. */
    private static Set<String> names(Form form) {
        Set<String> names = new HashSet<>(form.words());
        names.addAll(form.keys());
        Form.everywhere(form.fields()).stream()
                .filter(FormField::isChosenFromSource)
                .forEach(field -> names.add(field.valuesKey()));
        return names;
    }

    /** Whose the task is has been asked here: the engine need not ask again. */
    private void work(Council council, String taskId, Runnable work) {
        open.requireOwn(council, taskId);
        try {
            asService.run(work);
        } catch (TaskAlreadyClaimedException | OptimisticLockingException e) {
            throw new Conflict("CHANGED", "Somebody else changed this just now. Look again, then try");
        } catch (ProcessEngineException e) {
            // gone meanwhile: somebody else was faster
            open.requireOwn(council, taskId);
            throw e;
        }
    }
}
