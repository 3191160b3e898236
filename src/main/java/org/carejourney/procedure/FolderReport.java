package org.carejourney.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.ProcedureFile;

/** Says in lines what a sound folder holds. */
final class FolderReport {

    private FolderReport() {}

    static List<String> of(CouncilFolder folder, Procedure procedure) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: no faults".formatted(folder.council()));
        lines.add("%s, version %s, of %s".formatted(procedure.title(), procedure.version(), procedure.name()));
        files(lines, folder, "bpmn", "process", "processes");
        files(lines, folder, "dmn", "decision", "decisions");
        files(lines, folder, "form", "form", "forms");
        lines.add(line(
                procedure.deadlines().size(),
                "deadline",
                procedure.deadlines().values().stream()
                        .map(deadline -> "%s (%d %s)"
                                .formatted(
                                        deadline.key(),
                                        deadline.amount(),
                                        deadline.unit()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ')))
                        .toList()));
        lines.add(line(
                procedure.groups().size(),
                "group",
                procedure.groups().keySet().stream().map(procedure::engineGroup).toList()));
        lines.add(line(procedure.panels().size(), "panel", procedure.panels().keySet()));
        return lines;
    }

    private static void files(List<String> lines, CouncilFolder folder, String ending, String one, String many) {
        Set<String> own = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        for (ProcedureFile file : folder.files(ending)) {
            (file.isShared() ? shared : own).add(file.id());
        }
        lines.add("  %d %s%s%s"
                .formatted(own.size(), own.size() == 1 ? one : many, names(own), shared.isEmpty() ? "" : and(shared)));
    }

    private static String and(Set<String> shared) {
        return "; shared with all councils" + names(shared);
    }

    private static String line(int size, String what, Collection<String> names) {
        return "  " + count(size, what) + names(names);
    }

    private static String names(Collection<String> names) {
        return names.isEmpty() ? "" : names.stream().collect(Collectors.joining(", ", ": ", ""));
    }

    static String count(int size, String what) {
        return size + " " + what + (size == 1 ? "" : "s");
    }
}
