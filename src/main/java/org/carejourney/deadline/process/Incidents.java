package org.carejourney.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.carejourney.deadline.ClockReference;
import org.carejourney.engine.WorkTree;
import org.springframework.stereotype.Component;

/** The incidents that show breached clocks on the diagram. */
@Component
class Incidents {

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
