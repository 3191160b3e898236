package org.carejourney.panel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carejourney.deadline.WorkingCalendars;
import org.carejourney.messaging.Correlation;
import org.carejourney.panel.store.PanelStore;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases for the sittings of a forum and keeps what it decides. */
@Service
@Transactional
public class Panels {

    private static final Duration ONE_SITTING = Duration.ofMinutes(1);

    private final WorkingCalendars calendars;
    private final PanelStore store;
    private final CaseRecord record;
    private final Correlation messages;
    private final CurrentActor actor;
    private final Clock clock;

    Panels(
            WorkingCalendars calendars,
            PanelStore store,
            CaseRecord record,
            Correlation messages,
            CurrentActor actor,
            Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.record = record;
        this.messages = messages;
        this.actor = actor;
        this.clock = clock;
    }

    /** The sittings from now on for which papers can still come in, the next one first. */
    @Transactional(readOnly = true)
    public List<Sitting> next(Council council, String panel, int howMany) {
        Instant now = clock.instant();
        return taking(council, panel, now)
                .filter(sitting -> !sitting.papersUntil().isBefore(now))
                .limit(howMany)
                .toList();
    }

    /** The sittings from a moment on that take place. */
    private Stream<Sitting> taking(Council council, String panel, Instant moment) {
        Set<Instant> cancelled = store.cancelled(council, panel, moment).keySet();
        return from(council, panel, moment).filter(sitting -> !cancelled.contains(sitting.at()));
    }

    private Stream<Sitting> from(Council council, String panel, Instant moment) {
        return calendars
                .sittings(council, panel)
                .from(moment)
                .map(sitting -> new Sitting(panel, sitting.at(), sitting.papersUntil()));
    }

    /**
     * The sittings from a day on with what is listed for them, those of the past and the cancelled ones included.
     *
     * @throws NotFound when the council has no such panel
     */
    @Transactional(readOnly = true)
    public List<SittingList> lists(Council council, String panel, LocalDate from, int howMany) {
        Instant now = clock.instant();
        Instant begin = from.atStartOfDay(CouncilTime.ZONE).toInstant();
        Map<Instant, String> cancelled = store.cancelled(council, panel, begin);
        return from(council, panel, begin)
                .limit(howMany)
                .map(sitting -> SittingList.of(
                        sitting,
                        items(council, panel, sitting.at(), sitting.at().plus(ONE_SITTING)),
                        Optional.ofNullable(cancelled.get(sitting.at())),
                        now))
                .toList();
    }

    /**
     * Says that a sitting does not take place. What is listed for it and not decided is taken off its list, and the
     * steps that wait for it are woken by the message {@code <panel>SittingCancelled}, to be listed anew.
     *
     * @throws NotFound when the panel has no sitting on that day
     * @throws Conflict when it was cancelled before, or is over
     */
    public SittingList cancel(Council council, String panel, LocalDate day, String reason) {
        Instant begin = day.atStartOfDay(CouncilTime.ZONE).toInstant();
        Sitting sitting = from(council, panel, begin)
                .findFirst()
                .filter(next -> CouncilTime.dayOf(next.at()).equals(day))
                .orElseThrow(() -> new NotFound("No sitting on this day"));
        if (day.isBefore(CouncilTime.today(clock))) {
            throw new Conflict("SITTING_OVER", "This sitting is over");
        }
        if (!store.cancel(council, sitting, reason, clock.instant(), actor.get().id())) {
            throw new Conflict("SITTING_CANCELLED", "This sitting was cancelled before");
        }
        List<PanelItem> undecided =
                store.takeOff(council, sitting, clock.instant(), actor.get().id());
        undecided.forEach(item -> {
            record.append(new NewEntry(
                    item.caseReference(),
                    EntryKind.PANEL,
                    "SITTING_CANCELLED",
                    Map.of("panel", panel, "sitting", sitting.at().toString(), "reason", reason)));
            messages.signal(council, item.caseReference(), panel + "SittingCancelled", Map.of());
        });
        return lists(council, panel, day, 1).get(0);
    }

    /**
     * Lists a case for the next sitting whose papers can still come in; asked again, it stays where it is listed.
     *
     * @param latePapers whether the next sitting of all takes it, even after the time for its papers
     */
    public Sitting list(
            Council council,
            CaseReference reference,
            String panel,
            String requestKind,
            boolean latePapers,
            String processInstance) {
        Optional<PanelItem> listed = store.find(processInstance, panel);
        if (listed.isPresent()) {
            return listed.get().sitting();
        }
        Sitting sitting = latePapers
                ? taking(council, panel, clock.instant()).findFirst().orElseThrow()
                : next(council, panel, 1).get(0);
        store.add(council, reference, sitting, requestKind, processInstance, clock.instant());
        record.append(new NewEntry(
                reference,
                EntryKind.PANEL,
                "LISTED",
                Map.of(
                        "panel",
                        panel,
                        "requestKind",
                        requestKind,
                        "sitting",
                        sitting.at().toString(),
                        "papersUntil",
                        sitting.papersUntil().toString())));
        return sitting;
    }

    /**
     * What a forum decided.
     *
     * @param attendance who took part, by role and organisation
     * @param largeOrUnique whether the budget is flagged as large or unique (DEV-A2-11)
     */
    public record Outcome(
            String decision,
            Optional<String> setting,
            Optional<String> descriptorLevel,
            Optional<Long> weeklyBudgetPence,
            String attendance,
            boolean largeOrUnique) {}

    /** Keeps what the forum decided, and takes the case off its list. */
    public void close(CaseReference reference, String panel, String processInstance, Outcome outcome) {
        store.close(
                processInstance, panel, outcome, clock.instant(), actor.get().id());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("panel", panel);
        content.put("decision", outcome.decision());
        outcome.setting().ifPresent(setting -> content.put("setting", setting));
        outcome.descriptorLevel().ifPresent(level -> content.put("descriptorLevel", level));
        outcome.weeklyBudgetPence().ifPresent(pence -> content.put("weeklyBudgetPence", pence));
        content.put("attendance", outcome.attendance());
        content.put("largeOrUnique", outcome.largeOrUnique());
        record.append(new NewEntry(reference, EntryKind.PANEL, "DECIDED", content));
    }

    /** Keeps a level and budget that somebody decided in the place of a forum: they hold as what a forum decides. */
    public void note(Council council, CaseReference reference, String decidedBy, String processInstance, Level level) {
        Sitting now = new Sitting(decidedBy, clock.instant(), clock.instant());
        store.note(council, reference, now, processInstance, level, actor.get().id());
        record.append(new NewEntry(
                reference,
                EntryKind.PANEL,
                "LEVEL_NOTED",
                Map.of(
                        "decidedBy",
                        decidedBy,
                        "setting",
                        level.setting(),
                        "descriptorLevel",
                        level.descriptorLevel(),
                        "weeklyBudgetPence",
                        level.weeklyBudgetPence())));
    }

    /** A level with the weekly budget that belongs to it. */
    public record Level(String setting, String descriptorLevel, long weeklyBudgetPence) {}

    /** Takes a case off the lists of every forum that has not decided it: there is nothing to decide any more. */
    public void leave(CaseReference reference, String reason) {
        int left = store.leave(reference, clock.instant(), actor.get().id());
        if (left > 0) {
            record.append(new NewEntry(reference, EntryKind.PANEL, "TAKEN_OFF", Map.of("reason", reason)));
        }
    }

    /** The same, of what one process has listed and does not ask any more. */
    public void leave(CaseReference reference, String processInstance, String reason) {
        int left = store.leave(processInstance, clock.instant(), actor.get().id());
        if (left > 0) {
            record.append(new NewEntry(reference, EntryKind.PANEL, "TAKEN_OFF", Map.of("reason", reason)));
        }
    }

    /** The cases listed for sittings in a span of time. */
    @Transactional(readOnly = true)
    public List<PanelItem> items(Council council, String panel, Instant from, Instant until) {
        return store.items(council, panel, from, until);
    }

    /** Where a process has its case listed. */
    @Transactional(readOnly = true)
    public Optional<PanelItem> latest(CaseReference reference) {
        return store.latest(reference);
    }

    /** The last decision that settled a level, of a forum or in its place. A later panel may decide on money alone. */
    @Transactional(readOnly = true)
    public Optional<PanelItem> latestWithLevel(CaseReference reference) {
        return store.latestWithLevel(reference);
    }
}
