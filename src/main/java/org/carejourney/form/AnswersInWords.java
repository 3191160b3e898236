package org.carejourney.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carejourney.procedure.Policy;
import org.carejourney.procedure.ProcedureVersions;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Council;
import org.carejourney.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Submissions of forms in the words of their forms: each question as it was asked, each choice by its label. What only
 * the service needs is left out: computed fields, and ticks without which a form is not taken, which tell nothing.
 */
@Service
public class AnswersInWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{4,}");
    private static final Set<String> FREE = Set.of("textfield", "textarea");
    private static final String PENCE = "Pence";

    private final ProcedureVersions versions;
    private final DeployedForms forms;
    private final Policy policy;

    AnswersInWords(ProcedureVersions versions, DeployedForms forms, Policy policy) {
        this.versions = versions;
        this.forms = forms;
        this.policy = policy;
    }

    /**
     * The questions of a completed form that have an answer, in the order of the form.
     *
     * @param entry of the record that tells of the form
     */
    public List<Answered> of(Council council, RecordEntry entry) {
        return form(council, entry)
                .map(form -> {
                    Reading reading = new Reading(council);
                    reading.read(form.schema(), entry.content(), 0, Set.of());
                    return reading.answered;
                })
                .orElse(List.of());
    }

    /** Every name by which a question of a completed form can be meant, whether it was answered or not. */
    public Set<String> names(Council council, RecordEntry entry) {
        return form(council, entry).map(AnswersInWords::names).orElse(Set.of());
    }

    /** The same of a form as it is now. */
    public Set<String> names(Council council, String form) {
        return forms.find(versions.newestDeployment(council), form)
                .map(AnswersInWords::names)
                .orElse(Set.of());
    }

    private static Set<String> names(Form form) {
        Set<String> names = new HashSet<>();
        collect(form.schema(), names);
        return names;
    }

    private static void collect(Map<?, ?> holder, Set<String> names) {
        for (Object listed : Plain.list(holder.get("components"))) {
            Map<?, ?> component = Plain.map(listed);
            names.addAll(ownNames(component));
            collect(component, names);
        }
    }

    private static Set<String> ownNames(Map<?, ?> component) {
        Set<String> names =
                new HashSet<>(List.of(text(component.get("key")) + text(component.get("path")), label(component)));
        names.remove("");
        return names;
    }

    /** The form of the version that the entry was made under; where that is gone, the newest. */
    private Optional<Form> form(Council council, RecordEntry entry) {
        return versions.deployment(council, entry.procedureVersion())
                .flatMap(deployment -> forms.find(deployment, entry.subject()))
                .or(() -> forms.find(versions.newestDeployment(council), entry.subject()));
    }

    private class Reading {

        private final Council council;
        private final List<Answered> answered = new ArrayList<>();

        Reading(Council council) {
            this.council = council;
        }

        void read(Map<?, ?> holder, Map<?, ?> values, int depth, Set<String> around) {
            for (Object listed : Plain.list(holder.get("components"))) {
                Map<?, ?> component = Plain.map(listed);
                switch (String.valueOf(component.get("type"))) {
                    case "group" -> group(component, values, depth, around);
                    case "dynamiclist" -> rows(component, values, depth, around);
                    default -> question(component, values, depth, around);
                }
            }
        }

        private void group(Map<?, ?> component, Map<?, ?> values, int depth, Set<String> around) {
            String key = text(component.get("path"));
            Set<String> names = names(component, around);
            headed(
                    depth,
                    names,
                    label(component),
                    below -> read(component, key.isEmpty() ? values : Plain.map(values.get(key)), below, names));
        }

        private void rows(Map<?, ?> component, Map<?, ?> values, int depth, Set<String> around) {
            Set<String> names = names(component, around);
            List<?> rows = Plain.list(values.get(text(component.get("path"))));
            headed(depth, names, label(component), below -> {
                for (int row = 0; row < rows.size(); row++) {
                    Map<?, ?> entered = Plain.map(rows.get(row));
                    String heading = rows.size() == 1 ? "" : (row + 1) + " of " + rows.size();
                    headed(below, names, heading, inRow -> read(component, entered, inRow, names));
                }
            });
        }

        /** Puts a heading above what is read, if there is one and anything is read. */
        private void headed(int depth, Set<String> names, String heading, IntConsumer read) {
            int before = answered.size();
            read.accept(heading.isEmpty() ? depth : depth + 1);
            if (!heading.isEmpty() && answered.size() > before) {
                answered.add(before, new Answered(depth, names, heading, List.of()));
            }
        }

        private void question(Map<?, ?> component, Map<?, ?> values, int depth, Set<String> around) {
            Object value = values.get(text(component.get("key")));
            if (!isInternal(component) && !Plain.isEmpty(value)) {
                List<String> lines = said(component, value)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
                answered.add(new Answered(depth, names(component, around), label(component), lines));
            }
        }

        private static boolean isInternal(Map<?, ?> component) {
            String type = text(component.get("type"));
            boolean mustBeTicked = type.equals("checkbox")
                    && Boolean.TRUE.equals(Plain.map(component.get("validate")).get("required"));
            return type.equals("expression") || mustBeTicked;
        }

        private static Set<String> names(Map<?, ?> component, Set<String> around) {
            Set<String> names = new HashSet<>(around);
            names.addAll(ownNames(component));
            return Set.copyOf(names);
        }

        private String said(Map<?, ?> component, @Nullable Object value) {
            if (value instanceof List<?> chosen) {
                return chosen.stream().map(one -> said(component, one)).collect(Collectors.joining("\n"));
            }
            for (Object choice : Plain.list(component.get("values"))) {
                if (Plain.same(Plain.map(choice).get("value"), value)) {
                    return text(Plain.map(choice).get("label"));
                }
            }
            if (value instanceof Boolean yes) {
                return yes ? "Yes" : "No";
            }
            Map<?, ?> beside = Plain.map(component.get("appearance"));
            return (text(beside.get("prefixAdorner")) + plain(component, value) + " "
                            + text(beside.get("suffixAdorner")))
                    .strip();
        }

        private String plain(Map<?, ?> component, @Nullable Object value) {
            if (value instanceof Number) {
                Optional<BigDecimal> number = Plain.number(value);
                boolean money = text(component.get("key")).endsWith(PENCE)
                        && number.filter(pence -> pence.signum() >= 0).isPresent();
                return money
                        ? new Money(number.orElseThrow().longValue()).toString()
                        : number.map(BigDecimal::toPlainString).orElse("");
            }
            String text = Objects.toString(value, "");
            if (FREE.contains(text(component.get("type")))) {
                return text;
            }
            if (DATE.matcher(text).matches()) {
                return DAY.format(LocalDate.parse(text));
            }
            String own = policy.label(council, text);
            return own.equals(text) && CONSTANT.matcher(text).matches() ? words(text) : own;
        }
    }

    private static String label(Map<?, ?> component) {
        String label = text(component.get("dateLabel")) + text(component.get("label"));
        if (!label.isBlank() && !label.startsWith("=") && !label.contains("{{")) {
            return label.strip();
        }
        return words(text(component.get("key")) + text(component.get("path")));
    }

    /** A name as people say it: PROVIDER_FEE and providerFee alike. */
    private static String words(String name) {
        String spaced =
                name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.UK);
        return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
