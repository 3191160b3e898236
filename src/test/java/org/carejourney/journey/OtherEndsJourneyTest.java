package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.Arrays;
import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.CareCase;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.market.Offer;
import org.carejourney.market.Offers;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ends and turns of the journey that the straight line does not meet. */
@ServiceTest
class OtherEndsJourneyTest {

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
    @Requirement("DEV-2.1-4")
    void takesNoOriginButTheThree() {
        journey.opens();

        assertThatThrownBy(() -> journey.answers("record-contact", "origin", "OTHER"))
                .hasMessageContaining("[origin]");

        journey.answers("record-contact", "origin", "CAPITAL_DEPLETION");
        assertThat(journey.submitted("record-contact")).containsEntry("origin", "CAPITAL_DEPLETION");
    }

    @Test
    @Requirement("DEV-2.1-3")
    void asksForInformationGivenAndForPreventionBeforeAnythingElse() {
        journey.opens();

        assertThatThrownBy(() ->
                        journey.answers("record-contact", "informationGiven", list(), "preventionConsidered", null))
                .hasMessageContaining("[informationGiven]")
                .hasMessageContaining("[preventionConsidered]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "provider", "healthTeam"})
    @Requirement("DEV-2.1-6")
    void holdsTheGatheringUntilEverySourceIsAccountedFor(String source) {
        journey.opens().does("record-contact");

        for (Object status : Arrays.asList(null, "REQUESTED")) {
            assertThatThrownBy(() -> gathers(source, status)).hasMessageContaining("[" + source + "Information]");
        }
        for (Object status : List.of("NOT_AVAILABLE", "NOT_APPLICABLE")) {
            assertThatThrownBy(() -> gathers(source, status)).hasMessageContaining("[" + source + "Reason]");
        }
    }

    private void gathers(String source, Object status) {
        journey.answers("gather-information", source + "Information", status, source + "Evidence", null);
    }

    @Test
    @Requirement({"DEV-2.2-1", "DEV-2.2-3", "DEV-2.2-4", "DEV-2.2-5", "DEV-2.2-6"})
    void refusesAnAssessmentWithoutItsEvidence() {
        journey.opens().does("record-contact", "gather-information", "name-assessor");

        assertThatThrownBy(() -> journey.answers(
                        "assess-needs",
                        "needsSummaryReference",
                        null,
                        "eligibilityOutcome",
                        null,
                        "personInformationReference",
                        null,
                        "goals",
                        null,
                        "currentProviderExists",
                        true,
                        "multidisciplinaryReason",
                        null,
                        "evidenceConfirmed",
                        false))
                .hasMessageContaining("[needsSummaryReference]")
                .hasMessageContaining("[eligibilityOutcome]")
                .hasMessageContaining("[personInformationReference]")
                .hasMessageContaining("[goals]")
                .hasMessageContaining("[currentProviderInformation]")
                .hasMessageContaining("[multidisciplinaryReason]")
                .hasMessageContaining("[evidenceConfirmed]");
        assertThatThrownBy(() -> journey.answers(
                        "assess-needs", "needs", list(map("need", "Help to wash", "evidenceReferences", null))))
                .hasMessageContaining("evidenceReferences]");
        assertThatThrownBy(() -> journey.answers(
                        "assess-needs", "familyInformation", null, "multidisciplinaryInformation", null))
                .hasMessageContaining("[familyInformation]")
                .hasMessageContaining("[multidisciplinaryInformation]");
        assertThatThrownBy(() -> journey.answers(
                        "assess-needs",
                        "familyInformation",
                        "SUPPLIED",
                        "currentProviderExists",
                        true,
                        "currentProviderInformation",
                        "SUPPLIED",
                        "multidisciplinaryInformation",
                        "SUPPLIED",
                        "multidisciplinaryReason",
                        null))
                .hasMessageContaining("[familyInformationReference]")
                .hasMessageContaining("[currentProviderReference]")
                .hasMessageContaining("[multidisciplinaryReference]");
        assertThatThrownBy(() -> journey.answers(
                        "assess-needs", "currentProviderExists", true, "currentProviderInformation", "NOT_AVAILABLE"))
                .hasMessageContaining("[currentProviderReason]");

        journey.answers("assess-needs", "familyInformation", "SUPPLIED", "familyInformationReference", "DOC/family-1");
        assertThat(journey.submitted("assess-needs"))
                .containsEntry("personInformationReference", "DOC/person-1")
                .containsEntry("familyInformationReference", "DOC/family-1")
                .containsEntry("goals", "To live where help is near. Fictional.");
    }

    @Test
    @Requirement({"DEV-2.2-7", "DEV-2.2-8"})
    void asksWhatMayBeSharedAndWhoDecidedIt() {
        journey.opens().does("record-contact", "gather-information", "name-assessor", "assess-needs");

        assertThatThrownBy(() -> journey.answers(
                        "discuss-sharing",
                        "sharingDiscussed",
                        false,
                        "decisionMaker",
                        null,
                        "shareConsent",
                        null,
                        "withheldParts",
                        null))
                .hasMessageContaining("[sharingDiscussed]")
                .hasMessageContaining("[decisionMaker]")
                .hasMessageContaining("[shareConsent]");
        assertThatThrownBy(() -> journey.answers("discuss-sharing", "nothingWithheld", true))
                .hasMessageContaining("ithheld");
        assertThat(journey.openForms()).containsExactly("discuss-sharing");
    }

    @Test
    @Requirement("DEV-X-4")
    void recordsWhetherThePersonARepresentativeOrABestInterestsDecisionShares() {
        for (String decidedBy : List.of("PERSON", "REPRESENTATIVE", "BEST_INTERESTS")) {
            journey.opens().does("record-contact", "gather-information", "name-assessor", "assess-needs");
            assertThatThrownBy(() -> journey.answers("discuss-sharing", "decisionMaker", "NEIGHBOUR"))
                    .hasMessageContaining("[decisionMaker]");

            journey.answers("discuss-sharing", "decisionMaker", decidedBy);

            assertThat(journey.record(EntryKind.FORM_COMPLETED)).last().satisfies(entry -> assertThat(entry.content())
                    .containsEntry("decisionMaker", decidedBy));
        }
    }

    @Test
    @Requirement({"DEV-2.3-1", "DEV-2.3-2"})
    void asksForAnAlternativeAndAViewOnWhoPays() {
        journey.opens()
                .does("record-contact", "gather-information", "name-assessor", "assess-needs", "discuss-sharing");

        assertThatThrownBy(() -> journey.answers("plan-support", "alternatives", list(), "fundingIndication", null))
                .hasMessageContaining("[alternatives]")
                .hasMessageContaining("[fundingIndication]");
        assertThatThrownBy(() -> journey.answers(
                        "plan-support",
                        "alternatives",
                        list(map("type", "HOME_CARE", "finding", "SUITABLE", "reason", null)),
                        "fundingIndication",
                        "SOMEBODY"))
                .hasMessageContaining("[alternatives/0/reason]")
                .hasMessageContaining("[fundingIndication]");
        journey.answers("plan-support", "fundingIndication", "MIXED");
        assertThat(journey.submitted("plan-support")).containsEntry("fundingIndication", "MIXED");
    }

    @Test
    @Requirement({"DEV-2.5-2", "DEV-2.5-3", "DEV-2.5-4"})
    void asksThatTopUpsWereExplainedAndEveryDocumentIsSigned() {
        journey.opens().does(TO_PLAN).does("assess-finances");

        assertThatThrownBy(() -> journey.answers("explain-finance", "topicsExplained", list("CHARGES")))
                .hasMessageContaining("[topicsExplained]");
        journey.answers("explain-finance", "explainedTo", list("PERSON", "FAMILY"));
        assertThat(journey.submitted("explain-finance"))
                .containsEntry("explainedTo", List.of("PERSON", "FAMILY"))
                .containsEntry("explainedOn", "2026-03-02")
                .extractingByKey("topicsExplained", LIST)
                .contains("FIRST_PARTY_TOP_UP", "THIRD_PARTY_TOP_UP");
        assertThatThrownBy(() -> journey.answers(
                        "confirm-commitments",
                        "documentsSigned",
                        list(),
                        "understoodBy",
                        list(),
                        "understandingDate",
                        null))
                .hasMessageContaining("[documentsSigned]")
                .hasMessageContaining("[understoodBy]")
                .hasMessageContaining("[understandingDate]");
    }

    @Test
    @Requirement("DEV-2.4-7")
    void opensNoSearchBeforeTheForumHasValidated() {
        journey.opens().does(TO_PLAN).does("score-descriptors", "prepare-forum-pack", "present-to-forum");

        assertThat(journey.openForms()).doesNotContain("open-search");
        journey.does("decide-at-forum");
        assertThat(journey.openForms()).contains("open-search");
    }

    @Test
    @Requirement({"DEV-2.4-6", "DEV-A2-5", "DEV-A2-10"})
    void keepsWhatTheForumCheckedAndDecided() {
        journey.opens().does(TO_PLAN).does("score-descriptors", "prepare-forum-pack", "present-to-forum");

        assertThatThrownBy(() -> journey.answers("decide-at-forum", "checks", list("CARE_ACT"), "planSignedOff", false))
                .hasMessageContaining("[checks]")
                .hasMessageContaining("[planSignedOff]");
        journey.does("decide-at-forum");

        assertThat(journey.record(EntryKind.PANEL)).anySatisfy(entry -> assertThat(entry.content())
                .containsEntry("decision", "VALIDATED")
                .containsEntry("descriptorLevel", "R2")
                .containsEntry("weeklyBudgetPence", 90000));
    }

    @Test
    @Requirement({"DEV-2.7-4", "DEV-2.7-5", "DEV-2.7-11"})
    void recordsEveryStepOfBrokerageAndLeavesNoneOut() {
        journey.opens().does(TO_PLAN).does(TO_FORUM).does(MONEY).does("open-search");
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option", "assess-person");
        journey.does("reconfirm-understanding", "confirm-placement", "send-plan");

        assertThat(journey.recorded(EntryKind.FORM_COMPLETED))
                .contains("open-search", "share-offers", "discuss-offers", "confirm-preferred-option")
                .contains("assess-person", "reconfirm-understanding", "confirm-placement", "send-plan");
        assertThat(journey.record(EntryKind.NOTE)).anySatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo("RECORD_CHECKED");
            assertThat(entry.content()).containsEntry("missing", "");
        });
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo("share-offers");
            assertThat(entry.role()).isEqualTo("ast");
        });
    }

    @Test
    void takesBackAnOfferThatItsHomeWithdraws() {
        journey.opens().does(TO_PLAN).does(TO_FORUM).does(MONEY).does("open-search");
        String offer = journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option");

        journey.receives("offerWithdrawn", map("offerReference", offer, "reason", "The room is taken"));

        assertThat(offers.require(Driver.DEVON, offer).preferred()).isFalse();
        assertThat(journey.openForms()).contains("share-offers").doesNotContain("assess-person");
    }

    @Test
    @Requirement("DEV-2.8-2")
    void startsByMessageAndRecordsTheIntroduction() {
        journey.opens().does(TO_PLAN).does(TO_FORUM).does(MONEY).does("open-search");
        journey.offers("HOME-A", 90000);
        journey.does("share-offers", "discuss-offers", "confirm-preferred-option", "assess-person");
        journey.does("reconfirm-understanding", "confirm-placement", "send-plan");
        journey.letPassUntil("2026-03-16T09:00:00Z").does("introduce-home-and-person", "support-understanding");

        journey.receives("placementStarted", map("homeReference", "HOME-A", "actualStartDate", "2026-03-16"));

        assertThat(journey.openForms()).contains("strip-withheld-parts");
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED))
                .contains("introduce-home-and-person", "support-understanding");
        assertThat(journey.recorded(EntryKind.PLACEMENT)).contains("STARTED", "REVIEW_SCHEDULED");
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

    private List<?> choices(String field) {
        return (List<?>) journey.known(journey.task("share-offers")).get(field + "Options");
    }

    private void toOpenSearch() {
        journey.opens().does(TO_PLAN).does(TO_FORUM).does(MONEY).does("open-search");
    }
}
