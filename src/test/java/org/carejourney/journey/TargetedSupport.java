package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.springframework.boot.test.context.TestComponent;

/** Targeted support that is asked for somebody who lives in a home, and how far it has come. */
@TestComponent
class TargetedSupport {

    static final String REPORT = "short-term-escalation";
    static final String REQUEST = "request-targeted-support";
    static final String AGREE = "agree-urgent-support";
    static final String EAP = "decide-at-enhanced-authorisation";
    static final String NOTES = "keep-care-notes";
    static final String REVIEW = "review-targeted-support";

    /** The longest time that support may last. */
    static final Object[] UNTIL_30_APRIL = {"supportStartDate", "2026-04-03", "supportEndDate", "2026-04-30"};

    static final Object[] URGENT = {"urgent", true, "urgentReason", "The person falls every night"};

    static final Map<String, Object> ONE_CATEGORY = map(
            "category",
            "CAT01",
            "fromLevel",
            "R1",
            "toLevel",
            "R3",
            "significant",
            true,
            "significanceReason",
            "A bad fall");

    private final Driver journey;
    private final CaseDesk desk;
    private final Processes processes;

    TargetedSupport(Driver journey, CaseDesk desk, Processes processes) {
        this.journey = journey;
        this.desk = desk;
        this.processes = processes;
    }

    /** The usual request, not urgent and for three weeks, with changes. */
    void isAsked(Object... changes) {
        desk.reportsAsUsual(REPORT, REQUEST, changes);
    }

    void isAskedUrgently() {
        isAsked(URGENT);
    }

    void eapAnswers(Object... changes) {
        journey.does("present-to-enhanced-authorisation").answers(EAP, changes);
    }

    String end(String process) {
        return processes.end(journey.reference(), process).orElse("not ended");
    }

    /** What the panels have done since the placement: {@code eap LISTED}. */
    List<String> listed() {
        return journey.record(EntryKind.PANEL).stream()
                .skip(2) // the forum's decision on the placement
                .map(entry -> entry.content().get("panel") + " " + entry.subject())
                .toList();
    }

    List<String> notes() {
        return journey.record(EntryKind.NOTE).stream()
                .map(entry -> entry.subject() + " " + entry.content().values())
                .filter(note -> note.startsWith("TARGETED_SUPPORT"))
                .toList();
    }

    /** The last day of the support that is given now. */
    List<Object> lastDay() {
        return processes.variables(journey.reference(), "targeted-support").stream()
                .map(support -> support.get("supportEndDate"))
                .toList();
    }

    /** What is refused, by form and by message alike, and that nothing comes of it. */
    void isRefused(List<String> codes, List<String> fields, Object... changes) {
        assertThatThrownBy(() -> isAsked(changes))
                .satisfies(refused ->
                        fields.forEach(field -> assertThat(refused).hasMessageContaining("[" + field + "]")));
        assertThatThrownBy(() -> journey.receives("needsEscalated", desk.usual(REQUEST, changes)))
                .isInstanceOfSatisfying(InvalidEntry.class, refused -> {
                    assertThat(refused.faults()).extracting(FieldFault::code).containsExactlyElementsOf(codes);
                    assertThat(refused.faults())
                            .extracting(fault -> fault.field().replace("data/", ""))
                            .containsExactlyElementsOf(fields);
                });
        assertThat(processes.running(journey.reference(), REPORT)).isZero();
        assertThat(journey.openForms()).isEmpty();
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED)).doesNotContain(REQUEST);
        assertThat(journey.recorded(EntryKind.MESSAGE_RECEIVED)).doesNotContain("needsEscalated");
    }
}
