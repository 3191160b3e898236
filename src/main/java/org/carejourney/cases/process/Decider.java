package org.carejourney.cases.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.Palette;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;

/** In which group somebody did a task of this process, by the record of who signed in. */
@Palette(
        value = "decider",
        does = "decider.role(execution, 'userTask_id'): the group, in capitals, in which somebody last did a task of"
                + " this process.",
        inputs = "userTask_id: id of the task, or of several with commas between: the last of them that was done")
public class Decider {

    private final CaseRecord record;

    Decider(CaseRecord record) {
        this.record = record;
    }

    public String role(DelegateExecution execution, String task) {
        return done(execution, task)
                .map(RecordEntry::role)
                .map(role -> role.replace('-', '_').toUpperCase(Locale.ROOT))
                .orElse("");
    }

    private Optional<RecordEntry> done(DelegateExecution execution, String task) {
        return record.of(CaseSteps.caseOf(execution)).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED)
                .filter(entry -> entry.content().get("_task") instanceof Map<?, ?> done
                        && List.of(task.split(",")).contains(done.get("task"))
                        && execution.getProcessInstanceId().equals(done.get("processInstance")))
                .reduce((earlier, later) -> later);
    }
}
