package org.carejourney.panel.process;

import java.time.LocalDate;
import org.carejourney.engine.ProcessVariable;

/** Variables that the steps of forums share with models. */
final class PanelVariables {

    static final ProcessVariable<String> PANEL = ProcessVariable.text("panel");
    static final ProcessVariable<String> REQUEST_KIND = ProcessVariable.text("requestKind");
    static final ProcessVariable<Boolean> LATE_PAPERS = ProcessVariable.yesOrNo("latePapers");
    static final ProcessVariable<LocalDate> SITTING_DATE = ProcessVariable.date("sittingDate");
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
    static final ProcessVariable<String> SETTING = ProcessVariable.text("setting");
    static final ProcessVariable<String> DESCRIPTOR_LEVEL = ProcessVariable.text("descriptorLevel");
    static final ProcessVariable<Long> WEEKLY_BUDGET_PENCE = ProcessVariable.whole("weeklyBudgetPence");
    static final ProcessVariable<String> DECIDED_BY = ProcessVariable.text("decidedBy");
    static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    static final ProcessVariable<Boolean> LARGE_OR_UNIQUE = ProcessVariable.yesOrNo("largeOrUnique");

    private PanelVariables() {}
}
