package org.carejourney.procedure.folder;

import java.util.List;
import java.util.Optional;
import org.carejourney.procedure.Fault;
import org.carejourney.shared.Council;

/**
 * All files of a council's procedure, its own over the common ones.
 *
 * @param settings its {@code procedure.yaml}; absent is a fault
 * @param files models, decisions and forms, by name
 * @param faults what does not belong into it
 */
public record CouncilFolder(
        Council council, Optional<ProcedureFile> settings, List<ProcedureFile> files, List<Fault> faults) {

    public CouncilFolder(Council council, Optional<ProcedureFile> settings, List<ProcedureFile> files) {
        this(council, settings, files, List.of());
    }

    public List<ProcedureFile> files(String ending) {
        return files.stream().filter(file -> file.is(ending)).toList();
    }
}
