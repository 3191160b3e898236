package org.carejourney.procedure.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.carejourney.procedure.process.Groups;

/** Checks a user task: who does it, its form, and what its properties name. */
final class UserTaskCheck {

    private static final Set<String> PROPERTIES = Set.of(
            "about",
            "check",
            "deadline",
            "inPerson",
            "keep",
            "limit",
            "limitFor",
            "limitLess",
            "notBy",
            "notByInCase",
            "requirements");

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
        groups.forEach(group -> group(id, group));
        if (task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null) {
            findings.add(id, "names people; expected camunda:candidateGroups");
        }
        if (task.getCamundaDueDate() != null || task.getCamundaFollowUpDate() != null) {
            findings.add(id, "states a date; expected the property deadline");
        }
        Map<String, String> properties = ModelFile.properties(task);
        findings.properties(id, properties, PROPERTIES);
        form(task, list(properties.get("keep")));
        findings.check(id, properties.get("check"));
        list(properties.get("notBy")).forEach(other -> notBy(id, other));
        list(properties.get("notByInCase")).forEach(other -> notByInCase(id, other));
        limit(task, properties);
    }

    private void group(String id, String group) {
        if (group.startsWith(Groups.STARTERS)) {
            findings.missing(id, findings.names().processes(), group.substring(Groups.STARTERS.length()), "process");
        } else {
            findings.missing(id, findings.procedure().groups().keySet(), group, "group");
        }
    }

    private void limit(UserTask task, Map<String, String> properties) {
        String field = properties.get("limit");
        Set<String> keys = findings.names().forms().getOrDefault(task.getCamundaFormRef(), Set.of());
        if (field != null && !keys.isEmpty() && !keys.contains(field)) {
            findings.add(
                    task.getId(), "limit '" + field + "', which form " + task.getCamundaFormRef() + " does not have");
        }
        if (properties.containsKey("limitFor")
                && findings.procedure().limits().stream()
                        .noneMatch(limit -> limit.kind().equals(Optional.of(properties.get("limitFor"))))) {
            findings.add(task.getId(), "no limit for " + properties.get("limitFor") + " in limits of procedure.yaml");
        }
        if (!Set.of("true", "false").contains(properties.getOrDefault("inPerson", "true"))) {
            findings.add(task.getId(), "inPerson; expected true or false");
        }
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

    private void notByInCase(String id, String other) {
        if (!other.contains("/") || !findings.names().hasUserTask(other)) {
            findings.add(id, "no user task '" + other + "' in this folder");
        }
    }

    private void notBy(String id, String other) {
        if (other.contains("/")) {
            notByInCase(id, other);
        } else if (!(findings.model().model().getModelElementById(other) instanceof UserTask)) {
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
