package org.carejourney.engine;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.VariableMap;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the doors of the engine, inside the transaction: every completion of a user task and every start form
 * passes a gate, a form is opened with what is known, and the ways round the gates are closed. It sees web apps, REST
 * and our own calls alike.
 */
class Doors extends CommandInterceptor {

    /** A candidate of a task may use these in the engine; each would go round the form, or put narrative beside the record. */
    private static final Set<Class<?>> CLOSED = Set.of(
            ResolveTaskCmd.class,
            DelegateTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            AddCommentCmd.class,
            CreateAttachmentCmd.class);

    /**
     * Who may start a journey or a report starts it by its form or by our own REST, where it is checked and recorded; the
     * engine would start it bare, also by a message.
     */
    private static final Set<Class<?>> STARTS = Set.of(
            StartProcessInstanceCmd.class,
            StartProcessInstanceAtActivitiesCmd.class,
            RestartProcessInstancesCmd.class,
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class);

    private final Hooks hooks;
    private final CouncilsAtWork councils;

    Doors(Hooks hooks, CouncilsAtWork councils) {
        this.hooks = hooks;
        this.councils = councils;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (CLOSED.contains(command.getClass())) {
            throw new AuthorizationException("Only the form of a task may be used to complete it");
        }
        if (STARTS.contains(command.getClass()) && isByAPerson()) {
            throw new AuthorizationException(
                    "A case is opened by its start form or by POST /api/councils/{council}/cases,"
                            + " and gets its messages by POST /api/councils/{council}/cases/{reference}/messages");
        }
        if (command instanceof CompleteTaskCmd complete) {
            return completed(command, read(complete, "taskId"), read(complete, "variables"), "variables");
        }
        if (command instanceof SubmitTaskFormCmd submit) {
            return completed(command, read(submit, "taskId"), read(submit, "properties"), "properties");
        }
        if (command instanceof SubmitStartFormCmd start) {
            return next.execute(opened(start));
        }
        T answer = next.execute(command);
        if (command instanceof GetTaskFormVariablesCmd asked) {
            addKnown(asked, (VariableMap) answer);
        }
        if (command instanceof GetStartFormVariablesCmd asked) {
            addKnownAtStart(asked, (VariableMap) answer);
        }
        return answer;
    }

    private static boolean isByAPerson() {
        return Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication() != null;
    }

    private <T> T completed(Command<T> command, String taskId, Map<String, Object> variables, String field) {
        CommandContext context = Context.getCommandContext();
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return next.execute(command);
        }
        if (isGone(task)) {
            throw new OptimisticLockingException("Somebody else has just completed this task");
        }
        for (CommandChecker checker : Context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        if (task.isSuspended()) {
            return next.execute(command);
        }
        checkAssignee(task);
        councils.check(task.getTenantId());
        OpenTask open = open(task);
        Map<String, Object> known = PlainValues.of(task.getVariables());
        Map<String, Object> keep = gate(() -> hooks.submissions().accept(open, PlainValues.entered(variables), known));
        write(command, field, PlainValues.typedMap(keep));
        return next.execute(command);
    }

    /** Whether somebody else completed it while it was read here. */
    private static boolean isGone(TaskEntity task) {
        return task.getExecution() == null || task.getExecution().getProcessInstance() == null;
    }

    /** The engine would let every candidate complete what one of them has claimed. */
    private static void checkAssignee(TaskEntity task) {
        Authentication person =
                Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
        if (person != null && task.getAssignee() != null && !task.getAssignee().equals(person.getUserId())) {
            throw new AuthorizationException("Somebody else has claimed this task");
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Command<T> opened(SubmitStartFormCmd command) {
        String definitionId = read(command, "processDefinitionId");
        ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        for (CommandChecker checker : Context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkCreateProcessInstance(definition);
        }
        councils.check(definition.getTenantId());
        Map<String, Object> variables = read(command, "variables");
        StartGate.Start start = gate(() -> hooks.starts()
                .accept(
                        new Council(definition.getTenantId()),
                        definitionId,
                        definition.getKey(),
                        PlainValues.entered(variables)));
        return (Command<T>) new SubmitStartFormCmd(
                definitionId, start.caseReference().value(), PlainValues.typedMap(start.variables()));
    }

    private void addKnown(GetTaskFormVariablesCmd asked, VariableMap answer) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(asked.resourceId);
        if (task == null || task.getProcessDefinitionId() == null || isGone(task)) {
            return;
        }
        add(
                withoutPerson(() -> hooks.knowledge().known(open(task), PlainValues.of(task.getVariables()))),
                asked.formVariableNames,
                answer);
    }

    /** Whether somebody may read the process has been checked by the command. */
    private void addKnownAtStart(GetStartFormVariablesCmd asked, VariableMap answer) {
        ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(asked.resourceId);
        if (definition.getTenantId() == null) {
            return;
        }
        add(
                withoutPerson(
                        () -> hooks.knowledge().knownAtStart(new Council(definition.getTenantId()), asked.resourceId)),
                asked.formVariableNames,
                answer);
    }

    private static void add(Map<String, Object> known, @Nullable Collection<String> names, VariableMap answer) {
        VariableMap typed = PlainValues.typedMap(known);
        typed.keySet().stream()
                .filter(name -> names == null || names.contains(name))
                .forEach(name -> answer.putValueTyped(name, typed.getValueTyped(name)));
    }

    /** A refused entry leaves the engine as what its REST answers with 400 and the field list; never wrapped. */
    private static <T> T gate(Supplier<T> gate) {
        try {
            return withoutPerson(gate);
        } catch (InvalidEntry refused) {
            throw new RefusedEntry(refused);
        }
    }

    /** What the person may do has been checked: the gates look things up as the service. */
    private static <T> T withoutPerson(Supplier<T> work) {
        var identity = Context.getProcessEngineConfiguration().getIdentityService();
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return Context.getCommandContext().runWithoutAuthorization((Callable<T>) work::get);
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }

    static OpenTask open(TaskEntity task) {
        Set<String> groups = new HashSet<>();
        for (IdentityLink link : task.getIdentityLinks()) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null) {
                groups.add(link.getGroupId());
            }
        }
        var definition = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId());
        var activity = definition.findActivity(task.getTaskDefinitionKey());
        var form = task.getTaskDefinition().getFormDefinition().getCamundaFormDefinitionKey();
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                form == null ? null : form.getExpressionText(),
                definition.getDeploymentId(),
                definition.getKey(),
                task.getProcessInstanceId(),
                task.getExecution().getRootProcessInstanceId(),
                task.getExecutionId(),
                new Council(task.getTenantId()),
                new CaseReference(task.getExecution().getProcessBusinessKey()),
                ModelParse.properties(activity),
                groups,
                WorkTree.processInstancesAbove(task.getExecution()));
    }

    @SuppressWarnings("unchecked")
    private static <V> V read(Object command, String field) {
        try {
            return (V) field(command, field).get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Object command, String field, Object value) {
        try {
            field(command, field).set(command, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Object command, String name) {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                continue;
            }
        }
        throw new IllegalStateException("The engine's " + command.getClass().getSimpleName() + " has no " + name);
    }

    /** Carries the field list through the engine's own REST and web apps: they answer 400 with this message. */
    static class RefusedEntry extends FormFieldValidationException {

        private static final long serialVersionUID = 1L;

        private static final int INVALID_ENTRY = 20_400;

        private final transient InvalidEntry refused;

        RefusedEntry(InvalidEntry refused) {
            super(null, message(refused));
            this.refused = refused;
            setCode(INVALID_ENTRY);
        }

        InvalidEntry refused() {
            return refused;
        }

        private static String message(InvalidEntry refused) {
            StringBuilder message = new StringBuilder("Form validation failed: ");
            refused.faults().forEach(fault -> message.append('[')
                    .append(fault.field())
                    .append("] ")
                    .append(fault.message())
                    .append("; "));
            return message.toString().strip();
        }
    }
}
