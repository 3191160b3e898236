package org.carejourney.walker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.carejourney.TestActor;
import org.carejourney.TestClock;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.demo.Answers;
import org.carejourney.demo.DemoForms;
import org.carejourney.engine.AsService;
import org.carejourney.form.MessageCheck;
import org.carejourney.market.Home;
import org.carejourney.market.HomeEntry;
import org.carejourney.market.Homes;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageDesk;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.NotFound;
import org.springframework.context.ApplicationContext;

/**
 * Takes cases of Devon on random ways, in every role, and checks them after each step. A walk depends on nothing but its
 * seed, or on its steps.
 */
final class Walker {

    /** What other systems send. */
    static final List<String> MESSAGES = List.of(
            "careActAssessmentCompleted",
            "contactMade",
            "financialAssessmentDone",
            "longTermChange",
            "needsChanged",
            "needsEscalated",
            "nhsOutcome",
            "offerReceived",
            "offerWithdrawn",
            "placementStarted",
            "providerOffer",
            "reviewRequested",
            "submissionReceived",
            "topUpFailed");

    /** What people report, with the form of it. */
    private static final Map<String, String> REPORTS = new TreeMap<>(Map.of(
            "report-contact", "report-contact",
            "report-change-of-needs", "report-change-of-needs",
            "outcome-dispute", "raise-dispute",
            "short-term-escalation", "request-targeted-support",
            "ad-hoc-review", "request-review",
            "top-up-agreement", "top-up-agreement",
            "report-failed-top-up", "report-failed-top-up",
            "deferred-payment", "deferred-payment",
            "continuity-move", "continuity-move"));

    private static final Council DEVON = new Council("devon");
    private static final int CORRECTIONS = 4;
    private static final int MOST_JOBS = 3000;
    private static int people = 7_000_000;

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService jobs;
    private final Cases cases;
    private final CaseRecord record;
    private final MessageDesk messages;
    private final Homes homes;
    private final AsService asService;
    private final TestActor actor;
    private final TestClock clock;
    private final Checks checks;
    private final Answers answers = Answers.of(DEVON);
    private final Map<String, String> jobNames;

    private CaseReference current;
    private Walk walk = new Walk();
    private int numbered;
    /** Forms that could not be answered as things stand: they are left alone until something else happens. */
    private final Set<String> inVain = new TreeSet<>();

    Walker(ApplicationContext service) {
        this.tasks = service.getBean(TaskService.class);
        this.forms = service.getBean(FormService.class);
        this.runtime = service.getBean(RuntimeService.class);
        this.repository = service.getBean(RepositoryService.class);
        this.jobs = service.getBean(ManagementService.class);
        this.cases = service.getBean(Cases.class);
        this.record = service.getBean(CaseRecord.class);
        this.messages = service.getBean(MessageDesk.class);
        this.homes = service.getBean(Homes.class);
        this.asService = service.getBean(AsService.class);
        this.actor = service.getBean(TestActor.class);
        this.clock = service.getBean(TestClock.class);
        this.checks = new Checks(service);
        this.jobNames = jobs.createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(
                        JobDefinition::getId,
                        one -> one.getProcessDefinitionKey() + " " + one.getActivityId() + " " + one.getJobType()));
    }

    /** A new case on a way that is drawn from the seed. */
    Walk walk(long seed, int mostSteps) {
        Random random = new Random(seed);
        int wildness = new int[] {3, 10, 25, 50}[random.nextInt(4)];
        return run(seed, () -> {
            for (int step = 0; step < mostSteps && isGoingOn(); step++) {
                next(random, wildness).ifPresent(this::take);
            }
        });
    }

    /** A new case on a way that is known; what cannot be done is left out. */
    Walk replay(long seed, List<Step> steps) {
        return run(seed, () -> steps.forEach(this::take));
    }

    private Walk run(long seed, Runnable way) {
        walk = new Walk();
        numbered = 0;
        inVain.clear();
        clock.reset();
        try {
            enterHomes();
            open(new Random(seed));
            way.run();
            checks.checkRecord(current);
            end();
        } catch (Broken broken) {
            walk.tell("// " + broken.getMessage());
            walk.breaks(broken);
        } finally {
            cleanUp();
        }
        return walk;
    }

    private void enterHomes() {
        home("HOME-A", "east", "EX4 6NQ", "SIGNED_AND_RETURNED", "2025-04-14");
        home("HOME-B", "south", "TQ12 1AA", "SIGNED_AND_RETURNED", "2025-04-14");
        home("HOME-C", "east", "EX4 6NQ", "SIGNED", null);
    }

    private void home(String reference, String locality, String postcode, String agreement, String returnedOn) {
        homes.put(
                DEVON,
                new HomeReference(reference),
                new HomeEntry(
                        "Test house " + reference,
                        "Test provider",
                        List.of("RESIDENTIAL", "NURSING"),
                        List.of("R1", "R2", "R3", "N1", "N2", "N3", "N4", "N5"),
                        new HomeEntry.AgreementEntry(agreement, "2025-04-01", returnedOn),
                        "DEVON",
                        locality,
                        "1 Test Road",
                        postcode,
                        null,
                        3,
                        Home.Contact.UNKNOWN,
                        null));
    }

    private void open(Random random) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "origin",
                pick(random, "COMMUNITY", "COMMUNITY", "COMMUNITY", "HOSPITAL_DISCHARGE", "CAPITAL_DEPLETION"));
        data.put("ageYears", random.nextInt(12) == 0 ? 60 : 84);
        data.put("placementType", pick(random, "RESIDENTIAL", "RESIDENTIAL", "NURSING", "UNDECIDED"));
        data.put("requestedCounty", random.nextInt(25) == 0 ? "OTHER" : "DEVON");
        walk.tell("journey.opens(" + RandomAnswers.written(data).replaceFirst("^, ", "") + ");");
        actor.is("devon-system", DEVON, "system");
        current = cases.open(NewCase.ofPerson(DEVON, "placement-journey", "PERSON-" + ++people, data))
                .reference();
        actor.isTheService();
        runWhatIsDue();
        checks.check(current);
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean isGoingOn() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(current.value())
                        .count()
                > 0;
    }

    /** What is done next: mostly an open task, else what is waited for, else time passes. */
    private Optional<Step> next(Random random, int wildness) {
        List<String> open = open().stream()
                .map(Walker::form)
                .filter(form -> !inVain.contains(form))
                .toList();
        List<String> awaited = awaited();
        int dice = random.nextInt(100);
        long seed = random.nextInt(100) < wildness ? random.nextLong() | 1 : 0;
        if (!awaited.isEmpty() && dice < (open.isEmpty() ? 60 : 25)) {
            return Optional.of(new Step(Step.Kind.MESSAGE, awaited.get(random.nextInt(awaited.size())), seed));
        }
        if (!open.isEmpty() && dice < 86) {
            return Optional.of(new Step(Step.Kind.TASK, open.get(random.nextInt(open.size())), seed));
        }
        dice = random.nextInt(100);
        if (dice < 12) {
            return Optional.of(new Step(Step.Kind.MESSAGE, MESSAGES.get(random.nextInt(MESSAGES.size())), seed));
        }
        if (dice < 35) {
            List<String> reports = List.copyOf(new TreeSet<>(REPORTS.keySet()));
            return Optional.of(new Step(Step.Kind.REPORT, reports.get(random.nextInt(reports.size())), seed));
        }
        if (dice == 99) {
            return Optional.of(new Step(Step.Kind.WITHDRAWAL, "", 0));
        }
        return Optional.of(Step.pause(minutes(random, open.isEmpty())));
    }

    /** Until just after the next thing falls due, or for some hours, days or weeks. */
    private long minutes(Random random, boolean idle) {
        Optional<Instant> due = due();
        if (due.isPresent() && random.nextInt(100) < (idle ? 70 : 30)) {
            return Math.max(1, Duration.between(clock.instant(), due.get()).toMinutes() + random.nextInt(3));
        }
        return switch (random.nextInt(4)) {
            case 0 -> 60L * (1 + random.nextInt(30));
            case 1, 2 -> 24L * 60 * (1 + random.nextInt(6));
            default -> 24L * 60 * 7 * (1 + random.nextInt(8));
        };
    }

    /** Messages that something of the case waits for now. */
    private List<String> awaited() {
        return runtime.createEventSubscriptionQuery().eventType("message").list().stream()
                .filter(wait -> wait.getProcessInstanceId() != null)
                .map(wait -> wait.getEventName().equals("offerReceived") ? "providerOffer" : wait.getEventName())
                .filter(MESSAGES::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private void take(Step step) {
        walk.add(step);
        boolean done =
                switch (step.kind()) {
                    case TASK -> task(step);
                    case MESSAGE -> message(step);
                    case REPORT -> report(step);
                    case WAIT -> waits(step);
                    case WITHDRAWAL -> withdraws();
                };
        if (done) {
            walk.count(step.kind().name());
            checks.check(current);
        } else {
            walk.leaveOut();
        }
    }

    private List<Task> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(current.value()).initializeFormKeys().list().stream()
                .sorted(Comparator.comparing(Walker::form)
                        .thenComparing(Task::getTaskDefinitionKey)
                        .thenComparing(Task::getCreateTime))
                .toList();
    }

    private static String form(Task task) {
        return task.getCamundaFormRef() == null ? "" : task.getCamundaFormRef().getKey();
    }

    private boolean task(Step step) {
        Optional<Task> found =
                open().stream().filter(task -> form(task).equals(step.what())).findFirst();
        if (found.isEmpty()) {
            return false;
        }
        Task task = found.get();
        Random random = new Random(step.seed());
        List<String> groups = groups(task);
        Actor person = step.isUsual() ? person(groups, 0) : person(groups, random.nextInt(groups.size()));
        if (!step.isUsual() && random.nextInt(4) == 0) {
            person = new Actor("devon-everywhere-person", Set.copyOf(groups), Set.of(DEVON));
        }
        actor.is(person);
        try {
            Map<String, Object> known = DemoForms.plain(forms.getTaskFormVariables(task.getId(), null, false));
            enter(step, known, person, random, entered -> asService.run(() -> tasks.complete(task.getId(), entered)));
        } finally {
            actor.isTheService();
        }
        runWhatIsDue();
        return true;
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Actor person(List<String> groups, int at) {
        return new Actor(groups.get(at) + "-person", Set.of(groups.get(at)), Set.of(DEVON));
    }

    private boolean report(Step step) {
        String form = REPORTS.get(step.what());
        Random random = new Random(step.seed());
        String group = step.what().equals("deferred-payment") || step.what().contains("top-up")
                ? "client-finance"
                : "practitioner";
        Actor person = actor.is("devon-" + group + "-person", DEVON, group);
        String definition = repository
                .createProcessDefinitionQuery()
                .tenantIdIn(DEVON.value())
                .processDefinitionKey(step.what())
                .latestVersion()
                .singleResult()
                .getId();
        try {
            enter(step, Map.of(), person, random, form, entered -> {
                entered.put("caseReference", current.value());
                asService.run(() -> forms.submitStartForm(definition, entered));
            });
        } finally {
            actor.isTheService();
        }
        runWhatIsDue();
        return true;
    }

    private boolean message(Step step) {
        Random random = new Random(step.seed());
        actor.is("devon-system", DEVON, "system");
        try {
            enter(
                    step,
                    Map.of(),
                    actor.get(),
                    random,
                    MessageCheck.form(step.what()),
                    entered -> messages.receive(
                            DEVON, current, new InboundMessage(current + ":walk-" + ++numbered, step.what(), entered)));
        } finally {
            actor.isTheService();
        }
        runWhatIsDue();
        return true;
    }

    private boolean waits(Step step) {
        inVain.clear();
        walk.tell("journey.letPass(Duration.ofMinutes(" + step.seed() + "));");
        letPassUntil(clock.instant().plus(Duration.ofMinutes(step.seed())));
        return true;
    }

    private boolean withdraws() {
        if (cases.require(DEVON, current).state() != CareCase.State.OPEN) {
            return false;
        }
        walk.tell("cases.withdraw(DEVON, journey.reference(), \"PERSON_DIED\", \"Fictional\");");
        cases.withdraw(DEVON, current, "PERSON_DIED", "Fictional");
        runWhatIsDue();
        return true;
    }

    /** What an entry is handed to; refusals are thrown. */
    private interface Door {
        void enter(Map<String, Object> entered);
    }

    private void enter(Step step, Map<String, Object> known, Actor person, Random random, Door door) {
        enter(step, known, person, random, step.what(), door);
    }

    /** Enters answers; corrects what is refused, and in the end enters the usual ones or gives up. */
    private void enter(Step step, Map<String, Object> known, Actor person, Random random, String form, Door door) {
        var drawn = new RandomAnswers(form, known, CouncilTime.today(clock), random);
        Map<String, Object> usual = usual(form, known, person, drawn);
        Map<String, Object> entered = step.isUsual() ? usual : drawn.changed(usual);
        for (int go = 0; go <= CORRECTIONS; go++) {
            List<FieldFault> faults = tried(step, form, person, entered, usual, door);
            if (faults == null) {
                inVain.clear();
                return;
            }
            Map<String, Object> corrected = drawn.corrected(entered, faults);
            if (corrected.equals(entered)) {
                break;
            }
            entered = corrected;
        }
        if (step.kind() == Step.Kind.TASK) {
            String group = person.groups().stream().sorted().toList().get(0);
            Actor another = new Actor(group + "-person", Set.of(group), Set.of(DEVON));
            actor.is(another);
            List<FieldFault> faults = tried(step, form, another, usual(form, known, another, drawn), usual, door);
            if (faults == null) {
                inVain.clear();
            } else {
                inVain.add(form);
                walk.count("not even as usual: " + form);
            }
        }
    }

    /** The usual answers; where a text names something of the case, the last that the record names so. */
    private Map<String, Object> usual(String form, Map<String, Object> known, Actor person, RandomAnswers drawn) {
        Map<String, Object> usual =
                new LinkedHashMap<>(answers.to(form, known, CouncilTime.today(clock), person.id(), Map.of()));
        if (usual.isEmpty()) {
            usual.putAll(drawn.plain());
        }
        if (form.equals("message-provider-offer")) {
            usual.put("searchReference", inRecord("searchReference").orElse("SEARCH-1"));
            usual.put("offerReference", "OFFER-" + current.value() + "-" + ++numbered);
            usual.put("meetsAssessedNeeds", true);
            usual.put("weeklyPricePence", 90_000);
            usual.put("homeReference", numbered % 3 == 0 ? "HOME-B" : "HOME-A");
            usual.put("availableFrom", CouncilTime.today(clock).plusDays(10).toString());
        } else if (form.startsWith("message-") || form.startsWith("report-")) {
            usual.replaceAll((field, value) ->
                    field.endsWith("Reference") ? inRecord(field).orElse(value) : value);
        }
        usual.values().removeIf(Objects::isNull);
        return usual;
    }

    private Optional<Object> inRecord(String field) {
        return record.of(current).stream()
                .map(entry -> entry.content().get(field))
                .filter(value -> value instanceof String)
                .reduce((earlier, later) -> later);
    }

    /** Nothing when it was taken; else what is wrong, with nothing changed; no faults when it cannot be corrected. */
    private List<FieldFault> tried(
            Step step, String form, Actor person, Map<String, Object> entered, Map<String, Object> usual, Door door) {
        Checks.State before = checks.state(current);
        String line = line(step, form, person, entered, usual);
        try {
            door.enter(new LinkedHashMap<>(entered));
            walk.tell(line);
            return null;
        } catch (RuntimeException thrown) {
            List<FieldFault> faults = faults(thrown);
            if (faults == null) {
                walk.tell(line);
                Throwable root = root(thrown);
                throw new Broken(
                        step.kind() + " " + step.what() + " fails with "
                                + root.getClass().getSimpleName(),
                        String.valueOf(root.getMessage()),
                        thrown);
            }
            walk.count("refused");
            faults.forEach(fault -> walk.count("refused " + fault.code()));
            checks.nothingChanged(current, before, step.what());
            return faults;
        }
    }

    /** What is wrong, when this is a refusal. */
    private static List<FieldFault> faults(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof InvalidEntry refused) {
                return refused.faults();
            }
            if (one instanceof Conflict || one instanceof NotFound) {
                return List.of();
            }
        }
        return null;
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    private static String line(
            Step step, String form, Actor person, Map<String, Object> entered, Map<String, Object> usual) {
        Map<String, Object> changes = new LinkedHashMap<>(entered);
        changes.entrySet().removeIf(one -> one.getValue().equals(usual.get(one.getKey())));
        usual.keySet().stream().filter(field -> !entered.containsKey(field)).forEach(field -> changes.put(field, null));
        String said = RandomAnswers.written(changes);
        return switch (step.kind()) {
            case TASK -> "journey.answers(\"" + form + "\"" + said + "); // as " + person.id();
            case MESSAGE ->
                "journey.receives(\"" + step.what() + "\", map("
                        + RandomAnswers.written(entered).replaceFirst("^, ", "") + "));";
            default ->
                "desk.reports(\"" + step.what() + "\"" + RandomAnswers.written(entered) + "); // as " + person.id();
        };
    }

    private void runWhatIsDue() {
        letPassUntil(clock.instant());
    }

    /** As the test clock does it, in an order that does not depend on the engine's ids. */
    private void letPassUntil(Instant until) {
        for (int ran = 0; ran < MOST_JOBS; ran++) {
            Optional<Job> next = jobs().filter(job -> !due(job).isAfter(until));
            if (next.isEmpty()) {
                clock.set(until);
                return;
            }
            if (due(next.get()).isAfter(clock.instant())) {
                clock.set(due(next.get()));
            }
            try {
                jobs.executeJob(next.get().getId());
            } catch (RuntimeException failed) {
                Throwable root = root(failed);
                throw new Broken(
                        "The service's own step fails: " + name(next.get()) + " with "
                                + root.getClass().getSimpleName(),
                        String.valueOf(root.getMessage()),
                        failed);
            }
        }
        throw new Broken("The service's own steps never end", String.valueOf(jobs().map(this::name)));
    }

    private Optional<Job> jobs() {
        return jobs.createJobQuery().active().withRetriesLeft().list().stream()
                .filter(job -> job.getTenantId() != null)
                .min(Comparator.comparing((Job job) -> due(job)).thenComparing(this::name));
    }

    private String name(Job job) {
        return job.getJobDefinitionId() == null ? "" : jobNames.getOrDefault(job.getJobDefinitionId(), "");
    }

    private Optional<Instant> due() {
        return jobs().map(Walker::due).filter(due -> !due.equals(Instant.MIN));
    }

    private static Instant due(Job job) {
        return job.getDuedate() == null ? Instant.MIN : job.getDuedate().toInstant();
    }

    /** The case ends, if it has not yet: withdrawn, with a name. */
    private void end() {
        if (cases.require(DEVON, current).state() == CareCase.State.OPEN) {
            withdraws();
            checks.check(current);
            checks.checkRecord(current);
        }
        walk.count("result " + cases.require(DEVON, current).result().orElse("none"));
    }

    private void cleanUp() {
        actor.isTheService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(process ->
                        runtime.deleteProcessInstanceIfExists(process.getId(), "walk over", true, true, true, false));
        new ArrayList<>(jobs.createJobQuery().list())
                .stream()
                        .filter(job -> job.getTenantId() != null && job.getProcessDefinitionId() == null)
                        .forEach(alarm -> jobs.deleteJob(alarm.getId()));
        clock.reset();
    }
}
