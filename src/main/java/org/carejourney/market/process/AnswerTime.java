package org.carejourney.market.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Deadlines;
import org.carejourney.market.Search;
import org.carejourney.market.Searches;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.CouncilTime;
import org.springframework.stereotype.Component;

/**
 * Until when the homes of a search may answer: until the stage's own time is over, else as many days as the procedure
 * gives, to the end of the working day.
 */
@Component
class AnswerTime {

    private final Searches searches;
    private final Deadlines deadlines;
    private final Procedures procedures;
    private final Clock clock;

    AnswerTime(Searches searches, Deadlines deadlines, Procedures procedures, Clock clock) {
        this.searches = searches;
        this.deadlines = deadlines;
        this.procedures = procedures;
        this.clock = clock;
    }

    Instant of(Search search) {
        return windowOver(search).orElseGet(() -> CouncilTime.today(clock)
                .plusDays(searches.answerDays(search))
                .atTime(procedures.of(search.council()).calendar().endOfDay())
                .atZone(CouncilTime.ZONE)
                .toInstant());
    }

    private Optional<Instant> windowOver(Search search) {
        return searches.deadline(search).flatMap(key -> deadlines.of(search.caseReference()).stream()
                .filter(shown -> shown.deadline().equals(key) && shown.endedAt() == null)
                .map(ClockView::dueAt)
                .max(Comparator.naturalOrder()));
    }
}
