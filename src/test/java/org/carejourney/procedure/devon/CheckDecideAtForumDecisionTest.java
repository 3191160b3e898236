package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;
import static org.carejourney.procedure.DecisionTable.rows;
import static org.carejourney.procedure.DecisionTable.words;

import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDecideAtForumDecisionTest {

    private static final String CHECKS =
            "CARE_ACT PLAN_REVIEWED RESOURCES_FIT_OUTCOMES INDEPENDENCE WELLBEING RIGHTS DEPENDENCY";

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-decide-at-forum", "decide-at-forum").where("pqf.largeBudgetPence", 150000L);

    @Requirement("DEV-2.4-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    VALIDATED | RESIDENTIAL | R2 | 90000 | ''
                    VALIDATED | RESIDENTIAL | R2 | 90001 | validatedButChanged
                    VALIDATED | RESIDENTIAL | R3 | 90000 | validatedButChanged
                    VALIDATED | NURSING | N3 | 90000 | validatedButChanged
                    VALIDATED_CHANGED | RESIDENTIAL | R2 | 90000 | changedButSame
                    VALIDATED_CHANGED | RESIDENTIAL | R2 | 89999 | ''
                    VALIDATED_CHANGED | RESIDENTIAL | R3 | 90000 | ''
                    VALIDATED_CHANGED | NURSING | N5 | 133500 | ''
                    VALIDATED_CHANGED | NURSING | BESPOKE | - | ''
                    VALIDATED_CHANGED | RESIDENTIAL | BESPOKE | - | ''
                    VALIDATED_CHANGED | RESIDENTIAL | N1 | 99500 | levelNotOfResidential
                    VALIDATED_CHANGED | NURSING | R3 | 98500 | levelNotOfNursing
                    VALIDATED_CHANGED | RESIDENTIAL | R3 | - | budgetMissing
                    VALIDATED | RESIDENTIAL | R2 | - | validatedButChanged budgetMissing
                    RETURNED | - | - | - | ''
                    NOT_AGREED | - | - | - | ''
                    """)
    void validatesLevelAndBudgetTogether(
            String panelDecision, String setting, String descriptorLevel, Long weeklyBudgetPence, String expected) {
        assertThat(rules(
                        "panelDecision",
                        panelDecision,
                        "setting",
                        setting,
                        "descriptorLevel",
                        descriptorLevel,
                        "weeklyBudgetPence",
                        weeklyBudgetPence))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.4-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    VALIDATED | BESPOKE | ''
                    VALIDATED_CHANGED | BESPOKE | changedButSame
                    VALIDATED | R3 | validatedButChanged budgetMissing
                    """)
    void comparesABespokeLevelWithoutABudget(String panelDecision, String descriptorLevel, String expected) {
        assertThat(rules(
                        "panelDecision",
                        panelDecision,
                        "proposedLevel",
                        "BESPOKE",
                        "proposedWeeklyBudgetPence",
                        null,
                        "descriptorLevel",
                        descriptorLevel,
                        "weeklyBudgetPence",
                        null))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A2-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    COUNCIL NHS | - | ''
                    COUNCIL COUNCIL NHS NHS | - | ''
                    COUNCIL | Called to a patient | ''
                    COUNCIL | - | noNhsMember
                    NHS | - | noCouncilMember
                    '' | Called to a patient | noCouncilMember
                    - | - | noCouncilMember noNhsMember
                    """)
    void seatsMembersOfTheCouncilAndTheNhs(String attendees, String nhsAbsenceReason, String expected) {
        assertThat(rules(
                        "attendees",
                        attendees == null ? null : rows("organisation", attendees),
                        "nhsAbsenceReason",
                        nhsAbsenceReason))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A2-4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    true | true | ''
                    true | false | complexWithoutPracticeLead
                    true | - | complexWithoutPracticeLead
                    false | false | ''
                    - | - | ''
                    """)
    void decidesAComplexCaseWithAPracticeLead(Boolean complexCase, Boolean practiceLeadSupport, String expected) {
        assertThat(rules("complexCase", complexCase, "practiceLeadSupport", practiceLeadSupport))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A2-11")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    149999 | - | ''
                    150000 | - | largeBudgetNotFlagged
                    150000 | false | largeBudgetNotFlagged
                    150001 | false | largeBudgetNotFlagged
                    150000 | true | ''
                    90000 | true | ''
                    """)
    void flagsALargeBudget(Long budget, Boolean largeOrUnique, String expected) {
        assertThat(rules(
                        "weeklyBudgetPence",
                        budget,
                        "proposedWeeklyBudgetPence",
                        budget,
                        "largeOrUnique",
                        largeOrUnique))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A2-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    VALIDATED | CARE_ACT PLAN_REVIEWED RESOURCES_FIT_OUTCOMES INDEPENDENCE WELLBEING RIGHTS | checksIncomplete
                    VALIDATED | PLAN_REVIEWED RESOURCES_FIT_OUTCOMES INDEPENDENCE WELLBEING RIGHTS DEPENDENCY | checksIncomplete
                    VALIDATED | - | checksIncomplete
                    RETURNED | CARE_ACT | ''
                    NOT_AGREED | CARE_ACT | ''
                    """)
    void worksThroughTheChecklist(String panelDecision, String checks, String expected) {
        assertThat(rules("panelDecision", panelDecision, "checks", checks == null ? null : words(checks)))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A2-5")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    VALIDATED | true | ''
                    VALIDATED | false | planNotSignedOff
                    VALIDATED | - | planNotSignedOff
                    RETURNED | - | ''
                    """)
    void signsOffThePlanItValidates(String panelDecision, Boolean planSignedOff, String expected) {
        assertThat(rules("panelDecision", panelDecision, "planSignedOff", planSignedOff))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    2026-03-16 | 2026-03-16 | ''
                    2026-03-15 | 2026-03-16 | startsBeforeThePlacement
                    2026-03-15 | - | ''
                    - | 2026-03-16 | ''
                    """)
    void paysForNoPlaceBeforeItWasTaken(String arrangementStart, String placementStart, String expected) {
        assertThat(rules("arrangementStart", arrangementStart, "placementStart", placementStart))
                .isEqualTo(expected);
    }

    private static String rules(Object... changes) {
        Map<String, Object> entry = row("panelDecision", "VALIDATED", "planSignedOff", true);
        entry.putAll(row("proposedSetting", "RESIDENTIAL", "proposedLevel", "R2", "proposedWeeklyBudgetPence", 90000L));
        entry.putAll(row("setting", "RESIDENTIAL", "descriptorLevel", "R2", "weeklyBudgetPence", 90000L));
        entry.putAll(row("attendees", rows("organisation", "COUNCIL NHS"), "checks", words(CHECKS)));
        entry.putAll(row(changes));
        return TABLE.rules(entry);
    }
}
