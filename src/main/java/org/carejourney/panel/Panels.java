package org.carejourney.panel;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.deadline.WorkingCalendars;
import org.carejourney.panel.store.PanelStore;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.NewEntry;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases for the sittings of a forum and keeps what it decides. */
@Service
@Transactional
public class Panels {

    private final Procedures procedures;
    private final WorkingCalendars calendars;
    private final PanelStore store;
    private final CaseRecord record;
    private final CurrentActor actor;
    private final Clock clock;

    Panels(
            Procedures procedures,
            WorkingCalendars calendars,
            PanelStore store,
            CaseRecord record,
            CurrentActor actor,
            Clock clock) {
        this.procedures = procedures;
        this.calendars = calendars;
        this.store = store;
        this.record = record;
        this.actor = actor;
        this.clock = clock;
    }

    /** The sittings from now on for which papers can still come in, the next one first. */
    @Transactional(readOnly = true)
    public List<Sitting> next(Council council, String panel, int howMany) {
        if (!procedures.of(council).panels().containsKey(panel)) {
            throw new NotFound("No such panel");
        }
        Instant now = clock.instant();
        return calendars
                .sittings(council, panel)
                .from(now)
                .filter(sitting -> !sitting.papersUntil().isBefore(now))
                .limit(howMany)
                .map(sitting -> new Sitting(panel, sitting.at(), sitting.papersUntil()))
                .toList();
    }

    /** Lists a case for the next sitting whose papers can still come in; asked again, it stays where it is listed. */
    public Sitting list(
            Council council, CaseReference reference, String panel, String requestKind, String processInstance) {
        Optional<PanelItem> listed = store.find(processInstance, panel);
        if (listed.isPresent()) {
            return listed.get().sitting();
        }
        Sitting sitting = next(council, panel, 1).get(0);
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

    /** Takes a case off the lists of every forum that has not decided it: there is nothing to decide any more. */
    public void leave(CaseReference reference, String reason) {
        int left = store.leave(reference, clock.instant(), actor.get().id());
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

    /** The last decision that settled a level. A later panel may decide on money alone. */
    @Transactional(readOnly = true)
    public Optional<PanelItem> latestWithLevel(CaseReference reference) {
        return store.latestWithLevel(reference);
    }
}
