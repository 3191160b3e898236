package org.carejourney.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandling;
import org.carejourney.deadline.CaseClock;
import org.carejourney.deadline.ClockReference;
import org.carejourney.engine.WorkTree;
import org.springframework.stereotype.Component;

/** The incidents that show breached clocks on the diagram. */
@Component
class Incidents {

    private static final String TYPE = "deadlineBreached";

    /** Shows a breached clock on the activity whose work waits, once. */
    void open(DelegateExecution execution, CaseClock clock) {
        boolean shown = !Context.getCommandContext()
                .getIncidentManager()
                .findIncidentByConfiguration(clock.reference().value())
                .isEmpty();
        if (shown) {
            return;
        }
        IncidentContext context = new IncidentContext();
        context.setTenantId(clock.council().value());
        context.setProcessDefinitionId(execution.getProcessDefinitionId());
        context.setExecutionId(execution.getId());
        context.setActivityId(clock.place().activity());
        context.setConfiguration(clock.reference().value());
        IncidentHandling.createIncident(TYPE, context, "Overdue: " + clock.label());
    }

    /** Clears the incident of a clock wherever its work waits. */
    void resolve(ClockReference clock) {
        Context.getCommandContext()
                .getIncidentManager()
                .findIncidentByConfiguration(clock.value())
                .forEach(incident -> WorkTree.find(incident.getExecutionId())
                        .ifPresent(execution -> execution.resolveIncident(incident.getId())));
    }

    /** Clears the incident of a clock whose work has been done late. */
    void resolve(DelegateExecution execution, ClockReference clock) {
        Context.getCommandContext().getIncidentManager().findIncidentByConfiguration(clock.value()).stream()
                .filter(incident -> incident.getExecutionId().equals(execution.getId()))
                .forEach(incident -> execution.resolveIncident(incident.getId()));
    }
}
