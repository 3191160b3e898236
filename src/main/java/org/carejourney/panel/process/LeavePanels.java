package org.carejourney.panel.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.panel.Panels;
import org.carejourney.shared.CaseReference;

/** Takes a case off the lists of forums. */
@Palette(
        value = "leavePanels",
        does = "Takes the case off the list of every forum that has not decided it yet.",
        inputs = "reason: why, in capitals")
class LeavePanels implements JavaDelegate {

    private final Panels panels;

    LeavePanels(Panels panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        panels.leave(new CaseReference(execution.getProcessBusinessKey()), PanelVariables.REASON.require(execution));
    }
}
