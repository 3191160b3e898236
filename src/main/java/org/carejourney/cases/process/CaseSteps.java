package org.carejourney.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.shared.CaseReference;

/** What the steps of this module share with models. */
final class CaseSteps {

    static final ProcessVariable<String> FACT = ProcessVariable.text("fact");
    static final ProcessVariable<String> VALUE = ProcessVariable.text("value");
    static final ProcessVariable<Boolean> DATED = ProcessVariable.yesOrNo("dated");
    static final ProcessVariable<String> OTHERWISE = ProcessVariable.text("otherwise");
    static final ProcessVariable<String> PROCESS = ProcessVariable.text("process");
    static final ProcessVariable<String> VARIABLES = ProcessVariable.text("variables");
    static final ProcessVariable<String> ENTRY = ProcessVariable.text("entry");
    static final ProcessVariable<String> DETAIL = ProcessVariable.text("detail");
    static final ProcessVariable<String> TASKS = ProcessVariable.text("tasks");
    static final ProcessVariable<String> MISSING_ENTRIES = ProcessVariable.text("missingEntries");
    static final ProcessVariable<String> NAMED_ASSESSOR = ProcessVariable.text("namedAssessor");

    private CaseSteps() {}

    static CaseReference caseOf(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
