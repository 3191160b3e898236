package org.carejourney.procedure.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Checks the output parameters of a step. The engine reads them when the step is cancelled, too, before it has brought
 * anything: a case could then not be withdrawn.
 */
final class OutputCheck {

    private final ModelFindings findings;

    OutputCheck(ModelFindings findings) {
        this.findings = findings;
    }

    void check(Activity step) {
        Set<String> brought = brought(step);
        each(step, CamundaInputOutput.class)
                .map(CamundaInputOutput::getCamundaOutputParameters)
                .flatMap(Collection::stream)
                .forEach(output -> brought.stream()
                        .filter(name -> readsUnguarded(output.getTextContent(), name))
                        .forEach(name -> findings.add(step.getId(), expected(output, name))));
    }

    /** Variables that only the end of the step sets: what its form keeps, and what a called process hands back. */
    private static Set<String> brought(Activity step) {
        Set<String> brought = new HashSet<>();
        each(step, CamundaProperties.class)
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .filter(property -> "keep".equals(property.getCamundaName()))
                .forEach(keep ->
                        brought.addAll(List.of(keep.getCamundaValue().strip().split("\\s*,\\s*"))));
        each(step, CamundaOut.class)
                .map(CamundaOut::getCamundaTarget)
                .filter(Objects::nonNull)
                .forEach(brought::add);
        brought.remove("");
        return brought;
    }

    private static <T extends ModelElementInstance> Stream<T> each(Activity step, Class<T> kind) {
        return step.getChildElementsByType(ExtensionElements.class).stream()
                .flatMap(more -> more.getElementsQuery().filterByType(kind).list().stream());
    }

    private static boolean readsUnguarded(String expression, String name) {
        String asked = asked(name);
        return !expression.contains(asked + " != null and ")
                && !expression.contains(asked + " == null ? ")
                && Pattern.compile("(?<![\\w'.])" + Pattern.quote(name) + "(?![\\w'])")
                        .matcher(expression)
                        .find();
    }

    private static String asked(String name) {
        return "execution.getVariable('" + name + "')";
    }

    private static String expected(CamundaOutputParameter output, String name) {
        return "output '" + output.getCamundaName() + "' reads " + name + ", which is not there when the step is"
                + " cancelled; expected " + asked(name);
    }
}
