package org.carejourney.cases.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.carejourney.engine.Palette;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;

/**
 * Finds the steps that should be on the record and are not (DEV-2.7-11). What was done in another search, or before a
 * move, does not count.
 */
@Palette(
        value = "missingEntries",
        does =
                "Compares the record with the user tasks of this piece of work that should be on it, and notes the result.",
        inputs = "tasks: ids of the user tasks, comma separated",
        outputs = "missingEntries: ids of those without an entry, comma separated; empty when the record is complete")
class MissingEntries implements JavaDelegate {

    private final CaseRecord record;

    MissingEntries(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = CaseSteps.caseOf(execution);
        String work = ((ExecutionEntity) execution).getRootProcessInstanceId();
        Set<Object> recorded = record.of(reference).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED)
                .map(entry -> entry.content().get("_task"))
                .filter(task -> task instanceof Map<?, ?> done && work.equals(done.get("root")))
                .map(task -> ((Map<?, ?>) task).get("task"))
                .collect(Collectors.toSet());
        String missing = Arrays.stream(CaseSteps.TASKS.require(execution).split(","))
                .map(String::strip)
                .filter(task -> !recorded.contains(task))
                .collect(Collectors.joining(","));
        CaseSteps.MISSING_ENTRIES.set(execution, missing);
        record.append(new NewEntry(reference, EntryKind.NOTE, "RECORD_CHECKED", Map.of("missing", missing)));
    }
}
