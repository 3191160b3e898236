package org.carejourney.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.carejourney.cases.web.TimelineEntry.Fact;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.junit.jupiter.api.Test;

class TimelineEntryTest {

    private static final UnaryOperator<String> LABELS = value -> value.equals("YCSP") ? "Care and support plan" : value;

    @Test
    void saysWhatHappenedAndWhenAsPeopleDo() {
        var entry = entry(Map.of());

        var shown = TimelineEntry.of(entry, LABELS);

        assertThat(shown.at()).isEqualTo("1 July 2026, 10:30");
        assertThat(shown.what()).isEqualTo("Form completed: Decide at forum");
    }

    @Test
    void saysConstantsDatesAndAnswersInWords() {
        assertThat(facts("answer", "NOT_SUITABLE")).containsExactly(new Fact("Answer", "Not suitable"));
        assertThat(facts("document", "YCSP")).containsExactly(new Fact("Document", "Care and support plan"));
        assertThat(facts("contactedOn", "2026-03-03")).containsExactly(new Fact("Contacted on", "3 March 2026"));
        assertThat(facts("urgent", true)).containsExactly(new Fact("Urgent", "Yes"));
        assertThat(facts("checks", List.of("CARE_ACT", "RIGHTS")))
                .containsExactly(new Fact("Checks", "Care act, Rights"));
    }

    @Test
    void saysMoneyInPoundsAndPence() {
        assertThat(facts("weeklyPricePence", 133_505)).containsExactly(new Fact("Weekly price", "£1,335.05"));
    }

    @Test
    void leavesReferencesLevelsAndSentencesAlone() {
        assertThat(facts("level", "R2")).containsExactly(new Fact("Level", "R2"));
        assertThat(facts("reference", "DOC/needs-1")).containsExactly(new Fact("Reference", "DOC/needs-1"));
        assertThat(facts("reasons", "She SAID so.")).containsExactly(new Fact("Reasons", "She SAID so."));
    }

    private static List<Fact> facts(String key, Object value) {
        return TimelineEntry.of(entry(Map.of(key, value)), LABELS).facts();
    }

    private static RecordEntry entry(Map<String, Object> content) {
        return new RecordEntry(
                new CaseReference("CASE-000001"),
                1,
                Instant.parse("2026-07-01T09:30:00Z"),
                "ann",
                "practitioner",
                EntryKind.FORM_COMPLETED,
                "decide-at-forum",
                "1",
                content,
                "");
    }
}
