package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 2.5: nothing is confirmed before the funding is decided and the NHS has answered. */
@ServiceTest
class AwaitClearanceProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestHomes homes;

    @BeforeEach
    void enterHomes() {
        homes.enter();
    }

    @Test
    void clearsAtOnceWhenTheFundingIsConfirmedAndTheNhsWasNotAsked() {
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM).does(Ways.MONEY);

        toAssessedOption();

        assertThat(journey.openForms()).containsExactly("reconfirm-understanding");
    }

    @Test
    @Requirement("DEV-2.5-5")
    void waitsForTheFunding() {
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM);
        toAssessedOption();
        assertThat(journey.openForms()).containsExactly("assess-finances");

        journey.does(Ways.MONEY);

        assertThat(journey.openForms()).containsExactly("reconfirm-understanding");
    }

    @Test
    @Requirement("DEV-2.5-5")
    void goesBackWhenTheFundingIsRefused() {
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM);
        toAssessedOption();

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
        journey.answers("decide-on-refusal", "pathwayContinued", false);

        assertThat(journey.openForms()).containsExactly("decide-after-refused-funding");
    }

    @Test
    @Requirement("DEV-2.4-5")
    void waitsForTheNhsButSearchesMeanwhile() {
        referredToTheNhs();
        toAssessedOption();
        assertThat(journey.openForms()).containsExactly("record-nhs-outcome");

        journey.does("record-nhs-outcome");

        assertThat(journey.openForms()).containsExactly("reconfirm-understanding");
    }

    @Test
    void clearsAtOnceWhenTheNhsHasAnsweredBefore() {
        referredToTheNhs();
        journey.does("record-nhs-outcome");

        toAssessedOption();

        assertThat(journey.openForms()).containsExactly("reconfirm-understanding");
    }

    private void referredToTheNhs() {
        journey.opens()
                .does(Ways.TO_PLAN)
                .answers("score-descriptors", "continuingHealthCareRelevant", true)
                .does("complete-nhs-checklist", "prepare-forum-pack", "present-to-forum", "decide-at-forum")
                .does(Ways.MONEY);
    }

    private void toAssessedOption() {
        journey.does("open-search");
        journey.offers("HOME-A", 90000);
        journey.does(Ways.TO_OPTION);
    }
}
