package org.carejourney.journey;

import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carejourney.TestActor;
import org.carejourney.TestClock;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.Actor;
import org.carejourney.shared.Council;
import org.springframework.boot.test.context.TestComponent;

/** What tests of Derby's processes do again and again, in the autumn of 2019. */
@TestComponent
class Derby {

    static final Council COUNCIL = new Council("derby");
    static final String SUBMIT = "submit-request";
    static final String SCRUTINISE = "scrutinise-request";
    static final String TAKE_IN = "take-in-for-panel";

    /** Nine in the morning of the Monday before the first panel. */
    private static final Instant MONDAY = Instant.parse("2019-10-07T08:00:00Z");

    private final Driver journey;
    private final TestActor actor;
    private final TestClock clock;

    Derby(Driver journey, TestActor actor, TestClock clock) {
        this.journey = journey;
        this.actor = actor;
        this.clock = clock;
    }

    /** A funding request of a new person is to be made, on Monday 7 October 2019. */
    Driver request() {
        clock.set(MONDAY);
        return journey.opens(COUNCIL, "funding-authorisation", Map.of());
    }

    /** The request is made and scrutinised. */
    Driver scrutinised(long weeklyTotalPence, Object... changes) {
        request();
        submits(weeklyTotalPence, changes);
        return journey.does(SCRUTINISE);
    }

    /** The worker submits the request for an amount. */
    void submits(long weeklyTotalPence, Object... changes) {
        Map<String, Object> answers = map("weeklyTotalPence", weeklyTotalPence);
        answers.putAll(map(changes));
        journey.answers(
                SUBMIT,
                answers.entrySet().stream()
                        .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                        .toArray());
    }

    /** A case of support begins, on the same Monday. */
    Driver support(String need) {
        clock.set(MONDAY);
        return journey.opens(COUNCIL, "adult-support", Map.of("need", need));
    }

    /** Somebody wants advice, on the same Monday. */
    Driver advice() {
        clock.set(MONDAY);
        return journey.opens(COUNCIL, "hos-advice", Map.of());
    }

    /** Until the panel sits on Wednesday 9 October at ten. */
    void panelSits() {
        clock.letPassUntil(Instant.parse("2019-10-09T09:00:00Z"));
    }

    /** Somebody acts who is in these groups. */
    Actor acts(String id, String... groups) {
        return actor.is(id, COUNCIL, groups);
    }

    /** What came of the journey's case, {@code still open} before its end. */
    String result() {
        return journey.theCase().result().orElse("still open");
    }

    /** What was last entered into a form. */
    RecordEntry last(String form) {
        return journey.record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals(form))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Every decision of a table so far, the newest last. */
    List<RecordEntry> decisions(String table) {
        return journey.record(EntryKind.DECISION_TAKEN).stream()
                .filter(entry -> entry.subject().equals(table))
                .toList();
    }

    /** An output of the last decision of a table. */
    Object decided(String table, String output) {
        List<RecordEntry> taken = decisions(table);
        Object rows = taken.get(taken.size() - 1).content().get("outputs");
        return ((List<?>) rows).isEmpty() ? null : ((Map<?, ?>) ((List<?>) rows).get(0)).get(output);
    }
}
