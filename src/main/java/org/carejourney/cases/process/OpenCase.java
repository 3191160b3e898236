package org.carejourney.cases.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.engine.Palette;
import org.carejourney.engine.ProcessVariable;
import org.carejourney.shared.Council;

/** Opens another case, of a home or of the council's own work (service tasks "Open return", "Plan next round"). */
@Palette(
        value = "openCase",
        does =
                "Opens a case of another journey, about a home or about the council's own work; the same case once only.",
        inputs = {
            "journey: its id",
            "about: reference of the home it is about; not needed for the council's own work",
            "variables: names of the variables that its start form gets, comma separated",
            "once: text that tells the case from others; a second one of the same text is not opened"
        })
class OpenCase implements JavaDelegate {

    private static final ProcessVariable<String> JOURNEY = ProcessVariable.text("journey");
    private static final ProcessVariable<String> ABOUT = ProcessVariable.text("about");
    private static final ProcessVariable<String> ONCE = ProcessVariable.text("once");

    private final Cases cases;

    OpenCase(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String journey = JOURNEY.require(execution);
        Map<String, Object> data = new LinkedHashMap<>();
        CaseSteps.VARIABLES.find(execution).map(names -> names.split(",")).stream()
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(execution::hasVariable)
                .forEach(name -> data.put(name, execution.getVariable(name)));
        cases.openOnce(
                new NewCase(
                        new Council(execution.getTenantId()),
                        journey,
                        Optional.empty(),
                        ABOUT.find(execution),
                        Optional.empty(),
                        data),
                journey + " " + ONCE.require(execution),
                "");
    }
}
