package org.carejourney.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.web.TimelineEntry.Fact;
import org.carejourney.deadline.ClockView;
import org.carejourney.record.Verification;

/** A case as one bundle that people read or print: what it is, its deadlines, and everything that happened, in order. */
final class ChronologyBundle {

    private ChronologyBundle() {}

    /** A deadline in words. */
    record Deadline(String label, String due, String outcome) {}

    /** What the page {@code chronology} shows. */
    static Map<String, Object> of(
            CareCase shown, Verification verified, List<ClockView> clocks, List<TimelineEntry> entries) {
        return Map.of(
                "reference", shown.reference().value(),
                "summary", summary(shown, verified),
                "faults", verified.faults(),
                "clocks", clocks.stream().map(ChronologyBundle::deadline).toList(),
                "entries", entries);
    }

    private static List<Fact> summary(CareCase shown, Verification verified) {
        List<Fact> summary = new ArrayList<>();
        summary.add(new Fact(
                TimelineEntry.words(shown.subject().about().name()),
                shown.subject().reference()));
        summary.add(new Fact("Journey", TimelineEntry.words(shown.journey())));
        summary.add(new Fact("State", TimelineEntry.words(shown.state().name())));
        shown.phase().ifPresent(phase -> summary.add(new Fact("Phase", phase)));
        shown.result().ifPresent(result -> summary.add(new Fact("Result", TimelineEntry.words(result))));
        summary.add(new Fact("Opened", TimelineEntry.at(shown.openedAt()) + ", " + shown.openedBy()));
        shown.endedAt().ifPresent(ended -> summary.add(new Fact("Ended", TimelineEntry.at(ended))));
        summary.add(new Fact("Procedure version", shown.procedureVersion()));
        summary.add(new Fact(
                "Record",
                verified.isSound()
                        ? "All " + verified.entries() + " entries are as they were written"
                        : "The record has been changed since it was written"));
        return summary;
    }

    private static Deadline deadline(ClockView clock) {
        String outcome = TimelineEntry.words(clock.status().name());
        if (clock.breachedAt() != null) {
            outcome += ", missed " + TimelineEntry.at(clock.breachedAt());
        }
        if (clock.endedAt() != null) {
            outcome += ", " + TimelineEntry.at(clock.endedAt());
        }
        return new Deadline(clock.label(), TimelineEntry.at(clock.dueAt()), outcome);
    }
}
