package org.carejourney.deadline;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.carejourney.deadline.store.ClockStore;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.NotFound;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of cases, for those who ask what is due and why. */
@Service
@Transactional
public class Deadlines {

    private final ClockStore store;
    private final Clocks clocks;
    private final Clock clock;

    Deadlines(ClockStore store, Clocks clocks, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** All clocks of a case, in the order they were started. */
    @Transactional(readOnly = true)
    public List<ClockView> of(CaseReference reference) {
        return store.of(reference).stream()
                .map(shown -> ClockView.of(shown, clock.instant()))
                .toList();
    }

    /** Cancels every clock that is still open for a case. */
    public void cancelAll(CaseReference reference) {
        clocks.open(reference).forEach(clocks::cancel);
    }

    /** @param statuses any of them; none means all */
    @Transactional(readOnly = true)
    public Page<ClockView> search(
            Council council, @Nullable CaseReference reference, Set<ClockStatus> statuses, PageAsked asked) {
        var search = new ClockStore.Search(council, reference, statuses, clock.instant());
        return new Page<>(
                store.page(search, asked.page(), asked.size()).stream()
                        .map(shown -> ClockView.of(shown, clock.instant()))
                        .toList(),
                asked.page(),
                asked.size(),
                store.count(search));
    }

    /** Why a clock is due when it is, in sentences. */
    @Transactional(readOnly = true)
    public Why why(Council council, ClockReference reference) {
        return store.find(reference)
                .filter(shown -> shown.council().equals(council))
                .map(shown -> Why.of(shown, clock.instant()))
                .orElseThrow(() -> new NotFound("No such clock"));
    }
}
