package org.carejourney.procedure.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.ProcedureFaults;
import org.carejourney.procedure.Procedures;
import org.carejourney.procedure.check.FolderCheck;
import org.carejourney.procedure.check.Vocabulary;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.Folders;
import org.carejourney.procedure.folder.FoundFolders;
import org.carejourney.procedure.folder.ProcedurePlaces;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Component;

/**
 * Reads and checks every council's folder when the service starts. A council with a fault in its folder is stopped and
 * the others run; without any that runs, or where a configured place holds nothing, the service does not start.
 */
@Component
class LoadedProcedures implements Procedures {

    private final Map<String, Procedure> procedures = new TreeMap<>();
    private final Map<Council, List<Fault>> stopped = new LinkedHashMap<>();
    private final List<CouncilFolder> folders;
    private final List<Fault> strays;

    LoadedProcedures(ProcedurePlaces places) {
        FoundFolders found = Folders.read(places.procedures());
        folders = found.councils();
        strays = found.strays();
        Vocabulary vocabulary = Vocabulary.ofService();
        folders.forEach(folder -> read(folder, vocabulary));
        if (!found.places().isEmpty()) {
            throw refusal(found.places());
        }
        refuseWithoutAny();
    }

    private void read(CouncilFolder folder, Vocabulary vocabulary) {
        Findings findings = new Findings();
        FolderCheck.read(folder, vocabulary, findings)
                .ifPresent(procedure -> procedures.put(folder.council().value(), procedure));
        if (!findings.all().isEmpty()) {
            stop(folder.council(), findings.all());
        }
    }

    /** Takes a council out until the next start. */
    void stop(Council council, List<Fault> faults) {
        procedures.remove(council.value());
        stopped.put(council, faults);
    }

    void refuseWithoutAny() {
        if (procedures.isEmpty()) {
            throw refusal(List.of());
        }
    }

    private ProcedureFaults refusal(List<Fault> places) {
        List<Fault> all = new ArrayList<>(places);
        all.addAll(faults());
        return new ProcedureFaults(all);
    }

    /** Everything that is wrong in the folders. */
    List<Fault> faults() {
        Findings all = new Findings();
        all.addAll(strays);
        stopped.values().forEach(all::addAll);
        return all.all();
    }

    @Override
    public Collection<Procedure> all() {
        return procedures.values();
    }

    @Override
    public Optional<Procedure> find(Council council) {
        return Optional.ofNullable(procedures.get(council.value()));
    }

    @Override
    public Set<Council> stopped() {
        return stopped.keySet();
    }

    /** The folders of councils that run. */
    List<CouncilFolder> folders() {
        return folders.stream()
                .filter(folder -> find(folder.council()).isPresent())
                .toList();
    }
}
