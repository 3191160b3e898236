package org.carejourney.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carejourney.procedure.folder.Findings;
import org.carejourney.procedure.folder.Folders;
import org.carejourney.procedure.folder.ProcedureReader;
import org.junit.jupiter.api.Test;

class ShippedFoldersTest {

    @Test
    void areWithoutFault() {
        Findings findings = new Findings();

        Folders.read(List.of(), findings).forEach(folder -> {
            ProcedureReader.read(folder, findings)
                    .ifPresent(procedure -> FolderCheck.check(folder, procedure, Vocabulary.ofService(), findings));
        });

        assertThat(findings.all()).isEmpty();
    }
}
