package org.carejourney.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carejourney.procedure.Procedure.Rate;
import org.carejourney.procedure.store.RateStore;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Money;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What levels cost a week: the rates of procedure.yaml, and those that the council has loaded since. Of the same level
 * and day the one that was loaded holds, the last one first.
 */
@Service
public class Rates {

    /** Levels that have a rate, where neither rates nor limits of procedure.yaml name them yet. */
    private static final String LEVELS = "rates.levels";

    private final Procedures procedures;
    private final Policy policy;
    private final RateStore store;
    private final Clock clock;

    Rates(Procedures procedures, Policy policy, RateStore store, Clock clock) {
        this.procedures = procedures;
        this.policy = policy;
        this.store = store;
        this.clock = clock;
    }

    /** @param loaded who loaded it, when and what it replaced; absent: it is from procedure.yaml */
    public record Held(Rate rate, Optional<LoadedRate> loaded) {}

    /** The rate of a level in force on a day: of those that began by then, the newest. */
    public Optional<Rate> find(Council council, String level, LocalDate day) {
        Optional<Rate> loaded = store.find(council, level, day).map(LoadedRate::rate);
        Optional<Rate> written = procedures.of(council).rate(level, day);
        boolean writtenIsNewer = written.isPresent()
                && loaded.filter(rate -> !rate.from().isBefore(written.get().from()))
                        .isEmpty();
        return writtenIsNewer ? written : loaded;
    }

    /** Every rate that holds from some day on, by level and day. */
    @Transactional(readOnly = true)
    public List<Held> all(Council council) {
        Map<List<?>, Held> held = new LinkedHashMap<>();
        procedures.of(council).rates().forEach(rate -> held.put(key(rate), new Held(rate, Optional.empty())));
        store.newest(council)
                .forEach(loaded -> held.put(key(loaded.rate()), new Held(loaded.rate(), Optional.of(loaded))));
        return held.values().stream()
                .sorted(Comparator.comparing((Held one) -> one.rate().level())
                        .thenComparing(one -> one.rate().from()))
                .toList();
    }

    private static List<?> key(Rate rate) {
        return List.of(rate.level(), rate.from());
    }

    /** The rates in force on a day, one for each level that has one. */
    @Transactional(readOnly = true)
    public List<Held> on(Council council, LocalDate day) {
        Map<String, Held> inForce = new LinkedHashMap<>();
        all(council).stream()
                .filter(held -> !held.rate().from().isAfter(day))
                .forEach(held -> inForce.put(held.rate().level(), held));
        return List.copyOf(inForce.values());
    }

    /** All that was ever loaded, the newest first. */
    @Transactional(readOnly = true)
    public Page<LoadedRate> loads(Council council, PageAsked asked) {
        return store.loads(council, asked);
    }

    /** The levels for which the council may load a rate, as its procedure names them. */
    public List<String> levels(Council council) {
        Procedure procedure = procedures.of(council);
        return Stream.of(
                        policy.list(council, LEVELS).stream(),
                        procedure.rates().stream().map(Rate::level),
                        procedure.limits().stream().flatMap(limit -> limit.upToRate().stream()))
                .flatMap(levels -> levels)
                .distinct()
                .toList();
    }

    /**
     * Loads rates, all or none. What holds already is not loaded again, so the same load twice is like once. One for a
     * level and day that has a rate corrects it. What was decided by another rate stays as it was decided.
     *
     * @return the rates as they hold now
     * @throws InvalidEntry with every field at fault
     * @throws Conflict when somebody loads one of them at the same moment
     */
    @Transactional
    public List<LoadedRate> load(Council council, RateLoad load) {
        List<LoadedRate> held = new ArrayList<>();
        for (Rate rate : new RateCheck(levels(council)).check(load)) {
            Optional<LoadedRate> before = store.find(council, rate.level(), rate.from())
                    .filter(loaded -> loaded.rate().from().equals(rate.from()));
            held.add(before.filter(loaded -> loaded.rate().equals(rate))
                    .orElseGet(() -> add(council, rate, before, load)));
        }
        return held;
    }

    private LoadedRate add(Council council, Rate rate, Optional<LoadedRate> before, RateLoad load) {
        Optional<Money> replaced = before.map(LoadedRate::rate)
                .or(() -> procedures.of(council).rate(rate.level(), rate.from()).filter(written -> written.from()
                        .equals(rate.from())))
                .map(Rate::weekly);
        LoadedRate loaded = new LoadedRate(
                rate,
                before.map(LoadedRate::version).orElse(0) + 1,
                replaced,
                String.valueOf(load.decision()).strip(),
                load.by(),
                load.confirmedBy(),
                load.caseReference(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            store.add(council, loaded);
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new Conflict("RATE_LOADED", "Somebody else loads a rate of this level and day now. Look again");
        }
        return loaded;
    }
}
