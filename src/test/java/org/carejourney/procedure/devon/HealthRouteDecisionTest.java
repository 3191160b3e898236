package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthRouteDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "health-route", "nursingNeedsIndicated", "continuingHealthCareRelevant", "checklistResult", "nhsOutcome");

    @Requirement({"DEV-2.4-3", "DEV-2.4-4", "DEV-2.4-5"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    false | false | - | - | notRelevant
                    true | false | - | - | communityNursing provider notRelevant
                    true | true | - | - | communityNursing provider checklist
                    false | true | - | - | checklist
                    false | true | POSITIVE | - | refer
                    false | true | NEGATIVE | - | checklistNegative
                    false | true | POSITIVE | CHC_ELIGIBLE | nhsFunded
                    false | true | POSITIVE | FNC | fundedNursing
                    false | true | POSITIVE | NEITHER | neither
                    """)
    void namesEveryStepThatApplies(
            Boolean nursingNeedsIndicated,
            Boolean continuingHealthCareRelevant,
            String checklistResult,
            String nhsOutcome,
            String expected) {
        assertThat(TABLE.rules(
                        "nursingNeedsIndicated",
                        nursingNeedsIndicated,
                        "continuingHealthCareRelevant",
                        continuingHealthCareRelevant,
                        "checklistResult",
                        checklistResult,
                        "nhsOutcome",
                        nhsOutcome))
                .isEqualTo(expected);
    }
}
