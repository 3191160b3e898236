package org.carejourney.cases.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;

/** Counts how often work has come back in this process, and puts each return on the record. */
@Palette(
        value = "countReturn",
        does = "Counts and records that work has come back in this process, and says when somebody should look at it.",
        inputs = {
            "returns: how often before; nothing the first time",
            "tellFrom: from which time on somebody is to be told"
        },
        outputs = {"returns: how often now", "managerNoticeDue: whether it is often enough to tell somebody"})
class CountReturn implements JavaDelegate {

    private static final ProcessVariable<Long> RETURNS = ProcessVariable.whole("returns");
    private static final ProcessVariable<Long> TELL_FROM = ProcessVariable.whole("tellFrom");
    private static final ProcessVariable<Boolean> NOTICE_DUE = ProcessVariable.yesOrNo("managerNoticeDue");

    private final CaseRecord record;

    CountReturn(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long returns = RETURNS.find(execution).orElse(0L) + 1;
        record.append(
                new NewEntry(CaseSteps.caseOf(execution), EntryKind.NOTE, "RETURNED", Map.of("returns", returns)));
        RETURNS.set(execution, returns);
        NOTICE_DUE.set(execution, returns >= TELL_FROM.require(execution));
    }
}
