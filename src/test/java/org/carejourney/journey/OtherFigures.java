package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The shipped procedure of Devon with another answer to each thing that the council may decide: all of them in one, so
 * that the tests of other answers share one running service.
 */
class OtherFigures implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A shipped text, then what stands in its place, and so on. */
    private static final String[] FROM_TO = {
        "practiceLeadAfter: { value: COMMUNITY_SERVICES_MANAGER",
        "practiceLeadAfter: { value: TEAM_MANAGER",
        "effectWhileOpen: { value: AS_ASSESSED",
        "effectWhileOpen: { value: SUSPENDED",
        "csmRouting: { value: CASE_HOLDER",
        "csmRouting: { value: COMMUNITY_SERVICES_MANAGER",
        "route.remainDueToRisk: { value: FORUM_AND_EAP_ABOVE_RATE",
        "route.remainDueToRisk: { value: FORUM_ONLY",
        "eap.requestKinds: { value: [TARGETED_SUPPORT, ADDITIONAL_PAYMENT]",
        "eap.requestKinds: { value: [ADDITIONAL_PAYMENT]",
        "Stage of a disagreement, amount: 5,",
        "Stage of a disagreement, amount: 3,",
        "Part B of the bespoke review, amount: 5,",
        "Part B of the bespoke review, amount: 3,",
        "requireReference: true",
        "requireReference: false",
        "threshold.multipleAreas: 2",
        "threshold.multipleAreas: 3",
        "threshold.significantSteps: 0",
        "threshold.significantSteps: 2",
        "targetedSupport.maxDays: 28",
        "targetedSupport.maxDays: 14",
        "urgent support, amount: 4,",
        "urgent support, amount: 2,",
        "Triage of a review request, amount: 5,",
        "Triage of a review request, amount: 3,",
        "sharing.packs.MOVE_IN: [YCSP, CARE_ACT_ASSESSMENT, OTHER_ASSESSMENT, OTHER_ESSENTIAL]",
        "sharing.packs.MOVE_IN: [YCSP, CARE_ACT_ASSESSMENT, OTHER_ASSESSMENT]",
        "documents.link.days: 28",
        "documents.link.days: 7",
        "documents.link.passedOnBy: [practitioner, ast]",
        "documents.link.passedOnBy: [practitioner]",
        "documents.YCSP.forms: [plan-support, update-care-and-support-plan]",
        "documents.YCSP.forms: [plan-support, assess-needs]",
        "documents.YCSP.leaveOut: [councilFundingNeeded, financialAssessmentRaised]",
        "documents.YCSP.leaveOut: [fundingIndication]",
        "sections.S4: [multidisciplinaryInformation, multidisciplinaryReference, multidisciplinaryReason]",
        "sections.Wishes: [goals]",
        "sections.S5: [needsSummaryReference, needs, eligibilityOutcome]",
        "sections.S5: [needsSummaryReference, need, eligibilityOutcomes]",
        "{ label: Report a contact, startGroups: [practitioner,",
        "{ label: Report a contact, startGroups: [provider, practitioner,",
        "review.bespoke.recurring: false",
        "review.bespoke.recurring: true",
        "review.bespoke.initialToo: true",
        "review.bespoke.initialToo: false",
        "bespoke.maxRounds: 2",
        "bespoke.maxRounds: 1",
        "bespoke.existing.requirePqf: true",
        "bespoke.existing.requirePqf: false",
        "title: Top-up policy, url: \"https://www.devon.gov.uk/adult-social-care/\", owner: Client financial services,"
                + " lastChecked: 2026-02-01, version: \"1\"",
        "title: Top-up policy, url: \"https://www.devon.gov.uk/adult-social-care/\", owner: Client financial services,"
                + " lastChecked: 2026-02-01, version: \"2026-7\""
    };

    @Override
    public void initialize(ConfigurableApplicationContext service) {
        try {
            Path places = Files.createTempDirectory("procedures");
            Path folder = Files.createDirectory(places.resolve("devon"));
            String figures = Files.readString(Path.of("bpmn/devon/procedure.yaml"));
            for (int at = 0; at < FROM_TO.length; at += 2) {
                assertThat(figures).contains(FROM_TO[at]);
                figures = figures.replace(FROM_TO[at], FROM_TO[at + 1]);
            }
            Files.writeString(folder.resolve("procedure.yaml"), figures);
            TestPropertyValues.of("care-journey.procedures=file:" + places + "/")
                    .applyTo(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
