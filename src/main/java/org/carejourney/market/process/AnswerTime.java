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
 * Until when the homes of a search may answer: until the time of a deadline is over, else as many days as the procedure
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

    /** @param deadline its key; absent: that of the search's stage */
    Instant of(Search search, Optional<String> deadline) {
        Optional<String> asked = deadline.or(() -> searches.deadline(search));
        return asked.flatMap(key -> windowOver(search, key)).orElseGet(() -> CouncilTime.today(clock)
                .plusDays(searches.answerDays(search))
                .atTime(procedures.of(search.council()).calendar().endOfDay())
                .atZone(CouncilTime.ZONE)
                .toInstant());
    }

    private Optional<Instant> windowOver(Search search, String deadline) {
        return deadlines.of(search.caseReference()).stream()
                .filter(shown -> shown.deadline().equals(deadline) && shown.endedAt() == null)
                .map(ClockView::dueAt)
                .max(Comparator.naturalOrder());
    }
}
