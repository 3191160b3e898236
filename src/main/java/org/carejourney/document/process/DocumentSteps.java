package org.carejourney.document.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.shared.CaseReference;

/** What the steps of document sharing share with models. */
final class DocumentSteps {

    static final ProcessVariable<String> PACK = ProcessVariable.text("pack");
    static final ProcessVariable<String> RECIPIENT = ProcessVariable.text("recipient");
    static final ProcessVariable<String> ABOUT = ProcessVariable.text("about");
    static final ProcessVariable<String> DOCUMENT_TYPE = ProcessVariable.text("documentType");
    static final ProcessVariable<String> ACTION = ProcessVariable.text("action");
    static final ProcessVariable<String> STRIPPED_REFERENCE = ProcessVariable.text("reference");
    static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");
    static final ProcessVariable<String> SHARE_CONSENT = ProcessVariable.text("shareConsent");
    static final ProcessVariable<String> EXCLUSIONS = ProcessVariable.text("exclusions");
    static final ProcessVariable<String> PACK_RESULT = ProcessVariable.text("packResult");

    private DocumentSteps() {}

    static CaseReference caseOf(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    /** One pack for each run of the sharing process. */
    static String packOf(DelegateExecution execution) {
        return execution.getProcessInstanceId();
    }
}
