package org.carejourney.procedure.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Checks a user task: who does it, its form, and what its properties name. */
final class UserTaskCheck {

    private static final Set<String> PROPERTIES = Set.of("check", "deadline", "keep", "notBy", "requirements");

    private final ModelFindings findings;

    UserTaskCheck(ModelFindings findings) {
        this.findings = findings;
    }

    void check(UserTask task) {
        String id = task.getId();
        List<String> groups = list(task.getCamundaCandidateGroups());
        if (groups.isEmpty()) {
            findings.add(id, "missing camunda:candidateGroups");
        }
        groups.forEach(
                group -> findings.missing(id, findings.procedure().groups().keySet(), group, "group"));
        if (task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null) {
            findings.add(id, "names people; expected camunda:candidateGroups");
        }
        if (task.getCamundaDueDate() != null || task.getCamundaFollowUpDate() != null) {
            findings.add(id, "states a date; expected the property deadline");
        }
        Map<String, String> properties = ModelFile.properties(task);
        findings.properties(id, properties, PROPERTIES);
        form(task, list(properties.get("keep")));
        check(id, properties.get("check"));
        list(properties.get("notBy")).forEach(other -> notBy(id, other));
    }

    private void form(UserTask task, List<String> keep) {
        String id = task.getId();
        String form = task.getCamundaFormRef();
        if (form == null) {
            findings.add(id, "missing camunda:formRef");
            return;
        }
        findings.form(id, form);
        findings.binding(id, "camunda:formRefBinding", task.getCamundaFormRefBinding());
        Set<String> keys = findings.names().forms().getOrDefault(form, Set.of());
        keep.stream()
                .filter(key -> !keys.isEmpty() && !keys.contains(key))
                .forEach(key -> findings.add(id, "keeps '" + key + "', which form " + form + " does not have"));
    }

    private void check(String id, String decision) {
        if (decision != null && !findings.names().checks().contains(decision)) {
            findings.add(
                    id,
                    findings.names().decisions().contains(decision)
                            ? "check '" + decision
                                    + "'; expected hit policy COLLECT and the outputs field, code, message"
                            : "no decision '" + decision + "'");
        }
    }

    private void notBy(String id, String other) {
        if (!(findings.model().model().getModelElementById(other) instanceof UserTask)) {
            findings.add(id, "no user task '" + other + "' in this process");
        }
    }

    private static List<String> list(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }
}
