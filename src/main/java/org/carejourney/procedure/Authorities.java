package org.carejourney.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carejourney.procedure.Procedure.Deputy;
import org.carejourney.procedure.Procedure.Limit;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may authorise how much a week today, by the council's limits; no limit, no authority. */
@Service
public class Authorities {

    private final Procedures procedures;
    private final Rates rates;
    private final Clock clock;

    Authorities(Procedures procedures, Rates rates, Clock clock) {
        this.procedures = procedures;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * How far somebody's authority reaches.
     *
     * @param group key of the group that has it
     * @param upToWeekly the highest amount; absent: no upper limit
     * @param from since when
     */
    public record Reach(String group, @Nullable Money upToWeekly, LocalDate from) {

        public boolean covers(Money weekly) {
            return upToWeekly == null || weekly.compareTo(upToWeekly) <= 0;
        }
    }

    /**
     * The farthest that a group's limits in force today reach.
     *
     * @param kind of authority that counts besides the ordinary one, such as URGENT
     */
    public Optional<Reach> of(Council council, String group, Optional<String> kind) {
        LocalDate today = CouncilTime.today(clock);
        return procedures.of(council).limits().stream()
                .filter(limit -> limit.group().equals(group) && limit.isInForce(today))
                .filter(limit -> limit.kind().isEmpty() || limit.kind().equals(kind))
                .flatMap(limit -> reach(council, limit, today).stream())
                .max(Comparator.comparing(Reach::upToWeekly, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private Optional<Reach> reach(Council council, Limit limit, LocalDate today) {
        if (limit.upToRate().isPresent()) {
            return rates.find(council, limit.upToRate().get(), today)
                    .map(rate -> new Reach(limit.group(), rate.weekly(), limit.from()));
        }
        return Optional.of(new Reach(limit.group(), limit.upToWeekly(), limit.from()));
    }

    /** Whether somebody acts for a group as a deputy today. */
    public boolean isDeputy(Council council, String person, String group) {
        LocalDate today = CouncilTime.today(clock);
        return procedures.of(council).deputies().stream()
                .filter(deputy ->
                        deputy.person().equals(person) && deputy.group().equals(group))
                .anyMatch(deputy -> deputy.isInForce(today));
    }

    /** The engine groups of a council that somebody stands in for today; none where the council is not at work. */
    public Set<String> deputyGroups(Council council, String person) {
        LocalDate today = CouncilTime.today(clock);
        return procedures.find(council).stream()
                .flatMap(procedure -> procedure.deputies().stream()
                        .filter(deputy -> deputy.person().equals(person) && deputy.isInForce(today))
                        .map(Deputy::group)
                        .map(procedure::engineGroup))
                .collect(Collectors.toUnmodifiableSet());
    }
}
