package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 10: scope, what comes in wrong, and the ways a journey leaves its straight line. */
@ServiceTest
class ScopeJourneyTest {

    private static final String[] TO_PLAN = {
        "record-contact", "gather-information", "name-assessor", "assess-needs", "discuss-sharing", "plan-support"
    };
    private static final String[] TO_FORUM = {
        "score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum"
    };
    private static final String[] MONEY = {
        "assess-finances", "explain-finance", "confirm-commitments", "confirm-funding"
    };

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Offers offers;

    @Autowired
    Cases cases;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    @Test
    @Requirement({"DEV-1.3-1", "DEV-1.3-2"})
    void holdsAHospitalDischargeUntilItsAssessmentIsReported() {
        journey.opens("origin", "HOSPITAL_DISCHARGE").answers("record-contact", "assessmentComplete", false);

        assertThat(journey.openForms()).isEmpty();

        journey.receives(
                "careActAssessmentCompleted",
                map(
                        "assessmentReference", "HOSP/assessment-1",
                        "completedOn", "2026-03-01",
                        "eligibilityOutcome", "ELIGIBLE",
                        "shareConsent", "NO"));

        assertThat(journey.openForms()).containsExactly("gather-information");
        journey.does("gather-information", "name-assessor");
        assertThat(journey.openForms()).containsExactly("discuss-sharing");
    }

    @Test
    @Requirement({"DEV-1.3-3", "DEV-X-3"})
    void closesAsOutOfScopeWhatIsWantedOutsideTheCounty() {
        journey.opens("requestedCounty", "OTHER").does("record-contact");

        journey.answers("record-signposting", "signpostedTo", "The council of that county", "personToldOn", "@today");

        assertThat(journey.theCase().result()).contains("OUT_OF_SCOPE");
        assertThat(journey.recorded(EntryKind.MARKET)).isEmpty();
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.content())
                .containsEntry("scopeReason", "OUT_OF_COUNTY")
                .containsEntry("signpostedTo", "The council of that county"));
    }

    @Test
    @Requirement({"DEV-1.2-3", "DEV-2.6-4", "DEV-5.1-1"})
    void neverPrefersAHomeWhoseAgreementHasNotComeBack() {
        toOpenSearch();

        String offer = journey.offers("HOME-C", 90000);

        assertThat(journey.record(EntryKind.MARKET)).anySatisfy(opened -> {
            assertThat(opened.subject()).isEqualTo("SEARCH_OPENED");
            assertThat((List<?>) opened.content().get("invitedHomes"))
                    .anyMatch("HOME-A"::equals)
                    .noneMatch("HOME-C"::equals);
        });
        assertThat(offers.require(Driver.DEVON, offer).standing()).isEqualTo(Offer.Standing.NOT_ELIGIBLE);
        assertThat(offers.require(Driver.DEVON, offer).failures()).containsExactly("NO_AGREEMENT");
        assertThat(choices("offersAtBudget")).isEmpty();
        assertThat(choices("offersNeedingTopUp")).isEmpty();
        assertThatThrownBy(() -> journey.answers("share-offers", "offersAtBudget", list(offer)))
                .hasMessageContaining("[offersAtBudget]");
        assertThat(offers.preferred(Driver.DEVON, journey.reference())).isEmpty();
    }

    @Test
    @Requirement({"DEV-2.6-2", "DEV-2.7-6", "DEV-2.6-1"})
    void listsAnOfferAboveTheBudgetApartAndOneThatDoesNotFitNotAtAll() {
        toOpenSearch();

        String above = journey.offers("HOME-A", 90001);
        String unfit = journey.offers("HOME-A", 80000, "meetsAssessedNeeds", false);

        assertThat(offers.require(Driver.DEVON, above).standing()).isEqualTo(Offer.Standing.NEEDS_TOP_UP);
        assertThat(offers.require(Driver.DEVON, above).failures()).containsExactly("ABOVE_USUAL_RATE");
        assertThat(offers.require(Driver.DEVON, unfit).standing()).isEqualTo(Offer.Standing.NOT_ELIGIBLE);
        assertThat(offers.require(Driver.DEVON, unfit).failures()).containsExactly("DOES_NOT_MEET_NEEDS");
        assertThat(choices("offersAtBudget")).isEmpty();
        assertThat(choices("offersNeedingTopUp")).hasSize(1);
        assertThatThrownBy(() -> journey.answers("share-offers", "offersAtBudget", list(above)))
                .hasMessageContaining("[offersAtBudget]");
    }

    private List<?> choices(String field) {
        return (List<?>) journey.known(journey.task("share-offers")).get(field + "Options");
    }

    @Test
    @Requirement({"DEV-X-26", "DEV-X-27"})
    void takesAnOfferOnceAndRefusesWhatMatchesNoCase() {
        toOpenSearch();
        Map<String, Object> offer = map(
                "searchReference",
                journey.searchReference(),
                "offerReference",
                "OFFER-twice-" + journey.reference(),
                "homeReference",
                "HOME-A",
                "weeklyPricePence",
                90000,
                "availableFrom",
                "2026-03-20",
                "meetsAssessedNeeds",
                true);

        boolean first = journey.receives("same", "providerOffer", offer);
        boolean second = journey.receives("same", "providerOffer", offer);

        assertThat(first).isFalse();
        assertThat(second).isTrue();
        assertThat(offers.of(Driver.DEVON, journey.reference())).hasSize(1);
        int entries = journey.record(EntryKind.MESSAGE_RECEIVED).size();
        assertThatThrownBy(() -> journey.receivesFor(new CaseReference("CASE-999999"), "providerOffer", offer))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> journey.receives(
                        "nhsOutcome",
                        map("nhsOutcome", "FNC", "decisionReference", "NHS/1", "decidedOn", "2026-03-02")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Nothing in this case waits for this message now");
        assertThat(journey.record(EntryKind.MESSAGE_RECEIVED)).hasSize(entries);
    }

    @Test
    @Requirement({"DEV-X-10", "DEV-X-8"})
    void returnsToTheSameSearchWhenTheHomeDeclinesAndTheWindowStillRuns() {
        toOpenSearch();
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option");

        journey.answers(
                "assess-person",
                "providerAssessmentOutcome",
                "DECLINED",
                "reasons",
                "Needs more nursing than we offer");

        assertThat(journey.stage()).isEqualTo("A");
        assertThat(journey.openForms()).contains("share-offers");
        journey.letPassUntil("2026-03-04T17:00:01Z");
        assertThat(journey.stage()).isEqualTo("B");
    }

    @Test
    @Requirement("DEV-2.5-5")
    void waitsForTheFundingBeforeThePlacementIsConfirmed() {
        journey.opens().does(TO_PLAN).does(TO_FORUM).does("open-search");
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option", "assess-person");

        assertThat(journey.openForms()).doesNotContain("reconfirm-understanding", "confirm-placement");
        journey.does(MONEY);

        assertThat(journey.openForms()).contains("reconfirm-understanding");
    }

    @Test
    @Requirement("DEV-X-24")
    void letsNobodyDecideWhatTheyPresented() {
        journey.opens().does(TO_PLAN).does("score-descriptors", "prepare-forum-pack", "present-to-forum");

        assertThatThrownBy(() -> journey.answersAs("devon-practitioner-person", "decide-at-forum"))
                .hasMessageContaining("Someone else has to do this");

        assertThat(journey.openForms()).contains("decide-at-forum");
    }

    @Test
    @Requirement({"DEV-2.4-2", "DEV-X-25"})
    void namesEveryFieldThatIsWrong() {
        journey.opens().does(TO_PLAN);

        assertThatThrownBy(() -> journey.answers(
                        "score-descriptors",
                        "categories",
                        list(map("category", "CAT01", "level", "R2", "evidenceReferences", "DOC/1"))))
                .hasMessageContaining("[categories]");
        assertThatThrownBy(() -> journey.answers(
                        "score-descriptors",
                        "categories",
                        list(map("category", "CAT01", "level", "R2", "evidenceReferences", null))))
                .hasMessageContaining("evidenceReferences]");
        assertThat(journey.openForms()).contains("score-descriptors").doesNotContain("prepare-forum-pack");
        journey.does("score-descriptors", "prepare-forum-pack", "present-to-forum");
        assertThatThrownBy(() -> journey.answers("decide-at-forum", "attendees", list(), "weeklyBudgetPence", -1))
                .hasMessageContaining("[attendees]")
                .hasMessageContaining("[weeklyBudgetPence]");

        assertThat(journey.openForms()).contains("decide-at-forum");
    }

    @Test
    @Requirement("DEV-X-6")
    void endsWithTheAlternativeThatWasPlanned() {
        journey.opens()
                .does("record-contact", "gather-information", "name-assessor", "assess-needs", "discuss-sharing");

        journey.answers(
                "plan-support",
                "alternatives",
                list(map("type", "HOME_CARE", "finding", "SUITABLE", "reason", "It does")),
                "planningOutcome",
                "ALTERNATIVE");

        assertThat(journey.theCase().result()).contains("ALTERNATIVE_ARRANGED");
    }

    @Test
    @Requirement("DEV-2.13-1")
    void takesTheBespokeRouteWhenSeveralNeedsAreAboveTheTop() {
        journey.opens().does(TO_PLAN);
        journey.answers(
                "score-descriptors", "categories", categories(2), "countAboveTop", 2, "descriptorLevel", "BESPOKE");
        journey.answers("prepare-forum-pack", "weeklyBudgetPence", null).does("present-to-forum");

        journey.answers("decide-at-forum", "weeklyBudgetPence", null);

        assertThat(journey.theCase().result()).isEmpty();
        assertThat(journey.openForms())
                .contains("describe-bespoke-needs", "complete-invitation")
                .doesNotContain("open-search");
    }

    private static Object categories(int aboveTop) {
        return IntStream.rangeClosed(1, 11)
                .mapToObj(number -> map(
                        "category",
                        String.format("CAT%02d", number),
                        "level",
                        "R3",
                        "aboveTop",
                        number <= aboveTop,
                        "evidenceReferences",
                        "DOC/needs-1"))
                .toList();
    }

    @Test
    @Requirement("DEV-X-7")
    void goesBackToScoringWithReasonsWhenTheForumDoesNotAgree() {
        journey.opens().does(TO_PLAN).does("score-descriptors", "prepare-forum-pack", "present-to-forum");

        journey.answers(
                "decide-at-forum",
                "panelDecision",
                "RETURNED",
                "reasons",
                "The evidence for mobility is missing from the pack",
                "setting",
                null,
                "descriptorLevel",
                null,
                "weeklyBudgetPence",
                null,
                "planSignedOff",
                null);

        assertThat(journey.known(journey.task("score-descriptors")).get("forumReasons"))
                .isEqualTo("The evidence for mobility is missing from the pack");
    }

    @Test
    void endsAsFundedByTheNhsWhenContinuingHealthCareIsGranted() {
        journey.opens().does(TO_PLAN).answers("score-descriptors", "continuingHealthCareRelevant", true);
        journey.answers(
                "complete-nhs-checklist",
                "checklistReference",
                "NHS/checklist-1",
                "checklistResult",
                "POSITIVE",
                "completedOn",
                "@today",
                "referralReference",
                "NHS/referral-1");

        journey.receives(
                "nhsOutcome",
                map("nhsOutcome", "CHC_ELIGIBLE", "decisionReference", "NHS/decision-1", "decidedOn", "2026-03-02"));

        assertThat(journey.theCase().result()).contains("NHS_FUNDED");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    void cancelsEverythingWhenThePersonWithdraws() {
        toOpenSearch();

        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "The person died in hospital");

        assertThat(journey.theCase().state()).isEqualTo(CareCase.State.WITHDRAWN);
        assertThat(journey.openForms()).isEmpty();
        assertThat(journey.recorded(EntryKind.CLOCK_CANCELLED)).contains("searchA");
        assertThatThrownBy(() -> cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "Again"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void opensOneCaseForAPersonAtATime() {
        journey.opens();

        assertThatThrownBy(() -> cases.open(NewCase.ofPerson(
                        Driver.DEVON,
                        "placement-journey",
                        journey.theCase().subject().reference(),
                        map(
                                "origin", "COMMUNITY",
                                "ageYears", 84,
                                "placementType", "NURSING",
                                "requestedCounty", "DEVON"))))
                .isInstanceOf(Conflict.class);
    }

    private void toOpenSearch() {
        journey.opens().does(TO_PLAN).does(TO_FORUM).does(MONEY).does("open-search");
    }
}
