package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 10: scope, continuity, and what comes in wrong. */
@ServiceTest
class ScopeJourneyTest {

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Offers offers;

    @Autowired
    Processes processes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Searching search;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    /** Row a. */
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

    /** Row b. */
    @Test
    @Requirement({"DEV-1.3-3", "DEV-X-3"})
    void closesAsOutOfScopeWhatIsWantedOutsideTheCounty() {
        journey.opens("requestedCounty", "OTHER").does("record-contact");

        journey.answers("record-signposting", "signpostedTo", "The council of that county", "personToldOn", "@today");

        assertThat(journey.theCase().result()).contains("OUT_OF_SCOPE");
        assertThat(journey.openForms()).isEmpty();
        assertThat(journey.recorded(EntryKind.MARKET)).isEmpty();
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.content())
                .containsEntry("scopeReason", "OUT_OF_COUNTY")
                .containsEntry("signpostedTo", "The council of that county"));
    }

    /** Row c. */
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
        assertThat(search.choices("share-offers", "offersAtBudget")).isEmpty();
        assertThat(search.choices("share-offers", "offersNeedingTopUp")).isEmpty();
        assertThatThrownBy(() -> journey.answers("share-offers", "offersAtBudget", list(offer)))
                .hasMessageContaining("[offersAtBudget]");
        assertThat(offers.preferred(Driver.DEVON, journey.reference())).isEmpty();
    }

    /** Row d. */
    @Test
    @Requirement({"DEV-2.2-7", "DEV-2.2-9"})
    void sharesNothingBeforeConsentIsRecordedAndThenThePlanAloneWhenThePersonSaysNo() {
        journey.opens();
        processes.start(journey.reference(), "document-sharing", "pack", "MOVE_IN", "recipient", "HOME-A");
        assertThat(journey.openForms()).contains("record-consent").doesNotContain("send-documents");
        assertThat(journey.record(EntryKind.DOCUMENT_SENT)).isEmpty();

        journey.answers("record-consent", "sharingDiscussed", true, "shareConsent", "NO", "decisionMaker", "PERSON");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.role())
                .isEqualTo("practitioner"));
        journey.does("send-documents");

        assertThat(journey.recorded(EntryKind.DOCUMENT_SENT))
                .contains("YCSP")
                .doesNotContain("CARE_ACT_ASSESSMENT", "OTHER_ASSESSMENT");
        assertThat(journey.record(EntryKind.DOCUMENT_WITHHELD)).anySatisfy(withheld -> {
            assertThat(withheld.subject()).isEqualTo("CARE_ACT_ASSESSMENT");
            assertThat(withheld.content()).containsEntry("outcome", "WITHHELD");
        });
        assertThat(processes.end(journey.reference(), "document-sharing")).contains("PARTLY_WITHHELD");
    }

    /** Somebody who pays for the place in HOME-A has no more money, and the home asks £1,200.00 a week. */
    private void privateMoneyRunsOut() {
        toOpenSearch("OWN_FUNDS");
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION).does(Ways.TO_PLACEMENT);
        journey.letPassUntil("2026-03-16T09:00:00Z").does(Ways.TO_HOME);
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");
        desk.reportsAs(
                "client-finance",
                "continuity-move",
                "continuityReason",
                "CAPITAL",
                "moneyEndsOn",
                "2026-05-31",
                "whatHappened",
                "The savings last until the end of May");
        assertThat(journey.openForms()).contains("assess-finances");
        journey.does(Ways.MONEY);
        journey.answers("discuss-move", "weeklyFeePence", 120000, "topUpExplored", false);
    }

    private List<String> decidedOnContinuity() {
        return journey.record(EntryKind.DECISION_TAKEN).stream()
                .filter(entry -> entry.subject().equals("continuity-decision"))
                .map(entry -> entry.content().toString())
                .toList();
    }

    /** Rows g and e. */
    @Test
    @Requirement({"DEV-4.4-5", "DEV-4.4-6", "DEV-X-23"})
    void asksThatAPersonAtSignificantRiskMayStayOnceTheRiskIsAssessed() {
        privateMoneyRunsOut();
        assertThat(decidedOnContinuity()).last().asString().contains("ASSESS_RISK_FIRST");
        assertThat(journey.openForms()).containsExactly("assess-risk-of-move");

        journey.answers("assess-risk-of-move", "riskToHealth", "SIGNIFICANT");
        assertThat(decidedOnContinuity()).last().asString().contains("SEEK_AUTHORISATION_TO_STAY");
        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
        assertThat(journey.known(journey.task("prepare-forum-pack")))
                .containsEntry("requestKind", "REMAIN_DUE_TO_RISK");

        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum");
        assertThat(journey.openForms()).containsExactly("decide-at-forum");
        journey.answers("decide-at-forum", "arrangementStart", "2026-06-01");
        assertThat(journey.openForms()).containsExactly("present-to-enhanced-authorisation");
        assertThat(processes.end(journey.reference(), "continuity-move")).isEmpty();
    }

    /** Row f. */
    @Test
    @Requirement({"DEV-4.4-5", "DEV-4.1-4"})
    void plansAMoveWithoutRiskOnlyAfterTheLawIsChecked() {
        privateMoneyRunsOut();

        journey.answers("assess-risk-of-move", "riskToHealth", "NONE", "riskToWellbeing", "NONE");

        assertThat(decidedOnContinuity()).last().asString().contains("PLAN_MOVE");
        assertThat(journey.openForms()).containsExactly("check-law-and-policy");
        assertThatThrownBy(() -> journey.answers("check-law-and-policy", "legalPolicyCheckReference", null))
                .hasMessageContaining("[legalPolicyCheckReference]");
        journey.does("check-law-and-policy");
        assertThat(journey.openForms()).containsExactly("plan-move");
    }

    /** Row h. */
    @Test
    @Requirement({"DEV-5.2-2", "DEV-5.2-3"})
    void sendsAHurriedRequestForAReviewWithoutEvidenceBack() {
        StraightLine.movedIn(journey);

        desk.reportsAsUsual("provider-HOME-A", "ad-hoc-review", "request-review", new Object[] {"expedited", true});

        assertThat(processes.end(journey.reference(), "ad-hoc-review")).contains("RETURNED_NO_EVIDENCE");
        assertThat(journey.openForms()).isEmpty();
        assertThat(desk.told()).contains("PROVIDER REVIEW_RETURNED_NO_EVIDENCE").doesNotContain("cdp REVIEW_REQUESTED");
        journey.receives("reviewRequested", desk.usual("request-review", "expedited", true));
        assertThat(processes.end(journey.reference(), "ad-hoc-review")).contains("RETURNED_NO_EVIDENCE");
        assertThat(journey.openForms()).isEmpty();
    }

    /** Row i: the first rates are in force from 1 February 2026. */
    @Test
    void asksTheTeamManagerForARateThatIsMissingBeforeTheForumIsReached() {
        journey.letPassUntil("2026-01-30T10:00:00Z").opens().does(Ways.TO_PLAN).does("score-descriptors");
        assertThat(journey.openForms()).contains("supply-missing-rate").doesNotContain("prepare-forum-pack");
        assertThat(journey.known(journey.task("supply-missing-rate")))
                .containsEntry("missingRate", "There is no rate for level R2 on 30 January 2026");

        journey.does("supply-missing-rate");
        assertThat(journey.openForms()).as("no rate is in force yet").contains("supply-missing-rate");
        assertThat(journey.record(EntryKind.PANEL)).isEmpty();
        journey.letPassUntil("2026-02-01T09:00:00Z").does("supply-missing-rate");

        assertThat(journey.openForms()).contains("prepare-forum-pack").doesNotContain("supply-missing-rate");
    }

    /** Row j. */
    @Test
    @Requirement({"DEV-2.4-2", "DEV-2.7-8", "DEV-X-25"})
    void namesEveryFieldThatIsWrong() {
        journey.opens().does(Ways.TO_PLAN);

        List<Object> twelve = new ArrayList<>(Scores.all("R2", 0));
        twelve.add(map("category", "CAT12", "level", "R2", "evidenceReferences", "DOC/1"));
        assertThatThrownBy(() -> journey.answers("score-descriptors", "categories", twelve))
                .hasMessageContaining("[categories");
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

        journey.does("decide-at-forum").does(Ways.MONEY).does("open-search");
        String first = journey.offers("HOME-A", 90000);
        String second = journey.offers("HOME-A", 89000);
        journey.does("share-offers");
        assertThatThrownBy(() -> journey.answers("discuss-offers", "offers", list(accepted(first), accepted(second))))
                .hasMessageContaining("[offers] Only one offer can be accepted");
        assertThat(journey.openForms()).contains("discuss-offers");
    }

    private static Object accepted(String offer) {
        return map("offerReference", offer, "discussedWith", "PERSON", "discussedOn", "@today", "answer", "ACCEPTED");
    }

    /** Row k. */
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
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("No such case");
        assertThatThrownBy(() -> journey.receives(
                        "nhsOutcome",
                        map("nhsOutcome", "FNC", "decisionReference", "NHS/1", "decidedOn", "2026-03-02")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Nothing in this case waits for this message now");
        assertThat(journey.record(EntryKind.MESSAGE_RECEIVED)).hasSize(entries);
    }

    /** Row l. */
    @Test
    @Requirement({"DEV-X-10", "DEV-X-8"})
    void returnsToTheSameSearchWhenTheHomeDeclinesAndTheWindowStillRuns() {
        toOpenSearch();
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option");

        search.homeDeclines();

        assertThat(journey.stage()).isEqualTo("A");
        assertThat(journey.openForms()).contains("share-offers");
        journey.letPassUntil("2026-03-04T17:00:01Z");
        assertThat(journey.stage()).isEqualTo("B");
    }

    /** Row l, when the window is over. */
    @Test
    @Requirement({"DEV-X-10", "DEV-X-8"})
    void goesToTheNextRadiusWhenTheHomeDeclinesAfterTheWindow() {
        toOpenSearch();
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option");
        journey.letPassUntil("2026-03-05T10:00:00Z");
        assertThat(journey.stage()).isEqualTo("A");

        search.homeDeclines();

        assertThat(journey.stage()).isEqualTo("B");
        assertThat(search.clock("searchB").dueAt()).isEqualTo("2026-03-09T17:00:00Z");
        assertThat(journey.openForms()).contains("share-offers");
    }

    /** Row m. */
    @Test
    @Requirement({"DEV-4.1-5", "DEV-4.1-6"})
    void asksPilotHomesAloneForIndicatorsUntilApril2027() {
        String pilot = "HOME-0001";
        homes.another(pilot, "TQ12 1AA");
        String other = homes.fresh();

        indicatorsOf(other, "2027-03-31");
        assertThat(journey.theCase().result()).contains("NOT_DUE");
        assertThat(journey.openForms()).isEmpty();
        indicatorsOf(pilot, "2027-03-31");
        assertThat(journey.openForms()).containsExactly("send-indicators");
        indicatorsOf(other, "2027-06-30");
        assertThat(journey.openForms()).containsExactly("send-indicators");
        indicatorsOf(pilot, "2027-06-30");
        assertThat(journey.openForms()).containsExactly("send-indicators");
    }

    private void indicatorsOf(String home, String quarterEnd) {
        journey.opensAbout(home, "indicator-return", "quarterEnd", quarterEnd, "councilRequested", false);
    }

    private void toOpenSearch() {
        toOpenSearch("COUNCIL");
    }

    private void toOpenSearch(String fundingSource) {
        journey.opens()
                .does(Ways.TO_PLAN)
                .does(Ways.TO_FORUM)
                .does("assess-finances", "explain-finance", "confirm-commitments");
        journey.answers("confirm-funding", "fundingSource", fundingSource).does("open-search");
    }
}
