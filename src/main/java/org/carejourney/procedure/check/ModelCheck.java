package org.carejourney.procedure.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.About;
import org.carejourney.procedure.Procedure.Journey;
import org.carejourney.procedure.folder.Findings;

/** Checks one model: what it names exists, and it says nothing that this service does not understand. */
final class ModelCheck {

    private static final Pattern CONDITION = Pattern.compile("\\$\\{(!?\\w+|\\w+ == '[A-Z][A-Z0-9_]*')}");
    private static final Pattern DUE =
            Pattern.compile("\\$\\{deadlines\\.(due|shows)\\(execution,\\s*('\\w+'|\\w+)\\)}");
    private static final Set<String> OF_PROCESS = Set.of("phase", "requirements");
    private static final Set<String> OF_ACTIVITY = Set.of("deadline", "requirements");
    private static final Set<String> OF_MESSAGE_START = Set.of("check", "requirements");
    private static final Set<String> OF_START = Set.of("check", "keep", "requirements");

    private final ModelFile model;
    private final FolderNames names;
    private final Procedure procedure;
    private final ModelFindings findings;

    ModelCheck(ModelFile model, FolderNames names, Procedure procedure, Vocabulary vocabulary, Findings findings) {
        this.model = model;
        this.names = names;
        this.procedure = procedure;
        this.findings = new ModelFindings(model, XmlText.of(model.file()), names, procedure, vocabulary, findings);
    }

    void check() {
        Collection<Process> processes = all(Process.class);
        if (processes.size() != 1) {
            findings.add("", "expected one process in a file");
        }
        processes.forEach(this::process);
        all(FlowNode.class).forEach(this::node);
        all(SequenceFlow.class).forEach(this::flow);
        all(StartEvent.class).forEach(this::start);
        all(BusinessRuleTask.class).forEach(this::rule);
        all(CallActivity.class).forEach(this::call);
        all(TimerEventDefinition.class).forEach(this::timer);
        UserTaskCheck tasks = new UserTaskCheck(findings);
        all(UserTask.class).forEach(tasks::check);
        StepCheck steps = new StepCheck(findings);
        all(Activity.class).forEach(steps::check);
        OutputCheck outputs = new OutputCheck(findings);
        all(Activity.class).forEach(outputs::check);
        new ExpressionCheck(findings).check();
        nothingElse(ScriptTask.class, "script tasks");
        nothingElse(CamundaScript.class, "scripts");
        nothingElse(CamundaExecutionListener.class, "listeners");
        nothingElse(CamundaTaskListener.class, "listeners");
    }

    private void process(Process process) {
        if (!process.getId().equals(model.file().id())) {
            findings.add(process.getId(), "expected the id " + model.file().id() + ", the name of the file");
        }
        if (!process.isExecutable()) {
            findings.add(process.getId(), "expected isExecutable=\"true\"");
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            findings.add(process.getId(), "missing camunda:historyTimeToLive, such as P180D");
        }
        findings.properties(process.getId(), ModelFile.properties(process), OF_PROCESS);
    }

    private void node(FlowNode node) {
        Map<String, String> properties = ModelFile.properties(node);
        if (!(node instanceof UserTask)) {
            findings.properties(node.getId(), properties, known(node));
        }
        if (properties.containsKey("deadline")) {
            findings.deadline(node.getId(), properties.get("deadline"));
        }
    }

    private static Set<String> known(FlowNode node) {
        if (node instanceof StartEvent start && start.getCamundaFormRef() != null) {
            return OF_START;
        }
        if (node instanceof StartEvent start && isMessage(start)) {
            return OF_MESSAGE_START;
        }
        return node instanceof Activity ? OF_ACTIVITY : Set.of("requirements");
    }

    private void flow(SequenceFlow flow) {
        findings.properties(flow.getId(), ModelFile.properties(flow), Set.of("requirements"));
        if (flow.getConditionExpression() != null
                && !CONDITION
                        .matcher(flow.getConditionExpression().getTextContent().strip())
                        .matches()) {
            findings.add(flow.getId(), "condition; expected ${x}, ${!x} or ${x == 'CONSTANT'}");
        }
    }

    private static boolean isMessage(StartEvent start) {
        return start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    private void start(StartEvent start) {
        findings.check(start.getId(), ModelFile.properties(start).get("check"));
        if (start.getCamundaFormRef() != null) {
            findings.form(start.getId(), start.getCamundaFormRef());
            findings.binding(start.getId(), "camunda:formRefBinding", start.getCamundaFormRefBinding());
            report(start);
            subject(start);
        }
    }

    /** Who starts a journey about a person or a home says which. */
    private void subject(StartEvent start) {
        Set<String> keys = names.forms().getOrDefault(start.getCamundaFormRef(), Set.of());
        Journey journey = procedure.journeys().get(model.file().id());
        if (journey == null || keys.isEmpty() || journey.about() == About.COUNCIL) {
            return;
        }
        String key = journey.about().name().toLowerCase(Locale.ROOT) + "Reference";
        if (!keys.contains(key)) {
            findings.add(
                    start.getId(),
                    "form " + start.getCamundaFormRef() + " of a journey about a "
                            + journey.about().name().toLowerCase(Locale.ROOT) + " has no field " + key);
        }
    }

    /** Who reports something says of which case. */
    private void report(StartEvent start) {
        Set<String> keys = names.forms().getOrDefault(start.getCamundaFormRef(), Set.of());
        if (procedure.reports().containsKey(model.file().id()) && !keys.isEmpty() && !keys.contains("caseReference")) {
            findings.add(
                    start.getId(), "form " + start.getCamundaFormRef() + " of a report has no field caseReference");
        }
    }

    private void rule(BusinessRuleTask task) {
        if (task.getCamundaDecisionRef() == null) {
            findings.add(task.getId(), "missing camunda:decisionRef");
            return;
        }
        findings.missing(task.getId(), names.decisions(), task.getCamundaDecisionRef(), "decision");
        findings.binding(task.getId(), "camunda:decisionRefBinding", task.getCamundaDecisionRefBinding());
    }

    private void call(CallActivity call) {
        if (call.getCalledElement() == null) {
            findings.add(call.getId(), "missing calledElement");
            return;
        }
        findings.missing(call.getId(), names.processes(), call.getCalledElement(), "process");
        findings.binding(call.getId(), "camunda:calledElementBinding", call.getCamundaCalledElementBinding());
        boolean caseGoesOn =
                extensions(call, CamundaIn.class).stream().anyMatch(in -> in.getCamundaBusinessKey() != null);
        if (!caseGoesOn) {
            findings.add(call.getId(), "expected <camunda:in businessKey=\"#{execution.processBusinessKey}\"/>");
        }
        boolean everything = extensions(call, CamundaIn.class).stream().anyMatch(in -> in.getCamundaVariables() != null)
                || extensions(call, CamundaOut.class).stream().anyMatch(out -> out.getCamundaVariables() != null);
        if (everything) {
            findings.add(call.getId(), "passes all variables; expected each by name");
        }
    }

    private void timer(TimerEventDefinition timer) {
        String id = ((BaseElement) timer.getParentElement()).getId();
        if (timer.getTimeDuration() != null || timer.getTimeCycle() != null || timer.getTimeDate() == null) {
            findings.add(id, "expected a timeDate that a deadline gives, never a duration or cycle");
        } else if (!DUE.matcher(timer.getTimeDate().getTextContent().strip()).matches()) {
            findings.add(id, "expected a timeDate such as ${deadlines.due(execution, 'searchA')}");
        }
    }

    private <E extends ModelElementInstance> void nothingElse(Class<E> type, String what) {
        for (E element : all(type)) {
            ModelElementInstance owner = element;
            while (!(owner instanceof BaseElement)) {
                owner = owner.getParentElement();
            }
            findings.add(((BaseElement) owner).getId(), what + " are not allowed; expected a step of the palette");
        }
    }

    private static <E extends ModelElementInstance> Collection<E> extensions(BaseElement element, Class<E> type) {
        return element.getExtensionElements() == null
                ? Set.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    private <E extends ModelElementInstance> Collection<E> all(Class<E> type) {
        return model.model().getModelElementsByType(type);
    }
}
