package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.time.Duration;
import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.Deadlines;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.carejourney.shared.InvalidEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contacts at any time, and the reminder when there have been none for long. */
@ServiceTest
class ContactLogProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    private static final Object[] CONTACT = {
        "contactWith", "FAMILY",
        "contactedOn", "2026-03-02",
        "contactChannel", "TELEPHONE",
        "contactSummary", "The daughter asked how the search goes"
    };

    @Autowired
    Deadlines deadlines;

    @Test
    @Requirement("DEV-2.1-8")
    void keepsADatedEntryOfAContactAtAnyTime() {
        journey.opens();
        assertThatThrownBy(() -> desk.reports("report-contact"))
                .hasMessageContaining("[contactWith]")
                .hasMessageContaining("[contactedOn]")
                .hasMessageContaining("[contactChannel]")
                .hasMessageContaining("[contactSummary]");

        desk.reports("report-contact", CONTACT);
        journey.does("record-contact", "gather-information");
        desk.reportsAs("ast", "report-contact", contactWith("PERSON"));
        desk.reports("report-contact", contactWith("PROVIDER"));

        assertThat(contacts())
                .extracting(entry -> entry.content().get("contactWith"))
                .containsExactly("FAMILY", "PERSON", "PROVIDER");
        assertThat(contacts()).allSatisfy(entry -> assertThat(entry.content())
                .containsEntry("contactedOn", "2026-03-02")
                .containsEntry("contactChannel", "TELEPHONE")
                .containsEntry("contactSummary", "The daughter asked how the search goes"));
        assertThat(contacts()).extracting(RecordEntry::role).containsExactly("practitioner", "ast", "practitioner");
        assertThat(journey.openForms()).containsExactly("name-assessor");
    }

    private static Object[] contactWith(String whom) {
        Object[] contact = CONTACT.clone();
        contact[1] = whom;
        return contact;
    }

    @Test
    @Requirement("DEV-2.1-8")
    void takesAContactFromAnotherSystem() {
        journey.opens();

        journey.receives("contactMade", map(CONTACT));

        assertThat(journey.record(EntryKind.MESSAGE_RECEIVED)).singleElement().satisfies(entry -> assertThat(
                        entry.content())
                .containsEntry("contactedOn", "2026-03-02")
                .containsEntry("contactChannel", "TELEPHONE")
                .containsKey("contactSummary"));
        assertThatThrownBy(() -> journey.receives("contactMade", map("contactChannel", "PIGEON")))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining("contactChannel");
    }

    @Test
    @Requirement("DEV-X-5")
    void remindsTheNamedAssessorWhenNoContactIsNotedForLong() {
        toAssessment();

        journey.letPassUntil("2026-03-30T22:59:58Z");
        assertThat(desk.told()).isEmpty();
        assertThat(journey.openForms()).containsExactly("assess-needs");
        journey.letPassUntil("2026-03-30T23:00:00Z");

        assertThat(desk.told()).containsExactly("sam-assessor CONTACT_DUE");
        assertThat(journey.openForms()).containsExactlyInAnyOrder("assess-needs", "log-contact");
        assertThat(journey.recorded(EntryKind.WINDOW_ENDED)).containsExactly("contactDue");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).isEmpty();
    }

    @Test
    @Requirement("DEV-X-5")
    void countsAnewFromEveryContact() {
        toAssessment();
        journey.letPassUntil("2026-03-20T09:00:00Z");

        desk.reports("report-contact", CONTACT);

        journey.letPassUntil("2026-04-17T22:59:58Z");
        assertThat(desk.told()).isEmpty();
        assertThat(journey.recorded(EntryKind.CLOCK_MET)).containsExactly("contactDue");
        journey.letPassUntil("2026-04-17T23:00:00Z");
        assertThat(desk.told()).containsExactly("sam-assessor CONTACT_DUE");
    }

    @Test
    void waitsAgainWhenTheContactIsNotedInTheTaskOfTheReminder() {
        toAssessment();
        journey.letPassUntil("2026-03-31T09:00:00Z").does("log-contact");

        assertThat(journey.openForms()).containsExactly("assess-needs");
        journey.letPassUntil("2026-04-29T09:00:00Z");

        assertThat(desk.told()).containsExactly("sam-assessor CONTACT_DUE", "sam-assessor CONTACT_DUE");
        assertThat(journey.openForms()).contains("log-contact");
    }

    @Test
    void takesTheTaskOfTheReminderBackWhenTheContactIsNotedElsewhere() {
        toAssessment();
        journey.letPassUntil("2026-03-31T09:00:00Z");

        journey.receives("contactMade", map(CONTACT));

        assertThat(journey.openForms()).containsExactly("assess-needs");
        assertThat(contactClock()).isEqualTo(ClockStatus.RUNNING);
    }

    @Test
    @Requirement("DEV-X-5")
    void endsWithTheJourney() {
        toAssessment();
        assertThat(contactClock()).isEqualTo(ClockStatus.RUNNING);

        journey.answers("assess-needs", "eligibilityOutcome", "NOT_ELIGIBLE").does("discuss-sharing", "give-advice");

        assertThat(journey.theCase().result()).contains("NOT_ELIGIBLE");
        assertThat(contactClock()).isEqualTo(ClockStatus.CANCELLED);
        journey.letPass(Duration.ofDays(60));
        assertThat(desk.told()).isEmpty();
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    void takesTheTaskOfTheReminderBackWhenTheJourneyEnds() {
        toAssessment();
        journey.letPassUntil("2026-03-31T09:00:00Z");

        journey.answers("assess-needs", "eligibilityOutcome", "NOT_ELIGIBLE").does("discuss-sharing", "give-advice");

        assertThat(journey.openForms()).isEmpty();
    }

    private void toAssessment() {
        journey.opens()
                .does("record-contact", "gather-information")
                .answers("name-assessor", "namedAssessor", "sam-assessor");
    }

    private List<RecordEntry> contacts() {
        return journey.record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals("report-contact"))
                .toList();
    }

    private ClockStatus contactClock() {
        return deadlines.of(journey.reference()).stream()
                .filter(clock -> clock.deadline().equals("contactDue"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .status();
    }
}
