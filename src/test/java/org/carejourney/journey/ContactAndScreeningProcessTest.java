package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.carejourney.record.RecordEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 2.1: first contact, scope, and the wait for a hospital. */
@ServiceTest
class ContactAndScreeningProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Test
    void gathersWhatIsKnownOnceTheRequestIsInScope() {
        journey.opens().does("record-contact");

        assertThat(journey.openForms()).containsExactly("gather-information");
        assertThat(decided("scope")).isEqualTo("IN_SCOPE");
    }

    @Test
    @Requirement("DEV-1.2-1")
    void closesWhatIsNotForAnOlderPersonWithTheReason() {
        journey.opens("ageYears", 64).does("record-contact");
        assertThat(journey.known(journey.task("record-signposting"))).containsEntry("scopeReason", "NOT_OLDER_PERSON");

        journey.does("record-signposting");

        assertThat(journey.theCase().result()).contains("OUT_OF_SCOPE");
        assertThat(decided("reason")).isEqualTo("NOT_OLDER_PERSON");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    @Requirement("DEV-1.2-1")
    void closesWhatIsNotForACareHomeWithTheReason() {
        journey.opens("placementType", "OTHER").does("record-contact");

        journey.does("record-signposting");

        assertThat(journey.theCase().result()).contains("OUT_OF_SCOPE");
        assertThat(decided("reason")).isEqualTo("NOT_CARE_HOME");
    }

    @Test
    void goesOnWhenTheTeamManagerMakesAnExceptionOfTheAge() {
        journey.opens("ageYears", 60).does("record-contact");
        journey.answers("record-signposting", "ageExceptionWanted", true);
        assertThat(journey.openForms()).containsExactly("decide-age-exception");

        journey.does("decide-age-exception");

        assertThat(journey.openForms()).containsExactly("gather-information");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo("decide-age-exception");
            assertThat(entry.role()).isEqualTo("team-manager");
            assertThat(entry.content()).containsKey("ageExceptionReason");
        });
    }

    @Test
    void staysClosedWhenTheTeamManagerRefusesTheException() {
        journey.opens("ageYears", 60).does("record-contact");
        journey.answers("record-signposting", "ageExceptionWanted", true);

        journey.answers("decide-age-exception", "ageExceptionGranted", false);

        assertThat(journey.theCase().result()).contains("OUT_OF_SCOPE");
    }

    @Test
    void remindsThePractitionerWhileTheHospitalOwesItsAssessment() {
        journey.opens("origin", "HOSPITAL_DISCHARGE").answers("record-contact", "assessmentComplete", false);

        journey.letPassUntil("2026-03-09T23:59:58Z");
        assertThat(desk.told()).isEmpty();
        journey.letPassUntil("2026-03-10T00:00:00Z");

        assertThat(desk.told()).containsExactly("PRACTITIONER ASSESSMENT_AWAITED");
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).isEmpty();
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    @Requirement({"DEV-1.3-1", "DEV-1.3-2"})
    void waitsForTheHospitalAndThenUsesItsAssessment() {
        journey.opens("origin", "HOSPITAL_DISCHARGE").answers("record-contact", "assessmentComplete", false);
        assertThat(journey.openForms()).isEmpty();
        assertThat(decided("scope")).isEqualTo("WAIT");

        journey.receives(
                "careActAssessmentCompleted",
                map(
                        "assessmentReference", "HOSP/assessment-1",
                        "completedOn", "2026-03-01",
                        "eligibilityOutcome", "ELIGIBLE",
                        "shareConsent", "NO"));
        journey.does("gather-information", "name-assessor");

        assertThat(journey.openForms()).containsExactly("discuss-sharing");
        assertThat(journey.known(journey.task("discuss-sharing"))).containsEntry("shareConsent", "NO");
        journey.answers("discuss-sharing", "shareConsent", "NO", "withheldParts", null);
        assertThat(journey.openForms()).containsExactly("plan-support");
    }

    @Test
    void takesAnAssessmentThatTheHospitalHasFinishedBefore() {
        journey.opens("origin", "HOSPITAL_DISCHARGE")
                .answers(
                        "record-contact",
                        "assessmentComplete",
                        true,
                        "assessmentReference",
                        "HOSP/assessment-2",
                        "eligibilityOutcome",
                        "NOT_ELIGIBLE");

        journey.does("gather-information", "name-assessor", "discuss-sharing");

        assertThat(journey.openForms()).containsExactly("give-advice");
    }

    @Test
    void recordsWhichOfTheThreeConversationsItIs() {
        journey.opens();
        assertThatThrownBy(() -> journey.answers("record-contact", "conversationStage", "PERSUADE"))
                .hasMessageContaining("[conversationStage]");
        assertThatThrownBy(() -> journey.answers("record-contact", "conversationStage", null))
                .hasMessageContaining("[conversationStage]");

        journey.answers("record-contact", "conversationStage", "PREVENT");

        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .singleElement()
                .extracting(RecordEntry::content)
                .satisfies(content -> assertThat(content).containsEntry("conversationStage", "PREVENT"));
    }

    @Test
    @Requirement("DEV-2.1-2")
    void offersThePublicInformationWithItsKeeperAndTheDayItWasChecked() throws IOException {
        journey.opens();

        assertThat(Files.readString(Path.of("forms", "devon", "record-contact.form")))
                .contains("{{links.publicInformation}}");
        var links = (Map<?, ?>) journey.known(journey.task("record-contact")).get("links");
        assertThat(links.get("publicInformation"))
                .isEqualTo("[Adult social care on the council's website](https://www.devon.gov.uk/adult-social-care/),"
                        + " kept by Adult social care information team, last checked 1 February 2026");
        journey.answers("record-contact", "accessibleFormat", "Large print, given");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).singleElement().satisfies(entry -> assertThat(
                        entry.content())
                .containsEntry("accessibleFormat", "Large print, given"));
    }

    @Test
    @Requirement("DEV-2.1-1")
    void keepsWhatInformationWasGiven() {
        journey.opens();
        assertThatThrownBy(() -> journey.answers("record-contact", "informationGiven", List.of()))
                .hasMessageContaining("[informationGiven]");

        journey.answers("record-contact", "informationGiven", List.of("CHARGING", "WEBSITE_LINK"));

        assertThat(journey.record(EntryKind.FORM_COMPLETED)).singleElement().satisfies(entry -> assertThat(
                        entry.content())
                .containsEntry("informationGiven", List.of("CHARGING", "WEBSITE_LINK")));
    }

    @Test
    @Requirement("DEV-2.1-5")
    void bringsInWhatEachOfTheThreeSourcesHolds() {
        journey.opens().does("record-contact", "gather-information");

        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.content())
                .containsEntry("practitionerEvidence", List.of(Map.of("reference", "DOC/practitioner-1")))
                .containsEntry("providerEvidence", List.of(Map.of("reference", "DOC/provider-1")))
                .containsEntry("healthTeamEvidence", List.of(Map.of("reference", "DOC/health-1"))));
        journey.does("name-assessor");
        assertThat(journey.openForms()).containsExactly("assess-needs");
    }

    @Test
    @Requirement("DEV-A1-6")
    void asksByWhenToCheckBackWhenCareIsPaused() {
        journey.opens();

        assertThatThrownBy(() -> journey.answers("record-contact", "conversationStage", "EMPOWER", "carePaused", true))
                .hasMessageContaining("[pausedCare]")
                .hasMessageContaining("[checkBackOn]");
        assertThatThrownBy(() -> journey.answers(
                        "record-contact",
                        "conversationStage",
                        "EMPOWER",
                        "carePaused",
                        true,
                        "pausedCare",
                        "Help with washing",
                        "checkBackOn",
                        "@today+43"))
                .hasMessageContaining("[checkBackOn]");
        journey.answers(
                "record-contact",
                "conversationStage",
                "EMPOWER",
                "carePaused",
                true,
                "pausedCare",
                "Help with washing",
                "checkBackOn",
                "@today+42");

        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.content())
                .containsEntry("carePaused", true)
                .containsEntry("checkBackOn", "2026-04-13"));
        assertThat(journey.openForms()).containsExactly("gather-information");
    }

    private Object decided(String output) {
        RecordEntry last = journey.record(EntryKind.DECISION_TAKEN).stream()
                .filter(entry -> entry.subject().equals("screen-scope"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return ((Map<?, ?>) ((List<?>) last.content().get("outputs")).get(0)).get(output);
    }
}
