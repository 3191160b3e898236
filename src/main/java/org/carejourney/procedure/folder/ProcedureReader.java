package org.carejourney.procedure.folder;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedure.About;
import org.carejourney.procedure.Procedure.Deadline;
import org.carejourney.procedure.Procedure.Deputy;
import org.carejourney.procedure.Procedure.Every;
import org.carejourney.procedure.Procedure.Group;
import org.carejourney.procedure.Procedure.Journey;
import org.carejourney.procedure.Procedure.Limit;
import org.carejourney.procedure.Procedure.Link;
import org.carejourney.procedure.Procedure.OnBreach;
import org.carejourney.procedure.Procedure.Panel;
import org.carejourney.procedure.Procedure.Rate;
import org.carejourney.procedure.Procedure.Report;
import org.carejourney.procedure.Procedure.Retention;
import org.carejourney.procedure.Procedure.Schedule;
import org.carejourney.procedure.Procedure.Span;
import org.carejourney.procedure.Procedure.Unit;
import org.carejourney.procedure.Procedure.WorkingTime;
import org.carejourney.shared.Council;
import org.carejourney.shared.Money;

/** Reads a {@code procedure.yaml}; whatever is wrong in it becomes a finding with its line. */
public final class ProcedureReader {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final Set<OnBreach> USUAL =
            Set.of(OnBreach.RECORD, OnBreach.RAISE, OnBreach.INCIDENT, OnBreach.TELL_OWNER, OnBreach.TELL_MANAGER);

    private final YamlSection root;

    private ProcedureReader(YamlSection root) {
        this.root = root;
    }

    /**
     * Reads the procedure.yaml of a folder.
     *
     * @return the procedure as far as it could be read, to be used only if there are no findings; nothing when there is
     *     no such file or it is not YAML
     */
    public static Optional<Procedure> read(CouncilFolder folder, Findings findings) {
        if (folder.settings().isEmpty()) {
            findings.add(folder.council() + "/procedure.yaml", "", "missing");
            return Optional.empty();
        }
        ProcedureFile file = folder.settings().get();
        return YamlFile.read(file.origin(), file.content(), findings)
                .map(entries -> new ProcedureReader(new YamlSection(file.origin(), "", entries, findings))
                        .read(folder.council().value()));
    }

    private Procedure read(String folder) {
        YamlSection about = root.section("procedure");
        YamlSection calendar = root.section("calendar");
        Procedure procedure = new Procedure(
                council(folder),
                root.text("name"),
                about.text("title"),
                about.text("version"),
                about.findText("agreement").orElse(""),
                about.date("effectiveFrom"),
                root.section("journeys").each(ProcedureReader::journey),
                root.section("reports").each(ProcedureReader::report),
                root.section("groups").each(ProcedureReader::group),
                root.texts("localities"),
                workingTime(calendar),
                root.section("deadlines").each(ProcedureReader::deadline),
                root.section("panels").each(ProcedureReader::panel),
                root.list("limits", ProcedureReader::limit),
                root.list("deputies", ProcedureReader::deputy),
                root.section("values").plain(),
                root.list("rates", ProcedureReader::rate),
                texts(root.section("texts")),
                texts(root.section("terms")),
                links(root.section("links")),
                root.section("retention").each(ProcedureReader::retention));
        about.done();
        calendar.done();
        root.done();
        new ProcedureReferences(root, procedure).check();
        return procedure;
    }

    private Council council(String folder) {
        String council = root.text("council");
        if (!council.isEmpty() && !council.equals(folder)) {
            root.fault("council", "expected " + folder + ", the name of the folder");
        }
        return new Council(folder);
    }

    private static Journey journey(YamlSection journey) {
        About about = journey.findText("about").isPresent() ? journey.choice("about", About.class) : About.PERSON;
        boolean oneAtATime = false;
        for (About one : About.values()) {
            String key = "onePer" + Words.of(one.name());
            boolean said = journey.yes(key);
            oneAtATime |= said;
            if (said && one != about) {
                journey.fault(key, "only for a journey about " + one + ", not about " + about);
            }
        }
        return new Journey(journey.text("label"), new LinkedHashSet<>(journey.texts("startGroups")), about, oneAtATime);
    }

    private static Report report(YamlSection report) {
        return new Report(report.text("label"), new LinkedHashSet<>(report.texts("startGroups")));
    }

    private static Group group(YamlSection group) {
        boolean perHome = group.yes("perHome");
        boolean perLocality = group.yes("perLocality");
        if (perHome && perLocality) {
            group.fault("perLocality", "expected perHome or perLocality, not both");
        }
        Optional<String> sharesWorkOf = group.findText("sharesWorkOf");
        if (sharesWorkOf.isPresent() && (perHome || perLocality)) {
            group.fault("sharesWorkOf", "expected in a group that is neither perHome nor perLocality");
        }
        return new Group(
                group.text("label"),
                group.yes("cockpit"),
                perHome,
                perLocality,
                group.yes("service"),
                group.yes("rates"),
                sharesWorkOf);
    }

    private static WorkingTime workingTime(YamlSection calendar) {
        Set<LocalDate> closures = new LinkedHashSet<>();
        for (String closure : calendar.texts("closures")) {
            try {
                closures.add(LocalDate.parse(closure));
            } catch (DateTimeException wrong) {
                calendar.fault("closures", "expected dates such as 2026-12-24 instead of " + closure);
            }
        }
        return new WorkingTime(
                calendar.text("region"), closures, calendar.findTime("endOfDay").orElse(END_OF_DAY));
    }

    private static Deadline deadline(YamlSection deadline) {
        String key = lastPart(deadline.path());
        return new Deadline(
                key,
                deadline.findText("label").orElseGet(() -> Words.of(key)),
                deadline.count("amount"),
                deadline.choice("unit", Unit.class),
                deadline.findTime("endOfDay").orElse(null),
                span(deadline, "opens").orElse(null),
                span(deadline, "opensBefore").orElse(null),
                deadline.findDuration("showBefore"),
                deadline.findText("from"),
                deadline.findDuration("warnBefore"),
                deadline.findText("panel"),
                deadline.yes("sameDueOnReturn"),
                deadline.findChoices("onBreach", OnBreach.class).orElse(USUAL),
                new LinkedHashSet<>(deadline.texts("tell")),
                deadline.text("source"));
    }

    private static Optional<Span> span(YamlSection section, String key) {
        return section.findSection(key).map(span -> {
            Span read = new Span(span.count("amount"), span.choice("unit", Unit.class));
            span.done();
            return read;
        });
    }

    private static Panel panel(YamlSection panel) {
        NavigableMap<LocalDate, Schedule> schedules = new TreeMap<>();
        schedules.put(LocalDate.MIN, schedule(panel));
        panel.list("changes", change -> Map.entry(change.date("from"), schedule(change)))
                .forEach(change -> schedules.put(change.getKey(), change.getValue()));
        return new Panel(
                lastPart(panel.path()),
                panel.text("label"),
                schedules,
                new LinkedHashSet<>(panel.texts("chairGroups")));
    }

    private static Schedule schedule(YamlSection section) {
        Schedule schedule = new Schedule(
                section.choice("every", Every.class),
                section.choice("day", DayOfWeek.class),
                section.findDate("first").orElse(null),
                section.findTime("at").orElse(NOON),
                span(section, "papers").orElse(new Span(0, Unit.WORKING_DAYS)),
                section.findTime("papersBy").orElse(NOON));
        if (schedule.every() == Every.FORTNIGHT && schedule.first() == null) {
            section.fault("first", "missing: a fortnightly panel counts from a date it sat");
        }
        if (schedule.first() != null && schedule.first().getDayOfWeek() != schedule.day()) {
            section.fault("first", "expected a " + Words.of(schedule.day().name()));
        }
        return schedule;
    }

    private static Limit limit(YamlSection limit) {
        Optional<Money> amount = limit.findWhole("upToWeeklyPence").map(Money::new);
        Optional<String> rate = limit.findText("upToRate");
        boolean unlimited = limit.yes("unlimited");
        if (Stream.of(amount.isPresent(), rate.isPresent(), unlimited)
                        .filter(given -> given)
                        .count()
                != 1) {
            limit.fault("upToWeeklyPence", "expected one of upToWeeklyPence, upToRate and unlimited: true");
        }
        return new Limit(
                limit.text("group"),
                limit.findText("for"),
                amount.orElse(null),
                rate,
                unlimited,
                limit.date("from"),
                lastDay(limit).orElse(null));
    }

    private static Deputy deputy(YamlSection deputy) {
        return new Deputy(
                deputy.text("person"),
                deputy.text("group"),
                deputy.date("from"),
                lastDay(deputy).orElseGet(() -> deputy.date("until")));
    }

    private static Optional<LocalDate> lastDay(YamlSection section) {
        Optional<LocalDate> until = section.findDate("until");
        Optional<LocalDate> from = section.findDate("from");
        if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get())) {
            section.fault("until", "ends before it begins");
        }
        return until;
    }

    private static Rate rate(YamlSection rate) {
        return new Rate(rate.text("level"), new Money(rate.whole("weeklyPence")), rate.date("from"));
    }

    private static Map<String, String> texts(YamlSection section) {
        Map<String, String> texts = new LinkedHashMap<>();
        section.keys().forEach(key -> texts.put(key, section.text(key)));
        return texts;
    }

    /** A link is a plain address, or an address with who keeps it right. */
    private static Map<String, Link> links(YamlSection section) {
        Map<String, Link> links = new LinkedHashMap<>();
        for (String key : section.keys()) {
            links.put(
                    key,
                    section.isText(key)
                            ? new Link(Words.of(key), section.text(key), "", null, null, null)
                            : link(section.section(key)));
        }
        return links;
    }

    private static Link link(YamlSection section) {
        Link link = new Link(
                section.text("title"),
                section.text("url"),
                section.findText("owner").orElse(""),
                section.findDate("lastChecked").orElse(null),
                section.findText("version").orElse(null),
                section.findDate("effectiveFrom").orElse(null));
        section.done();
        return link;
    }

    private static Retention retention(YamlSection section) {
        Period keep = Period.of(
                section.findCount("years").orElse(0),
                section.findCount("months").orElse(0),
                section.findCount("days").orElse(0));
        if (keep.isZero()) {
            section.fault("years", "expected some years, months or days");
        }
        return new Retention(keep, section.text("from"));
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
