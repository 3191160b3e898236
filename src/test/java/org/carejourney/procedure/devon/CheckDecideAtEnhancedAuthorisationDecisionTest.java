package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;
import static org.carejourney.procedure.DecisionTable.rows;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDecideAtEnhancedAuthorisationDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-decide-at-enhanced-authorisation", "decide-at-enhanced-authorisation");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    APPROVED | ADDITIONAL_PAYMENT | 5000 | ''
                    APPROVED | ADDITIONAL_PAYMENT | 0 | ''
                    APPROVED | ADDITIONAL_PAYMENT | - | priceMissing
                    APPROVED | BESPOKE_EXISTING | - | priceMissing
                    APPROVED | REMAIN_DUE_TO_RISK | - | priceMissing
                    APPROVED | BESPOKE_NEW | - | priceMissing
                    APPROVED | TARGETED_SUPPORT | - | ''
                    REJECTED | ADDITIONAL_PAYMENT | - | ''
                    RETURNED | BESPOKE_NEW | - | ''
                    """)
    void namesTheAmountWhenAPriceIsApproved(
            String eapDecision, String requestKind, Long approvedWeeklyPence, String expected) {
        assertThat(rules(
                        "eapDecision",
                        eapDecision,
                        "requestKind",
                        requestKind,
                        "approvedWeeklyPence",
                        approvedWeeklyPence))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    APPROVED | TARGETED_SUPPORT | 2026-03-12 | 2026-03-13 | ''
                    APPROVED | TARGETED_SUPPORT | 2026-03-12 | 2026-03-12 | endNotAfterStart
                    APPROVED | TARGETED_SUPPORT | 2026-03-12 | 2026-03-11 | endNotAfterStart
                    APPROVED | AD_URGENT_REVIEW | 2026-03-12 | 2026-03-13 | ''
                    APPROVED | AD_URGENT_REVIEW | 2026-03-12 | 2026-03-12 | endNotAfterStart
                    APPROVED | TARGETED_SUPPORT | 2026-04-03 | 2026-04-30 | ''
                    APPROVED | TARGETED_SUPPORT | 2026-04-03 | 2026-05-01 | tooLong
                    REJECTED | TARGETED_SUPPORT | - | - | ''
                    REJECTED | AD_URGENT_REVIEW | - | 2026-03-13 | ''
                    """)
    void endsTargetedSupportAfterItStarts(
            String eapDecision, String requestKind, String supportStartDate, String supportEndDate, String expected) {
        assertThat(rules(
                        "eapDecision",
                        eapDecision,
                        "requestKind",
                        requestKind,
                        "supportStartDate",
                        supportStartDate,
                        "supportEndDate",
                        supportEndDate))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    APPROVED | OFFER-1 | OFFER-1 | ''
                    APPROVED | OFFER-2 | OFFER-1 OFFER-2 | ''
                    APPROVED | OFFER-3 | OFFER-1 OFFER-2 | offerNotCompared
                    APPROVED | OFFER-1 | '' | offerNotCompared
                    APPROVED | OFFER-1 | - | offerNotCompared
                    REJECTED | - | - | ''
                    """)
    void choosesOneOfTheOffersCompared(
            String eapDecision, String selectedOfferReference, String offersCompared, String expected) {
        assertThat(rules(
                        "eapDecision",
                        eapDecision,
                        "requestKind",
                        "BESPOKE_NEW",
                        "approvedWeeklyPence",
                        198000L,
                        "selectedOfferReference",
                        selectedOfferReference,
                        "offersCompared",
                        offersCompared == null ? null : rows("offerReference", offersCompared)))
                .isEqualTo(expected);
    }

    @Requirement({"DEV-2.13-9", "DEV-X-21"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    OFFER-1 | 198000 | ''
                    OFFER-1 | 210000 | otherAmount
                    OFFER-2 | 210000 | ''
                    """)
    void approvesTheChosenOfferAtItsPrice(String selectedOfferReference, Long approvedWeeklyPence, String expected) {
        assertThat(rules(
                        "eapDecision",
                        "APPROVED",
                        "requestKind",
                        "BESPOKE_NEW",
                        "approvedWeeklyPence",
                        approvedWeeklyPence,
                        "selectedOfferReference",
                        selectedOfferReference,
                        "offersCompared",
                        List.of(
                                row("offerReference", "OFFER-1", "comparedWeeklyPence", 198000L),
                                row("offerReference", "OFFER-2", "comparedWeeklyPence", 210000L))))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.13-15")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    RETURNED | BESPOKE_EXISTING | returnedResident
                    REJECTED | BESPOKE_EXISTING | ''
                    RETURNED | BESPOKE_NEW | ''
                    """)
    void agreesOrRejectsForAResident(String eapDecision, String requestKind, String expected) {
        assertThat(rules("eapDecision", eapDecision, "requestKind", requestKind))
                .isEqualTo(expected);
    }

    @Requirement("DEV-A2-14")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    SENIOR_MANAGER COMMISSIONER | ''
                    SENIOR_MANAGER COMMISSIONER COMMISSIONER OTHER | ''
                    COMMISSIONER OTHER | noSeniorManager
                    SENIOR_MANAGER SENIOR_MANAGER | noCommissioner
                    OTHER OTHER | noSeniorManager noCommissioner
                    '' | noSeniorManager noCommissioner
                    - | noSeniorManager noCommissioner
                    """)
    void includesSeniorManagersAndCommissioners(String attendees, String expected) {
        assertThat(rules("eapDecision", "REJECTED", "attendees", attendees == null ? null : rows("role", attendees)))
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
        assertThat(rules(
                        "eapDecision",
                        "APPROVED",
                        "approvedWeeklyPence",
                        120000L,
                        "arrangementStart",
                        arrangementStart,
                        "placementStart",
                        placementStart))
                .isEqualTo(expected);
    }

    private static String rules(Object... changes) {
        Map<String, Object> entry =
                row("requestKind", "ADDITIONAL_PAYMENT", "attendees", rows("role", "SENIOR_MANAGER COMMISSIONER"));
        entry.putAll(row(changes));
        return TABLE.rules(entry);
    }
}
