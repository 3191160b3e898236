package org.carejourney.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what people report of a case that exists: a contact, a change of needs. Who is allowed to by a group that has
 * members for each home may only for the people who live in their home, or are about to; any other case is unknown to
 * them.
 */
@Service
@Transactional
public class CaseReports {

    /** Name under which the form of a report asks for the case. */
    private static final String CASE = "caseReference";

    /** Name under which the state of the case is among what is known of it. */
    private static final String STATE = "caseState";

    private final Cases cases;
    private final HomesOfCase homes;
    private final Procedures procedures;
    private final CaseRecord record;
    private final CurrentActor actor;
    private final List<CaseFacts> others;

    CaseReports(
            Cases cases,
            HomesOfCase homes,
            Procedures procedures,
            CaseRecord record,
            CurrentActor actor,
            @Lazy List<CaseFacts> others) {
        this.cases = cases;
        this.homes = homes;
        this.procedures = procedures;
        this.record = record;
        this.actor = actor;
        this.others = others;
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
     * @throws InvalidEntry when there is no such case, it is not the reporter's, or they may not report this at all
     */
    public CaseReference receive(Council council, String process, String form, Map<String, Object> content) {
        if (!mayReport(council, process)) {
            throw new InvalidEntry("", "NOT_ALLOWED", "You may not report this");
        }
        CareCase known = theirs(council, process, content)
                .orElseThrow(() -> new InvalidEntry(CASE, "UNKNOWN", "There is no case of this reference"));
        String role = role(council, process, known.reference()).orElse(null);
        record.append(new NewEntry(known.reference(), EntryKind.FORM_COMPLETED, form, role, content));
        return known.reference();
    }

    /**
     * What is noted of the case that a report names; absent when there is no such case, it is not the reporter's, or they
     * may not report this, so that nobody learns from the report's check what is not theirs.
     */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> facts(Council council, String process, Map<String, Object> entered) {
        return theirs(council, process, entered).map(known -> facts(council, known.reference()));
    }

    /** What is noted of a case, and what other modules know of it. */
    @Transactional(readOnly = true)
    public Map<String, String> facts(Council council, CaseReference reference) {
        Map<String, String> facts = new HashMap<>();
        facts.put(STATE, cases.require(council, reference).state().name());
        others.forEach(other -> facts.putAll(other.of(council, reference)));
        facts.putAll(cases.facts(reference));
        return facts;
    }

    /** The case that a report names, if the actor may report on it. */
    private Optional<CareCase> theirs(Council council, String process, Map<String, Object> content) {
        return Optional.of(String.valueOf(content.get(CASE)))
                .filter(CaseReference::isValid)
                .flatMap(reference -> cases.find(council, new CaseReference(reference)))
                .filter(known -> actor.get().isService()
                        || role(council, process, known.reference()).isPresent());
    }

    private boolean mayReport(Council council, String process) {
        return actor.get().isService()
                || startGroups(council, process)
                        .anyMatch(group -> holds(group.id()) || group.perHome() && holdsForAHome(group.id()));
    }

    /** The group in which the actor may report on this very case. */
    private Optional<String> role(Council council, String process, CaseReference reference) {
        return startGroups(council, process)
                .filter(group -> group.perHome()
                        ? homes.of(reference).stream().anyMatch(home -> holds(group.id() + "-" + home))
                        : holds(group.id()))
                .map(StartGroup::key)
                .findFirst();
    }

    private boolean holds(String group) {
        return actor.get().groups().contains(group);
    }

    private boolean holdsForAHome(String group) {
        return actor.get().groups().stream()
                .anyMatch(held ->
                        held.startsWith(group + "-") && HomeReference.isValid(held.substring(group.length() + 1)));
    }

    /** @param id of the engine's group, before the home where there is one for each */
    private record StartGroup(String key, String id, boolean perHome) {}

    private Stream<StartGroup> startGroups(Council council, String process) {
        Procedure procedure = procedures.of(council);
        return procedure.reports().get(process).startGroups().stream()
                .map(key -> new StartGroup(
                        key,
                        procedure.engineGroup(key),
                        procedure.groups().get(key).perHome()));
    }
}
