package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestActor;
import org.carejourney.cases.NewCase;
import org.carejourney.market.CqcImport;
import org.carejourney.market.CqcReport;
import org.carejourney.market.Home.Contact;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What homes report: residents with private money (private-resident-notice), and new contact details. */
@ServiceTest
class ProviderNoticesProcessTest {

    private static final String CONTACT_CHANGE = "provider-contact-change";

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    CqcImport directory;

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService repository;

    @Autowired
    TestActor actor;

    @Test
    @Requirement({"DEV-4.4-1", "DEV-4.4-2"})
    void letsAHomeAcknowledgeWhatItTellsPeopleWithPrivateMoney() {
        String home = homes.fresh();

        journey.opensAs("provider-" + home, privateResident(home));
        assertThat(journey.known(journey.task("acknowledge-notice")).get("links"))
                .asString()
                .contains("publishedRates", "Usual rates for care homes");
        assertThatThrownBy(() -> journey.answers("acknowledge-notice", "personTold", false, "feeAboveRates", null))
                .hasMessageContaining("[personTold]")
                .hasMessageContaining("[feeAboveRates]");
        journey.does("acknowledge-notice");

        assertThat(journey.theCase().result()).contains("ACKNOWLEDGED");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.by())
                .isEqualTo("devon-provider-" + home + "-person"));
    }

    @Test
    void refusesAProviderThatReportsForAnotherHome() {
        String home = homes.fresh();
        String other = homes.fresh();

        assertThatThrownBy(() -> journey.opensAs("provider-" + other, privateResident(home)))
                .hasMessageContaining("procedure: There is no such procedure that you may start");
        assertThatThrownBy(() -> startsInTasklist("provider-" + other, home))
                .hasMessageContaining("You may not start this procedure");
        assertThatThrownBy(() -> startsInTasklist("provider-" + other, "HOME-UNKNOWN"))
                .hasMessageContaining("You may not start this procedure");

        startsInTasklist("provider-senior-" + home, home);
    }

    @Test
    @Requirement("DEV-4.1-1")
    void changesTheRegisterWhenTheFormOnTheWebsiteComesFromTheHome() {
        String home = homes.fresh();

        journey.opensAbout(home, CONTACT_CHANGE, change("contactTelephone", "01632 960002"));
        assertThat(journey.known(journey.task("check-sender")))
                .containsEntry("presentContact", "Ann Old, 01632 960001, old@example.org")
                .containsEntry("contactTelephone", "01632 960002")
                .containsEntry("submittedBy", "The manager");
        assertThat(homes.home(home).contact().telephone()).isEqualTo("01632 960001");
        journey.does("check-sender");

        assertThat(homes.home(home).contact()).isEqualTo(new Contact("Ann Old", "01632 960002", "old@example.org"));
        assertThat(journey.theCase().result()).contains("UPDATED");
        assertThat(desk.told()).containsExactly("PROVIDER CONTACT_CHANGED");
    }

    @Test
    void changesTheRegisterOnTheDayFromWhichItHolds() {
        String home = homes.fresh();
        journey.opensAbout(
                        home,
                        CONTACT_CHANGE,
                        change(
                                "contactName", "Bea New",
                                "contactEmail", "new@example.org",
                                "effectiveFrom", "2026-03-09"))
                .does("check-sender");

        journey.letPassUntil("2026-03-08T23:59:00Z");
        assertThat(homes.home(home).contact().name()).isEqualTo("Ann Old");
        journey.letPassUntil("2026-03-09T00:01:00Z");

        assertThat(homes.home(home).contact()).isEqualTo(new Contact("Bea New", "01632 960001", "new@example.org"));
    }

    @Test
    @Requirement("DEV-4.1-1")
    void pointsToTheFormWhenTheSenderCouldNotBeEstablished() {
        String home = homes.fresh();
        journey.opensAbout(home, CONTACT_CHANGE, change("contactEmail", "other@example.org"));

        journey.answers("check-sender", "senderAccepted", false, "howChecked", "Nobody at the home knows of it");

        assertThat(homes.home(home).contact().email()).isEqualTo("old@example.org");
        assertThat(journey.theCase().result()).contains("REJECTED");
        assertThat(desk.told()).containsExactly("PROVIDER CONTACT_CHANGE_REJECTED");
    }

    @Test
    @Requirement("DEV-4.1-1")
    void takesAChangeFromTheWebsiteOnlyAndWhole() {
        String home = homes.fresh();

        assertThatThrownBy(() -> journey.opensAbout(home, CONTACT_CHANGE, change()))
                .hasMessageContaining("data/contactName: Give a name, a telephone number or an e-mail address");
        assertThatThrownBy(() -> journey.opensAbout(
                        home,
                        CONTACT_CHANGE,
                        change("contactTelephone", "call me", "contactEmail", "nowhere", "submittedBy", null)))
                .hasMessageContaining("data/contactTelephone")
                .hasMessageContaining("data/contactEmail")
                .hasMessageContaining("data/submittedBy");
        for (String group : new String[] {"provider-" + home, "commissioning", "practitioner"}) {
            assertThatThrownBy(() ->
                            journey.opensAs(group, asked(CONTACT_CHANGE, home, map(change("contactName", "Bea New")))))
                    .as(group)
                    .hasMessageContaining("There is no such procedure that you may start");
        }
        assertThat(homes.home(home).contact().name()).isEqualTo("Ann Old");
    }

    @Test
    @Requirement("DEV-4.1-1")
    void leavesWhatTheFormChangedWhenTheHomeIsEnteredAgainOrImported() throws IOException {
        String home = homes.fresh();
        journey.opensAbout(home, CONTACT_CHANGE, change("contactTelephone", "01632 960002"))
                .does("check-sender");
        Contact changed = new Contact("Ann Old", "01632 960002", "old@example.org");

        homes.enterAgain(home, null);
        assertThat(homes.home(home).contact()).isEqualTo(changed);
        homes.enterAgain(home, changed);
        assertThatThrownBy(() -> homes.enterAgain(home, new Contact("Bea New", "01632 960001", null)))
                .hasMessageContaining("contact/name: What is known changes only by the form for contact details")
                .hasMessageContaining("contact/telephone");
        CqcReport report = directory.read(
                Driver.DEVON,
                new StringReader("Name,Address,Postcode,Phone number,Service types,Provider name,Local authority,"
                        + "CQC Location ID (for office use only)\n"
                        + "Renamed,1 High Street,EX4 3PL,01392 111111,Residential homes,Kind Care,Devon,"
                        + TestHomes.locationId(home) + "\n"),
                List.of());

        assertThat(report.updated()).isEqualTo(1);
        assertThat(homes.home(home).name()).isEqualTo("Renamed");
        assertThat(homes.home(home).contact()).isEqualTo(changed);
    }

    private void startsInTasklist(String group, String home) {
        actor.is(group + "-person", Driver.DEVON, group);
        try {
            forms.submitStartForm(
                    repository
                            .createProcessDefinitionQuery()
                            .tenantIdIn("devon")
                            .processDefinitionKey("private-resident-notice")
                            .latestVersion()
                            .singleResult()
                            .getId(),
                    map("homeReference", home, "movedInOn", "2026-03-02"));
        } finally {
            actor.isTheService();
        }
    }

    private static NewCase privateResident(String home) {
        return asked("private-resident-notice", home, map("movedInOn", "2026-03-02"));
    }

    private static NewCase asked(String procedure, String home, Map<String, Object> data) {
        return new NewCase(Driver.DEVON, procedure, Optional.empty(), Optional.of(home), Optional.empty(), data);
    }

    private static Object[] change(Object... changes) {
        Map<String, Object> data = map("effectiveFrom", "2026-03-02", "submittedBy", "The manager");
        data.putAll(map(changes));
        return Driver.pairs(data);
    }
}
