package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckStartDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-start", "confirm-start", "startDate", "weeklyContractPricePence");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    MOVED | 2026-03-10 | 2026-03-10 | - | - | - | newDateIsThePlannedOne
                    MOVED | 2026-03-11 | 2026-03-10 | - | - | - | ''
                    MOVED | 2026-03-09 | 2026-03-10 | - | - | - | ''
                    STARTED | - | 2026-03-10 | 89999 | 90000 | - | costDiffers
                    STARTED | - | 2026-03-10 | 90000 | 90000 | - | ''
                    STARTED | - | 2026-03-10 | 90001 | 90000 | - | costDiffers
                    STARTED | - | 2026-03-10 | 90001 | 90000 | Extra help | ''
                    STARTED | - | 2026-03-10 | 90001 | - | - | ''
                    CANCELLED | - | 2026-03-10 | - | 90000 | - | ''
                    """)
    void explainsADifferentStart(
            String startOutcome,
            String newStartDate,
            String startDate,
            Long weeklyCostPence,
            Long weeklyContractPricePence,
            String costDifferenceReason,
            String expected) {
        assertThat(TABLE.rules(
                        "startOutcome",
                        startOutcome,
                        "newStartDate",
                        newStartDate,
                        "startDate",
                        startDate,
                        "weeklyCostPence",
                        weeklyCostPence,
                        "weeklyContractPricePence",
                        weeklyContractPricePence,
                        "costDifferenceReason",
                        costDifferenceReason))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    STARTED | 2026-03-15 | 2026-03-16 | beforePresentHome
                    STARTED | 2026-03-16 | 2026-03-16 | ''
                    STARTED | 2026-03-15 | - | ''
                    CANCELLED | - | 2026-03-16 | ''
                    """)
    void leavesNoHomeBeforeThePersonCameToIt(String outcome, String start, String elsewhereSince, String expected) {
        assertThat(TABLE.rules(
                        "startOutcome", outcome, "actualStartDate", start, "livesElsewhereSince", elsewhereSince))
                .isEqualTo(expected);
    }
}
