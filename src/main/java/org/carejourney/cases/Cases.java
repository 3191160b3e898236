package org.carejourney.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carejourney.cases.CareCase.State;
import org.carejourney.cases.store.CaseStore;
import org.carejourney.cases.store.CaseStore.Request;
import org.carejourney.deadline.Deadlines;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.About;
import org.carejourney.procedure.Procedure.Journey;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds, withdraws and closes cases. */
@Service
@Transactional
public class Cases {

    private static final String ASSESSOR_NAMED = "ASSESSOR_NAMED";

    private final CaseStore store;
    private final Journeys journeys;
    private final Subjects subjects;
    private final Procedures procedures;
    private final CaseRecord record;
    private final Deadlines deadlines;
    private final CurrentActor actor;
    private final Clock clock;

    Cases(
            CaseStore store,
            Journeys journeys,
            Subjects subjects,
            Procedures procedures,
            CaseRecord record,
            Deadlines deadlines,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.journeys = journeys;
        this.subjects = subjects;
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
     * @throws Conflict when there is an open case about the same in a journey that allows one at a time
     */
    public CareCase open(NewCase asked) {
        Map<String, Object> data = new LinkedHashMap<>(asked.data());
        Optional<Journey> journey = journey(asked.council(), asked.journey());
        About about = journey.map(Journey::about).orElse(About.PERSON);
        List<FieldFault> faults = subjects.faults(asked, about);
        if (journey.filter(known -> mayStart(asked.council(), known, asked.reference(about)))
                .isEmpty()) {
            faults.add(new FieldFault("procedure", "NOT_ALLOWED", "There is no such procedure that you may start"));
            throw new InvalidEntry(faults);
        }
        asked.reference(about)
                .ifPresent(reference -> Subjects.formKey(about).ifPresent(key -> data.put(key, reference)));
        Map<String, Object> variables = checked(asked, about, data, faults);
        Subject subject = new Subject(about, asked.reference(about).orElseThrow());
        CareCase opened = add(asked.council(), asked.journey(), subject, asked.externalReference(), data);
        journeys.start(asked.council(), opened.reference(), asked.journey(), variables);
        return require(asked.council(), opened.reference());
    }

    private Map<String, Object> checked(NewCase asked, About about, Map<String, Object> data, List<FieldFault> faults) {
        Map<String, Object> variables = Map.of();
        try {
            variables = journeys.check(asked.council(), asked.journey(), data);
        } catch (InvalidEntry refused) {
            refused.faults().stream()
                    .filter(fault -> !Subjects.formKey(about)
                            .filter(fault.field()::equals)
                            .isPresent())
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
        About about = journey(council, journey).map(Journey::about).orElse(About.PERSON);
        Optional<String> key = Subjects.formKey(about);
        String reference = key.map(data::get).map(String::valueOf).orElseGet(council::value);
        if (journey(council, journey)
                .filter(known -> mayStart(council, known, Optional.of(reference)))
                .isEmpty()) {
            throw new InvalidEntry("", "NOT_ALLOWED", "You may not start this procedure");
        }
        subjects.fault(council, about, reference, key.orElse("")).ifPresent(fault -> {
            throw new InvalidEntry(List.of(fault));
        });
        return add(council, journey, new Subject(about, reference), Optional.empty(), data);
    }

    private CareCase add(
            Council council,
            String journey,
            Subject subject,
            Optional<String> externalReference,
            Map<String, Object> data) {
        Procedure procedure = procedures.of(council);
        CareCase added = new CareCase(
                store.nextReference(),
                council,
                journey,
                procedure.version(),
                procedure.agreement(),
                subject,
                externalReference,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                actor.get().id(),
                Optional.empty());
        try {
            store.add(added, procedure.journeys().get(journey).oneAtATime());
        } catch (DuplicateKeyException open) {
            throw new Conflict("CASE_OPEN", Subjects.openAlready(subject.about()));
        }
        record.begin(added.reference(), council, procedure.version());
        record.append(new NewEntry(
                added.reference(),
                EntryKind.CASE_OPENED,
                journey,
                Map.of("agreement", procedure.agreement(), "procedureVersion", procedure.version(), "data", data)));
        return added;
    }

    private Optional<Journey> journey(Council council, String journey) {
        return Optional.ofNullable(procedures.of(council).journeys().get(journey));
    }

    /**
     * A group that has members for each home starts what is about their own home; the council's own work it starts
     * whichever home they are of.
     */
    private boolean mayStart(Council council, Journey journey, Optional<String> reference) {
        return actor.get().isService()
                || journey.startGroups().stream()
                        .anyMatch(group -> isIn(procedures.of(council), group, journey.about(), reference.orElse("")));
    }

    private boolean isIn(Procedure procedure, String key, About about, String reference) {
        String group = procedure.engineGroup(key);
        if (!procedure.groups().get(key).perHome()) {
            return actor.get().groups().contains(group);
        }
        String each = group + "-";
        return actor.get().groups().stream()
                .filter(own -> own.startsWith(each))
                .map(own -> own.substring(each.length()))
                .anyMatch(home -> about == About.COUNCIL ? HomeReference.isValid(home) : home.equals(reference));
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

    /**
     * Who answers for a case, and how to reach them.
     *
     * @param reach as it was given when somebody was named last; empty when it was not
     */
    public record NamedAssessor(String name, String reach) {}

    /** Who answers for the case now; nobody outside an episode. */
    @Transactional(readOnly = true)
    public Optional<NamedAssessor> namedAssessor(Council council, CaseReference reference) {
        return require(council, reference)
                .namedAssessor()
                .map(name -> new NamedAssessor(
                        name,
                        record.of(reference).stream()
                                .filter(entry -> entry.kind() == EntryKind.FORM_COMPLETED)
                                .map(entry -> entry.content().get("assessorContact"))
                                .filter(Objects::nonNull)
                                .reduce((earlier, later) -> later)
                                .map(String::valueOf)
                                .orElse("")));
    }

    /** Ends the episode in which the named assessor answered for the case. */
    public void releaseAssessor(CaseReference reference) {
        store.nameAssessor(reference, Optional.empty());
        record.append(new NewEntry(reference, EntryKind.NOTE, "ASSESSOR_RELEASED", Map.of()));
    }
}
