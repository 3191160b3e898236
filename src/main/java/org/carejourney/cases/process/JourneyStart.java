package org.carejourney.cases.process;

import java.util.Map;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.CaseReports;
import org.carejourney.cases.Cases;
import org.carejourney.engine.StartGate;
import org.carejourney.form.Entry;
import org.carejourney.form.StartCheck;
import org.carejourney.shared.Council;
import org.springframework.stereotype.Component;

/** Opens the case when somebody starts a journey from its start form; a report is taken in for the case it names. */
@Component
class JourneyStart implements StartGate {

    private final Cases cases;
    private final CaseReports reports;
    private final StartCheck startCheck;

    JourneyStart(Cases cases, CaseReports reports, StartCheck startCheck) {
        this.cases = cases;
        this.reports = reports;
        this.startCheck = startCheck;
    }

    @Override
    public Start accept(Council council, String processDefinitionId, String process, Map<String, Object> entered) {
        if (reports.isReport(council, process)) {
            Entry entry =
                    startCheck.check(council, processDefinitionId, entered, reports.facts(council, process, entered));
            return new Start(reports.receive(council, process, entry.form(), entry.content()), entry.variables());
        }
        Entry entry = startCheck.check(council, processDefinitionId, entered);
        CareCase opened = cases.openFromStartForm(council, process, entry.content());
        return new Start(opened.reference(), entry.variables());
    }
}
