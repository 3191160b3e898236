package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.map;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.Deadlines;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of feedback on the procedure (feedback), and who may begin the council's own work. */
@ServiceTest
class FeedbackProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @Autowired
    Cases cases;

    @Autowired
    Deadlines deadlines;

    @Test
    @Requirement({"DEV-5.3-2", "DEV-5.3-3"})
    void bringsFeedbackOfPractitionersAndProvidersToTheResourceGroup() {
        journey.opensAs("practitioner", asked(given("feedbackFrom", "PRACTITIONER", "aboutCase", "CASE-000017")));
        assertThat(journey.known(journey.task("review-improvement")))
                .containsEntry("feedbackFrom", "PRACTITIONER")
                .containsEntry("feedbackArea", "PROCEDURE")
                .containsEntry("feedbackText", "The packs come too late")
                .containsEntry("aboutCase", "CASE-000017");
        assertThat(journey.theCase().subject().home()).isEmpty();
        assertThat(journey.theCase().subject().person()).isEmpty();

        journey.opensAs("provider-" + homes.fresh(), asked(given()));
        journey.answers(
                "review-improvement",
                "improvementOutcome",
                "NO_ACTION",
                "improvement",
                null,
                "actionOwner",
                null,
                "actionDueOn",
                null,
                "noActionReason",
                "It is so already");

        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.role())
                .isEqualTo("irg"));
        assertThat(journey.theCase().result()).contains("NO_ACTION");
    }

    @Test
    @Requirement("DEV-5.3-4")
    void keepsAnActionOpenWithItsOwnerUntilItIsDone() {
        journey.opensOwnWork("feedback", Driver.pairs(given()))
                .answers("review-improvement", "actionOwner", "Jo Fictional, commissioning");

        assertThat(cases.fact(journey.reference(), "improvementAction")).contains("OPEN");
        assertThat(journey.known(journey.task("complete-improvement-action")))
                .containsEntry("actionOwner", "Jo Fictional, commissioning")
                .containsEntry("actionDueOn", "2026-03-16")
                .containsKey("improvement");
        assertThat(journey.task("complete-improvement-action").getDueDate())
                .isEqualTo(Instant.parse("2026-03-16T23:59:59Z"));
        assertThat(journey.theCase().result()).isEmpty();
        journey.letPassUntil("2026-03-17T10:00:00Z");
        assertThat(deadlines.of(journey.reference()))
                .extracting(clock -> clock.status())
                .containsExactly(ClockStatus.OVERDUE);
        assertThat(desk.told()).anyMatch(notice -> notice.startsWith("irg "));
        assertThat(journey.openForms()).contains("complete-improvement-action");
        journey.does("complete-improvement-action");

        assertThat(cases.fact(journey.reference(), "improvementAction")).contains("DONE");
        assertThat(journey.theCase().result()).contains("ACTION_LOGGED");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(entry -> assertThat(entry.content())
                .containsEntry("actionOwner", "Jo Fictional, commissioning")
                .containsEntry("actionDueOn", "2026-03-16"));
    }

    @Test
    @Requirement("DEV-5.3-3")
    void proposesAnAmendmentToTheSeniorResponsibleOfficer() {
        journey.opensOwnWork("feedback", Driver.pairs(given()))
                .answers(
                        "review-improvement",
                        "improvementOutcome",
                        "AMENDMENT",
                        "actionOwner",
                        null,
                        "actionDueOn",
                        null);

        assertThat(journey.theCase().result()).contains("AMENDMENT_PROPOSED");
        assertThat(desk.told()).containsExactly("sop-owner AMENDMENT_PROPOSED");
    }

    @Test
    @Requirement("DEV-5.3-4")
    void wantsOwnerAndDayOfAnAction() {
        journey.opensOwnWork("feedback", Driver.pairs(given()));

        assertThatThrownBy(() -> journey.answers("review-improvement", "actionOwner", null, "actionDueOn", null))
                .hasMessageContaining("[actionOwner]")
                .hasMessageContaining("[actionDueOn]");
        assertThatThrownBy(() -> journey.answers("review-improvement", "actionDueOn", "2026-03-01"))
                .hasMessageContaining("[actionDueOn]");
        assertThat(journey.openForms()).containsExactly("review-improvement");
    }

    @Test
    @Requirement("DEV-5.3-2")
    void refusesFeedbackThatSaysNothingOrNamesAPersonOrHome() {
        assertThatThrownBy(() -> journey.opensOwnWork("feedback"))
                .hasMessageContaining("data/feedbackFrom")
                .hasMessageContaining("data/feedbackArea")
                .hasMessageContaining("data/feedbackText");
        assertThatThrownBy(() -> journey.opensOwnWork("feedback", Driver.pairs(given("feedbackArea", "WEATHER"))))
                .hasMessageContaining("data/feedbackArea");
        assertThatThrownBy(() -> journey.opensAs(
                        "practitioner",
                        new NewCase(
                                Driver.DEVON,
                                "feedback",
                                Optional.of("PERSON-0001"),
                                Optional.of("HOME-A"),
                                Optional.empty(),
                                given())))
                .hasMessageContaining("person/reference: This procedure is not about a person")
                .hasMessageContaining("home/reference: This procedure is not about a home");
    }

    @Test
    void letsNobodyBeginTheCouncilsWorkWhoIsNotAskedTo() {
        for (String group : new String[] {"finance", "provider", "provider-elsewhere", "providers-HOME-A"}) {
            assertThatThrownBy(() -> journey.opensAs(group, asked(given())))
                    .as(group)
                    .hasMessageContaining("There is no such procedure that you may start");
        }
        journey.opensAs("provider-senior-" + homes.fresh(), asked(given()));
        assertThat(journey.openForms()).containsExactly("review-improvement");
    }

    private static NewCase asked(Map<String, Object> data) {
        return new NewCase(Driver.DEVON, "feedback", Optional.empty(), Optional.empty(), Optional.empty(), data);
    }

    private static Map<String, Object> given(Object... changes) {
        Map<String, Object> data = map(
                "feedbackFrom", "PROVIDER",
                "feedbackArea", "PROCEDURE",
                "feedbackText", "The packs come too late");
        data.putAll(map(changes));
        return data;
    }
}
