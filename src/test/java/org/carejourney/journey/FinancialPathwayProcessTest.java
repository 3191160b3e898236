package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.cases.CareCase;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 2.5: who pays, what was explained, what was signed and whether the funding stands. */
@ServiceTest
class FinancialPathwayProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    private static final Object[] NOT_DISCLOSED = {
        "financesDisclosed", false,
        "financialAssessmentReference", null,
        "weeklyContributionPence", null,
        "completedOn", null,
        "notDisclosedReason", "The person does not want to say"
    };
    private static final Object[] NOT_SIGNED = {
        "commitmentsAccepted", false,
        "topUpInformationGiven", null,
        "weeklyContributionPence", null,
        "understoodBy", null,
        "understandingDate", null,
        "documentsSigned", null,
        "refusalReason", "The family wants to take advice first"
    };

    @Test
    @Requirement("DEV-2.5-1")
    void assessesFinancesWhenCouncilMoneyIsNeeded() {
        journey.opens().does(Ways.TO_PLAN);

        assertThat(journey.openForms()).contains("assess-finances");
        assertThat(desk.told()).doesNotContain("PERSON MONEY_MAY_RUN_OUT");
    }

    @Test
    void warnsThoseWhoPayByThemselvesOfWhatFollowsWhenTheMoneyRunsOut() {
        journey.opens()
                .does("record-contact", "gather-information", "name-assessor", "assess-needs", "discuss-sharing");

        journey.answers("plan-support", "fundingIndication", "OWN_FUNDS", "councilFundingNeeded", false);

        assertThat(desk.told()).containsExactly("PERSON MONEY_MAY_RUN_OUT");
        assertThat(journey.openForms()).contains("explain-finance").doesNotContain("assess-finances");
    }

    @Test
    void takesAnAssessmentThatWasMadeElsewhere() {
        journey.opens().does(Ways.TO_PLAN);

        journey.receives(
                "financialAssessmentDone",
                map(
                        "financialAssessmentReference", "FIN/elsewhere-1",
                        "weeklyContributionPence", 15000,
                        "completedOn", "2026-03-02"));

        assertThat(journey.openForms()).contains("explain-finance").doesNotContain("assess-finances");
        assertThat(journey.recorded(EntryKind.MESSAGE_RECEIVED)).containsExactly("financialAssessmentDone");
        journey.does("explain-finance");
        assertThat(journey.known(journey.task("confirm-commitments"))).containsEntry("weeklyContributionPence", 15000L);
    }

    @Test
    void letsTheTeamManagerDecideWhenFinancesAreNotDisclosed() {
        journey.opens().does(Ways.TO_PLAN);
        journey.answers("assess-finances", NOT_DISCLOSED);
        assertThat(journey.openForms()).contains("decide-on-refusal").doesNotContain("explain-finance");

        journey.does("decide-on-refusal");

        assertThat(journey.openForms()).contains("assess-finances").doesNotContain("decide-on-refusal");
    }

    @Test
    @Requirement("DEV-2.5-4")
    void blocksTheFundingWhileTheDocumentsAreNotSigned() {
        journey.opens().does(Ways.TO_PLAN).does("assess-finances", "explain-finance");
        assertThatThrownBy(() -> journey.answers("confirm-commitments", "documentsSigned", list()))
                .hasMessageContaining("[documentsSigned]");
        journey.answers("confirm-commitments", NOT_SIGNED);
        assertThat(journey.openForms()).contains("decide-on-refusal").doesNotContain("confirm-funding");

        journey.answers("decide-on-refusal", "pathwayContinued", false);

        assertThat(journey.openForms()).doesNotContain("confirm-funding", "decide-on-refusal");
        assertThat(journey.theCase().state()).isEqualTo(CareCase.State.OPEN);
    }

    @Test
    @Requirement("DEV-2.5-3")
    void keepsADatedRecordThatTheCommitmentsWereUnderstood() {
        journey.opens().does(Ways.TO_PLAN).does("assess-finances", "explain-finance");
        assertThatThrownBy(
                        () -> journey.answers("confirm-commitments", "understoodBy", list(), "understandingDate", null))
                .hasMessageContaining("[understoodBy]")
                .hasMessageContaining("[understandingDate]");

        journey.does("confirm-commitments", "confirm-funding");

        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo("confirm-commitments");
            assertThat(entry.content())
                    .containsEntry("understoodBy", List.of("PERSON"))
                    .containsEntry("understandingDate", "2026-03-02");
        });
    }

    @Test
    void refusesTheFundingWhenClientFinanceDoes() {
        journey.opens().does(Ways.TO_PLAN).does("assess-finances", "explain-finance", "confirm-commitments");

        journey.answers(
                "confirm-funding",
                "fundingConfirmed",
                false,
                "fundingSource",
                null,
                "fundingRefusedReason",
                "The budget of this locality is spent for this year");

        assertThat(journey.openForms()).containsExactly("score-descriptors");
        assertThat(journey.record(EntryKind.FORM_COMPLETED)).anySatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo("confirm-funding");
            assertThat(entry.content()).containsKey("fundingRefusedReason").doesNotContainKey("fundingSource");
        });
    }
}
