package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;

import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.Cases;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 3.4: what the person pays is deferred only after guidance, an assessment and a decision by the policy. */
@ServiceTest
class DeferredPaymentProcessTest {

    private static final Object[] WISH = {"wish", "To pay when the house is sold"};
    private static final Object[] NO_AGREEMENT = {"agreementReference", null, "startDate", null, "fundTopUp", null};

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Cases cases;

    @BeforeEach
    void someHomes() {
        homes.enter();
    }

    private void toPlan() {
        journey.opens().does(Ways.TO_PLAN);
    }

    private String end() {
        return processes.end(journey.reference(), "deferred-payment").orElse("not ended");
    }

    private String deferral() {
        return cases.fact(journey.reference(), "deferredPayment").orElse("-");
    }

    private Map<String, Object> decided() {
        return journey.record(EntryKind.FORM_COMPLETED).stream()
                .filter(entry -> entry.subject().equals("decide-deferral"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    @Test
    @Requirement({"DEV-3.4-1", "DEV-3.4-2", "DEV-3.4-3"})
    void defersWhatIsEligibleAfterGuidanceAndByTheAssessmentOnFile() {
        toPlan();
        journey.does("assess-finances");
        desk.reports("deferred-payment", WISH);
        assertThatThrownBy(() -> journey.answers(
                        "signpost-deferral",
                        "guidanceReferences",
                        null,
                        "signpostedOn",
                        null,
                        "guidanceSignposted",
                        null))
                .hasMessageContaining("[guidanceReferences]")
                .hasMessageContaining("[signpostedOn]")
                .hasMessageContaining("[guidanceSignposted]");
        journey.does("signpost-deferral");
        assertThat(journey.openForms()).doesNotContain("assess-finances");

        assertThatThrownBy(() -> journey.answers("decide-deferral", "agreementReference", null, "startDate", null))
                .hasMessageContaining("[agreementReference]")
                .hasMessageContaining("[startDate]");
        journey.does("decide-deferral");

        assertThat(end()).isEqualTo("IN_PLACE");
        assertThat(deferral()).isEqualTo("IN_PLACE");
        assertThat(decided())
                .containsEntry("financialAssessmentReference", "FIN/assessment-1")
                .containsEntry("agreementReference", "DOC/deferral-1")
                .containsEntry("guidanceSignposted", true);
    }

    @Test
    @Requirement("DEV-3.4-3")
    void hasTheFinancesAssessedBeforeAnythingIsDecided() {
        journey.opens().does("record-contact");
        desk.reports("deferred-payment", WISH);

        journey.does("signpost-deferral");

        assertThat(journey.openForms()).contains("assess-finances").doesNotContain("decide-deferral");
        journey.does("assess-finances", "decide-deferral");
        assertThat(end()).isEqualTo("IN_PLACE");
        assertThat(cases.fact(journey.reference(), "financialAssessment")).contains("FIN/assessment-1");
    }

    @Test
    @Requirement("DEV-3.4-3")
    void defersNothingForWhomTheFinancesStayUnknown() {
        journey.opens().does("record-contact");
        desk.reports("deferred-payment", WISH);
        journey.does("signpost-deferral");

        journey.answers(
                "assess-finances",
                "financesDisclosed",
                false,
                "financialAssessmentReference",
                null,
                "weeklyContributionPence",
                null,
                "completedOn",
                null,
                "notDisclosedReason",
                "The person does not want to say");

        assertThat(end()).isEqualTo("NOT_ELIGIBLE");
        assertThat(deferral()).isEqualTo("-");
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED)).doesNotContain("decide-deferral");
    }

    @Test
    @Requirement("DEV-3.4-1")
    void recordsThatThePolicyDoesNotAllowIt() {
        toPlan();
        journey.does("assess-finances");
        desk.reports("deferred-payment", WISH);
        journey.does("signpost-deferral");

        journey.answers("decide-deferral", with("deferralOutcome", "NOT_ELIGIBLE"));

        assertThat(end()).isEqualTo("NOT_ELIGIBLE");
        assertThat(desk.told()).contains("PRACTITIONER DEFERRAL_NOT_IN_PLACE");
        assertThat(deferral()).isEqualTo("-");
    }

    @Test
    void recordsThatThePersonDeclines() {
        toPlan();
        journey.does("assess-finances");
        desk.reports("deferred-payment", WISH);
        journey.does("signpost-deferral");

        journey.answers("decide-deferral", with("deferralOutcome", "DECLINED"));

        assertThat(end()).isEqualTo("DECLINED");
        assertThat(deferral()).isEqualTo("-");
    }

    @Test
    void beginsNothingInACaseThatIsWithdrawn() {
        toPlan();
        cases.withdraw(Driver.DEVON, journey.reference(), "DIED", "Fictional");

        assertThatThrownBy(() -> desk.reports("deferred-payment", WISH)).hasMessageContaining("has been withdrawn");

        assertThat(journey.openForms()).isEmpty();
    }

    private static Object[] with(Object... more) {
        Map<String, Object> all = Driver.map(NO_AGREEMENT);
        all.putAll(Driver.map(more));
        return all.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    @Test
    @Requirement({"DEV-3.4-4", "DEV-3.2-2"})
    void letsThePersonFundATopUpByTheDeferral() {
        toPlan();
        journey.does(Ways.TO_FORUM).does(Ways.MONEY).does("open-search");
        journey.offers("HOME-A", 88000);
        journey.offers("HOME-A", 100000);
        desk.reports("deferred-payment", WISH);
        journey.does("signpost-deferral").answers("decide-deferral", "fundTopUp", true);

        journey.answers(
                "describe-top-up",
                "thirdPartyWillingAndAble",
                null,
                "payerEvidenceReference",
                null,
                "disregardActive",
                false,
                "section117Applies",
                false);
        assertThat(journey.known(journey.task("refer-top-up"))).isNotNull();
        journey.does("refer-top-up");
        assertThat(journey.known(journey.task("judge-top-up-sustainability"))).containsEntry("topUpGround", "DPA");
        journey.does("judge-top-up-sustainability", "explain-top-up");
        journey.answers(
                "agree-top-up",
                "commitmentRealistic",
                null,
                "commitmentStatement",
                null,
                "agreedBy",
                list("COUNCIL", "HOME", "PERSON"));

        assertThat(end()).isEqualTo("IN_PLACE");
        assertThat(processes.end(journey.reference(), "top-up-agreement")).contains("AGREED");
    }

    @Test
    void settlesWhatIsWantedWhenTheMoneyIsExplained() {
        toPlan();
        journey.does("assess-finances")
                .answers("explain-finance", "deferralWanted", true, "topUpWanted", "THIRD_PARTY");
        assertThat(journey.openForms()).contains("signpost-deferral").doesNotContain("confirm-commitments");

        journey.does("signpost-deferral", "decide-deferral");

        assertThat(desk.told()).contains("PRACTITIONER TOP_UP_LATER");
        assertThat(journey.openForms()).contains("confirm-commitments");
    }

    @Test
    void looksAtATopUpAtOnceWhenTheUsualRateIsKnown() {
        toPlan();
        journey.does(Ways.TO_FORUM).does("assess-finances", "open-search");
        journey.offers("HOME-A", 88000);

        journey.answers("explain-finance", "topUpWanted", "THIRD_PARTY");
        assertThat(journey.openForms()).contains("describe-top-up").doesNotContain("confirm-commitments");
        journey.answers("describe-top-up", "offerOfSearch", false, "offerReference", null, "weeklyPricePence", 90000);

        assertThat(journey.openForms()).contains("confirm-commitments");
        assertThat(processes.end(journey.reference(), "payment-choices")).contains("CHOICES_SETTLED");
    }
}
