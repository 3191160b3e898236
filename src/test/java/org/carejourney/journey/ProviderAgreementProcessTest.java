package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.market.Agreement;
import org.carejourney.market.Searches;
import org.carejourney.market.ServiceType;
import org.carejourney.market.Stage;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.InvalidEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of a home's agreement (provider-agreement), and how a case about a home is opened. */
@ServiceTest
class ProviderAgreementProcessTest {

    private static final String JOURNEY = "provider-agreement";

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Cases cases;

    @Autowired
    Searches searches;

    @Test
    @Requirement("DEV-5.1-1")
    void unlocksTheHomeOnlyWhenTheAgreementIsSignedAndReturned() {
        String home = homes.fresh();
        int placeable = placeable();

        journey.opensAbout(home, JOURNEY).does("record-agreement-sent");
        assertThat(homes.home(home).agreement()).isEqualTo(Agreement.NONE);
        journey.does("record-agreement-signed");
        assertThat(homes.home(home).agreement())
                .isEqualTo(new Agreement(Agreement.Status.SIGNED, LocalDate.parse("2026-03-02"), null));
        assertThat(placeable()).isEqualTo(placeable);
        journey.letPassUntil("2026-03-05T10:00:00Z");
        journey.does("record-agreement-returned");

        assertThat(homes.home(home).agreement())
                .isEqualTo(new Agreement(
                        Agreement.Status.SIGNED_AND_RETURNED,
                        LocalDate.parse("2026-03-02"),
                        LocalDate.parse("2026-03-05")));
        assertThat(placeable()).isEqualTo(placeable + 1);
        assertThat(journey.theCase().result()).contains("ACTIVE");
        assertThat(journey.theCase().subject().home()).contains(home);
        assertThat(desk.told()).containsExactly("PROVIDER AGREEMENT_ACTIVE");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.content())
                .containsEntry("agreementDocumentReference", "DOC/agreement-1"));
    }

    @Test
    @Requirement("DEV-5.1-1")
    void lapsesWhenTheHomeDoesNotSign() {
        String home = homes.fresh();
        int placeable = placeable();

        journey.opensAbout(home, JOURNEY)
                .does("record-agreement-sent")
                .answers(
                        "record-agreement-signed",
                        "agreementSigned",
                        false,
                        "signedOn",
                        null,
                        "notSignedReason",
                        "The home is sold");

        assertThat(journey.theCase().result()).contains("LAPSED");
        assertThat(homes.home(home).agreement().isInForce()).isFalse();
        assertThat(placeable()).isEqualTo(placeable);
        assertThat(desk.told()).containsExactly("PROVIDER AGREEMENT_LAPSED");
    }

    @Test
    void lapsesWhenTheAgreementDoesNotComeBack() {
        String home = homes.fresh();
        journey.opensAbout(home, JOURNEY).does("record-agreement-sent", "record-agreement-signed");

        givesUp();

        assertThat(journey.theCase().result()).contains("LAPSED");
        assertThat(homes.home(home).agreement()).isEqualTo(Agreement.NONE);
    }

    @Test
    void keepsAnAgreementInForceWhileItIsRenewed() {
        String home = homes.fresh();
        journey.opensAbout(home, JOURNEY)
                .does("record-agreement-sent", "record-agreement-signed", "record-agreement-returned");
        Agreement first = homes.home(home).agreement();

        journey.opensAbout(home, JOURNEY).does("record-agreement-sent", "record-agreement-signed");
        assertThat(homes.home(home).agreement()).isEqualTo(first);
        givesUp();

        assertThat(homes.home(home).agreement()).isEqualTo(first);
    }

    @Test
    void refusesDatesInTheWrongOrder() {
        journey.opensAbout(homes.fresh(), JOURNEY).does("record-agreement-sent");

        assertThatThrownBy(() -> journey.answers("record-agreement-signed", "signedOn", "2026-03-01"))
                .hasMessageContaining("[signedOn] It cannot be signed before it was sent");
        journey.does("record-agreement-signed");
        assertThatThrownBy(() -> journey.answers("record-agreement-returned", "returnedOn", "2026-03-01"))
                .hasMessageContaining("[returnedOn] It cannot come back before it was signed");
        assertThatThrownBy(() -> journey.answers("record-agreement-returned", "returnedOn", "2026-03-03"))
                .hasMessageContaining("[returnedOn]");
        assertThat(journey.openForms()).containsExactly("record-agreement-returned");
    }

    @Test
    void refusesACaseThatIsNotAboutAHomeOfTheRegister() {
        refuses(asked(Optional.empty(), Optional.of("HOME-UNKNOWN"), Map.of()), "home/reference: There is no home");
        refuses(asked(Optional.empty(), Optional.of("elsewhere"), Map.of()), "home/reference: The home's reference");
        refuses(asked(Optional.empty(), Optional.empty(), Map.of()), "home/reference");
        String home = homes.fresh();
        refuses(
                asked(Optional.of("PERSON-0001"), Optional.of(home), Map.of()),
                "person/reference: This procedure is not about a person");
        refuses(
                asked(Optional.empty(), Optional.of(home), map("homeReference", home)),
                "data/homeReference: The home is given once, as home.reference");
        refuses(asked(Optional.empty(), Optional.of(home), map("sentOn", "2026-03-02")), "data/sentOn");
    }

    @Test
    void opensOneCaseAtATimeForAHome() {
        String home = homes.fresh();
        journey.opensAbout(home, JOURNEY);

        assertThatThrownBy(() -> journey.opensAbout(home, JOURNEY))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("This home has an open case in this procedure already");

        journey.opensAbout(homes.fresh(), JOURNEY);
        assertThat(journey.openForms()).containsExactly("record-agreement-sent");
    }

    @Test
    void isOpenedByCommissioningAndNotByAHome() {
        String home = homes.fresh();

        assertThatThrownBy(
                        () -> journey.opensAs("provider-" + home, asked(Optional.empty(), Optional.of(home), Map.of())))
                .hasMessageContaining("There is no such procedure that you may start");
        journey.opensAs("commissioning", asked(Optional.empty(), Optional.of(home), Map.of()));

        assertThat(journey.theCase().openedBy()).isEqualTo("commissioning-person");
    }

    private void givesUp() {
        journey.answers(
                "record-agreement-returned",
                "agreementReturned",
                false,
                "returnedOn",
                null,
                "agreementDocumentReference",
                null,
                "notReturnedReason",
                "It never came back");
    }

    private int placeable() {
        return searches.reach(Driver.DEVON, Stage.A, "EX4 6NQ", ServiceType.RESIDENTIAL)
                .orElseThrow();
    }

    private void refuses(NewCase asked, String message) {
        assertThatThrownBy(() -> journey.opensAs("system", asked))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining(message);
    }

    private static NewCase asked(Optional<String> person, Optional<String> home, Map<String, Object> data) {
        return new NewCase(Driver.DEVON, JOURNEY, person, home, Optional.empty(), data);
    }
}
