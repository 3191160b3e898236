package org.carejourney.panel.process;

import static org.carejourney.panel.process.PanelVariables.DECISION;
import static org.carejourney.panel.process.PanelVariables.DESCRIPTOR_LEVEL;
import static org.carejourney.panel.process.PanelVariables.LARGE_OR_UNIQUE;
import static org.carejourney.panel.process.PanelVariables.PANEL;
import static org.carejourney.panel.process.PanelVariables.SETTING;
import static org.carejourney.panel.process.PanelVariables.WEEKLY_BUDGET_PENCE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.panel.Panels;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;

/** Keeps what a forum decided about a case, with who took part. */
@Palette(
        value = "closePanelItem",
        does = "Keeps what a forum decided, with the level, budget and attendance, so that decisions can be compared.",
        inputs = {
            "panel: key of the forum",
            "decision: in capitals",
            "setting: what was validated, if anything",
            "descriptorLevel: what was validated, if anything",
            "weeklyBudgetPence: what was validated or approved, if anything",
            "largeOrUnique: whether the budget was flagged so, if it was asked"
        })
class ClosePanelItem implements JavaDelegate {

    private final Panels panels;
    private final CaseRecord record;

    ClosePanelItem(Panels panels, CaseRecord record) {
        this.panels = panels;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseReference reference = new CaseReference(execution.getProcessBusinessKey());
        panels.close(
                reference,
                PANEL.require(execution),
                execution.getProcessInstanceId(),
                new Panels.Outcome(
                        DECISION.require(execution),
                        SETTING.find(execution),
                        DESCRIPTOR_LEVEL.find(execution),
                        WEEKLY_BUDGET_PENCE.find(execution),
                        attendance(reference, execution.getProcessInstanceId()),
                        LARGE_OR_UNIQUE.find(execution).orElse(false)));
    }

    /** The attendance of the last form of this process that asked for it. */
    private String attendance(CaseReference reference, String processInstance) {
        return record.of(reference).stream()
                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED)
                .filter(entry -> entry.content().get("attendees") instanceof List)
                .filter(entry -> entry.content().get("_task") instanceof Map<?, ?> task
                        && processInstance.equals(task.get("processInstance")))
                .reduce((earlier, later) -> later)
                .map(ClosePanelItem::attendees)
                .orElse("");
    }

    private static String attendees(RecordEntry entry) {
        return ((List<?>) entry.content().get("attendees"))
                .stream()
                        .map(attendee -> attendee instanceof Map<?, ?> row
                                ? row.values().stream().map(String::valueOf).collect(Collectors.joining(" "))
                                : String.valueOf(attendee))
                        .collect(Collectors.joining(", "));
    }
}
