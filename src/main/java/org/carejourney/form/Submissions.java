package org.carejourney.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carejourney.engine.OpenTask;
import org.carejourney.engine.SubmissionGate;
import org.carejourney.procedure.Policy;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.springframework.stereotype.Component;

/**
 * Accepts or refuses what people enter into user tasks, and puts it on the record. An entry is refused with every fault
 * against its form; only when there is none does the task's decision table look at it, because its rules need fields
 * that are right each by itself. A task without a form takes nothing but its completion.
 */
@Component
class Submissions implements SubmissionGate {

    /** Name under which an entry of the record tells which task was completed. No field of a form can have it. */
    static final String TASK = "_task";

    /** Name under which it tells there what the task was a part of. */
    static final String ROOT = "root";

    /** Name under which it tells there what the task was about, where its form comes again about something else. */
    static final String ABOUT = "about";

    /** Name under which it tells by which limit money was authorised. */
    private static final String AUTHORITY = "_authority";

    private final DeployedForms forms;
    private final Prefill prefill;
    private final FormEntry entries;
    private final CrossFieldCheck check;
    private final AuthorityCheck authority;
    private final Roles roles;
    private final Policy policy;
    private final CaseRecord record;
    private final CurrentActor actor;

    Submissions(
            DeployedForms forms,
            Prefill prefill,
            FormEntry entries,
            CrossFieldCheck check,
            AuthorityCheck authority,
            Roles roles,
            Policy policy,
            CaseRecord record,
            CurrentActor actor) {
        this.forms = forms;
        this.prefill = prefill;
        this.entries = entries;
        this.check = check;
        this.authority = authority;
        this.roles = roles;
        this.policy = policy;
        this.record = record;
        this.actor = actor;
    }

    @Override
    public Map<String, Object> accept(OpenTask task, Map<String, Object> entered, Map<String, Object> known) {
        Form form = task.form() == null ? Form.empty(task.key()) : forms.of(task.deploymentId(), task.form());
        Checked checked = entries.check(form, task.council(), prefill.context(task, known), entered);
        List<FieldFault> faults = new ArrayList<>(checked.faults());
        if (faults.isEmpty()) {
            faults.addAll(check.check(task, checked.values(), known));
        }
        // an amount is held against a limit only when it is one
        Map<String, Object> amounts = faults.isEmpty() ? checked.values() : Map.of();
        AuthorityCheck.Used used = authority.check(task, actor.get(), amounts, known);
        someoneElse(task, actor.get()).ifPresent(faults::add);
        faults.addAll(used.faults());
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        append(task, form, checked, used, prefill.about(task, known));
        return checked.kept(task.properties().list("keep"));
    }

    /**
     * Four eyes: nobody completes a task who completed one of those before it that the model names (DEV-X-24), in this
     * process and those above it, or elsewhere in the case.
     */
    private Optional<FieldFault> someoneElse(OpenTask task, Actor person) {
        Set<String> before = new HashSet<>(task.properties().list("notBy"));
        Set<String> inCase = new HashSet<>(task.properties().list("notByInCase"));
        if (before.isEmpty() && inCase.isEmpty()) {
            return Optional.empty();
        }
        List<RecordEntry> completed = record.of(task.caseReference()).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED)
                .toList();
        Set<Object> lastTimes = lastTimes(completed, inCase);
        return completed.stream()
                .filter(entry -> entry.by().equals(person.id()))
                .map(entry -> Plain.map(entry.content().get(TASK)))
                .filter(done -> isBefore(task, before, done)
                        || inCase.contains(named(done)) && lastTimes.contains(done.get("processInstance")))
                .findAny()
                .map(done -> new FieldFault("", "FOUR_EYES", "Someone else has to do this: you presented this case."));
    }

    /** Of each process, where one of its tasks was done last: what was done there before counts no more. */
    private static Set<Object> lastTimes(List<RecordEntry> completed, Set<String> tasks) {
        Map<Object, Object> last = new HashMap<>();
        completed.stream()
                .map(entry -> Plain.map(entry.content().get(TASK)))
                .filter(done -> tasks.contains(named(done)))
                .forEach(done -> last.put(done.get("process"), done.get("processInstance")));
        return new HashSet<>(last.values());
    }

    private static String named(Map<?, ?> done) {
        return done.get("process") + "/" + done.get("task");
    }

    /** A task of the same process by its id, one of a process that called it with that process in front. */
    private static boolean isBefore(OpenTask task, Set<String> before, Map<?, ?> done) {
        Object instance = done.get("processInstance");
        return before.contains(done.get("task")) && task.processInstanceId().equals(instance)
                || before.contains(named(done)) && task.processInstancesAbove().contains(instance);
    }

    private void append(OpenTask task, Form form, Checked checked, AuthorityCheck.Used used, Optional<String> about) {
        Map<String, Object> content = new HashMap<>(checked.submission());
        if (!used.authority().isEmpty()) {
            content.put(AUTHORITY, used.authority());
        }
        Map<String, Object> done = new HashMap<>(Map.of(
                "task",
                task.key(),
                "process",
                task.processDefinitionKey(),
                "processInstance",
                task.processInstanceId(),
                ROOT,
                task.rootProcessInstanceId()));
        about.ifPresent(subject -> done.put(ABOUT, subject));
        content.put(TASK, done);
        content.put(Policy.VERSIONS, policy.versions(task.council()));
        String role =
                roles.of(actor.get(), task.council(), task.candidateGroups()).orElse(null);
        record.append(new NewEntry(task.caseReference(), EntryKind.FORM_COMPLETED, form.id(), role, content));
    }
}
