package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 2.4: community nursing and the NHS, before level and budget are proposed. */
@ServiceTest
class NursingAndNhsProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Test
    @Requirement("DEV-2.4-3")
    void asksCommunityNursingAndTheProviderWhenNursingNeedsAreIndicated() {
        journey.opens().does(Ways.TO_PLAN);
        assertThatThrownBy(() -> journey.answers("score-descriptors", "nursingNeedsIndicated", null))
                .hasMessageContaining("[nursingNeedsIndicated]");
        journey.answers("score-descriptors", "nursingNeedsIndicated", true);
        assertThat(journey.openForms()).contains("consult-nursing").doesNotContain("prepare-forum-pack");

        assertThatThrownBy(() -> journey.answers(
                        "consult-nursing",
                        "communityNursingConsulted",
                        false,
                        "providerConsulted",
                        null,
                        "providerNotConsultedReason",
                        null))
                .hasMessageContaining("[communityNursingConsulted]")
                .hasMessageContaining("[providerConsulted]");
        assertThatThrownBy(() -> journey.answers("consult-nursing", "providerNotConsultedReason", null))
                .hasMessageContaining("[providerNotConsultedReason]");
        journey.does("consult-nursing");

        assertThat(journey.openForms()).contains("prepare-forum-pack");
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED)).contains("consult-nursing");
    }

    @Test
    @Requirement("DEV-2.4-4")
    void sendsAPositiveChecklistToTheNhsAndGoesOn() {
        toChecklist();
        assertThat(journey.openForms()).contains("complete-nhs-checklist").doesNotContain("prepare-forum-pack");

        journey.does("complete-nhs-checklist");

        assertThat(desk.told()).contains("nhs-contact CONTINUING_HEALTH_CARE_REFERRAL");
        assertThat(journey.openForms()).contains("record-nhs-outcome", "prepare-forum-pack");
    }

    @Test
    @Requirement("DEV-2.4-4")
    void sendsNoReferralWhenTheChecklistIsNegative() {
        toChecklist();
        assertThatThrownBy(() -> journey.answers("complete-nhs-checklist", "checklistResult", null))
                .hasMessageContaining("[checklistResult]");

        journey.answers("complete-nhs-checklist", "checklistResult", "NEGATIVE", "referralReference", null);

        assertThat(desk.told()).isEmpty();
        assertThat(journey.openForms()).contains("prepare-forum-pack").doesNotContain("record-nhs-outcome");
    }

    @Test
    void sendsANewChecklistToTheReferralThatTheNhsHasAlready() {
        toChecklist();
        journey.does("complete-nhs-checklist");
        desk.reports(
                "report-change-of-needs",
                "whatChanged",
                "A fall: the person cannot walk any more",
                "changedOn",
                "2026-03-02");

        journey.answers("score-descriptors", "continuingHealthCareRelevant", true)
                .does("complete-nhs-checklist");

        assertThat(desk.told()).contains("nhs-contact CONTINUING_HEALTH_CARE_CHECKLIST");
        assertThat(journey.openForms().stream().filter("record-nhs-outcome"::equals))
                .hasSize(1);
    }

    private void toChecklist() {
        journey.opens().does(Ways.TO_PLAN).answers("score-descriptors", "continuingHealthCareRelevant", true);
    }
}
