package org.carejourney.procedure.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/** Checks a step of the palette: it exists, and what its input parameters name does too. */
final class StepCheck {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern VALUE = Pattern.compile("[^$#]*");
    private static final Set<String> PEOPLE = Set.of("PERSON", "PROVIDER", "PRACTITIONER", "ASSESSOR");

    private final ModelFindings findings;

    StepCheck(ModelFindings findings) {
        this.findings = findings;
    }

    void check(Activity activity) {
        for (String other : Set.of("class", "expression", "type", "topic")) {
            if (activity.getAttributeValueNs(CAMUNDA, other) != null) {
                findings.add(
                        activity.getId(), "camunda:" + other + " is not allowed; expected camunda:delegateExpression");
            }
        }
        String expression = activity.getAttributeValueNs(CAMUNDA, "delegateExpression");
        if (expression != null) {
            step(activity, expression);
        } else if (activity instanceof ServiceTask || activity instanceof SendTask) {
            findings.add(activity.getId(), "missing camunda:delegateExpression");
        } else if (activity instanceof ReceiveTask receive && receive.getMessage() == null) {
            findings.add(activity.getId(), "missing messageRef");
        }
    }

    private void step(Activity activity, String expression) {
        Matcher bean = BEAN.matcher(expression);
        Vocabulary.Step step = bean.matches() ? findings.vocabulary().palette().get(bean.group(1)) : null;
        if (step == null) {
            findings.add(activity.getId(), "no step " + expression + " in the palette");
            return;
        }
        inputs(activity).forEach((name, value) -> {
            if (!step.inputNames().contains(name)) {
                findings.add(
                        activity.getId(),
                        expression + " has no input '" + name + "'; expected one of "
                                + FormCheck.inOrder(step.inputNames()));
            } else if (VALUE.matcher(value).matches()) {
                input(activity.getId(), name, value.strip());
            }
        });
    }

    private void input(String id, String name, String value) {
        switch (name) {
            case "deadline" -> findings.deadline(id, value);
            case "panel" -> findings.panel(id, value);
            case "process" -> findings.missing(id, findings.names().processes(), value, "process");
            case "message" -> {
                if (!findings.names().waitsFor(value)) {
                    findings.add(id, "no process waits for the message '" + value + "'");
                }
            }
            case "escalationRoute" ->
                findings.missing(id, findings.procedure().texts().keySet(), value, "text");
            case "whom" ->
                Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(whom -> !PEOPLE.contains(whom))
                        .forEach(whom -> findings.missing(
                                id, findings.procedure().groups().keySet(), whom, "group"));
            case "contact" -> {
                if (!value.equals("ASSESSOR")) {
                    findings.missing(id, findings.procedure().groups().keySet(), value, "group");
                }
            }
            default -> {}
        }
    }

    private static Map<String, String> inputs(BaseElement element) {
        Map<String, String> inputs = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                    .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                    .forEach(input -> inputs.put(input.getCamundaName(), input.getTextContent()));
        }
        return inputs;
    }
}
