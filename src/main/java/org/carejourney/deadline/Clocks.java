package org.carejourney.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.carejourney.deadline.CaseClock.Place;
import org.carejourney.deadline.store.ClockStore;
import org.carejourney.engine.Alarms;
import org.carejourney.procedure.Procedure.Deadline;
import org.carejourney.procedure.Procedure.OnBreach;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Starts, meets, breaches and ends the clocks of cases, and records each. Runs inside the transaction of the step. */
@Service
public class Clocks {

    private static final String MANAGER = "manager";

    private final ClockStore store;
    private final Procedures procedures;
    private final WorkingCalendars calendars;
    private final CaseRecord record;
    private final Alarms alarms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clocks(
            ClockStore store,
            Procedures procedures,
            WorkingCalendars calendars,
            CaseRecord record,
            Alarms alarms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.calendars = calendars;
        this.record = record;
        this.alarms = alarms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A case's deadline, with the facts of the case that it may count from.
     *
     * @param facts process variables by name, as ISO-8601 text
     */
    public record Asked(
            Council council, CaseReference caseReference, String deadline, Function<String, Optional<String>> facts) {}

    /**
     * The clock for work that begins now: one that runs for the work already, one that was started for the case
     * before, or a new one; with the same due time as before where the deadline says that coming back keeps it.
     */
    public CaseClock take(Asked asked, Place place) {
        List<CaseClock> open = store.open(asked.caseReference(), asked.deadline());
        Optional<CaseClock> ours = open.stream()
                .filter(clock -> place.execution() != null
                        && place.execution().equals(clock.place().execution()))
                .findFirst();
        if (ours.isPresent()) {
            return ours.get();
        }
        Optional<CaseClock> waiting =
                open.stream().filter(clock -> clock.place().execution() == null).findFirst();
        if (waiting.isPresent() && store.attach(waiting.get().reference(), place)) {
            if (waiting.get().state() == ClockState.RUNNING) {
                alarms.cancel(asked.council(), waiting.get().reference().value());
            }
            return waiting.get();
        }
        return begin(asked, place);
    }

    /** Starts a clock that no work waits for yet; an alarm watches over it, so that it cannot run out unseen. */
    public CaseClock start(Asked asked, String processInstance) {
        return store.open(asked.caseReference(), asked.deadline()).stream()
                .findFirst()
                .orElseGet(() -> {
                    CaseClock started = begin(asked, new Place(processInstance, null, null));
                    alarms.set(
                            asked.council(),
                            started.dueAt(),
                            started.reference().value());
                    return started;
                });
    }

    private CaseClock begin(Asked asked, Place place) {
        Deadline deadline = deadline(asked);
        Optional<CaseClock> before = deadline.sameDueOnReturn()
                ? store.last(place.processInstance(), asked.caseReference(), asked.deadline())
                : Optional.empty();
        CaseClock begun = before.map(earlier -> again(earlier, place)).orElseGet(() -> fresh(asked, deadline, place));
        store.add(begun);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("clock", begun.reference().value());
        content.put("source", begun.source());
        content.put("due", begun.dueAt().toString());
        record(begun, EntryKind.CLOCK_STARTED, content);
        return begun;
    }

    private CaseClock fresh(Asked asked, Deadline deadline, Place place) {
        Instant now = clock.instant();
        CountedFrom from = countedFrom(asked, deadline, now);
        DueDates dueDates = calendars.dueDates(asked.council());
        DueDate due = dueDates.due(deadline, from);
        boolean windowOnly =
                deadline.onBreach().stream().allMatch(follow -> follow.name().equals("PATH"));
        // a day that was entered has no length that could pass again
        boolean toldOnce = windowOnly || deadline.amount() == 0;
        return new CaseClock(
                store.nextReference(),
                asked.caseReference(),
                asked.council(),
                deadline.key(),
                deadline.label(),
                deadline.source(),
                deadline.onBreach(),
                place,
                now,
                from.moment(),
                due.opens(),
                due.warn(),
                due.due(),
                toldOnce ? null : dueDates.again(deadline, due.due()),
                ClockState.RUNNING,
                null,
                null,
                null,
                Explanation.of(deadline, due, from.wholeDay() ? deadline.from().orElse(null) : null));
    }

    private CaseClock again(CaseClock earlier, Place place) {
        return new CaseClock(
                store.nextReference(),
                earlier.caseReference(),
                earlier.council(),
                earlier.deadline(),
                earlier.label(),
                earlier.source(),
                earlier.follows(),
                place,
                clock.instant(),
                earlier.countsFrom(),
                earlier.opensAt(),
                earlier.warnAt(),
                earlier.dueAt(),
                earlier.remindAt(),
                ClockState.RUNNING,
                null,
                null,
                null,
                earlier.explanation().takenUpFrom(earlier.reference()));
    }

    /** When people see work of a deadline: when it opens, or as long before as the procedure says. */
    public Instant shows(Asked asked) {
        Deadline deadline = deadline(asked);
        Instant now = clock.instant();
        Instant opens = calendars
                .dueDates(asked.council())
                .due(deadline, countedFrom(asked, deadline, now))
                .opens();
        // a week before midnight is midnight, also when the clocks change in that week
        return opens == null
                ? now
                : opens.atZone(CouncilTime.ZONE)
                        .toLocalDateTime()
                        .minus(deadline.showBefore().orElse(Duration.ZERO))
                        .atZone(CouncilTime.ZONE)
                        .toInstant();
    }

    private static CountedFrom countedFrom(Asked asked, Deadline deadline, Instant now) {
        return deadline.from()
                .map(variable -> asked.facts()
                        .apply(variable)
                        .map(CountedFrom::parse)
                        .orElseThrow(() -> new IllegalStateException(
                                "The case does not say yet what " + deadline.key() + " counts from: " + variable)))
                .orElseGet(() -> CountedFrom.moment(now));
    }

    private Deadline deadline(Asked asked) {
        Deadline deadline = procedures.of(asked.council()).deadlines().get(asked.deadline());
        if (deadline == null) {
            throw new IllegalStateException("The procedure has no deadline " + asked.deadline());
        }
        return deadline;
    }

    public List<CaseClock> openAt(String execution) {
        return openAt(List.of(execution));
    }

    /** The open clocks of work that waits in one of these scopes. */
    public List<CaseClock> openAt(Collection<String> executions) {
        return store.openAt(executions);
    }

    public List<CaseClock> open(CaseReference caseReference, String deadline) {
        return store.open(caseReference, deadline);
    }

    public List<CaseClock> open(CaseReference caseReference) {
        return store.open(caseReference);
    }

    public Optional<CaseClock> find(ClockReference reference) {
        return store.find(reference);
    }

    /** The work was done, in time or late; a breach that no timer has told of yet is recorded first. */
    public void meet(CaseClock met) {
        boolean late = met.state() == ClockState.BREACHED || clock.instant().isAfter(met.dueAt());
        if (late
                && met.state() == ClockState.RUNNING
                && !met.isWindow()
                && store.breach(met.reference(), clock.instant())) {
            recordBreach(met, Owners.NONE, false);
            tell(met, Owners.NONE, false);
        }
        close(met, late ? ClockState.MET_LATE : ClockState.MET, late ? EntryKind.CLOCK_MET_LATE : EntryKind.CLOCK_MET);
    }

    /** The work is not to be done any more. */
    public void cancel(CaseClock cancelled) {
        close(cancelled, ClockState.CANCELLED, EntryKind.CLOCK_CANCELLED);
    }

    /** A window is over, and the path goes on elsewhere: no breach. */
    public void endWindow(CaseClock ended) {
        close(ended, ClockState.ENDED, EntryKind.WINDOW_ENDED);
    }

    private void close(CaseClock closed, ClockState state, EntryKind kind) {
        if (store.close(closed.reference(), state, clock.instant())) {
            if (closed.isWatched()) {
                alarms.cancel(closed.council(), closed.reference().value());
            }
            record(closed, kind, content(closed));
            events.publishEvent(new ClockClosed(closed.reference(), state));
        }
    }

    /**
     * A deadline has passed and its work is still open (DEV-X-11).
     *
     * @return whether this was not known yet
     */
    public boolean breach(CaseClock breached, Owners owners) {
        if (!store.breach(breached.reference(), clock.instant())) {
            return false;
        }
        recordBreach(breached, owners, false);
        if (breached.remindAt() != null) {
            alarms.set(
                    breached.council(),
                    breached.remindAt(),
                    breached.reference().value());
        }
        tell(breached, owners, false);
        return true;
    }

    /** The same length of time has passed again, and the work is still open (Q-DEV-6). */
    public boolean remind(CaseClock breached, Owners owners) {
        boolean told = store.remind(breached.reference(), clock.instant());
        if (told) {
            recordBreach(breached, owners, true);
            tell(breached, owners, true);
        }
        return told;
    }

    private void recordBreach(CaseClock breached, Owners owners, boolean again) {
        Map<String, Object> content = content(breached);
        content.put("owners", List.copyOf(owners.all()));
        if (again) {
            content.put("again", true);
        }
        record(breached, EntryKind.DEADLINE_BREACHED, content);
    }

    private void tell(CaseClock breached, Owners owners, boolean again) {
        events.publishEvent(new DeadlineBreached(
                breached.reference(),
                breached.caseReference(),
                breached.council(),
                breached.deadline(),
                breached.label(),
                breached.dueAt(),
                clock.instant(),
                breached.follows(),
                again));
        Set<String> people = breached.tells() ? owners.people() : Set.of();
        Set<String> groups = new TreeSet<>(breached.tells() ? owners.groups() : Set.of());
        alsoTold(breached, again).forEach(group -> groups.add(breached.council().value() + "-" + group));
        if (!people.isEmpty() || !groups.isEmpty()) {
            events.publishEvent(new OwnersTold(
                    breached.reference(),
                    breached.caseReference(),
                    breached.council(),
                    breached.deadline(),
                    breached.label(),
                    breached.dueAt(),
                    people,
                    groups,
                    again));
        }
    }

    /** Managers find a task the first time, so that they need a notice only the second time. */
    private Set<String> alsoTold(CaseClock breached, boolean again) {
        Set<String> told = new TreeSet<>(Optional.ofNullable(
                        procedures.of(breached.council()).deadlines().get(breached.deadline()))
                .map(Deadline::tell)
                .orElse(Set.of()));
        if (again && breached.follows().contains(OnBreach.TELL_MANAGER)) {
            told.add(MANAGER);
        }
        return told;
    }

    private static Map<String, Object> content(CaseClock shown) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("clock", shown.reference().value());
        content.put("due", shown.dueAt().toString());
        return content;
    }

    private void record(CaseClock shown, EntryKind kind, Map<String, Object> content) {
        record.append(new NewEntry(shown.caseReference(), kind, shown.deadline(), content));
    }
}
