package org.carejourney.journey;

import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.carejourney.TestActor;
import org.carejourney.TestClock;
import org.carejourney.demo.Answers;
import org.carejourney.messaging.Notices;
import org.carejourney.shared.CouncilTime;
import org.springframework.boot.test.context.TestComponent;

/** What happens to a case outside its tasks: somebody reports something of it, and people are told. */
@TestComponent
public class CaseDesk {

    private final Driver journey;
    private final FormService forms;
    private final RepositoryService repository;
    private final Notices notices;
    private final TestActor actor;
    private final TestClock clock;

    CaseDesk(
            Driver journey,
            FormService forms,
            RepositoryService repository,
            Notices notices,
            TestActor actor,
            TestClock clock) {
        this.journey = journey;
        this.forms = forms;
        this.repository = repository;
        this.notices = notices;
        this.actor = actor;
        this.clock = clock;
    }

    /** A practitioner reports something of the journey's case by its start form, as in Tasklist. */
    void reports(String report, Object... fields) {
        reportsAs("practitioner", report, fields);
    }

    /** The same with the usual answers to its form, save these. */
    void reportsAsUsual(String report, String form, Object... changes) {
        reportsAsUsual("practitioner", report, form, changes);
    }

    void reportsAsUsual(String group, String report, String form, Object[] changes) {
        reportsAs(group, report, pairs(usual(form, changes)));
    }

    /** The usual answers to a form of a report or a message, save these. */
    Map<String, Object> usual(String form, Object... changes) {
        return Answers.of(journey.council())
                .to(form, Map.of(), CouncilTime.today(clock), "practitioner-person", map(changes));
    }

    private static Object[] pairs(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    void reportsAs(String group, String report, Object... fields) {
        Map<String, Object> entered = map("caseReference", journey.reference().value());
        entered.putAll(map(fields));
        actor.is(group + "-person", journey.council(), group);
        try {
            forms.submitStartForm(newest(report), entered);
        } finally {
            actor.isTheService();
        }
        clock.runWhatIsDue();
    }

    private String newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .tenantIdIn(journey.council().value())
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** Who has been told what so far: {@code PERSON NEEDS_SCORED_AGAIN}. */
    List<String> told() {
        return notices.of(journey.reference()).stream()
                .map(notice -> notice.whom() + " " + notice.about())
                .toList();
    }

    /** When and who has been told of one matter: {@code 2019-10-21T08:00:00Z worker}. */
    List<String> toldOf(String about) {
        return notices.of(journey.reference()).stream()
                .filter(notice -> notice.about().equals(about))
                .map(notice -> notice.at() + " " + notice.whom())
                .toList();
    }

    /** Who has been told of one matter, and whom an answer goes to: {@code PROVIDER ast}. */
    List<String> contactFor(String about) {
        return notices.of(journey.reference()).stream()
                .filter(notice -> notice.about().equals(about))
                .map(notice -> notice.whom() + " " + notice.contact().orElse(""))
                .toList();
    }
}
