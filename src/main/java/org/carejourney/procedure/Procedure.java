package org.carejourney.procedure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carejourney.shared.Council;
import org.carejourney.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A council's procedure as its {@code procedure.yaml} states it: figures, people and calendar.
 *
 * @param version what a case is stamped with, for example {@code 1.0}
 * @param agreement name of the agreement that cases run under
 * @param journeys what a person or a system may start, by process id
 * @param reports what people may report of a case that exists, by process id
 * @param groups who takes part, by the key that models name
 * @param deadlines by the key that models name
 * @param panels forums that sit, by key
 * @param limits who may authorise how much; no entry, no authority
 * @param deputies who stands in for a group for a time
 * @param values figures and lists that models, forms and decisions ask for, by dotted key; one that has changed, or
 *     will, is {@link Dated}, and one of a few that models and decisions know by name is a {@link Choice}
 * @param texts words that differ from council to council
 * @param terms what the procedure's terms and abbreviations mean, each with one meaning
 * @param links public pages, by key
 */
public record Procedure(
        Council council,
        String name,
        String title,
        String version,
        String agreement,
        LocalDate effectiveFrom,
        Map<String, Journey> journeys,
        Map<String, Report> reports,
        Map<String, Group> groups,
        List<String> localities,
        WorkingTime calendar,
        Map<String, Deadline> deadlines,
        Map<String, Panel> panels,
        List<Limit> limits,
        List<Deputy> deputies,
        Map<String, Object> values,
        List<Rate> rates,
        Map<String, String> texts,
        Map<String, String> terms,
        Map<String, Link> links,
        Map<String, Retention> retention) {

    /** The group of people as the engine knows it, with the council in front of its key. */
    public String engineGroup(String key) {
        return council.value() + "-" + key;
    }

    /** Engine groups of those who look after the running of the whole procedure: whom its folder lets into Cockpit. */
    public Set<String> managers() {
        return engineGroups(Group::cockpit);
    }

    /** Engine groups of those who load the council's rates over REST, alone. */
    public Set<String> rateLoaders() {
        return engineGroups(Group::rates);
    }

    private Set<String> engineGroups(Predicate<Group> wanted) {
        return groups.entrySet().stream()
                .filter(group -> wanted.test(group.getValue()))
                .map(group -> engineGroup(group.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whom or what a journey is about. */
    public enum About {
        PERSON,
        HOME,
        /** The council's own work, such as looking over its procedure. */
        COUNCIL
    }

    /**
     * A journey that may be started.
     *
     * @param oneAtATime whether there is only one open case of it about the same person, home or council
     */
    public record Journey(String label, Set<String> startGroups, About about, boolean oneAtATime) {}

    /** What people may report of a case: the start form of its process names the case by {@code caseReference}. */
    public record Report(String label, Set<String> startGroups) {}

    /**
     * A group of people; its engine group is {@code <council>-<key>}, with the home or locality behind where it has one
     * each.
     *
     * @param rates whether its people load the council's rates over REST, without a second person
     * @param sharesWorkOf key of a group whose tasks are this one's too, each within its own limits
     */
    public record Group(
            String label,
            boolean cockpit,
            boolean perHome,
            boolean perLocality,
            boolean service,
            boolean rates,
            Optional<String> sharesWorkOf) {}

    /**
     * When the council works.
     *
     * @param region of its bank holidays, for example {@code eng}
     * @param closures the council's own days off
     * @param endOfDay until when a working day lasts
     */
    public record WorkingTime(String region, Set<LocalDate> closures, LocalTime endOfDay) {}

    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        ELAPSED_HOURS,
        MONTHS,
        /** Sittings of the deadline's panel: due at the first one whose papers may still be handed in. */
        SITTINGS
    }

    public enum OnBreach {
        /** The path changes: the timer interrupts, and this is not a breach. */
        PATH,
        RECORD,
        RAISE,
        INCIDENT,
        TELL_OWNER,
        TELL_MANAGER
    }

    /**
     * How long something may take.
     *
     * @param from process variable with the date or moment the clock counts from; absent: it counts from its start
     * @param opens when the work may begin at the earliest, where it may not begin at once
     * @param opensBefore how long before its due time the work opens, where that is what the procedure says
     * @param showBefore how long before it opens people see the work
     * @param warnBefore how long before its due time a clock counts as due soon
     * @param panel key of the panel whose sittings are counted
     * @param tell keys of groups that are told of a breach besides those who own the work
     * @param sameDueOnReturn whether coming back to the work takes up the same due time instead of a new clock
     * @param source clause it comes from, by requirement id
     * @param label what people call it
     */
    public record Deadline(
            String key,
            String label,
            int amount,
            Unit unit,
            @Nullable LocalTime endOfDay,
            @Nullable Span opens,
            @Nullable Span opensBefore,
            Optional<Duration> showBefore,
            Optional<String> from,
            Optional<Duration> warnBefore,
            Optional<String> panel,
            boolean sameDueOnReturn,
            Set<OnBreach> onBreach,
            Set<String> tell,
            String source) {}

    /** An amount of a unit. */
    public record Span(int amount, Unit unit) {}

    public enum Every {
        WEEK,
        FORTNIGHT
    }

    /**
     * A forum that sits.
     *
     * @param schedules when, by the first day that each schedule holds from; the first one holds since ever
     * @param chairGroups who may decide
     */
    public record Panel(
            String key, String label, NavigableMap<LocalDate, Schedule> schedules, Set<String> chairGroups) {}

    /**
     * When a forum sits.
     *
     * @param first a date it sat, from which fortnights count
     * @param papers how long before a sitting its papers must be in
     */
    public record Schedule(
            Every every, DayOfWeek day, @Nullable LocalDate first, LocalTime at, Span papers, LocalTime papersBy) {}

    /**
     * Who may authorise how much a week, and when. Of a limit's three reaches one is given: an amount, the rate of a level
     * in force that day, or no upper limit.
     *
     * @param kind of authority, in capitals, such as URGENT; absent for the ordinary one
     * @param until the last day
     */
    public record Limit(
            String group,
            Optional<String> kind,
            @Nullable Money upToWeekly,
            Optional<String> upToRate,
            boolean unlimited,
            LocalDate from,
            @Nullable LocalDate until) {

        public boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * Somebody who stands in for a group, with its authority.
     *
     * @param person as they sign in
     * @param until the last day
     */
    public record Deputy(String person, String group, LocalDate from, LocalDate until) {

        public boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * A value that holds from a day on, until the next one.
     *
     * @param values by the day they hold from
     */
    public record Dated(NavigableMap<LocalDate, Object> values) {

        /** The value in force; none before the first day. */
        public Optional<Object> on(LocalDate day) {
            return Optional.ofNullable(values.floorEntry(day)).map(Map.Entry::getValue);
        }
    }

    /**
     * A value that models and decisions know by name, such as the answer to a question that the procedure leaves open.
     *
     * @param value one of these, a list of some, or {@link Dated} of either
     */
    public record Choice(Object value, List<Object> oneOf) {}

    /** A value as it is on a day; none when there is no such key, or it does not hold yet. */
    public Optional<Object> value(String key, LocalDate day) {
        Object value = chosen(key);
        return value instanceof Dated dated ? dated.on(day) : Optional.ofNullable(value);
    }

    private @Nullable Object chosen(String key) {
        Object value = values.get(key);
        return value instanceof Choice choice ? choice.value() : value;
    }

    /** What a value may be; nothing where that is not stated. */
    public Optional<List<Object>> choices(String key) {
        return values.get(key) instanceof Choice choice ? Optional.of(choice.oneOf()) : Optional.empty();
    }

    /** A value as the folder's own files may take it to be, whatever the day: the newest. */
    public Optional<Object> newestValue(String key) {
        Object value = chosen(key);
        return value instanceof Dated dated
                ? Optional.of(dated.values().lastEntry().getValue())
                : Optional.ofNullable(value);
    }

    /** What a level costs a week from a day on. */
    public record Rate(String level, Money weekly, LocalDate from) {}

    /** The rate of a level in force on a day by procedure.yaml alone; {@link Rates} know what was loaded as well. */
    Optional<Rate> rate(String level, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.level().equals(level) && !rate.from().isAfter(day))
                .max(Comparator.comparing(Rate::from));
    }

    /** A public page or policy, with who keeps it right and when they last looked (DEV-1.4-2, DEV-2.1-2). */
    public record Link(
            String title,
            String url,
            String owner,
            @Nullable LocalDate lastChecked,
            @Nullable String version,
            @Nullable LocalDate effectiveFrom) {}

    /** How long something is kept, counted from an event. */
    public record Retention(Period keep, String from) {}
}
