package org.carejourney.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.carejourney.engine.FormKnowledge;
import org.carejourney.engine.OpenTask;
import org.carejourney.form.FormField.Kind;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a form shows when it is opened. A field says by {@code prefill} where its value comes from; otherwise it is what
 * was last entered into this form in the same piece of work, else the process variable of the same name.
 */
@Component
class Prefill implements FormKnowledge {

    private final DeployedForms forms;
    private final StartForms starts;
    private final Sources sources;
    private final PublicLinks links;
    private final Roles roles;
    private final CaseRecord record;

    Prefill(
            DeployedForms forms,
            StartForms starts,
            Sources sources,
            PublicLinks links,
            Roles roles,
            CaseRecord record) {
        this.forms = forms;
        this.starts = starts;
        this.sources = sources;
        this.links = links;
        this.roles = roles;
        this.record = record;
    }

    @Override
    public Map<String, Object> known(OpenTask task, Map<String, Object> variables) {
        if (task.form() == null) {
            return Map.of();
        }
        Form form = forms.of(task.deploymentId(), task.form());
        KnownValues.Context context = context(task, variables);
        Map<String, Object> known = values(form, context, field -> true);
        notFromVariables(task, form, context, known).forEach(key -> known.put(key, null));
        known.putAll(options(form, task.council(), context));
        known.putAll(links(form, task.council()));
        return known;
    }

    /**
     * Fields of which nothing is known, although there is a process variable of their name, which the engine would show:
     * their value comes from elsewhere, or it is what the task kept when it was about something else.
     */
    private List<String> notFromVariables(
            OpenTask task, Form form, KnownValues.Context context, Map<String, Object> known) {
        List<String> kept =
                about(task, context.variables()).isPresent() ? task.properties().list("keep") : List.of();
        Set<String> last = last(form, context).keySet();
        return Form.sideBySide(form.fields()).stream()
                .filter(field -> context.variables().containsKey(field.key()))
                .filter(field -> field.property("prefill").isPresent()
                        ? !known.containsKey(field.key())
                        : kept.contains(field.key()) && !last.contains(field.key()))
                .map(FormField::key)
                .toList();
    }

    @Override
    public Map<String, Object> knownAtStart(Council council, String processDefinitionId) {
        Form form = starts.form(starts.of(processDefinitionId));
        Map<String, Object> known = new HashMap<>();
        for (FormField field : Form.sideBySide(form.fields())) {
            field.property("prefill")
                    .map(source -> sources.value(council, null, source))
                    .ifPresent(value -> known.put(field.key(), value));
        }
        known.putAll(options(form, council, null));
        known.putAll(links(form, council));
        return known;
    }

    private Map<String, Object> links(Form form, Council council) {
        return form.words().contains(PublicLinks.NAME) ? Map.of(PublicLinks.NAME, links.of(council)) : Map.of();
    }

    KnownValues.Context context(OpenTask task, Map<String, Object> variables) {
        Optional<String> about = about(task, variables);
        return new KnownValues.Context(
                task.council(),
                task.caseReference(),
                variables,
                Map.of(),
                submission -> isSameWork(task, about, Plain.map(submission.get(Submissions.TASK))));
    }

    /**
     * What somebody entered comes back with a task that comes back, and a report into the task that it leads to. Another
     * review is other work, and so is the same task for another home or document.
     */
    private static boolean isSameWork(OpenTask task, Optional<String> about, Map<?, ?> done) {
        return done.isEmpty()
                || task.rootProcessInstanceId().equals(done.get(Submissions.ROOT))
                        && about.equals(Optional.ofNullable(done.get(Submissions.ABOUT)));
    }

    /** The home whose own task it is, else what its model names by {@code about}. */
    Optional<String> about(OpenTask task, Map<String, Object> variables) {
        return roles.home(task.council(), task.candidateGroups())
                .or(() -> task.properties().text("about").map(variables::get).map(Object::toString));
    }

    /** Values of those fields that are wanted and known. */
    Map<String, Object> values(Form form, KnownValues.Context context, Predicate<FormField> wanted) {
        var last = new Object() {
            private @Nullable Map<String, Object> submission;

            Map<String, Object> submission() {
                if (submission == null) {
                    submission = last(form, context);
                }
                return submission;
            }
        };
        return values(form, form.fields(), context, wanted, last::submission, context.variables());
    }

    private Map<String, Object> last(Form form, KnownValues.Context context) {
        return record.submissions(context.caseReference(), form.id()).stream()
                .filter(context.again())
                .findFirst()
                .orElse(Map.of());
    }

    private Map<String, Object> values(
            Form form,
            List<FormField> fields,
            KnownValues.Context context,
            Predicate<FormField> wanted,
            Supplier<Map<String, Object>> last,
            Map<?, ?> variables) {
        Map<String, Object> values = new HashMap<>();
        for (FormField field : Form.sideBySide(fields)) {
            Object value;
            if (field.kind() == Kind.GROUP) {
                value = values(
                        form,
                        field.fields(),
                        context,
                        wanted,
                        () -> copy(last.get().get(field.key())),
                        Plain.map(variables.get(field.key())));
            } else if (field.kind() == Kind.COMPUTED || !wanted.test(field)) {
                continue;
            } else if (isItsOwn(form, field)) {
                value = last.get().get(field.key());
            } else if (field.property("prefill").isPresent()) {
                value = sources.value(
                        context.council(), context, field.property("prefill").get());
            } else {
                value = last.get().containsKey(field.key()) ? last.get().get(field.key()) : variables.get(field.key());
                if (value == null && field.kind() == Kind.LIST) {
                    value = rowForEach(field, context);
                }
            }
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    /** Whether a field shows again what was entered into it, whatever process variable has its name. */
    private static boolean isItsOwn(Form form, FormField field) {
        return field.property("prefill")
                .filter(("form:" + form.id() + "." + field.key())::equals)
                .isPresent();
    }

    /** A list that has not been filled in begins with a row for each choice of that field which asks for it. */
    private @Nullable List<?> rowForEach(FormField list, KnownValues.Context context) {
        return Form.sideBySide(list.fields()).stream()
                .filter(field -> field.says("rowForEach"))
                .findFirst()
                .map(field ->
                        sources
                                .options(
                                        context.council(),
                                        context,
                                        field.property("options").orElseThrow())
                                .stream()
                                .map(option ->
                                        Map.of(field.key(), Plain.map(option).get("value")))
                                .toList())
                .orElse(null);
    }

    private static Map<String, Object> copy(@Nullable Object values) {
        Map<String, Object> copy = new HashMap<>();
        Plain.map(values).forEach((key, value) -> copy.put(key.toString(), value));
        return copy;
    }

    /**
     * What may be chosen in the fields that do not say it themselves, by the name under which they ask for it.
     *
     * @param context the case, absent while there is none yet
     */
    Map<String, List<?>> options(Form form, Council council, KnownValues.@Nullable Context context) {
        Map<String, List<?>> options = new HashMap<>();
        for (FormField field : Form.everywhere(form.fields())) {
            if (field.isChosenFromSource()) {
                options.put(
                        field.valuesKey(),
                        field.property("options")
                                .<List<?>>map(source -> sources.options(council, context, source))
                                .orElseGet(() -> context == null
                                        ? List.of()
                                        : Plain.list(context.variables().get(field.valuesKey()))));
            }
        }
        return options;
    }
}
