package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuityDecisionDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "continuity-decision",
            "continuityReason",
            "feeAboveUsualRate",
            "topUpViable",
            "riskAssessed",
            "significantRisk");

    private static final String USUAL =
            "continuityReason=CAPITAL feeAboveUsualRate=true topUpViable=false riskAssessed=true significantRisk=false";

    @Requirement({"DEV-4.4-5", "DEV-4.4-6"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    '' | PLAN_MOVE
                    feeAboveUsualRate=false | STAY_AT_USUAL_RATE
                    feeAboveUsualRate=false continuityReason=TOP_UP_FAILED riskAssessed=false | STAY_AT_USUAL_RATE
                    topUpViable=true | STAY_WITH_TOP_UP
                    topUpViable=true continuityReason=TOP_UP_FAILED significantRisk=true | STAY_WITH_TOP_UP
                    riskAssessed=false | ASSESS_RISK_FIRST
                    riskAssessed=- significantRisk=true | ASSESS_RISK_FIRST
                    significantRisk=true | SEEK_AUTHORISATION_TO_STAY
                    continuityReason=NOT_SUITABLE feeAboveUsualRate=false topUpViable=true | PLAN_MOVE
                    continuityReason=NOT_SUITABLE feeAboveUsualRate=false significantRisk=true | SEEK_AUTHORISATION_TO_STAY
                    continuityReason=NOT_SUITABLE riskAssessed=false | ASSESS_RISK_FIRST
                    """)
    void putsStayingBeforeRiskAndRiskBeforeAMove(String facts, String expected) {
        assertThat(TABLE.answersOf(USUAL, facts)).isEqualTo(expected);
    }
}
