package org.carejourney.document.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.document.Consent;
import org.carejourney.document.Documents;
import org.carejourney.engine.Palette;

/** Reads from the record whether the person agreed to sharing, and whether parts are withheld. */
@Palette(
        value = "readConsent",
        does = "Reads from the record whether the person agreed to sharing, and whether parts are withheld.",
        outputs = {"shareConsent: YES, NO or NOT_RECORDED", "exclusions: none or some"})
class ReadConsent implements JavaDelegate {

    private final Documents documents;

    ReadConsent(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Consent consent = documents.consent(DocumentSteps.caseOf(execution));
        DocumentSteps.SHARE_CONSENT.set(execution, consent.answer());
        DocumentSteps.EXCLUSIONS.set(execution, consent.exclusions());
    }
}
