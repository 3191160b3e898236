package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carejourney.journey.Driver.list;
import static org.carejourney.journey.TargetedSupport.AGREE;
import static org.carejourney.journey.TargetedSupport.NOTES;
import static org.carejourney.journey.TargetedSupport.ONE_CATEGORY;
import static org.carejourney.journey.TargetedSupport.REPORT;
import static org.carejourney.journey.TargetedSupport.REQUEST;
import static org.carejourney.journey.TargetedSupport.REVIEW;
import static org.carejourney.journey.TargetedSupport.UNTIL_30_APRIL;

import java.time.Instant;
import java.util.List;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.record.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Needs that have risen for a while, by every way through {@code short-term-escalation} and what it calls or starts:
 * {@code urgent-targeted-support}, {@code urgent-support-review} and {@code targeted-support}.
 */
@ServiceTest
class ShortTermEscalationProcessTest {

    @Autowired
    Driver journey;

    @Autowired
    CaseDesk desk;

    @Autowired
    TargetedSupport support;

    @Autowired
    Searching search;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @BeforeEach
    void moveIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    @Test
    @Requirement("DEV-2.12-7")
    void supportsNothingThatTheForumDoesNotAgree() {
        support.isAsked(UNTIL_30_APRIL);
        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum");

        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(support.end(REPORT)).isEqualTo("REFUSED");
        assertThat(support.listed()).doesNotContain("eap LISTED");
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_REFUSED");
        assertThat(journey.openForms()).isEmpty();
    }

    @Test
    @Requirement({"DEV-2.12-6", "DEV-2.12-10"})
    void theAssistantDirectorGivesALimitedTimeOrReasons() {
        support.isAskedUrgently();

        assertThatThrownBy(() -> journey.answers(AGREE, "supportEndDate", null))
                .hasMessageContaining("[supportEndDate]");
        assertThatThrownBy(() -> journey.answers(AGREE, "supportEndDate", "2026-03-17"))
                .hasMessageContaining("[supportEndDate] The support ends after it starts.");
        assertThatThrownBy(() -> journey.answers(AGREE, "supportEndDate", "2026-04-14"))
                .hasMessageContaining("[supportEndDate] The support is longer");
        assertThatThrownBy(() -> journey.answers(AGREE, declined(null))).hasMessageContaining("[reasons]");
        journey.answers(AGREE, declined("The home can help with its own staff until the forum sits"));

        assertThat(support.end(REPORT)).isEqualTo("REFUSED");
        assertThat(desk.told()).contains("PRACTITIONER URGENT_SUPPORT_DECLINED", "PROVIDER TARGETED_SUPPORT_REFUSED");
        assertThat(support.listed()).isEmpty();
    }

    private static Object[] declined(String reasons) {
        return new Object[] {
            "urgentDecision", "DECLINED", "supportStartDate", null, "supportEndDate", null, "reasons", reasons
        };
    }

    @Test
    @Requirement("DEV-2.12-11")
    void enhancedAuthorisationMayChangeTheEndOrSendTheCaseBackToItself() {
        support.isAskedUrgently();
        journey.does(AGREE);

        support.eapAnswers(
                "eapDecision",
                "RETURNED",
                "reasons",
                "The home's own view is missing",
                "supportStartDate",
                null,
                "supportEndDate",
                null);
        assertThat(support.lastDay()).containsExactly("2026-04-06");
        support.eapAnswers("supportStartDate", "2026-03-17", "supportEndDate", "2026-04-10");

        assertThat(support.notes()).containsExactly("TARGETED_SUPPORT_CHANGED [2026-04-10]");
        assertThat(support.lastDay()).containsExactly("2026-04-10");
        assertThat(search.clock("targetedSupportEnd").dueAt()).isEqualTo(Instant.parse("2026-04-10T22:59:59Z"));
        assertThat(desk.told()).contains("PROVIDER TARGETED_SUPPORT_CHANGED", "PRACTITIONER TARGETED_SUPPORT_CHANGED");
    }

    @Test
    @Requirement("DEV-2.12-3")
    void refusesWithoutEvidence() {
        support.isRefused(List.of("EVIDENCE"), List.of("evidenceReferences"), "evidenceReferences", list());
    }

    @Test
    @Requirement({"DEV-2.12-1", "DEV-2.12-3", "DEV-2.12-4", "DEV-2.12-5", "DEV-2.12-6"})
    void namesEverythingThatIsMissingAtOnce() {
        support.isRefused(
                List.of("MULTIPLE_CATEGORIES", "EVIDENCE", "HEALTH_PROFESSIONAL", "TECS", "END_DATE"),
                List.of(
                        "categoriesIncreased",
                        "evidenceReferences",
                        "healthProfessionalInvolved",
                        "technologyExplored",
                        "supportEndDate"),
                "categoriesIncreased",
                null,
                "evidenceReferences",
                null,
                "healthProfessionalInvolved",
                null,
                "healthProfessionalName",
                null,
                "healthProfessionalRole",
                null,
                "healthProfessionalContactedOn",
                null,
                "technologyExplored",
                null,
                "technologySummary",
                null,
                "supportEndDate",
                null);
    }

    @Test
    @Requirement("DEV-2.12-6")
    void aHomeAsksForWhoLivesThereAndLearnsNothingOfOthers() {
        assertThatThrownBy(() -> desk.reportsAsUsual("provider-HOME-B", REPORT, REQUEST, new Object[0]))
                .hasMessageContaining("[caseReference] There is no case of this reference");

        desk.reportsAsUsual("provider-HOME-A", REPORT, REQUEST, new Object[0]);

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
    }

    @Test
    void refusesForSomebodyWhoDoesNotLiveInAHome() {
        journey.opens();

        assertThatThrownBy(() -> support.isAsked())
                .hasMessageContaining("[caseReference] The person of this case does not live in a home yet.");
        assertThat(processes.running(journey.reference(), REPORT)).isZero();
    }

    @Test
    @Requirement("DEV-X-15")
    void goesOnOnlyByANewDecision() {
        support.isAskedUrgently();
        journey.does(AGREE);
        support.eapAnswers();
        journey.does(NOTES).answers(REVIEW, "whatFollows", "NEW_REQUEST");

        assertThat(journey.openForms()).containsExactly(REQUEST);
        assertThatThrownBy(() -> journey.answers(REQUEST, "categoriesIncreased", list(ONE_CATEGORY)))
                .hasMessageContaining("[categoriesIncreased] Several categories");
        journey.does(REQUEST);

        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");
        journey.letPassUntil("2026-04-07T00:00:00Z");
        assertThat(support.end("targeted-support")).isEqualTo("NEW_DECISION_ASKED");
        assertThat(support.notes()).containsExactly("TARGETED_SUPPORT_ENDED [2026-04-06]");
    }

    @Test
    @Requirement("DEV-2.12-12")
    void bringsTheAnnualReviewForwardAtOnceWhenTheReviewFindsThatTheChangeLasts() {
        support.isAskedUrgently();
        journey.does(AGREE);
        support.eapAnswers();
        journey.does(NOTES).answers(REVIEW, "whatFollows", "LASTING_CHANGE");

        assertThat(journey.openForms()).containsExactly("review-annually");
        journey.letPassUntil("2026-04-07T00:00:00Z");
        assertThat(support.end(REPORT)).isEqualTo("REASSESSMENT_STARTED");
    }

    @Test
    void remindsTheAssistantDirectorAfterFourHours() {
        support.isAskedUrgently();

        journey.letPassUntil("2026-03-16T13:00:00Z");

        assertThat(journey.recorded(EntryKind.DEADLINE_BREACHED)).contains("urgentSupportDecision");
        assertThat(desk.told()).anyMatch(told -> told.startsWith("assistant-director-east "));
        journey.does(AGREE);
    }
}
