package org.carejourney.cases;

import java.util.Map;
import java.util.Optional;
import org.carejourney.procedure.Procedure.Report;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.InvalidEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what people report of a case that exists: a contact, a change of needs. */
@Service
@Transactional
public class CaseReports {

    /** Name under which the form of a report asks for the case. */
    private static final String CASE = "caseReference";

    private final Cases cases;
    private final Procedures procedures;
    private final CaseRecord record;
    private final CurrentActor actor;

    CaseReports(Cases cases, Procedures procedures, CaseRecord record, CurrentActor actor) {
        this.cases = cases;
        this.procedures = procedures;
        this.record = record;
        this.actor = actor;
    }

    /** Whether a process is started for a case that exists. */
    @Transactional(readOnly = true)
    public boolean isReport(Council council, String process) {
        return procedures.of(council).reports().containsKey(process);
    }

    /**
     * Puts a report on the record of the case it names.
     *
     * @param content what was entered into the form, which has been checked
     * @throws InvalidEntry when there is no such case, or the actor may not report this
     */
    public CaseReference receive(Council council, String process, String form, Map<String, Object> content) {
        Optional<String> role = role(council, procedures.of(council).reports().get(process));
        if (!mayReport(council, process)) {
            throw new InvalidEntry("", "NOT_ALLOWED", "You may not report this");
        }
        CareCase known = named(council, content)
                .orElseThrow(() -> new InvalidEntry(CASE, "UNKNOWN", "There is no case of this reference"));
        record.append(new NewEntry(known.reference(), EntryKind.FORM_COMPLETED, form, role.orElse(null), content));
        return known.reference();
    }

    /**
     * What is noted of the case that a report names; absent when there is no such case, or the actor may not report this,
     * so that nobody learns from the report's check what is not theirs.
     */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> facts(Council council, String process, Map<String, Object> entered) {
        return mayReport(council, process)
                ? named(council, entered).map(known -> cases.facts(known.reference()))
                : Optional.empty();
    }

    private boolean mayReport(Council council, String process) {
        return actor.get().isService()
                || role(council, procedures.of(council).reports().get(process)).isPresent();
    }

    private Optional<CareCase> named(Council council, Map<String, Object> content) {
        return Optional.of(String.valueOf(content.get(CASE)))
                .filter(CaseReference::isValid)
                .flatMap(reference -> cases.find(council, new CaseReference(reference)));
    }

    private Optional<String> role(Council council, Report report) {
        return report.startGroups().stream()
                .filter(group -> actor.get().groups().contains(council + "-" + group))
                .findFirst();
    }
}
