package org.carejourney.panel.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carejourney.panel.Panels;
import org.carejourney.panel.SittingList;
import org.carejourney.procedure.Procedure.Panel;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When a forum sits, until when papers must be in, which cases are listed, and that a sitting does not take place. */
@RestController
@RequestMapping("/api/councils/{council}/panels/{panel}/sittings")
class PanelResource {

    private static final int SHOWN = 6;
    private static final int LONGEST_REASON = 400;
    private static final Pattern DAY = Pattern.compile("2[01]\\d\\d-\\d\\d-\\d\\d");

    private final Panels panels;
    private final Procedures procedures;
    private final CurrentActor actor;
    private final Clock clock;

    PanelResource(Panels panels, Procedures procedures, CurrentActor actor, Clock clock) {
        this.panels = panels;
        this.procedures = procedures;
        this.actor = actor;
        this.clock = clock;
    }

    /** The sittings from a day on, today if none is given, with what is listed for them. */
    @GetMapping
    List<SittingList> sittings(
            @PathVariable Council council,
            @PathVariable String panel,
            @RequestParam(required = false) @Nullable String from) {
        return panels.lists(council, panel, from == null ? CouncilTime.today(clock) : day("from", from), SHOWN);
    }

    /** @param reason why the sitting does not take place, for the records of its cases */
    record Cancellation(@Nullable String reason) {}

    /** Says that a sitting does not take place; its cases go to the next one. For those who chair the forum. */
    @PostMapping("/{day}/cancellation")
    SittingList cancel(
            @PathVariable Council council,
            @PathVariable String panel,
            @PathVariable String day,
            @RequestBody Cancellation asked) {
        requireChair(council, panel);
        return panels.cancel(council, panel, day("day", day), reason(asked));
    }

    private static String reason(Cancellation asked) {
        String reason = asked.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidEntry("reason", "LENGTH", "Say why, in at most 400 characters");
        }
        if (!PlainText.isShowable(reason, false)) {
            throw new InvalidEntry("reason", "FORBIDDEN_CHARACTERS", "This has characters that cannot be shown");
        }
        return reason;
    }

    private void requireChair(Council council, String panel) {
        Panel known = procedures.of(council).panels().get(panel);
        if (known == null) {
            throw new NotFound("No such panel");
        }
        Set<String> mine = actor.get().groups();
        if (known.chairGroups().stream().noneMatch(group -> mine.contains(council + "-" + group))) {
            throw new AccessDeniedException("Not in a group that chairs this panel");
        }
    }

    private static LocalDate day(String field, String text) {
        try {
            if (!DAY.matcher(text).matches()) {
                throw new DateTimeException("No day of which sittings are known");
            }
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new InvalidEntry(field, "FORMAT", "Give a date of the years 2000 to 2199, such as 2026-04-01");
        }
    }
}
