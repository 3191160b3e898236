package org.carejourney.walker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.carejourney.TestActor;
import org.carejourney.TestClock;
import org.carejourney.cases.Cases;
import org.carejourney.demo.DemoForms;
import org.carejourney.engine.AsService;
import org.carejourney.form.MessageCheck;
import org.carejourney.market.Searches;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageDesk;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.FieldFault;
import org.carejourney.walker.HomeLinks.Invited;
import org.carejourney.walker.HomeLinks.Taken;
import org.carejourney.walker.Picture.OpenTask;
import org.springframework.context.ApplicationContext;

/** Does what a step says, as people of every role and other systems would. */
final class Hands {

    private static final int CORRECTIONS = 3;
    private static final String HOME = "HOME-A";

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final Cases cases;
    private final CaseRecord record;
    private final MessageDesk messages;
    private final Searches searches;
    private final Procedures procedures;
    private final AsService asService;
    private final TestActor actor;
    private final TestClock clock;
    private final Passing time;
    private final HomeLinks links;

    Hands(ApplicationContext service, Passing time) {
        this.tasks = service.getBean(TaskService.class);
        this.forms = service.getBean(FormService.class);
        this.repository = service.getBean(RepositoryService.class);
        this.cases = service.getBean(Cases.class);
        this.record = service.getBean(CaseRecord.class);
        this.messages = service.getBean(MessageDesk.class);
        this.searches = service.getBean(Searches.class);
        this.procedures = service.getBean(Procedures.class);
        this.asService = service.getBean(AsService.class);
        this.actor = service.getBean(TestActor.class);
        this.clock = service.getBean(TestClock.class);
        this.time = time;
        this.links = new HomeLinks(service);
    }

    /** Opens the case that the walk is about. */
    CaseReference open(Opening opening, Random random, Walk walk) {
        Ways ways = Ways.of(opening.council());
        int way = random.nextInt(2) == 0 ? 0 : random.nextInt(ways.others(opening.form()) + 1);
        Map<String, Object> known = Map.of("areaOptions", List.of(Map.of("value", "PROCEDURE")));
        Map<String, Object> data =
                ways.answer(opening.form(), way, known, CouncilTime.today(clock), opening.group() + "-person");
        walk.tell("opens(\"" + opening.journey() + "\"" + RandomAnswers.written(data) + ");");
        actor.is("devon-" + opening.group(), opening.council(), opening.group());
        try {
            return cases.open(opening.newCase(data)).reference();
        } finally {
            actor.isTheService();
        }
    }

    /** False where it cannot be done, as things stand. */
    boolean does(Step step, Walk walk) {
        boolean done =
                switch (step.kind()) {
                    case TASK -> task(step, walk);
                    case MESSAGE -> message(step, walk);
                    case REPORT -> report(step, walk);
                    case LINK -> link(step, walk);
                    case WAIT -> waits(step, walk);
                    case WITHDRAWAL -> withdraws(walk);
                };
        time.runWhatIsDue();
        return done;
    }

    private boolean task(Step step, Walk walk) {
        Optional<OpenTask> found = walk.now().tasksInOrder().stream()
                .filter(task -> task.form().equals(step.what()))
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        String task = found.get().id();
        Random random = new Random(step.seed());
        List<String> groups = groups(task);
        Actor usual = person(walk.council(), groups.get(0));
        Actor person = step.isDrawn() ? somebody(walk.council(), groups, random) : usual;
        actor.is(person);
        try {
            Map<String, Object> known = DemoForms.plain(forms.getTaskFormVariables(task, null, false));
            Door door = entered -> asService.run(() -> tasks.complete(task, entered));
            boolean taken = enter(step, step.what(), known, person, random, walk, door);
            for (int at = step.isDrawn() ? 0 : 1; !taken && at < groups.size(); at++) {
                Actor other = person(walk.council(), groups.get(at));
                actor.is(other);
                taken = enter(step.usual(), step.what(), known, other, random, walk, door);
            }
            if (!taken) {
                walk.inVain(step.what());
            }
        } finally {
            actor.isTheService();
        }
        return true;
    }

    private List<String> groups(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Actor person(Council council, String group) {
        return new Actor(group + "-person", Set.of(group), Set.of(council));
    }

    private static Actor somebody(Council council, List<String> groups, Random random) {
        Actor person = person(council, groups.get(random.nextInt(groups.size())));
        return random.nextInt(4) == 0
                ? new Actor(council + "-everywhere-person", Set.copyOf(groups), Set.of(council))
                : person;
    }

    private boolean report(Step step, Walk walk) {
        Random random = new Random(step.seed());
        Procedure procedure = procedures.of(walk.council());
        List<String> groups = procedure.reports().get(step.what()).startGroups().stream()
                .filter(group -> !procedure.groups().get(group).service())
                .map(group -> procedure.engineGroup(group)
                        + (procedure.groups().get(group).perHome() ? "-" + HOME : ""))
                .sorted()
                .toList();
        Actor person = person(walk.council(), groups.get(step.isDrawn() ? random.nextInt(groups.size()) : 0));
        String definition = repository
                .createProcessDefinitionQuery()
                .tenantIdIn(walk.council().value())
                .processDefinitionKey(step.what())
                .latestVersion()
                .singleResult()
                .getId();
        actor.is(person);
        try {
            Door door = entered -> {
                entered.put("caseReference", walk.reference().value());
                asService.run(() -> forms.submitStartForm(definition, entered));
            };
            if (enter(step, Reports.form(step.what()), Map.of(), person, random, walk, door)) {
                walk.triesAgain();
            }
        } finally {
            actor.isTheService();
        }
        return true;
    }

    private boolean message(Step step, Walk walk) {
        actor.is(walk.council() + "-system", walk.council(), "system");
        try {
            Door door = entered -> messages.receive(
                    walk.council(),
                    walk.reference(),
                    new InboundMessage(walk.reference() + ":walk-" + walk.nextNumber(), step.what(), entered));
            Random random = new Random(step.seed());
            if (enter(step, MessageCheck.form(step.what()), Map.of(), actor.get(), random, walk, door)) {
                walk.triesAgain();
            }
        } finally {
            actor.isTheService();
        }
        return true;
    }

    private boolean link(Step step, Walk walk) {
        List<Invited> open = links.open(walk);
        if (open.isEmpty()) {
            return false;
        }
        Random drawn = step.isUsual() ? null : new Random(step.seed());
        Invited invited = open.get(drawn == null ? 0 : drawn.nextInt(open.size()));
        Map<String, Object> answer = links.answer(invited, CouncilTime.today(clock), drawn);
        walk.tell("answersByLink(\"" + invited.home() + "\"" + RandomAnswers.written(answer) + ");");
        Taken taken = links.send(invited, answer);
        if (taken.isTaken()) {
            walk.triesAgain();
        } else {
            walk.count("refused");
            walk.refused("link", taken.faults());
            Checks.nothingChanged(walk.now(), walk.look(), "answer by link");
        }
        return true;
    }

    private boolean waits(Step step, Walk walk) {
        walk.triesAgainLater();
        walk.tell("letPass(Duration.ofMinutes(" + step.seed() + "));");
        time.until(clock.instant().plus(Duration.ofMinutes(step.seed())));
        return true;
    }

    private boolean withdraws(Walk walk) {
        if (!walk.now().cases().get(0).isOpen()) {
            return false;
        }
        walk.tell("withdraws();");
        cases.withdraw(walk.council(), walk.reference(), "PERSON_DIED", "Fictional");
        return true;
    }

    /** What an entry is handed to; refusals are thrown. */
    private interface Door {
        void enter(Map<String, Object> entered);
    }

    /**
     * Enters answers, and others where these are refused: what is drawn is corrected, as somebody does who reads what is
     * wrong, and instead of a certain way the others are tried.
     *
     * @return whether they were taken in the end
     */
    private boolean enter(
            Step step, String form, Map<String, Object> known, Actor person, Random random, Walk walk, Door door) {
        var drawn = new RandomAnswers(walk.council(), form, known, CouncilTime.today(clock), random);
        Map<String, Object> usual = answers(form, 0, known, person, drawn, walk);
        Map<String, Object> entered =
                step.isDrawn() ? drawn.changed(usual) : answers(form, step.way(), known, person, drawn, walk);
        List<FieldFault> faults = tried(step, form, person, entered, usual, walk, door);
        for (int go = 0; faults != null && go < (step.kind() == Step.Kind.TASK ? CORRECTIONS : 1); go++) {
            Map<String, Object> corrected = drawn.corrected(entered, faults);
            if (corrected.equals(entered)) {
                break;
            }
            entered = corrected;
            faults = tried(step, form, person, entered, usual, walk, door);
        }
        for (int way = 1;
                faults != null
                        && step.kind() == Step.Kind.TASK
                        && !step.isDrawn()
                        && way <= ways(walk).others(form);
                way++) {
            entered = answers(form, way, known, person, drawn, walk);
            faults = tried(step, form, person, entered, usual, walk, door);
        }
        return faults == null;
    }

    private static Ways ways(Walk walk) {
        return Ways.of(walk.council());
    }

    /** Where a text names something of the case, the last that the record names so. */
    private Map<String, Object> answers(
            String form, int way, Map<String, Object> known, Actor person, RandomAnswers drawn, Walk walk) {
        int possible = way > ways(walk).others(form) ? 0 : way;
        Map<String, Object> answer = ways(walk).answer(form, possible, known, CouncilTime.today(clock), person.id());
        if (answer.isEmpty()) {
            answer.putAll(drawn.plain());
        }
        if (form.equals("message-provider-offer")) {
            answer.put(
                    "searchReference",
                    searches.latest(walk.reference())
                            .map(search -> search.reference().value())
                            .orElse("SRCH-000001"));
            answer.put("offerReference", "OFFER-" + walk.reference().value() + "-" + walk.nextNumber());
        } else if (form.startsWith("message-")) {
            answer.replaceAll(
                    (field, value) -> Set.of("offerReference", "homeReference").contains(field)
                            ? inRecord(field, walk).orElse(value)
                            : value);
        }
        return answer;
    }

    private Optional<Object> inRecord(String field, Walk walk) {
        return record.of(walk.reference()).stream()
                .flatMap(entry -> Stream.ofNullable(entry.content().get(field)))
                .filter(String.class::isInstance)
                .reduce((earlier, later) -> later);
    }

    /** Nothing when it was taken; else what is wrong, with nothing changed; no faults when it cannot be corrected. */
    private static List<FieldFault> tried(
            Step step,
            String form,
            Actor person,
            Map<String, Object> entered,
            Map<String, Object> usual,
            Walk walk,
            Door door) {
        String line = line(step, form, person, entered, usual);
        try {
            door.enter(new LinkedHashMap<>(entered));
            walk.tell(line);
            return null;
        } catch (RuntimeException thrown) {
            Optional<List<FieldFault>> faults = Refusals.faults(thrown);
            if (faults.isEmpty()) {
                walk.tell(line);
                throw Broken.by(step.kind() + " " + step.what() + " fails", thrown);
            }
            walk.count("refused");
            walk.refused(form, faults.get());
            Checks.nothingChanged(walk.now(), walk.look(), step.what());
            return faults.get();
        }
    }

    private static String line(
            Step step, String form, Actor person, Map<String, Object> entered, Map<String, Object> usual) {
        String as = "); // as " + person.id();
        return switch (step.kind()) {
            case TASK -> {
                Map<String, Object> changes = new LinkedHashMap<>(entered);
                changes.entrySet().removeIf(one -> one.getValue().equals(usual.get(one.getKey())));
                usual.keySet().stream()
                        .filter(field -> !entered.containsKey(field))
                        .forEach(field -> changes.put(field, null));
                yield "answers(\"" + form + "\"" + RandomAnswers.written(changes) + as;
            }
            case MESSAGE -> "receives(\"" + step.what() + "\"" + RandomAnswers.written(entered) + as;
            default -> "reports(\"" + step.what() + "\"" + RandomAnswers.written(entered) + as;
        };
    }
}
