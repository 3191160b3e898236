package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.TestClock;
import org.carejourney.cases.CareCase;
import org.carejourney.deadline.ClockStatus;
import org.carejourney.deadline.ClockView;
import org.carejourney.procedure.Policy;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 1: from first contact to a place in a care home, found in Search A, and through both reviews. */
@ServiceTest
class HappyPathJourneyTest {

    private static final String AGREEMENT = "2025 pre-placement agreement for residential and nursing homes";
    private static final Map<String, String> POLICY_VERSIONS = Map.of(
            "choicePolicy", "1",
            "topUpPolicy", "1",
            "deferredPaymentPolicy", "1",
            "chargingPolicy", "1",
            "fairAndAffordableCare", "1");

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    CaseRecord record;

    @Autowired
    Procedures procedures;

    @Autowired
    Searching search;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    @Test
    @Requirement({"DEV-1.1-1", "DEV-2.7-1", "DEV-2.7-9", "DEV-2.8-4", "DEV-2.8-6", "DEV-X-1"})
    void takesAPersonFromFirstContactToAPlaceAndThroughTheFirstAnnualReview() {
        theForumValidatesWhatWasAssessed();
        financeConfirmsTheFunding();
        searchAClosesEarlyWithAnAcceptedOffer();
        theHomeAssessesAndThePlacementIsConfirmed();
        thePlanIsSentInTime();
        thePersonMovesInAndThePackIsSentInTime();

        assertThat(journey.theCase().state()).isEqualTo(CareCase.State.ENDED);
        assertThat(journey.theCase().result()).contains("PLACED");
        assertThat(journey.theCase().namedAssessor()).isEmpty();
        theRecordSaysWhoDecidedWhatByWhichVersion();

        bothReviewsAreHeldInTime();
        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).isEmpty();
        assertThat(journey.openForms()).isEqualTo(List.of());
        assertThat(record.verify(journey.reference()).faults()).isEmpty();
    }

    private void theForumValidatesWhatWasAssessed() {
        journey.opens();
        theCaseIsStampedWithAgreementAndVersion();
        journey.does(
                "record-contact",
                "gather-information",
                "name-assessor",
                "assess-needs",
                "discuss-sharing",
                "plan-support");
        journey.does("score-descriptors", "prepare-forum-pack", "present-to-forum", "decide-at-forum");

        assertThat(journey.submitted("record-contact"))
                .containsEntry("origin", "COMMUNITY")
                .containsEntry("ageYears", 84)
                .containsEntry("requestedCounty", "DEVON")
                .containsEntry("preventionConsidered", "TRIED");
        assertThat(journey.submitted("gather-information"))
                .containsEntry("practitionerInformation", "SUPPLIED")
                .containsEntry("providerInformation", "SUPPLIED")
                .containsEntry("healthTeamInformation", "SUPPLIED");
        assertThat(journey.submitted("assess-needs")).containsEntry("eligibilityOutcome", "ELIGIBLE");
        assertThat(journey.submitted("discuss-sharing"))
                .containsEntry("shareConsent", "YES")
                .containsEntry("withheldParts", List.of(Map.of("part", "S4")));
        assertThat(journey.submitted("plan-support")).containsEntry("fundingIndication", "PUBLIC");
        assertThat((List<?>) journey.submitted("score-descriptors").get("categories"))
                .hasSize(11);
        assertThat(journey.submitted("score-descriptors")).containsEntry("countAboveTop", 0);
        assertThat(journey.record(EntryKind.PANEL)).last().satisfies(decided -> assertThat(decided.content())
                .containsEntry("decision", "VALIDATED")
                .containsEntry("setting", "RESIDENTIAL")
                .containsEntry("descriptorLevel", "R2")
                .containsEntry("weeklyBudgetPence", 90000));
    }

    private void financeConfirmsTheFunding() {
        journey.does("assess-finances", "explain-finance", "confirm-commitments", "confirm-funding");

        assertThat(journey.submitted("assess-finances")).containsKey("financialAssessmentReference");
        assertThat(journey.submitted("confirm-commitments")
                        .get("documentsSigned")
                        .toString())
                .contains("CONTRIBUTION_AGREEMENT", "FIN/signed-1");
        assertThat(journey.submitted("confirm-funding")).containsEntry("fundingConfirmed", true);
    }

    private void searchAClosesEarlyWithAnAcceptedOffer() {
        assertThat(TestClock.START).isEqualTo("2026-03-02T10:00:00Z");
        journey.does("open-search");
        assertThat(clock("searchA").startedAt()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(clock("searchA").dueAt()).isEqualTo("2026-03-04T17:00:00Z");

        journey.letPassUntil("2026-03-03T11:00:00Z");
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option");

        assertThat(journey.stage()).isEqualTo("A");
        assertThat(clock("searchA").status()).isEqualTo(ClockStatus.MET);
        assertThat(clock("searchA").endedAt()).isEqualTo("2026-03-03T11:00:00Z");
    }

    private void theHomeAssessesAndThePlacementIsConfirmed() {
        journey.letPassUntil("2026-03-04T14:00:00Z");
        assertThat(journey.known(journey.task("assess-person")))
                .containsEntry(
                        "namedAssessor", journey.theCase().namedAssessor().orElseThrow())
                .containsEntry("assessorContact", "01632 960000");
        journey.does("assess-person", "reconfirm-understanding", "confirm-placement");

        assertThat(journey.submitted("assess-person"))
                .containsEntry("assessedOn", "2026-03-04")
                .containsEntry("providerAssessmentOutcome", "ACCEPTED");
        assertThat(journey.record(EntryKind.PLACEMENT)).anySatisfy(placement -> {
            assertThat(placement.subject()).isEqualTo("CONFIRMED");
            assertThat(placement.content())
                    .containsEntry("homeReference", "HOME-A")
                    .containsEntry("plannedStart", "2026-03-16");
        });
    }

    private void thePlanIsSentInTime() {
        assertThat(clock("ycspByAst").dueAt()).isEqualTo("2026-03-06T14:00:00Z");
        journey.letPassUntil("2026-03-05T09:30:00Z").does("send-plan");
        assertThat(clock("ycspByAst").status()).isEqualTo(ClockStatus.MET);
    }

    private void thePersonMovesInAndThePackIsSentInTime() {
        journey.letPassUntil("2026-03-16T09:00:00Z");
        journey.does("introduce-home-and-person", "support-understanding", "confirm-start");
        assertThat(clock("packToProvider").dueAt()).isEqualTo("2026-03-18T23:59:59Z");
        assertThat(journey.theCase().namedAssessor()).isPresent();

        journey.letPassUntil("2026-03-17T10:00:00Z");
        journey.does("strip-withheld-parts", "strip-withheld-parts", "send-documents");

        assertThat(clock("packToProvider").status()).isEqualTo(ClockStatus.MET);
        assertThat(journey.record(EntryKind.DOCUMENT_SENT)).anySatisfy(sent -> {
            assertThat(sent.subject()).isEqualTo("CARE_ACT_ASSESSMENT");
            assertThat(sent.content())
                    .containsEntry("reference", "DOC/assessment-1-without-s4")
                    .containsEntry("deadline", "packToProvider");
        });
        assertThat(journey.record(EntryKind.PLACEMENT)).anySatisfy(placement -> {
            assertThat(placement.subject()).isEqualTo("STARTED");
            assertThat(placement.content())
                    .containsEntry("actualStart", "2026-03-16")
                    .containsEntry("contractTermsReference", "CON/terms-1")
                    .containsEntry("contractPricePence", 90000);
        });
    }

    private void theCaseIsStampedWithAgreementAndVersion() {
        assertThat(journey.theCase().procedureVersion()).isEqualTo("1");
        assertThat(journey.theCase().agreement()).isEqualTo(AGREEMENT);
        assertThat(journey.record(EntryKind.CASE_OPENED)).singleElement().satisfies(opened -> {
            assertThat(opened.procedureVersion()).isEqualTo("1");
            assertThat(opened.content()).containsEntry("agreement", AGREEMENT).containsEntry("procedureVersion", "1");
        });
        assertThat(procedures.of(Driver.DEVON).effectiveFrom()).isEqualTo("2026-02-01");
    }

    private void theRecordSaysWhoDecidedWhatByWhichVersion() {
        assertThat(journey.recorded(EntryKind.CLOCK_MET)).contains("searchA", "ycspByAst", "packToProvider");
        assertThat(journey.record(EntryKind.DECISION_TAKEN)).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.procedureVersion()).isEqualTo("1");
            assertThat(decision.content()).containsKeys("tableVersion", "inputs", "rules");
            assertThat(decision.content()).containsEntry(Policy.VERSIONS, POLICY_VERSIONS);
        });
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(form -> {
            assertThat(form.subject()).isEqualTo("confirm-placement");
            assertThat(form.role()).isEqualTo("ast");
        });
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(form -> {
            assertThat(form.subject()).isEqualTo("decide-at-forum");
            assertThat(form.procedureVersion()).isEqualTo("1");
            assertThat(form.content()).containsEntry(Policy.VERSIONS, POLICY_VERSIONS);
        });
    }

    private void bothReviewsAreHeldInTime() {
        journey.letPassUntil("2026-04-28T09:00:00Z");
        // Monday 27 April to Monday 11 May, in British Summer Time
        assertThat(clock("initialReview").opensAt()).isEqualTo("2026-04-26T23:00:00Z");
        assertThat(clock("initialReview").dueAt()).isEqualTo("2026-05-11T22:59:59Z");
        journey.does("hold-initial-review");
        journey.letPassUntil("2027-02-10T09:00:00Z");
        assertThat(clock("annualReview").dueAt()).isEqualTo("2027-03-16T23:59:59Z");
        journey.does("review-annually", "discuss-outcome", "prepare-forum-pack", "present-to-forum");
        assertThat(journey.known(journey.task("decide-at-forum")))
                .as("the forum decides anew")
                .containsEntry("proposedLevel", "R3")
                .doesNotContainKeys("panelDecision", "checks", "attendees", "planSignedOff");
        journey.does("decide-at-forum");
        journey.does("communicate-outcome", "update-care-and-support-plan", "send-plan", "agree-contract-price");

        assertThat(journey.recorded(EntryKind.CLOCK_MET)).contains("initialReview", "annualReview");
    }

    private ClockView clock(String deadline) {
        return search.clock(deadline);
    }
}
