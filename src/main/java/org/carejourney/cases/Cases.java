package org.carejourney.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.cases.CareCase.State;
import org.carejourney.cases.store.CaseStore;
import org.carejourney.cases.store.CaseStore.Request;
import org.carejourney.deadline.Deadlines;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.carejourney.shared.PersonReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds, withdraws and closes cases. */
@Service
@Transactional
public class Cases {

    /** Name under which a start form asks for the person. */
    private static final String PERSON = "personReference";

    private static final String ASSESSOR_NAMED = "ASSESSOR_NAMED";

    private final CaseStore store;
    private final Journeys journeys;
    private final Procedures procedures;
    private final CaseRecord record;
    private final Deadlines deadlines;
    private final CurrentActor actor;
    private final Clock clock;

    Cases(
            CaseStore store,
            Journeys journeys,
            Procedures procedures,
            CaseRecord record,
            Deadlines deadlines,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.journeys = journeys;
        this.procedures = procedures;
        this.record = record;
        this.deadlines = deadlines;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Opens a case and starts its journey.
     *
     * @throws InvalidEntry with every field at fault
     * @throws Conflict when the person has an open case in the same journey
     */
    public CareCase open(NewCase asked) {
        Map<String, Object> data = new LinkedHashMap<>(asked.data());
        List<FieldFault> faults = new ArrayList<>();
        if (data.containsKey(PERSON)) {
            faults.add(new FieldFault("data/" + PERSON, "UNKNOWN", "The person is given once, as person.reference"));
        }
        if (!PersonReference.isValid(asked.person())) {
            faults.add(new FieldFault(
                    "person/reference", "PATTERN", "The person's reference must be PERSON- and at least four digits"));
        }
        if (mayStart(asked.council(), asked.journey()).isEmpty()) {
            faults.add(new FieldFault("procedure", "NOT_ALLOWED", "There is no such procedure that you may start"));
            throw new InvalidEntry(faults);
        }
        data.put(PERSON, asked.person());
        Map<String, Object> variables = checked(asked, data, faults);
        CareCase opened = add(asked.council(), asked.journey(), asked.person(), asked.externalReference(), data);
        journeys.start(asked.council(), opened.reference(), asked.journey(), variables);
        return require(asked.council(), opened.reference());
    }

    private Map<String, Object> checked(NewCase asked, Map<String, Object> data, List<FieldFault> faults) {
        Map<String, Object> variables = Map.of();
        try {
            variables = journeys.check(asked.council(), asked.journey(), data);
        } catch (InvalidEntry refused) {
            refused.faults().stream()
                    .filter(fault -> !fault.field().equals(PERSON))
                    .map(fault -> new FieldFault("data/" + fault.field(), fault.code(), fault.message()))
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
        return variables;
    }

    /**
     * Opens a case or, when the same request came before under the same key, answers with the case it opened then.
     *
     * @param bodyDigest of the whole request
     * @throws InvalidEntry when the key was used for another request
     */
    public CareCase openOnce(NewCase asked, String key, String bodyDigest) {
        Optional<Request> before = store.request(asked.council(), key);
        if (before.isPresent()) {
            if (!before.get().bodyDigest().equals(bodyDigest)) {
                throw new InvalidEntry(
                        "Idempotency-Key", "ALREADY_USED", "This key was used for another request; use a new one");
            }
            return require(asked.council(), before.get().caseReference());
        }
        CareCase opened = open(asked);
        store.keep(asked.council(), key, new Request(bodyDigest, opened.reference()), clock.instant());
        return opened;
    }

    /** Opens a case whose journey is started by the engine itself, from a start form that has been checked. */
    public CareCase openFromStartForm(Council council, String journey, Map<String, Object> data) {
        if (mayStart(council, journey).isEmpty()) {
            throw new InvalidEntry("", "NOT_ALLOWED", "You may not start this procedure");
        }
        return add(council, journey, String.valueOf(data.get(PERSON)), Optional.empty(), data);
    }

    private CareCase add(
            Council council,
            String journey,
            String person,
            Optional<String> externalReference,
            Map<String, Object> data) {
        Procedure procedure = procedures.of(council);
        CareCase added = new CareCase(
                store.nextReference(),
                council,
                journey,
                procedure.version(),
                procedure.agreement(),
                new PersonReference(person),
                externalReference,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                actor.get().id(),
                Optional.empty());
        try {
            store.add(added, procedure.journeys().get(journey).onePerPerson());
        } catch (DuplicateKeyException open) {
            throw new Conflict("CASE_OPEN", "This person has an open case in this procedure already");
        }
        record.begin(added.reference(), council, procedure.version());
        record.append(new NewEntry(
                added.reference(),
                EntryKind.CASE_OPENED,
                journey,
                Map.of("agreement", procedure.agreement(), "procedureVersion", procedure.version(), "data", data)));
        return added;
    }

    private Optional<Procedure.Journey> mayStart(Council council, String journey) {
        return Optional.ofNullable(procedures.of(council).journeys().get(journey))
                .filter(known -> actor.get().isService()
                        || known.startGroups().stream()
                                .map(group -> council + "-" + group)
                                .anyMatch(actor.get().groups()::contains));
    }

    @Transactional(readOnly = true)
    public Optional<CareCase> find(Council council, CaseReference reference) {
        return store.find(council, reference);
    }

    /** @throws NotFound when the council has no such case */
    @Transactional(readOnly = true)
    public CareCase require(Council council, CaseReference reference) {
        return find(council, reference).orElseThrow(() -> new NotFound("No such case"));
    }

    @Transactional(readOnly = true)
    public Page<CareCase> search(Council council, CaseSearch search) {
        return store.search(council, search);
    }

    /**
     * Ends a journey because the person withdrew or died, and cancels its clocks.
     *
     * @throws Conflict when the journey has ended already
     */
    public CareCase withdraw(Council council, CaseReference reference, String reason, String detail) {
        record.lock(require(council, reference).reference());
        if (require(council, reference).state() != State.OPEN) {
            throw new Conflict("CASE_ENDED", "This case has ended already");
        }
        record.append(
                new NewEntry(reference, EntryKind.CASE_WITHDRAWN, reason, Map.of("reason", reason, "detail", detail)));
        journeys.withdraw(council, reference);
        deadlines.cancelAll(reference);
        if (require(council, reference).state() == State.OPEN) {
            close(reference, "WITHDRAWN");
        }
        return require(council, reference);
    }

    /** Closes a case with the result its journey came to. */
    public void close(CaseReference reference, String result) {
        State state = result.equals(State.WITHDRAWN.name()) ? State.WITHDRAWN : State.ENDED;
        store.end(reference, state, result, clock.instant());
        record.append(new NewEntry(reference, EntryKind.CASE_ENDED, result, Map.of("result", result)));
    }

    /**
     * Notes that the processes of a case are now in another version of the procedure.
     *
     * @param content what the record says of it
     */
    public void changeVersion(CaseReference reference, String version, Map<String, Object> content) {
        store.changeVersion(reference, version);
        record.changeVersion(reference, version);
        record.append(new NewEntry(reference, EntryKind.VERSION_CHANGED, version, content));
    }

    /** Notes in which phase a case is now. */
    public void enterPhase(CaseReference reference, String phase) {
        store.enterPhase(reference, phase);
        record.append(new NewEntry(reference, EntryKind.PHASE_BEGUN, phase, Map.of()));
    }

    /** Notes a small fact that other parts of the case ask for; the case is held until the transaction ends. */
    public void note(CaseReference reference, String fact, String value) {
        record.lock(reference);
        store.note(reference, fact, value);
    }

    /** Reads a fact; the case is held until the transaction ends, so that nobody waits for what has just come. */
    public Optional<String> fact(CaseReference reference, String fact) {
        record.lock(reference);
        return store.fact(reference, fact);
    }

    /** All facts that are noted of a case, by name. */
    @Transactional(readOnly = true)
    public Map<String, String> facts(CaseReference reference) {
        return store.facts(reference);
    }

    /** Says who answers for the case during this episode. */
    public void nameAssessor(CaseReference reference, String assessor) {
        store.nameAssessor(reference, Optional.of(assessor));
        record.append(new NewEntry(reference, EntryKind.NOTE, ASSESSOR_NAMED, Map.of("assessor", assessor)));
    }

    /** Who answered for the case in its last episode. */
    public Optional<String> lastAssessor(CaseReference reference) {
        return record.of(reference).stream()
                .filter(entry ->
                        entry.kind() == EntryKind.NOTE && entry.subject().equals(ASSESSOR_NAMED))
                .reduce((earlier, later) -> later)
                .map(entry -> String.valueOf(entry.content().get("assessor")));
    }

    /** Ends the episode in which the named assessor answered for the case. */
    public void releaseAssessor(CaseReference reference) {
        store.nameAssessor(reference, Optional.empty());
        record.append(new NewEntry(reference, EntryKind.NOTE, "ASSESSOR_RELEASED", Map.of()));
    }
}
