package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.rows;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckNeedsDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-needs", "assess-needs");

    @Requirement("DEV-2.2-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    ELIGIBLE | - | needMissing
                    ELIGIBLE | '' | needMissing
                    ELIGIBLE | Washing | ''
                    ELIGIBLE | Washing Eating | ''
                    NOT_ELIGIBLE | '' | ''
                    """)
    void wantsANeedOfAnEligiblePerson(String eligibilityOutcome, String needs, String expected) {
        assertThat(TABLE.rules(
                        "eligibilityOutcome", eligibilityOutcome, "needs", needs == null ? null : rows("need", needs)))
                .isEqualTo(expected);
    }
}
