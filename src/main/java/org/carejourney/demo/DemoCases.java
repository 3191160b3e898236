package org.carejourney.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.carejourney.access.ActAs;
import org.carejourney.cases.CaseSearch;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.demo.Story.Book;
import org.carejourney.engine.AsService;
import org.carejourney.market.Search;
import org.carejourney.market.Searches;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageDesk;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CouncilTime;
import org.carejourney.shared.HomeReference;
import org.carejourney.shared.PageAsked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Synthetic cases at different points of a council's journey. Each step is done through the service's own checks, as
 * the person whose task it is, at a time in the past; time runs on from the first step to now.
 */
@Component
@Profile("demo")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final String OFFERS = "offers";
    private static final int OFFERED = 2;
    /** What the homes say of the places that they offer. */
    private static final List<String> FEATURES =
            List.of("A garden, and rooms on the ground floor. Fictional.", "Space for one's own furniture. Fictional.");

    private static final long PRICE = 90_000;

    private final DemoTime time;
    private final DemoClock clock;
    private final Cases cases;
    private final TaskService tasks;
    private final FormService forms;
    private final Searches searches;
    private final MessageDesk messages;
    private final ActAs actAs;
    private final AsService asService;

    DemoCases(
            DemoTime time,
            DemoClock clock,
            Cases cases,
            TaskService tasks,
            FormService forms,
            Searches searches,
            MessageDesk messages,
            ActAs actAs,
            AsService asService) {
        this.time = time;
        this.clock = clock;
        this.cases = cases;
        this.tasks = tasks;
        this.forms = forms;
        this.searches = searches;
        this.messages = messages;
        this.actAs = actAs;
        this.asService = asService;
    }

    /** A case on its way: what it does next, and when. */
    private static class Play {
        private final int person;
        private final Story story;
        private final List<String> steps;
        private Instant next;
        private int done;
        private CaseReference reference;

        Play(int person, Story story, List<String> steps, Instant begins) {
            this.person = person;
            this.story = story;
            this.steps = steps;
            this.next = begins;
        }

        Map<String, Object> changes(String form) {
            return story.changes(form, steps.size() - done);
        }

        boolean isOver() {
            return reference != null && done >= steps.size();
        }
    }

    /** Whether a council has no cases yet: a database that is kept has those of the last start. */
    boolean haveNotCome(Council council) {
        CaseSearch any = new CaseSearch(null, null, null, null, null, null, new PageAsked(0, 1));
        return cases.search(council, any).total() == 0;
    }

    void enter(Council council) {
        Book book = Book.of(council);
        Answers answers = Answers.of(council);
        Instant now = clock.instant();
        var plays = new PriorityQueue<Play>((one, other) -> one.next.compareTo(other.next));
        plays.addAll(plays(book, now));
        LOG.info("Playing {} synthetic cases", plays.size());
        time.beginAt(plays.peek().next);
        while (!plays.isEmpty()) {
            Play play = plays.poll();
            time.goTo(play.next);
            step(council, book, answers, play);
            if (!play.isOver()) {
                plays.add(play);
            }
        }
        time.goTo(now);
        LOG.info("The synthetic cases are ready");
    }

    private static List<Play> plays(Book book, Instant now) {
        List<Play> plays = new ArrayList<>();
        for (Story story : book.stories()) {
            List<String> steps = book.steps(story);
            Duration lasts = steps.stream().map(Story::lasts).reduce(Duration.ZERO, Duration::plus);
            for (int copy = 0; copy < story.count(); copy++) {
                Duration apart = Duration.ofMinutes(11L * plays.size());
                plays.add(new Play(
                        plays.size() + 1,
                        story,
                        steps,
                        now.minus(lasts).minus(story.quietFor()).minus(apart)));
            }
        }
        return plays;
    }

    private void step(Council council, Book book, Answers answers, Play play) {
        if (play.reference == null) {
            play.reference = open(council, book, play.person);
            play.next = play.next.plus(Duration.ofMinutes(5));
            return;
        }
        String step = play.steps.get(play.done++);
        if (step.startsWith(OFFERS)) {
            String price = step.substring(OFFERS.length()).strip();
            offer(council, play.reference, price.isEmpty() ? PRICE : Long.parseLong(price));
        } else if (!step.startsWith("wait ")) {
            complete(council, answers, play.reference, step, play.changes(step));
        }
        play.next = play.next.plus(Story.lasts(step));
    }

    private CaseReference open(Council council, Book book, int person) {
        Map<String, Object> data = new LinkedHashMap<>(book.data());
        data.replaceAll((field, value) -> "@age".equals(value) ? 65 + person % 33 : value);
        CaseReference[] opened = new CaseReference[1];
        actAs.run(
                DemoPeople.id(council, "system"),
                () -> opened[0] = cases.open(NewCase.ofPerson(
                                council, book.journey(), String.format("PERSON-%04d", 1000 + person), data))
                        .reference());
        return opened[0];
    }

    /** The homes nearest to the preferred area make an offer. */
    private void offer(Council council, CaseReference reference, long weeklyPricePence) {
        Search search = searches.latest(reference).orElseThrow();
        List<HomeReference> invited = searches.invitedHomes(search.reference());
        for (int number = 0; number < Math.min(OFFERED, invited.size()); number++) {
            String offer = "OFFER-" + reference.value() + "-" + (number + 1);
            Map<String, Object> data = Map.of(
                    "searchReference",
                    search.reference().value(),
                    "offerReference",
                    offer,
                    "homeReference",
                    invited.get(number).value(),
                    "weeklyPricePence",
                    weeklyPricePence,
                    "availableFrom",
                    CouncilTime.today(clock).plusDays(7).toString(),
                    "meetsAssessedNeeds",
                    true,
                    "features",
                    FEATURES.get(number % FEATURES.size()));
            actAs.run(
                    DemoPeople.id(council, "system"),
                    () -> messages.receive(
                            council, reference, new InboundMessage("offer-" + offer, "providerOffer", data)));
        }
    }

    private void complete(
            Council council, Answers answers, CaseReference reference, String form, Map<String, Object> changes) {
        Task task = asService.call(() ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .initializeFormKeys()
                        .list()
                        .stream()
                        .filter(open -> form.equals(open.getCamundaFormRef().getKey()))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException("The demonstration's " + reference + " has no " + form)));
        String person = person(task);
        actAs.run(person, () -> {
            Map<String, Object> known = new HashMap<>(
                    DemoForms.plain(asService.call(() -> forms.getTaskFormVariables(task.getId(), null, false))));
            Map<String, Object> answer = answers.to(form, known, CouncilTime.today(clock), person, changes);
            asService.run(() -> tasks.complete(task.getId(), answer));
        });
    }

    /** One person of each group: {@code newcouncil-provider} for a task of the provider of a certain home. */
    private String person(Task task) {
        String group = asService.call(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElseThrow();
        return group.replaceFirst("-HOME-.*$", "");
    }
}
