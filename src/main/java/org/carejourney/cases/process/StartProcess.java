package org.carejourney.cases.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Journeys;
import org.carejourney.engine.Palette;
import org.carejourney.shared.Council;

/** Starts another process of the procedure's newest version for the same case. */
@Palette(
        value = "startProcess",
        does = "Starts another process of the procedure's newest version for the same case, and goes on.",
        inputs = {"process: its id", "variables: names of the variables it gets, comma separated"})
class StartProcess implements JavaDelegate {

    private final Journeys journeys;

    StartProcess(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> variables = new HashMap<>();
        CaseSteps.VARIABLES.find(execution).map(names -> names.split(",")).stream()
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(execution::hasVariable)
                .forEach(name -> variables.put(name, execution.getVariable(name)));
        journeys.start(
                new Council(execution.getTenantId()),
                CaseSteps.caseOf(execution),
                CaseSteps.PROCESS.require(execution),
                variables);
    }
}
