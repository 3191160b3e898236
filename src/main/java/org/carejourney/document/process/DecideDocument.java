package org.carejourney.document.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.document.Documents;
import org.carejourney.document.SharingAction;
import org.carejourney.engine.Palette;

/** Notes what may be done with a document of the pack. */
@Palette(
        value = "decideDocument",
        does = "Notes what may be done with a document of the pack, and its version without withheld parts.",
        inputs = {
            "documentType: kind of document",
            "action: SHARE, SHARE_WITHOUT_EXCLUDED_PARTS, WITHHOLD_AND_NOTE or BLOCK_AND_ASK",
            "reference: the version without withheld parts, once there is one"
        })
class DecideDocument implements JavaDelegate {

    private final Documents documents;

    DecideDocument(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        documents.decide(
                DocumentSteps.caseOf(execution),
                DocumentSteps.packOf(execution),
                DocumentSteps.PACK.require(execution),
                DocumentSteps.DOCUMENT_TYPE.require(execution),
                SharingAction.valueOf(DocumentSteps.ACTION.require(execution)),
                DocumentSteps.STRIPPED_REFERENCE.find(execution));
    }
}
