package org.carejourney.cases.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;

/** Writes an entry of its own on the record. */
@Palette(
        value = "recordEntry",
        does = "Writes an entry on the case record, for what no form, decision, message or clock records by itself.",
        inputs = {"entry: what happened, in capitals", "detail: a code that tells more, if any"})
class RecordEntry implements JavaDelegate {

    private final CaseRecord record;

    RecordEntry(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> content = CaseSteps.DETAIL
                .find(execution)
                .map(detail -> Map.<String, Object>of("detail", detail))
                .orElse(Map.of());
        record.append(
                new NewEntry(CaseSteps.caseOf(execution), EntryKind.NOTE, CaseSteps.ENTRY.require(execution), content));
    }
}
