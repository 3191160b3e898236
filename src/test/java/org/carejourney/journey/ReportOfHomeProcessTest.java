package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** A report that homes may make too, here of a contact: each only of the people who live there or are about to. */
@ServiceTest
@ContextConfiguration(initializers = OtherFigures.class)
class ReportOfHomeProcessTest {

    private static final Object[] CONTACT = {
        "contactWith", "FAMILY",
        "contactedOn", "2026-03-02",
        "contactChannel", "TELEPHONE",
        "contactSummary", "The daughter asked how the search goes"
    };

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @BeforeEach
    void homesAreKnown() {
        homes.enter();
    }

    private List<RecordEntry> reports() {
        return journey.record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals("report-contact"))
                .toList();
    }

    private String refusal(String group, Object... fields) {
        Throwable refused = catchThrowable(() -> desk.reportsAs(group, "report-contact", fields));
        assertThat(refused).isNotNull();
        assertThat(reports()).isEmpty();
        return refused.getClass().getSimpleName() + " " + refused.getMessage();
    }

    private String unknownCase(String group) {
        Object[] fields = new Object[CONTACT.length + 2];
        System.arraycopy(CONTACT, 0, fields, 0, CONTACT.length);
        fields[CONTACT.length] = "caseReference";
        fields[CONTACT.length + 1] = "CASE-999999";
        return refusal(group, fields);
    }

    @Test
    void aHomeReportsOnWhoLivesThere() {
        StraightLine.movedIn(journey);

        desk.reportsAs("provider-HOME-A", "report-contact", CONTACT);

        assertThat(reports()).extracting(RecordEntry::role).containsExactly("provider");
    }

    @Test
    void aHomeReportsOnWhoIsAboutToMoveIn() {
        StraightLine.toMoveIn(journey);

        desk.reportsAs("provider-HOME-A", "report-contact", CONTACT);

        assertThat(reports()).hasSize(1);
    }

    @Test
    void theCaseOfSomebodyElsewhereIsAsUnknownToAHomeAsOneThatDoesNotExist() {
        StraightLine.movedIn(journey);

        assertThat(refusal("provider-HOME-B", CONTACT))
                .contains("[caseReference]")
                .isEqualTo(unknownCase("provider-HOME-B"));
        assertThat(refusal("provider-HOME-B")).isEqualTo(refusal("provider-HOME-A"));
    }

    @Test
    void whoIsInNoHomeKnowsOfNoCase() {
        StraightLine.movedIn(journey);

        assertThat(refusal("provider", CONTACT)).isEqualTo(unknownCase("provider"));
    }

    @Test
    void aHomeKnowsOfNobodyBeforeAPlacementIsConfirmedThere() {
        StraightLine.toConfirmation(journey);

        assertThat(refusal("provider-HOME-A", CONTACT)).isEqualTo(unknownCase("provider-HOME-A"));
    }

    @Test
    void aHomeKnowsOfNobodyAnyMoreWhoseMoveWasCancelled() {
        StraightLine.toMoveIn(journey);
        processes.start(journey.reference(), "give-up-placement", "reason", "NEEDS_CHANGED");

        assertThat(refusal("provider-HOME-A", CONTACT)).isEqualTo(unknownCase("provider-HOME-A"));
    }

    @Test
    void aGroupThatMayNotReportThisIsToldSoOfAnyCase() {
        StraightLine.movedIn(journey);

        assertThat(refusal("provider-senior-HOME-A", CONTACT))
                .contains("may not report")
                .isEqualTo(unknownCase("provider-senior-HOME-A"));
    }

    @Test
    void theCouncilReportsOnEverybodyAsBefore() {
        journey.opens();

        desk.reportsAs("practitioner", "report-contact", CONTACT);

        assertThat(reports()).extracting(RecordEntry::role).containsExactly("practitioner");
    }
}
