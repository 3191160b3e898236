package org.carejourney.walker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.carejourney.TestClock;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.CaseReference;
import org.junit.jupiter.api.Test;

/** The walker notices what must not be. */
class OrderTest {

    private static final Map<String, Object> VALIDATED = Map.of("panelDecision", "VALIDATED", "_task", task("1"));

    @Test
    void noticesASearchThatTheForumHasNotValidated() {
        RecordEntry forum = entry("forum", EntryKind.FORM_COMPLETED, "decide-at-forum", VALIDATED);
        RecordEntry scores = entry("worker", EntryKind.FORM_COMPLETED, "score-descriptors", Map.of());
        RecordEntry search = entry("ast", EntryKind.MARKET, "SEARCH_OPENED", Map.of());

        assertThatCode(() -> Order.check(List.of(scores, forum, search))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Order.check(List.of(forum, scores, search))).isInstanceOf(Broken.class);
    }

    @Test
    void noticesAPlacementWithoutConfirmedFunding() {
        RecordEntry confirmed = entry("ast", EntryKind.PLACEMENT, "CONFIRMED", Map.of());

        assertThatThrownBy(() -> Order.check(List.of(confirmed))).hasMessageContaining("without confirmed funding");
    }

    @Test
    void noticesADocumentSentWithoutConsent() {
        RecordEntry sent = entry("worker", EntryKind.DOCUMENT_SENT, "CARE_ACT_ASSESSMENT", Map.of());

        assertThatThrownBy(() -> Order.check(List.of(sent))).hasMessageContaining("without consent");
    }

    @Test
    void noticesWhoeverAuthorisesWhatTheyPresented() {
        Map<String, Object> presented = Map.of("_task", task("1"));
        RecordEntry presents = entry("somebody", EntryKind.FORM_COMPLETED, "present-to-forum", presented);
        RecordEntry decides = entry("somebody", EntryKind.FORM_COMPLETED, "decide-at-forum", VALIDATED);

        assertThatThrownBy(() -> Order.check(List.of(presents, decides))).hasMessageContaining("what they presented");
    }

    @Test
    void noticesAMoveWhileAuthorisationIsPending() {
        RecordEntry funded =
                entry("finance", EntryKind.FORM_COMPLETED, "confirm-funding", Map.of("fundingConfirmed", true));
        RecordEntry confirmed = entry("ast", EntryKind.PLACEMENT, "CONFIRMED", Map.of());
        RecordEntry asked =
                entry("worker", EntryKind.PANEL, "LISTED", Map.of("panel", "pqf", "requestKind", "ADDITIONAL_PAYMENT"));
        RecordEntry started = entry("worker", EntryKind.PLACEMENT, "STARTED", Map.of());

        assertThatCode(() -> Order.check(List.of(funded, confirmed, started))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Order.check(List.of(funded, confirmed, asked, started)))
                .hasMessageContaining("while authorisation is pending");
        assertThatThrownBy(() -> Order.check(List.of(funded, started))).hasMessageContaining("is not confirmed");
    }

    @Test
    void noticesACaseThatEndsTwice() {
        RecordEntry ended = entry("service", EntryKind.CASE_ENDED, "PLACED", Map.of());

        assertThatThrownBy(() -> Order.check(List.of(ended, ended))).hasMessageContaining("ends twice");
    }

    @Test
    void noticesServicesThatNobodyHasAuthorisedAndWhoeverAuthorisesTooMuch() {
        RecordEntry arranged = entry("worker", EntryKind.NOTE, "SERVICES_ARRANGED", Map.of());

        assertThatCode(() -> Order.check(List.of(approved(25_000), arranged))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Order.check(List.of(arranged))).hasMessageContaining("nobody has authorised");
        assertThatThrownBy(() -> Order.check(List.of(approved(25_001)))).hasMessageContaining("more than they may");
    }

    private static RecordEntry approved(int weeklyPence) {
        return new RecordEntry(
                new CaseReference("CASE-000001"),
                1,
                TestClock.START,
                "manager",
                "team-manager",
                EntryKind.FORM_COMPLETED,
                "decide-as-team-manager",
                "1",
                Map.of("decision", "APPROVE", "authorisedWeeklyPence", weeklyPence),
                "");
    }

    private static Map<String, Object> task(String instance) {
        return Map.of("processInstance", instance);
    }

    private static RecordEntry entry(String by, EntryKind kind, String subject, Map<String, Object> content) {
        return new RecordEntry(
                new CaseReference("CASE-000001"), 1, TestClock.START, by, null, kind, subject, "1", content, "");
    }
}
