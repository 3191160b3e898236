package org.carejourney.demo.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.carejourney.demo.DemoTime;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.InvalidEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration's clock: look at it, or move it on. Exists in the profile {@code demo} only. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/clock")
class DemoClockResource {

    private static final Period FURTHEST = Period.ofYears(2);

    private final DemoTime time;

    DemoClockResource(DemoTime time) {
        this.time = time;
    }

    /**
     * Exactly one of the two.
     *
     * @param advance a period or duration: {@code P14D}, {@code PT48H}
     * @param to a moment
     */
    record Move(@Nullable String advance, @Nullable Instant to) {}

    record Shown(Instant now) {}

    @GetMapping
    Shown look() {
        return new Shown(time.now());
    }

    /** Answers when all that falls due until then is done. */
    @PostMapping
    Shown move(@RequestBody Move move) {
        Instant target = target(move);
        String field = move.to() == null ? "advance" : "to";
        if (target.isBefore(time.now())) {
            throw new InvalidEntry(field, "RANGE", "Time cannot go back");
        }
        if (target.isAfter(time.now().atZone(CouncilTime.ZONE).plus(FURTHEST).toInstant())) {
            throw new InvalidEntry(field, "RANGE", "Move the clock by at most two years at a time");
        }
        time.goTo(target);
        return new Shown(time.now());
    }

    private Instant target(Move move) {
        if ((move.advance() == null) == (move.to() == null)) {
            throw new InvalidEntry("advance", "REQUIRED", "Give either advance or to");
        }
        return move.to() != null ? move.to() : advanced(move.advance());
    }

    private Instant advanced(String advance) {
        ZonedDateTime now = time.now().atZone(CouncilTime.ZONE);
        try {
            return advance.contains("T")
                    ? now.plus(Duration.parse(advance)).toInstant()
                    : now.plus(Period.parse(advance)).toInstant();
        } catch (DateTimeException unreadable) {
            throw new InvalidEntry("advance", "PATTERN", "Give a period such as P14D or a duration such as PT48H");
        }
    }
}
