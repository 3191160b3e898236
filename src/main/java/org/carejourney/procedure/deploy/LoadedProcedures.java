package org.carejourney.procedure.deploy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.procedure.check.FolderCheck;
import org.carejourney.procedure.check.Vocabulary;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.Folders;
import org.carejourney.procedure.folder.ProcedurePlaces;
import org.carejourney.procedure.folder.ProcedureReader;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Component;

/** Reads and checks every council's folder when the service starts; with one fault anywhere it does not start. */
@Component
class LoadedProcedures implements Procedures {

    private final Map<String, Procedure> procedures = new TreeMap<>();
    private final List<CouncilFolder> folders;

    LoadedProcedures(ProcedurePlaces places) {
        Findings findings = new Findings();
        folders = Folders.read(places.procedures(), findings);
        Vocabulary vocabulary = Vocabulary.ofService();
        for (CouncilFolder folder : folders) {
            ProcedureReader.read(folder, findings).ifPresent(procedure -> {
                procedures.put(folder.council().value(), procedure);
                FolderCheck.check(folder, procedure, vocabulary, findings);
            });
        }
        findings.refuse();
    }

    @Override
    public Collection<Procedure> all() {
        return procedures.values();
    }

    @Override
    public Optional<Procedure> find(Council council) {
        return Optional.ofNullable(procedures.get(council.value()));
    }

    List<CouncilFolder> folders() {
        return folders;
    }
}
