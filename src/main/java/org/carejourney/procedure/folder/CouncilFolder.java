package org.carejourney.procedure;

import java.util.List;
import java.util.Optional;
import org.carejourney.shared.Council;

/**
 * All files of a council's procedure, its own over the common ones.
 *
 * @param settings its {@code procedure.yaml}; absent is a fault
 * @param files models, decisions and forms, by name
 */
record CouncilFolder(Council council, Optional<ProcedureFile> settings, List<ProcedureFile> files) {

    List<ProcedureFile> files(String ending) {
        return files.stream().filter(file -> file.is(ending)).toList();
    }
}
