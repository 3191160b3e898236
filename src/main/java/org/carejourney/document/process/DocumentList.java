package org.carejourney.document.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.document.Documents;
import org.carejourney.engine.Palette;
import org.carejourney.shared.Council;

/** The documents of a pack, for a model that decides each. */
@Palette(
        value = "documents",
        does = "documents.inPack(execution): the types of document in the pack named by the variable pack.",
        inputs = "pack: key of the pack in the council's figures")
public class DocumentList {

    private final Documents documents;

    DocumentList(Documents documents) {
        this.documents = documents;
    }

    public List<String> inPack(DelegateExecution execution) {
        return documents.inPack(new Council(execution.getTenantId()), DocumentSteps.PACK.require(execution));
    }
}
