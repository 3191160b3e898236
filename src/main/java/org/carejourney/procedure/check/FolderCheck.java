package org.carejourney.procedure.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.ProcedureFile;
import org.carejourney.procedure.folder.ProcedureReader;

/** Checks before anything is deployed that all files of a council's folder are sound and know each other. */
public final class FolderCheck {

    private final CouncilFolder folder;
    private final Procedure procedure;
    private final Vocabulary vocabulary;
    private final Findings findings;

    private FolderCheck(CouncilFolder folder, Procedure procedure, Vocabulary vocabulary, Findings findings) {
        this.folder = folder;
        this.procedure = procedure;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /**
     * Reads a folder and adds everything that is wrong in it to the findings.
     *
     * @return the procedure, to be used only if there are no findings; nothing when its procedure.yaml is not readable
     */
    public static Optional<Procedure> read(CouncilFolder folder, Vocabulary vocabulary, Findings findings) {
        findings.addAll(folder.faults());
        Optional<Procedure> read = ProcedureReader.read(folder, findings);
        read.ifPresent(procedure -> new FolderCheck(folder, procedure, vocabulary, findings).check());
        return read;
    }

    private void check() {
        List<FormFile> forms = new ArrayList<>();
        folder.files("form").forEach(file -> FormFile.read(file, findings).ifPresent(forms::add));
        List<DecisionFile> decisions = new ArrayList<>();
        folder.files("dmn").forEach(file -> DecisionFile.read(file, findings).ifPresent(decisions::add));
        List<ModelFile> models = new ArrayList<>();
        folder.files("bpmn").forEach(file -> ModelFile.read(file, findings).ifPresent(models::add));

        FolderNames names = names(forms, decisions, models);
        forms.forEach(form -> new FormCheck(form, names, procedure, vocabulary, findings).check());
        decisions.forEach(decision -> new DecisionCheck(decision, procedure, findings).check());
        models.forEach(model -> new ModelCheck(model, names, procedure, vocabulary, findings).check());
        new CallCircles(models, findings).check();
        processes(names.processes());
    }

    /** A file that cannot be read has been reported: that nobody finds its id need not be reported too. */
    private FolderNames names(List<FormFile> forms, List<DecisionFile> decisions, List<ModelFile> models) {
        Map<String, Set<String>> formKeys = new HashMap<>();
        folder.files("form").forEach(file -> formKeys.put(file.id(), Set.of()));
        forms.forEach(form -> formKeys.put(form.file().id(), form.keys()));
        Set<String> checks = new HashSet<>(ids("dmn"));
        decisions.stream()
                .filter(decision -> !decision.isCheck())
                .forEach(decision -> checks.remove(decision.file().id()));
        Set<String> messages = new HashSet<>();
        Set<String> userTasks = new HashSet<>();
        models.forEach(model -> {
            messages.addAll(model.messages());
            model.userTasks().forEach(task -> userTasks.add(model.file().id() + "/" + task));
        });
        Set<String> unread = new HashSet<>(ids("bpmn"));
        models.forEach(model -> unread.remove(model.file().id()));
        return new FolderNames(ids("bpmn"), ids("dmn"), checks, formKeys, messages, userTasks, unread);
    }

    private Set<String> ids(String ending) {
        Set<String> ids = new HashSet<>();
        folder.files(ending).stream().map(ProcedureFile::id).forEach(ids::add);
        return ids;
    }

    /** What procedure.yaml says of processes. */
    private void processes(Set<String> processes) {
        String settings = folder.settings().map(ProcedureFile::origin).orElse("procedure.yaml");
        procedure.journeys().keySet().stream()
                .filter(journey -> !processes.contains(journey))
                .forEach(journey -> findings.add(settings, "journeys." + journey, "no model " + journey + ".bpmn"));
        procedure.reports().keySet().stream()
                .filter(report -> !processes.contains(report))
                .forEach(report -> findings.add(settings, "reports." + report, "no model " + report + ".bpmn"));
        procedure.values().forEach((key, value) -> {
            if (key.endsWith(".process") && !processes.contains(value)) {
                findings.add(settings, "values." + key, "no model " + value + ".bpmn");
            }
        });
    }
}
