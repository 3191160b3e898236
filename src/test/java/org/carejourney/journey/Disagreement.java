package org.carejourney.journey;

import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;
import static org.carejourney.journey.Driver.pairs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.springframework.boot.test.context.TestComponent;

/** A disagreement about the level of somebody who lives in HOME-A, and how far it has come. */
@TestComponent
class Disagreement {

    /** The home contests one category, with evidence. */
    static final Object[] DISPUTE = {
        "raisedBy",
        "PROVIDER",
        "raisedByName",
        "The manager of the home",
        "raisedOn",
        "2026-03-16",
        "topic",
        "DESCRIPTOR_LEVEL",
        "contestedCategories",
        list(map("category", "CAT03", "categoryEvidence", "DOC/diary-1, DOC/falls-2")),
        "statement",
        "The level does not see the help by night"
    };

    static final Object[] ABOUT_SOMETHING_ELSE = {
        "topic",
        "OTHER",
        "contestedCategories",
        null,
        "evidenceReferences",
        list(map("evidenceReference", "DOC/letter-1"))
    };

    /** Nobody agrees at these stages. */
    static final String[] TO_BINDING = {"reconsider-outcome", "discuss-with-home", "discuss-as-senior-managers"};

    private final Driver journey;
    private final CaseDesk desk;
    private final Processes processes;
    private final Placements placements;

    Disagreement(Driver journey, CaseDesk desk, Processes processes, Placements placements) {
        this.journey = journey;
        this.desk = desk;
        this.processes = processes;
        this.placements = placements;
    }

    /** The usual disagreement of the home, with changes. */
    void isRaised(Object... changes) {
        isRaisedBy("provider-HOME-A", changes);
    }

    void isRaisedBy(String group, Object... changes) {
        Map<String, Object> fields = map(DISPUTE);
        fields.putAll(map(changes));
        fields.values().removeIf(Objects::isNull);
        desk.reportsAs(group, "outcome-dispute", pairs(fields));
    }

    /** Each party agrees to be bound, one after the other. */
    void everybodyIsBound() {
        journey.does("agree-to-be-bound", "agree-to-be-bound", "agree-to-be-bound");
    }

    String end() {
        return processes.end(journey.reference(), "outcome-dispute").orElse("not ended");
    }

    /** The levels that have been in force at the home, the present one last. */
    List<String> levels() {
        return placements.open(journey.reference()).orElseThrow().terms().stream()
                .map(Terms::descriptorLevel)
                .toList();
    }

    List<RecordEntry> entries(String form) {
        return journey.record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals(form))
                .toList();
    }

    List<String> told() {
        return desk.told().stream()
                .filter(notice -> notice.contains("DISPUTE") || notice.contains("LEVEL_TO"))
                .toList();
    }
}
