package org.carejourney.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.carejourney.TestActor;
import org.carejourney.TestClock;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.demo.Answers;
import org.carejourney.demo.DemoForms;
import org.carejourney.market.Searches;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageDesk;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Actor;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.springframework.boot.test.context.TestComponent;

/** Takes a case through its journey as its people would: each task is done by somebody of the group it is for. */
@TestComponent
public class Driver {

    static final Council DEVON = new Council("devon");

    private final Cases cases;
    private final TaskService tasks;
    private final FormService forms;
    private final MessageDesk messages;
    private final Searches searches;
    private final CaseRecord record;
    private final TestActor actor;
    private final TestClock clock;
    private Answers answers = Answers.of(DEVON);
    private Council council = DEVON;

    private CaseReference current;
    private int numbered;
    private static int people = 100;

    Driver(
            Cases cases,
            TaskService tasks,
            FormService forms,
            MessageDesk messages,
            Searches searches,
            CaseRecord record,
            TestActor actor,
            TestClock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.forms = forms;
        this.messages = messages;
        this.searches = searches;
        this.record = record;
        this.actor = actor;
        this.clock = clock;
    }

    /** Opens a case of a new person. */
    Driver opens(Object... changes) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "origin", "COMMUNITY", "ageYears", 84, "placementType", "RESIDENTIAL", "requestedCounty", "DEVON"));
        data.putAll(map(changes));
        return opens(DEVON, "placement-journey", data);
    }

    /** Opens a case of a new person in a journey of a council, whose people do the tasks from now on. */
    Driver opens(Council where, String journey, Map<String, Object> data) {
        council = where;
        answers = Answers.of(where);
        actor.is(where + "-system", where, "system");
        current = cases.open(NewCase.ofPerson(where, journey, String.format("PERSON-%04d", ++people), data))
                .reference();
        actor.isTheService();
        return this;
    }

    /** Another system opens a case of Devon's about a home. */
    Driver opensAbout(String home, String journey, Object... data) {
        return opensAs(
                "system",
                new NewCase(DEVON, journey, Optional.empty(), Optional.of(home), Optional.empty(), map(data)));
    }

    /** Another system opens a case of Devon's own work. */
    Driver opensOwnWork(String journey, Object... data) {
        return opensAs(
                "system", new NewCase(DEVON, journey, Optional.empty(), Optional.empty(), Optional.empty(), map(data)));
    }

    /** Somebody of a group opens a case; a group with members for each home is named with its home. */
    Driver opensAs(String group, NewCase asked) {
        council = asked.council();
        answers = Answers.of(council);
        actor.is(group + "-person", council, group);
        try {
            current = cases.open(asked).reference();
        } finally {
            actor.isTheService();
        }
        clock.runWhatIsDue();
        return this;
    }

    /** Goes on with another case of Devon's. */
    Driver turnsTo(CaseReference other) {
        council = DEVON;
        answers = Answers.of(DEVON);
        current = other;
        return this;
    }

    Council council() {
        return council;
    }

    CaseReference reference() {
        return current;
    }

    CareCase theCase() {
        return cases.require(council, current);
    }

    /** The open task with a form. */
    Task task(String form) {
        return find(form).orElseThrow(() -> new AssertionError("No open task " + form + ", but " + openForms()));
    }

    Optional<Task> find(String form) {
        return open().stream()
                .filter(task -> form.equals(task.getCamundaFormRef().getKey()))
                .findFirst();
    }

    List<String> openForms() {
        return open().stream().map(task -> task.getCamundaFormRef().getKey()).toList();
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(current.value())
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** Does the usual thing for each of these forms, one after the other. */
    Driver does(String... forms) {
        for (String form : forms) {
            answers(form);
        }
        return this;
    }

    /** Does a task; the changes are what is answered otherwise than usual, null leaves a field out. */
    Driver answers(String form, Object... changes) {
        Task task = task(form);
        complete(task, candidate(task), changes);
        return this;
    }

    private void complete(Task task, Actor person, Object... changes) {
        String form = task.getCamundaFormRef().getKey();
        actor.is(person);
        try {
            Map<String, Object> known = known(task);
            tasks.complete(
                    task.getId(),
                    new LinkedHashMap<>(answers.to(form, known, CouncilTime.today(clock), person.id(), map(changes))));
        } finally {
            actor.isTheService();
        }
        clock.runWhatIsDue();
    }

    /** The same, done at a home: of its open tasks with this form. */
    Driver answersAt(String home, String form, Object... changes) {
        Task task = taskAt(home, form);
        complete(task, candidate(task), changes);
        return this;
    }

    /** The open task with a form at a home. */
    Task taskAt(String home, String form) {
        return open().stream()
                .filter(open -> form.equals(open.getCamundaFormRef().getKey()))
                .filter(open -> candidateGroups(open).contains(council + "-provider-" + home))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + form + " at " + home));
    }

    /** The same, done by a certain person, who is in every group that may do it. */
    Driver answersAs(String id, String form, Object... changes) {
        return answersAs(new Actor(id, candidate(task(form)).groups(), Set.of(council)), form, changes);
    }

    /** The same, done by this very person, whatever groups they are in. */
    Driver answersAs(Actor person, String form, Object... changes) {
        Task task = task(form);
        actor.is(person);
        try {
            tasks.complete(
                    task.getId(),
                    new LinkedHashMap<>(
                            answers.to(form, known(task), CouncilTime.today(clock), person.id(), map(changes))));
        } finally {
            actor.isTheService();
        }
        return this;
    }

    /** The stage of the search that is open or was last. */
    String stage() {
        return searches.latest(current).orElseThrow().stage().name();
    }

    String searchReference() {
        return searches.latest(current).orElseThrow().reference().value();
    }

    /** A message comes in for another case. */
    void receivesFor(CaseReference other, String name, Map<String, Object> data) {
        messages.receive(council, other, new InboundMessage("other-" + ++numbered, name, data));
    }

    /** What the form of an open task shows. */
    Map<String, Object> known(Task task) {
        return DemoForms.plain(forms.getTaskFormVariables(task.getId(), null, false));
    }

    private List<String> candidateGroups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private Actor candidate(Task task) {
        String group = candidateGroups(task).get(0);
        return new Actor(group + "-person", Set.of(group), Set.of(council));
    }

    /** A home makes an offer to the open search. */
    String offers(String home, long weeklyPence, Object... changes) {
        String reference = "OFFER-" + current.value() + "-" + ++numbered;
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "searchReference",
                searches.latest(current).orElseThrow().reference().value(),
                "offerReference",
                reference,
                "homeReference",
                home,
                "weeklyPricePence",
                weeklyPence,
                "availableFrom",
                CouncilTime.today(clock).plusDays(10).toString(),
                "meetsAssessedNeeds",
                true));
        data.putAll(map(changes));
        receives("providerOffer", data);
        return reference;
    }

    /** A message comes in. */
    boolean receives(String name, Map<String, Object> data) {
        return receives(name + "-" + ++numbered, name, data);
    }

    boolean receives(String id, String name, Map<String, Object> data) {
        boolean duplicate = messages.receive(council, current, new InboundMessage(current + ":" + id, name, data));
        clock.runWhatIsDue();
        return duplicate;
    }

    Driver letPass(Duration time) {
        clock.letPass(time);
        return this;
    }

    Driver letPassUntil(String moment) {
        clock.letPassUntil(Instant.parse(moment));
        return this;
    }

    /** What was entered into a form of the case last. */
    Map<String, Object> submitted(String form) {
        return record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals(form))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .content();
    }

    List<RecordEntry> record(EntryKind kind) {
        return record.of(current).stream().filter(entry -> entry.kind() == kind).toList();
    }

    Set<String> recorded(EntryKind kind) {
        return record(kind).stream().map(RecordEntry::subject).collect(Collectors.toSet());
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }

    /** The other way round, for what takes pairs. */
    static Object[] pairs(Map<String, Object> map) {
        return map.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    static List<Object> list(Object... items) {
        return Arrays.asList(items);
    }
}
