package org.carejourney.panel.process;

import static org.carejourney.panel.process.PanelVariables.LATE_PAPERS;
import static org.carejourney.panel.process.PanelVariables.PANEL;
import static org.carejourney.panel.process.PanelVariables.REQUEST_KIND;
import static org.carejourney.panel.process.PanelVariables.SITTING_DATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.engine.Palette;
import org.carejourney.panel.Panels;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;

/** Lists a case for the next sitting of a forum. */
@Palette(
        value = "listForPanel",
        does = "Lists the case for the next sitting of a forum whose papers can still come in.",
        inputs = {
            "panel: key of the forum",
            "requestKind: what it is asked, in capitals",
            "latePapers: whether the next sitting takes its papers after their time too"
        },
        outputs = "sittingDate: date of the sitting")
class ListForPanel implements JavaDelegate {

    private final Panels panels;

    ListForPanel(Panels panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sitting = panels.list(
                new Council(execution.getTenantId()),
                new CaseReference(execution.getProcessBusinessKey()),
                PANEL.require(execution),
                REQUEST_KIND.require(execution),
                LATE_PAPERS.find(execution).orElse(false),
                execution.getProcessInstanceId());
        SITTING_DATE.set(execution, sitting.at().atZone(CouncilTime.ZONE).toLocalDate());
    }
}
