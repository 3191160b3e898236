package org.carejourney.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.journey.Driver.list;

import java.time.LocalDate;
import org.carejourney.Requirement;
import org.carejourney.ServiceTest;
import org.carejourney.placement.Placements;
import org.carejourney.record.EntryKind;
import org.carejourney.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What happens to top-ups and continuity where the council answers the open questions otherwise in procedure.yaml. */
@ServiceTest
@ContextConfiguration(initializers = OtherFigures.class)
class OtherContinuityAnswersProcessTest {

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

    @BeforeEach
    void someHomes() {
        homes.enter();
    }

    @Test
    @Requirement("DEV-4.4-6")
    void theForumAloneLetsAPersonAtRiskStay() {
        StraightLine.movedIn(journey);
        desk.reports("continuity-move", "continuityReason", "NOT_SUITABLE", "whatHappened", "The stairs are too steep");
        journey.answers("discuss-move", "weeklyFeePence", 120000)
                .answers("assess-risk-of-move", "riskToHealth", "SIGNIFICANT")
                .answers("prepare-forum-pack", "scoredCategories", null)
                .does("present-to-forum")
                .answers("decide-at-forum", "arrangementStart", "2026-06-01");

        assertThat(processes.end(journey.reference(), "continuity-move")).contains("STAYS_AUTHORISED");
        assertThat(placements.open(journey.reference()).orElseThrow().current()).satisfies(terms -> {
            assertThat(terms.contractPrice()).isEqualTo(new Money(120000));
            assertThat(terms.validFrom()).isEqualTo(LocalDate.parse("2026-06-01"));
        });
    }

    @Test
    @Requirement("DEV-3.1-4")
    void anAftercareArrangementCountsWithoutAReferenceByTheVersionOfThePolicyInForce() {
        journey.opens().does(Ways.TO_PLAN).does(Ways.TO_FORUM).does(Ways.MONEY).does("open-search");
        journey.offers("HOME-A", 88000);
        journey.offers("HOME-A", 100000);
        desk.reports(
                "top-up-agreement",
                "chargeNature",
                "HIGHER_PRICE_CHOICE",
                "inPlan",
                false,
                "payer",
                "PERSON",
                "whatFor",
                "A room with a garden");

        journey.answers(
                "describe-top-up",
                "thirdPartyWillingAndAble",
                null,
                "payerEvidenceReference",
                null,
                "disregardActive",
                false,
                "section117Applies",
                true);
        journey.does("refer-top-up", "judge-top-up-sustainability", "explain-top-up")
                .answers(
                        "agree-top-up",
                        "commitmentRealistic",
                        null,
                        "commitmentStatement",
                        null,
                        "agreedBy",
                        list("COUNCIL", "HOME", "PERSON"));

        assertThat(processes.end(journey.reference(), "top-up-agreement")).contains("AGREED");
        assertThat(journey.record(EntryKind.FORM_COMPLETED))
                .filteredOn(entry -> entry.subject().equals("agree-top-up"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).containsEntry("policyVersion", "2026-7"));
    }
}
