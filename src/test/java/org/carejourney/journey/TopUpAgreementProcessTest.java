package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.deadline.Clocks;
import org.carejourney.market.Offer;
import org.carejourney.market.Offer.Standing;
import org.carejourney.market.Offers;
import org.carejourney.placement.Placements;
import org.carejourney.placement.Terms;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Conflict;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sections 3.1 to 3.3 and 3.6: extras stay outside, and a top-up is allowed, agreed, watched and ended. */
@ServiceTest
class TopUpAgreementProcessTest {

    private static final String[] TO_AGREEMENT = {"refer-top-up", "judge-top-up-sustainability", "explain-top-up"};
    private static final Object[] THIRD_PARTY = {
        "chargeNature",
        "HIGHER_PRICE_CHOICE",
        "inPlan",
        false,
        "payer",
        "THIRD_PARTY",
        "whatFor",
        "A room with a garden"
    };
    private static final Object[] FIRST_PARTY = {
        "chargeNature", "HIGHER_PRICE_CHOICE", "inPlan", false, "payer", "PERSON", "whatFor", "A room with a garden"
    };
    private static final Object[] NO_THIRD_PARTY = {"thirdPartyWillingAndAble", null, "payerEvidenceReference", null};

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Offers offers;

    @Autowired
    Placements placements;

    @Autowired
    Cases cases;

    @Autowired
    Clocks clocks;

    @BeforeEach
    void someHomes() {
        homes.enter();
    }

    /** A search runs, with a validated budget of 90000 pence a week. */
    private void toSearch() {
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM).does(Ways.MONEY).does("open-search");
    }

    private String toDearerOffer() {
        toSearch();
        journey.offers("HOME-A", 88000);
        return journey.offers("HOME-A", 100000);
    }

    private String atBudget() {
        return offers.of(Driver.DEVON, journey.reference()).stream()
                .filter(offer -> offer.weeklyPrice().equals(new Money(88000)))
                .map(Offer::reference)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> answer(String offer, String answer) {
        Map<String, Object> row =
                map("offerReference", offer, "discussedWith", "BOTH", "discussedOn", "2026-03-02", "answer", answer);
        if (answer.equals("DECLINED")) {
            row.put("reason", "The garden is too small");
        }
        return row;
    }

    private void movedIn() {
        StraightLine.movedIn(journey);
    }

    private Object[] firstParty(Object... grounds) {
        Map<String, Object> answers = map(NO_THIRD_PARTY);
        answers.putAll(map("disregardActive", false, "section117Applies", false));
        answers.putAll(map(grounds));
        return answers.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private static Object[] agreedByPerson() {
        return new Object[] {
            "commitmentRealistic", null, "commitmentStatement", null, "agreedBy", list("COUNCIL", "HOME", "PERSON")
        };
    }

    private void firstPartyTopUp(Object... grounds) {
        desk.reports("top-up-agreement", FIRST_PARTY);
        if (journey.openForms().contains("confirm-option-by-hand")) {
            journey.does("confirm-option-by-hand");
            journey.answers(
                    "describe-top-up",
                    with(
                            firstParty(grounds),
                            "offerOfSearch",
                            false,
                            "offerReference",
                            null,
                            "weeklyPricePence",
                            100000));
        } else {
            journey.answers("describe-top-up", firstParty(grounds));
        }
    }

    private static Object[] with(Object[] pairs, Object... more) {
        Map<String, Object> all = map(pairs);
        all.putAll(map(more));
        return all.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private String end() {
        return processes.end(journey.reference(), "top-up-agreement").orElse("not ended");
    }

    private String fact(String name) {
        return cases.fact(journey.reference(), name).orElse("-");
    }

    private String reason() {
        return journey.record(EntryKind.DECISION_TAKEN).stream()
                .filter(entry -> entry.subject().endsWith("party-top-up"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .content()
                .toString();
    }

    private Terms terms() {
        return placements.open(journey.reference()).orElseThrow().current();
    }

    @Test
    @Requirement({"DEV-3.1-1", "DEV-3.1-5", "DEV-3.3-2"})
    void agreesATopUpForADearerOfferSoThatThePersonMayHaveIt() {
        String dearer = toDearerOffer();
        assertThat(offers.require(Driver.DEVON, dearer).standing()).isEqualTo(Standing.NEEDS_TOP_UP);

        desk.reports("top-up-agreement", THIRD_PARTY);
        journey.does("describe-top-up").does(TO_AGREEMENT).does("agree-top-up");

        assertThat(end()).isEqualTo("AGREED");
        assertThat(journey.record(EntryKind.MARKET))
                .filteredOn(entry -> entry.subject().equals("OFFER_AT_BUDGET_FOUND"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content())
                        .containsEntry("weeklyPricePence", 88000)
                        .containsKeys("offerReference", "availableFrom"));
        assertThat(journey.submitted("agree-top-up"))
                .containsEntry("weeklyTopUpPence", 10000)
                .containsEntry("policyVersion", "1")
                .containsEntry("paymentRoute", "VIA_COUNCIL")
                .containsEntry("writtenAgreementReference", "DOC/top-up-1")
                .containsEntry("sustainabilityExplainedBy", "BOTH");
        assertThat(offers.require(Driver.DEVON, dearer).standing()).isEqualTo(Standing.ELIGIBLE);
        assertThat(desk.told()).contains("client-finance TOP_UP_AGREED", "PROVIDER TOP_UP_AGREED");

        String other = atBudget();
        journey.does("share-offers")
                .answers("discuss-offers", "offers", list(answer(dearer, "ACCEPTED"), answer(other, "DECLINED")))
                .does("confirm-preferred-option")
                .does("assess-person", "reconfirm-understanding");
        assertThat(journey.known(journey.task("confirm-placement")))
                .containsEntry("weeklyTopUpPence", 10000L)
                .containsEntry("weeklyContractPricePence", 100000L);
        assertThatThrownBy(() -> journey.answers("confirm-placement", "weeklyTopUpPence", 0))
                .hasMessageContaining("[weeklyTopUpPence]");
        journey.answers("confirm-placement", "weeklyTopUpPence", 10000);

        assertThat(terms().weeklyBudget()).isEqualTo(new Money(90000));
        assertThat(terms().contractPrice()).isEqualTo(new Money(100000));
        assertThat(terms().topUp()).isEqualTo(new Money(10000));
    }

    @Test
    @Requirement({"DEV-3.1-5", "DEV-3.3-1"})
    void startsNoTopUpThatIsNotAgreedInWriting() {
        toSearch();
        journey.offers("HOME-A", 90000);
        journey.does(
                "share-offers",
                "discuss-offers",
                "confirm-preferred-option",
                "assess-person",
                "reconfirm-understanding");

        assertThatThrownBy(() -> journey.answers("confirm-placement", "weeklyTopUpPence", 5000))
                .hasMessageContaining("[weeklyTopUpPence]");

        assertThat(placements.open(journey.reference())).isEmpty();
    }

    @Test
    @Requirement("DEV-3.1-1")
    void opensNoFormOfATopUpBeforeAHomeAtTheUsualRateIsOnRecord() {
        toSearch();
        journey.offers("HOME-A", 100000);

        desk.reports("top-up-agreement", THIRD_PARTY);

        assertThat(journey.openForms()).contains("confirm-option-by-hand").doesNotContain("describe-top-up");
        assertThatThrownBy(() -> journey.answers("confirm-option-by-hand", "optionReason", null))
                .hasMessageContaining("[optionReason]");
        assertThatThrownBy(() -> journey.answers("confirm-option-by-hand", "optionPricePence", 90001))
                .hasMessageContaining("[optionPricePence]");
        journey.answers(
                "confirm-option-by-hand",
                "suitableOptionAtUsualRate",
                false,
                "optionHome",
                null,
                "optionPricePence",
                null,
                "optionSeenOn",
                null);

        assertThat(end()).isEqualTo("NOT_ALLOWED");
        assertThat(reason()).contains("NO_OPTION_AT_USUAL_RATE");
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED)).doesNotContain("describe-top-up");
        assertThat(desk.told()).contains("PRACTITIONER TOP_UP_NOT_ALLOWED");
    }

    @Test
    @Requirement("DEV-3.1-2")
    void refusesATopUpThatIsNotNeeded() {
        toSearch();
        journey.offers("HOME-A", 88000);
        desk.reports("top-up-agreement", THIRD_PARTY);

        journey.answers("describe-top-up", "offerOfSearch", false, "offerReference", null, "weeklyPricePence", 90000);

        assertThat(end()).isEqualTo("NOT_ALLOWED");
        assertThat(reason()).contains("NOT_NEEDED", "WITHIN_USUAL_RATE");
    }

    @Test
    @Requirement("DEV-3.1-3")
    void refusesATopUpThatNobodyCanPayLastingly() {
        toDearerOffer();
        desk.reports("top-up-agreement", THIRD_PARTY);

        journey.answers("describe-top-up", "thirdPartyWillingAndAble", false, "payerEvidenceReference", null);

        assertThat(end()).isEqualTo("NOT_ALLOWED");
        assertThat(reason()).contains("NO_SUSTAINABLE_PAYER");
    }

    @Test
    void refusesATopUpWhileNoUsualRateIsKnown() {
        journey.opens().does("record-contact");

        desk.reports("top-up-agreement", THIRD_PARTY);

        assertThat(end()).isEqualTo("NOT_ALLOWED");
        assertThat(journey.openForms()).containsExactly("gather-information");
    }

    @Test
    @Requirement({"DEV-3.1-6", "DEV-3.1-7"})
    void pointsToGuidanceAndRefersToClientFinance() {
        toDearerOffer();
        desk.reports("top-up-agreement", THIRD_PARTY);
        journey.does("describe-top-up");

        assertThatThrownBy(() -> journey.answers(
                        "refer-top-up",
                        "guidanceReferences",
                        null,
                        "signpostedOn",
                        null,
                        "financeReferralSentOn",
                        null,
                        "financeReferralReference",
                        null))
                .hasMessageContaining("[guidanceReferences]")
                .hasMessageContaining("[signpostedOn]")
                .hasMessageContaining("[financeReferralSentOn]")
                .hasMessageContaining("[financeReferralReference]");
        journey.does("refer-top-up");

        assertThat(journey.submitted("refer-top-up")).containsKeys("guidanceReferences", "financeReferralReference");
        assertThat(journey.known(journey.task("judge-top-up-sustainability")))
                .containsEntry("financeReferralReference", "DOC/referral-1");
    }

    @Test
    @Requirement("DEV-3.1-3")
    void endsWithoutAgreementWhenClientFinanceSeesNoLastingPayment() {
        toDearerOffer();
        desk.reports("top-up-agreement", THIRD_PARTY);
        journey.does("describe-top-up", "refer-top-up");

        journey.answers(
                "judge-top-up-sustainability",
                "sustainable",
                false,
                "notSustainableReason",
                "The income lasts for a year at most");

        assertThat(end()).isEqualTo("NOT_AGREED");
        assertThat(desk.told()).contains("PRACTITIONER TOP_UP_NOT_AGREED");
    }

    @Test
    @Requirement({"DEV-3.1-8", "DEV-3.1-9"})
    void explainsWhatKeepsTheAgreementSustainableAndThatAMoveMayFollow() {
        toDearerOffer();
        desk.reports("top-up-agreement", THIRD_PARTY);
        journey.does("describe-top-up", "refer-top-up", "judge-top-up-sustainability");

        assertThatThrownBy(() -> journey.answers(
                        "explain-top-up",
                        "explainedBy",
                        null,
                        "sustainabilityExplained",
                        null,
                        "possibleMoveExplained",
                        false))
                .hasMessageContaining("[explainedBy]")
                .hasMessageContaining("[sustainabilityExplained]")
                .hasMessageContaining("[possibleMoveExplained]");
        assertThatThrownBy(() -> journey.answers("explain-top-up", "explainedTo", list("PERSON")))
                .hasMessageContaining("[explainedTo]");
        assertThat(journey.openForms()).doesNotContain("agree-top-up");
        journey.answersAs("devon-client-finance-person", "explain-top-up", "explainedBy", "CLIENT_FINANCE");

        assertThat(journey.submitted("explain-top-up"))
                .containsEntry("explainedBy", "CLIENT_FINANCE")
                .containsEntry("explainedTo", list("PERSON", "PAYER"))
                .containsEntry("sustainabilityExplained", true)
                .containsEntry("possibleMoveExplained", true);
        assertThat(journey.openForms()).contains("agree-top-up");
    }

    @Test
    @Requirement({"DEV-3.1-5", "DEV-3.1-10", "DEV-3.3-1", "DEV-3.6-3"})
    void signsNothingOffThatIsNotRealisticAgreedByAllAndInWriting() {
        String dearer = toDearerOffer();
        desk.reports("top-up-agreement", THIRD_PARTY);
        journey.does("describe-top-up").does(TO_AGREEMENT);

        assertThatThrownBy(() -> journey.answers("agree-top-up", "weeklyTopUpPence", 10001))
                .hasMessageContaining("[weeklyTopUpPence]");
        assertThatThrownBy(() -> journey.answers("agree-top-up", "weeklyTopUpPence", 9999))
                .hasMessageContaining("[differenceReason]");
        assertThatThrownBy(() -> journey.answers("agree-top-up", "commitmentRealistic", false))
                .hasMessageContaining("[commitmentRealistic]");
        assertThatThrownBy(() -> journey.answers("agree-top-up", "agreedBy", list("COUNCIL", "HOME", "PERSON")))
                .hasMessageContaining("[agreedBy]");
        assertThatThrownBy(() -> journey.answers("agree-top-up", "writtenAgreementReference", null, "signedOn", null))
                .hasMessageContaining("[writtenAgreementReference]")
                .hasMessageContaining("[signedOn]");
        assertThat(fact("topUp")).isEqualTo("-");
        journey.answers(
                "agree-top-up",
                "topUpAgreed",
                false,
                "notAgreedReason",
                "The home does not accept the agreement",
                "weeklyTopUpPence",
                null,
                "payerReference",
                null,
                "commitmentRealistic",
                null,
                "commitmentStatement",
                null,
                "agreedBy",
                null,
                "writtenAgreementReference",
                null,
                "signedOn",
                null,
                "topUpFrom",
                null);

        assertThat(end()).isEqualTo("NOT_AGREED");
        assertThat(offers.require(Driver.DEVON, dearer).standing()).isEqualTo(Standing.NEEDS_TOP_UP);
    }

    @Test
    @Requirement({"DEV-3.6-1", "DEV-3.6-3", "DEV-3.6-4"})
    void leavesAnExtraToThePersonAndTheHome() {
        movedIn();
        Terms before = terms();

        desk.reports(
                "top-up-agreement",
                "chargeNature",
                "HAIR_OR_CLEANING",
                "inPlan",
                false,
                "payer",
                "PERSON",
                "whatFor",
                "A haircut every month");

        assertThat(end()).isEqualTo("PRIVATE_EXTRA");
        assertThat(terms()).isEqualTo(before);
        assertThat(journey.record(EntryKind.NOTE))
                .filteredOn(entry -> entry.subject().equals("PRIVATE_EXTRA"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).containsEntry("detail", "HAIR_OR_CLEANING"));
        assertThat(journey.record(EntryKind.DECISION_TAKEN))
                .filteredOn(entry -> entry.subject().equals("payment-classification"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content().toString()).contains("PERSON_TO_HOME"));
        assertThat(journey.openForms()).isEmpty();
        assertThat(desk.told()).noneMatch(told -> told.startsWith("client-finance"));
    }

    @Test
    void hasClientFinanceDecideWhatKindOfChargeIsNotClear() {
        movedIn();
        desk.reports(
                "top-up-agreement",
                "chargeNature",
                "THERAPY",
                "inPlan",
                true,
                "payer",
                "PERSON",
                "whatFor",
                "Physiotherapy twice a week");

        journey.answers("decide-charge", "chargeNature", "CARE_AND_SUPPORT", "inPlan", true);

        assertThat(end()).isEqualTo("CORE_CHARGE");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    @Requirement({"DEV-3.2-1", "DEV-3.2-4"})
    void refusesATopUpByThePersonWithoutOneOfTheThreeGrounds() {
        toDearerOffer();

        firstPartyTopUp();

        assertThat(end()).isEqualTo("NOT_ALLOWED");
        assertThat(reason()).contains("NO_QUALIFYING_CIRCUMSTANCE");
        firstPartyTopUp("section117Applies", true);
        assertThat(reason()).contains("S117_ARRANGEMENT_MISSING");
    }

    @Test
    @Requirement("DEV-3.2-4")
    void allowsATopUpByThePersonOnARecordedAftercareArrangement() {
        toDearerOffer();

        firstPartyTopUp("section117Applies", true, "section117Reference", "DOC/s117-1");
        journey.does(TO_AGREEMENT).answers("agree-top-up", agreedByPerson());

        assertThat(end()).isEqualTo("AGREED");
        assertThat(processes.running(journey.reference(), "property-disregard")).isZero();
        assertThat(processes.running(journey.reference(), "running-top-up")).isEqualTo(1);
    }

    @Test
    @Requirement("DEV-3.2-3")
    void allowsNoTopUpByADisregardThatIsOver() {
        toDearerOffer();
        assertThatThrownBy(() -> firstPartyTopUp("disregardActive", true, "disregardStart", "2025-12-08"))
                .hasMessageContaining("[disregardStart]");
        assertThat(journey.openForms()).contains("describe-top-up");

        journey.answers("describe-top-up", firstParty("disregardActive", true, "disregardStart", "2025-12-09"));

        assertThat(reason()).contains("ALLOWED", "DISREGARD");
        assertThat(journey.openForms()).contains("refer-top-up");
    }

    /** The person has moved in and tops up from 16 March, while the property is disregarded from that day on. */
    private void disregardTopUp() {
        movedIn();
        firstPartyTopUp("disregardActive", true, "disregardStart", "2026-03-16");
        journey.does(TO_AGREEMENT).answers("agree-top-up", agreedByPerson());
    }

    @Test
    @Requirement({"DEV-3.2-2", "DEV-3.2-3"})
    void letsTheTopUpGoOnWhenADeferralIsInPlaceAtTheEndOfTheDisregard() {
        disregardTopUp();
        desk.reports("deferred-payment", "wish", "To pay when the house is sold");
        journey.does("signpost-deferral", "decide-deferral");

        journey.letPassUntil("2026-06-07T23:00:01Z");

        assertThat(processes.end(journey.reference(), "property-disregard")).contains("GOES_ON");
        assertThat(fact("topUp")).isEqualTo("RUNNING");
        assertThat(journey.openForms()).doesNotContain("discuss-move");
    }

    @Test
    @Requirement("DEV-X-22")
    void opensAContinuityCaseWhenTheThirdPartyPaysNoMore() {
        movedIn();
        desk.reports("top-up-agreement", THIRD_PARTY);
        journey.does("confirm-option-by-hand")
                .answers("describe-top-up", "offerOfSearch", false, "offerReference", null, "weeklyPricePence", 100000)
                .does(TO_AGREEMENT)
                .does("agree-top-up");
        assertThat(terms()).satisfies(now -> {
            assertThat(now.contractPrice()).isEqualTo(new Money(100000));
            assertThat(now.topUp()).isEqualTo(new Money(10000));
            assertThat(now.weeklyBudget()).isEqualTo(new Money(90000));
        });

        journey.receives("topUpFailed", FAILURE);

        assertThat(processes.end(journey.reference(), "running-top-up")).contains("LAPSED");
        assertThat(processes.variables(journey.reference(), "continuity-move"))
                .singleElement()
                .satisfies(known -> assertThat(known).containsEntry("continuityReason", "TOP_UP_FAILED"));
        assertThat(desk.told()).contains("client-finance TOP_UP_LAPSED", "PERSON TOP_UP_LAPSED");
        assertThatThrownBy(() -> journey.receives("again", "topUpFailed", FAILURE))
                .isInstanceOf(Conflict.class);
    }

    private static final Map<String, Object> FAILURE = map(
            "topUpReference",
            "DOC/top-up-1",
            "lastPaidOn",
            "2026-03-02",
            "failureReason",
            "The payer has lost the job");

    @Test
    void endsATopUpBeforeTheMoveWhenItsFailureIsReported() {
        String dearer = toDearerOffer();
        assertThatThrownBy(() -> desk.reports("report-failed-top-up", pairs(FAILURE)))
                .hasMessageContaining("No top-up runs in this case");
        desk.reports("top-up-agreement", THIRD_PARTY);
        journey.does("describe-top-up").does(TO_AGREEMENT).does("agree-top-up");

        desk.reportsAs("client-finance", "report-failed-top-up", pairs(FAILURE));

        assertThat(processes.end(journey.reference(), "end-top-up")).contains("ENDED_BEFORE_THE_MOVE");
        assertThat(fact("topUp") + " " + fact("topUpOffer")).isEqualTo("ENDED NONE");
        assertThat(offers.require(Driver.DEVON, dearer).standing()).isEqualTo(Standing.NEEDS_TOP_UP);
        assertThat(processes.running(journey.reference(), "continuity-move")).isZero();
    }

    @Test
    void endsATopUpThatIsForNoOfferOfTheSearch() {
        toDearerOffer();

        processes.start(journey.reference(), "end-top-up");

        assertThat(processes.end(journey.reference(), "end-top-up")).contains("ENDED_BEFORE_THE_MOVE");
        assertThat(desk.told()).contains("PRACTITIONER TOP_UP_LAPSED");
    }

    private static Object[] pairs(Map<String, Object> values) {
        return values.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    @Test
    void endsATopUpWhoseSearchIsGivenUpBecauseTheNeedsHaveChanged() {
        String dearer = toDearerOffer();
        desk.reports("top-up-agreement", THIRD_PARTY);
        journey.does("describe-top-up").does(TO_AGREEMENT).does("agree-top-up");

        desk.reports(
                "report-change-of-needs",
                "whatChanged",
                "A fall: the person cannot walk any more",
                "changedOn",
                "2026-03-02");

        assertThat(fact("topUp")).isEqualTo("ENDED");
        assertThat(processes.running(journey.reference(), "running-top-up")).isZero();
        assertThat(offers.require(Driver.DEVON, dearer).standing()).isEqualTo(Standing.NOT_ELIGIBLE);
    }

    @Test
    void replacesAnEarlierTopUpByALaterOne() {
        disregardTopUp();

        firstPartyTopUp("section117Applies", true, "section117Reference", "DOC/s117-1");
        journey.does(TO_AGREEMENT).answers("agree-top-up", agreedByPerson());

        assertThat(processes.running(journey.reference(), "property-disregard")).isZero();
        assertThat(processes.end(journey.reference(), "property-disregard")).contains("ENDED_OTHERWISE");
        assertThat(processes.running(journey.reference(), "running-top-up")).isEqualTo(1);
        assertThat(clocks.open(journey.reference(), "propertyDisregard")).isEmpty();
    }

    @Test
    void namesWhatIsMissingFromAReport() {
        toSearch();

        assertThatThrownBy(() -> desk.reports("top-up-agreement", "payer", "NOBODY"))
                .hasMessageContaining("[chargeNature]")
                .hasMessageContaining("[inPlan]")
                .hasMessageContaining("[payer]")
                .hasMessageContaining("[whatFor]");
    }
}
