package org.carejourney.panel.process;

import static org.carejourney.panel.process.PanelVariables.DECIDED_BY;
import static org.carejourney.panel.process.PanelVariables.DESCRIPTOR_LEVEL;
import static org.carejourney.panel.process.PanelVariables.SETTING;
import static org.carejourney.panel.process.PanelVariables.WEEKLY_BUDGET_PENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.panel.Panels;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** Keeps a level that was decided in the place of a forum. */
@Palette(
        value = "noteLevel",
        does =
                "Keeps a level and weekly budget that somebody decided in the place of a forum, so that they hold for the"
                        + " case as what a forum decided last.",
        inputs = {
            "decidedBy: key of the group that decided",
            "setting: RESIDENTIAL or NURSING",
            "descriptorLevel: the level",
            "weeklyBudgetPence: the budget that belongs to it, in whole pence"
        })
class NoteLevel implements JavaDelegate {

    private final Panels panels;

    NoteLevel(Panels panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        panels.note(
                new Council(execution.getTenantId()),
                new CaseReference(execution.getProcessBusinessKey()),
                DECIDED_BY.require(execution),
                execution.getProcessInstanceId(),
                new Panels.Level(
                        SETTING.require(execution),
                        DESCRIPTOR_LEVEL.require(execution),
                        WEEKLY_BUDGET_PENCE.require(execution)));
    }
}
