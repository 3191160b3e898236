package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.Driver.map;

import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.messaging.Notices;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sections 2.2 and 2.3: who assesses, what is found, what may be shared and what is planned. */
@ServiceTest
class CareActAssessmentProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    Notices notices;

    @Test
    @Requirement({"DEV-4.2-4", "DEV-4.2-5"})
    void namesTheAssessorAndTellsTheProviderThatThePersonHasNow() {
        journey.opens().does("record-contact", "gather-information");

        journey.answers("name-assessor", "namedAssessor", "sam-assessor", "currentProviderExists", true);

        assertThat(journey.theCase().namedAssessor()).contains("sam-assessor");
        assertThat(desk.told()).containsExactly("PROVIDER NAMED_ASSESSOR");
        assertThat(notices.toPassOn(Driver.DEVON, journey.reference()))
                .filteredOn(notice -> notice.about().equals("NAMED_ASSESSOR"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.assessor().orElseThrow().name()).isEqualTo("sam-assessor");
                    assertThat(notice.assessor().orElseThrow().reach()).isNotBlank();
                });
        assertThat(journey.openForms()).containsExactly("assess-needs");
    }

    @Test
    void tellsNoProviderWhereThereIsNone() {
        journey.opens().does("record-contact", "gather-information", "name-assessor");

        assertThat(desk.told()).isEmpty();
    }

    @Test
    void endsWithAdviceWhenThePersonIsNotEligible() {
        journey.opens().does("record-contact", "gather-information", "name-assessor");
        journey.answers("assess-needs", "eligibilityOutcome", "NOT_ELIGIBLE").does("discuss-sharing");
        assertThat(journey.openForms()).containsExactly("give-advice");

        journey.does("give-advice");

        assertThat(journey.theCase().result()).contains("NOT_ELIGIBLE");
        assertThat(journey.openForms()).isEmpty();
        assertThat(journey.recorded(EntryKind.MARKET)).isEmpty();
    }

    @Test
    @Requirement("DEV-2.3-3")
    void startsTheFinancialAssessmentWhenTheFirstViewOnWhoPaysCallsForIt() {
        journey.opens().does(Ways.TO_PLAN);

        assertThat(journey.openForms()).containsExactlyInAnyOrder("score-descriptors", "assess-finances");
    }

    @Test
    @Requirement("DEV-2.3-3")
    void startsNoFinancialAssessmentForSomebodyWhoPaysByThemselves() {
        toPlan().answers("plan-support", "fundingIndication", "OWN_FUNDS", "councilFundingNeeded", false);

        assertThat(journey.openForms()).containsExactlyInAnyOrder("score-descriptors", "explain-finance");
    }

    @Test
    void lowersNoFinancialAssessmentThatThePractitionerAskedFor() {
        toPlan().answers(
                        "plan-support",
                        "fundingIndication",
                        "OWN_FUNDS",
                        "councilFundingNeeded",
                        false,
                        "financialAssessmentRaised",
                        true);

        assertThat(journey.openForms()).contains("assess-finances");
    }

    @Test
    @Requirement("DEV-X-6")
    void endsWhenAnEligibleAlternativeIsChosen() {
        toPlan().answers(
                        "plan-support",
                        "alternatives",
                        list(map("type", "EXTRA_CARE", "finding", "SUITABLE", "reason", "A flat is free")),
                        "planningOutcome",
                        "ALTERNATIVE");

        assertThat(journey.theCase().result()).contains("ALTERNATIVE_ARRANGED");
        assertThat(journey.openForms()).isEmpty();
    }

    private Driver toPlan() {
        return journey.opens()
                .does("record-contact", "gather-information", "name-assessor", "assess-needs", "discuss-sharing");
    }
}
