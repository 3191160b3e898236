package org.carejourney.deadline.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.carejourney.deadline.ClockReference;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.deadline.Why;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due in a council, and why. */
@RestController
@RequestMapping("/api/councils/{council}/deadlines")
class DeadlineResource {

    private static final int USUAL_SIZE = 50;

    private final Deadlines deadlines;

    DeadlineResource(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param status any of due-soon, overdue, met-late, running, met, cancelled, ended, comma separated */
    @GetMapping
    Page<ClockView> search(
            @PathVariable Council council,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(name = "case", required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        return deadlines.search(
                council,
                reference == null ? null : reference(reference),
                statuses(status),
                PageAsked.of(page, size, USUAL_SIZE));
    }

    private static CaseReference reference(String text) {
        if (!CaseReference.isValid(text)) {
            throw new InvalidEntry("case", "PATTERN", "The case must be CASE- and at least six digits");
        }
        return new CaseReference(text);
    }

    private static Set<ClockStatus> statuses(String text) {
        Set<ClockStatus> statuses = EnumSet.noneOf(ClockStatus.class);
        try {
            Arrays.stream(text.split(","))
                    .filter(name -> !name.isBlank())
                    .map(name -> ClockStatus.valueOf(
                            name.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                    .forEach(statuses::add);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidEntry(
                    "status",
                    "NOT_ALLOWED",
                    "The status must be due-soon, overdue, met-late, running, met, cancelled or ended");
        }
        return statuses;
    }

    @GetMapping("/{id}/why")
    Why why(@PathVariable Council council, @PathVariable String id) {
        if (!id.matches("CLOCK-\\d{6,12}")) {
            throw new NotFound("No such clock");
        }
        return deadlines.why(council, new ClockReference(id));
    }
}
