package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.placement.Placement;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 4.4: whether a person stays is settled before a move is planned. */
@ServiceTest
class ContinuityMoveProcessTest {

    private static final Object[] CAPITAL = {
        "continuityReason",
        "CAPITAL",
        "moneyEndsOn",
        "2026-05-31",
        "whatHappened",
        "The savings last until the end of May"
    };
    private static final Object[] NOT_SUITABLE = {
        "continuityReason", "NOT_SUITABLE", "whatHappened", "The person cannot use the stairs any more"
    };

    @Autowired
    Driver journey;

    @Autowired
    TestHomes homes;

    @Autowired
    Processes processes;

    @Autowired
    CaseDesk desk;

    @Autowired
    Placements placements;

    /** The person lives in HOME-A; the usual rate is 90000 pence a week. */
    @BeforeEach
    void movedIn() {
        homes.enter();
        StraightLine.movedIn(journey);
    }

    private String end() {
        return processes.end(journey.reference(), "continuity-move").orElse("not ended");
    }

    private Placement placement() {
        return placements.open(journey.reference()).orElseThrow();
    }

    private void moneyRunsOut(long weeklyFeePence) {
        desk.reportsAs("client-finance", "continuity-move", CAPITAL);
        journey.does(Ways.MONEY).answers("discuss-move", "weeklyFeePence", weeklyFeePence);
    }

    @Test
    @Requirement({"DEV-4.4-3", "DEV-4.4-4"})
    void talksWithPersonFamilyAndHomeAboutStayingAndATopUp() {
        desk.reports("continuity-move", CAPITAL);

        assertThat(journey.openForms()).containsExactlyInAnyOrder("discuss-move", "assess-finances");
        assertThat(journey.theCase().namedAssessor()).isPresent();
        assertThat(journey.known(journey.task("discuss-move")))
                .containsEntry("continuityReason", "CAPITAL")
                .containsEntry("weeklyBudgetPence", 90000L)
                .containsEntry("weeklyFeePence", 90000L);
        assertThatThrownBy(() -> journey.answers(
                        "discuss-move",
                        "withPersonOn",
                        null,
                        "withProviderOn",
                        null,
                        "noFamilyReason",
                        null,
                        "topUpReason",
                        null))
                .hasMessageContaining("[withPersonOn]")
                .hasMessageContaining("[withProviderOn]")
                .hasMessageContaining("[noFamilyReason]")
                .hasMessageContaining("[topUpReason]");
        assertThatThrownBy(() -> journey.answers("discuss-move", "topUpExplored", null))
                .hasMessageContaining("[topUpExplored]");
    }

    @Test
    @Requirement({"DEV-2.5-1", "DEV-2.5-5"})
    void hasFinancesAssessedWherePrivateMoneyRunsOutAndConfirmsNoOtherPlaceBefore() {
        homes.another("HOME-D", "EX4 6NQ");
        desk.reports("continuity-move", CAPITAL);
        journey.answers("discuss-move", "weeklyFeePence", 120000)
                .does("assess-risk-of-move", "check-law-and-policy", "plan-move", "open-search");
        journey.offers("HOME-D", 90000);
        journey.does(Ways.TO_OPTION);
        assertThat(journey.openForms()).containsExactly("assess-finances");
        assertThat(processes.variables(journey.reference(), "financial-pathway"))
                .extracting(asked -> asked.get("councilFundingNeeded"))
                .containsExactly(true);

        journey.does(Ways.MONEY);

        assertThat(processes.end(journey.reference(), "financial-pathway")).contains("CONFIRMED");
        assertThat(journey.openForms()).containsExactly("reconfirm-understanding");
    }

    @Test
    void leavesFinancesAloneWhereTheHomeDoesNotSuit() {
        desk.reports("continuity-move", NOT_SUITABLE);

        assertThat(journey.openForms()).containsExactly("discuss-move");
    }

    @Test
    void staysWhereTheHomeAsksNoMoreThanTheUsualRate() {
        desk.reportsAs("client-finance", "continuity-move", CAPITAL);
        assertThatThrownBy(() -> journey.answers("discuss-move", "weeklyFeePence", 88000))
                .hasMessageContaining("[payFrom]");
        assertThatThrownBy(() -> journey.answers("discuss-move", "weeklyFeePence", 88000, "payFrom", "2026-03-15"))
                .hasMessageContaining("[payFrom]");
        journey.answers("discuss-move", "weeklyFeePence", 88000, "payFrom", "2026-06-01");

        assertThat(end()).isEqualTo("STAYS_AT_USUAL_RATE");
        assertThat(placement().terms()).hasSize(2);
        assertThat(placement().current()).satisfies(terms -> {
            assertThat(terms.contractPrice()).isEqualTo(new Money(88000));
            assertThat(terms.weeklyBudget()).isEqualTo(new Money(90000));
            assertThat(terms.validFrom()).isEqualTo(LocalDate.parse("2026-06-01"));
        });
        assertThat(desk.told()).contains("PROVIDER CONTRACT_PRICE");
        assertThat(desk.told()).contains("team-manager CONTINUITY_OPENED", "team-manager CONTINUITY_SETTLED");
        assertThat(journey.theCase().namedAssessor()).isEmpty();
    }

    @Test
    @Requirement("DEV-4.4-4")
    void staysWithATopUpThatSomebodyElsePays() {
        desk.reports("continuity-move", CAPITAL);
        journey.answers("discuss-move", "weeklyFeePence", 120000, "topUpExplored", true, "topUpReason", null);
        journey.does("confirm-option-by-hand");
        assertThat(journey.known(journey.task("describe-top-up"))).containsEntry("weeklyPricePence", 120000L);

        journey.answers("describe-top-up", "offerOfSearch", false, "offerReference", null, "weeklyPricePence", 120000)
                .does("refer-top-up", "judge-top-up-sustainability", "explain-top-up", "agree-top-up");

        assertThat(end()).isEqualTo("STAYS_WITH_TOP_UP");
        assertThat(placements.open(journey.reference()).orElseThrow().current()).satisfies(terms -> {
            assertThat(terms.contractPrice()).isEqualTo(new Money(120000));
            assertThat(terms.topUp()).isEqualTo(new Money(30000));
        });
    }

    @Test
    @Requirement({"DEV-4.4-5", "DEV-4.1-4"})
    void plansAMoveOnlyAfterItsRiskAndTheLawAreChecked() {
        moneyRunsOut(120000);
        assertThat(journey.openForms()).containsExactly("assess-risk-of-move");

        journey.does("assess-risk-of-move");
        assertThat(journey.openForms()).containsExactly("check-law-and-policy");
        assertThatThrownBy(() -> journey.answers("check-law-and-policy", "legalPolicyCheckReference", null))
                .hasMessageContaining("[legalPolicyCheckReference]");
        journey.does("check-law-and-policy");
        assertThat(journey.known(journey.task("plan-move")))
                .containsEntry("legalPolicyCheckReference", "DOC/legal-1")
                .containsEntry("riskAssessmentReference", "DOC/risk-assessment-1");
        journey.does("plan-move");

        assertThat(journey.openForms()).containsExactly("open-search");
        assertThat(end()).isEqualTo("not ended");
        assertThat(journey.record(EntryKind.PANEL))
                .noneMatch(entry -> "REMAIN_DUE_TO_RISK".equals(entry.content().get("requestKind")));
    }

    @Test
    @Requirement("DEV-4.1-4")
    void talksAgainWhereLawOrPolicyStandsAgainstAMove() {
        desk.reports("continuity-move", NOT_SUITABLE);
        journey.does("discuss-move", "assess-risk-of-move");

        journey.answers(
                "check-law-and-policy", "moveLawful", false, "notLawfulReason", "The person objects, with an advocate");

        assertThat(journey.openForms()).containsExactly("discuss-move");
        assertThat(end()).isEqualTo("not ended");
    }

    @Test
    @Requirement({"DEV-4.4-6", "DEV-X-23"})
    void asksForumAndEnhancedAuthorisationToLetAPersonAtRiskStayAndMovesNobodyMeanwhile() {
        moneyRunsOut(120000);
        journey.answers("assess-risk-of-move", "riskToHealth", "SIGNIFICANT");
        assertThat(journey.openForms()).containsExactly("prepare-forum-pack");

        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum");
        assertThat(journey.openForms()).doesNotContain("plan-move", "check-law-and-policy");
        desk.reports("continuity-move", NOT_SUITABLE);
        assertThat(desk.told()).contains("PRACTITIONER CONTINUITY_OPEN_ALREADY");
        assertThat(processes.running(journey.reference(), "continuity-move")).isEqualTo(1);
        assertThatThrownBy(() -> journey.answers("decide-at-forum")).hasMessageContaining("[arrangementStart]");
        assertThatThrownBy(() -> journey.answers("decide-at-forum", "arrangementStart", "2026-03-15"))
                .hasMessageContaining("[arrangementStart]");
        journey.answers("decide-at-forum", "arrangementStart", "2026-06-01").does("present-to-enhanced-authorisation");
        assertThat(journey.openForms()).containsExactly("decide-at-enhanced-authorisation");
        assertThatThrownBy(() -> journey.answers("decide-at-enhanced-authorisation", "approvedWeeklyPence", 115000))
                .hasMessageContaining("[arrangementStart]");
        journey.answers(
                "decide-at-enhanced-authorisation", "approvedWeeklyPence", 115000, "arrangementStart", "2026-06-08");

        assertThat(end()).isEqualTo("STAYS_AUTHORISED");
        assertThat(placement().current()).satisfies(terms -> {
            assertThat(terms.contractPrice()).isEqualTo(new Money(115000));
            assertThat(terms.weeklyBudget()).isEqualTo(new Money(90000));
            assertThat(terms.validFrom()).isEqualTo(LocalDate.parse("2026-06-08"));
        });
        assertThat(journey.recorded(EntryKind.FORM_COMPLETED)).doesNotContain("plan-move");
    }

    @Test
    @Requirement("DEV-4.4-6")
    void talksAgainWithTheReasonsWhenStayingIsNotAuthorised() {
        desk.reports("continuity-move", NOT_SUITABLE);
        journey.does("discuss-move").answers("assess-risk-of-move", "riskToWellbeing", "SIGNIFICANT");
        journey.answers("prepare-forum-pack", "scoredCategories", null).does("present-to-forum");

        journey.answers("decide-at-forum", Forum.notValidated("NOT_AGREED"));

        assertThat(journey.openForms()).containsExactly("discuss-move");
        assertThat(desk.told()).contains("PRACTITIONER STAYING_REFUSED");
        assertThat(journey.known(journey.task("discuss-move"))).containsEntry("forumReasons", Forum.REASONS);
        journey.does("discuss-move");
        assertThat(journey.openForms()).containsExactly("assess-risk-of-move");
    }

    @Test
    void opensNothingWhereNobodyLives() {
        journey.opens().does("record-contact");

        desk.reports("continuity-move", CAPITAL);

        assertThat(end()).isEqualTo("NO_PLACEMENT");
        assertThat(desk.told()).contains("PRACTITIONER NO_PLACEMENT_IN_FORCE");
    }
}
