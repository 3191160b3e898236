package org.carejourney.procedure.folder;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.Deadline;
import org.carejourney.procedure.Procedure.OnBreach;
import org.carejourney.procedure.Procedure.Unit;

/** Checks what the parts of a {@code procedure.yaml} say of each other. */
final class ProcedureReferences {

    private static final Pattern DASHED = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");

    private static final Set<String> OPTIONAL = Set.of("reports", "panels");

    private final YamlSection root;
    private final Procedure procedure;

    ProcedureReferences(YamlSection root, Procedure procedure) {
        this.root = root;
        this.procedure = procedure;
    }

    void check() {
        names("journeys", procedure.journeys(), DASHED, "a process id such as placement-journey");
        names("reports", procedure.reports(), DASHED, "a process id such as report-contact");
        names("groups", procedure.groups(), DASHED, "a key such as team-manager");
        names("deadlines", procedure.deadlines(), CAMEL, "a key such as initialReview");
        names("panels", procedure.panels(), DASHED, "a key such as pqf");
        procedure.journeys().forEach((key, journey) -> groups("journeys." + key, "startGroups", journey.startGroups()));
        procedure.reports().forEach((key, report) -> groups("reports." + key, "startGroups", report.startGroups()));
        procedure.panels().forEach((key, panel) -> groups("panels." + key, "chairGroups", panel.chairGroups()));
        procedure.groups().forEach(this::sharesWork);
        procedure.limits().forEach(this::limit);
        procedure.deputies().forEach(deputy -> group("", "deputies", deputy.group()));
        procedure.deadlines().forEach(this::deadline);
        values();
    }

    private void sharesWork(String key, Procedure.Group group) {
        group.sharesWorkOf().ifPresent(other -> {
            group("groups." + key, "sharesWorkOf", other);
            Procedure.Group known = procedure.groups().get(other);
            if (key.equals(other) || known != null && (known.perHome() || known.perLocality())) {
                below("groups." + key).fault("sharesWorkOf", "expected another group, neither perHome nor perLocality");
            }
        });
    }

    private void limit(Procedure.Limit limit) {
        group("", "limits", limit.group());
        limit.upToRate()
                .filter(level -> procedure.rates().stream()
                        .noneMatch(rate -> rate.level().equals(level)))
                .filter(level -> !procedure.texts().containsKey(level))
                .ifPresent(level -> root.fault(
                        "limits", "no rate '" + level + "' in rates; name it in texts where none is known yet"));
    }

    private void names(String section, Map<String, ?> entries, Pattern form, String expected) {
        if (entries.isEmpty() && !OPTIONAL.contains(section)) {
            root.fault(section, "expected at least one");
        }
        entries.keySet().stream().filter(key -> !form.matcher(key).matches()).forEach(key -> below(section)
                .fault(key, "expected " + expected));
    }

    private void deadline(String key, Deadline deadline) {
        YamlSection section = below("deadlines." + key);
        groups("deadlines." + key, "tell", deadline.tell());
        if (deadline.opens() != null && deadline.opensBefore() != null) {
            section.fault("opensBefore", "expected opens or opensBefore, not both");
        }
        if (deadline.onBreach().contains(OnBreach.PATH) && deadline.onBreach().size() > 1) {
            section.fault("onBreach", "PATH stands alone: a changed path is not a breach");
        }
        if (deadline.unit() == Unit.SITTINGS && deadline.panel().isEmpty()) {
            section.fault("panel", "missing: whose sittings are counted");
        }
        if (deadline.unit() != Unit.SITTINGS && deadline.panel().isPresent()) {
            section.fault("panel", "only for the unit SITTINGS");
        }
        deadline.panel()
                .filter(panel -> !procedure.panels().containsKey(panel))
                .ifPresent(panel -> section.fault("panel", "no panel '" + panel + "' in panels"));
    }

    private void groups(String path, String key, Iterable<String> groups) {
        groups.forEach(group -> group(path, key, group));
    }

    private void group(String path, String key, String group) {
        if (!group.isEmpty() && !procedure.groups().containsKey(group)) {
            below(path).fault(key, "no group '" + group + "' in groups");
        }
    }

    /** A value may not stand where others stand below it, and a value that names a deadline names one that exists. */
    private void values() {
        YamlSection section = below("values");
        procedure.values().keySet().forEach(key -> {
            Object value = procedure.newestValue(key).orElse("");
            if (procedure.values().keySet().stream().anyMatch(other -> other.startsWith(key + "."))) {
                section.fault(key, "has a value and others below it; expected one or the other");
            }
            if (key.endsWith(".deadline") && !procedure.deadlines().containsKey(String.valueOf(value))) {
                section.fault(key, "no deadline '" + value + "' in deadlines");
            }
        });
    }

    private YamlSection below(String path) {
        YamlSection section = root;
        for (String part : path.isEmpty() ? new String[0] : path.split("\\.")) {
            section = section.section(part);
        }
        return section;
    }
}
