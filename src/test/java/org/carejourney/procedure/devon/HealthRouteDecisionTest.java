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

    @Requirement("DEV-2.4-3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    true | CONSULT_COMMUNITY_NURSING, CONSULT_PROVIDER, CONTINUE
                    false | CONTINUE
                    - | CONTINUE
                    """)
    void consultsCommunityNursingAndTheProviderOnNursingNeeds(Boolean nursingNeedsIndicated, String expected) {
        assertThat(TABLE.results("nursingNeedsIndicated", nursingNeedsIndicated, "continuingHealthCareRelevant", false))
                .containsExactly(expected.split(", "));
    }

    @Requirement("DEV-2.4-4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    false | - | notRelevant
                    true | - | checklist
                    true | POSITIVE | refer
                    true | NEGATIVE | checklistNegative
                    """)
    void completesTheChecklistAndRefersAPositiveOne(
            Boolean continuingHealthCareRelevant, String checklistResult, String expected) {
        assertThat(TABLE.rules(
                        "continuingHealthCareRelevant",
                        continuingHealthCareRelevant,
                        "checklistResult",
                        checklistResult))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHC_ELIGIBLE | NHS_FUNDED
                    FNC | CONTINUE_WITH_FNC
                    NEITHER | CONTINUE
                    """)
    void goesOnAsTheNhsHasDecided(String nhsOutcome, String expected) {
        assertThat(TABLE.results(
                        "continuingHealthCareRelevant", true, "checklistResult", "POSITIVE", "nhsOutcome", nhsOutcome))
                .containsExactly(expected);
    }
}
