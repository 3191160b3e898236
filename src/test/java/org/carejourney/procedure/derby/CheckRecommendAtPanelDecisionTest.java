package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRecommendAtPanelDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-recommend-at-panel", "recommend-at-panel");

    private static final String USUAL =
            """
            recommendation=SUPPORT legal=true valueForMoney=true needsSafelyMet=true sittingDate=2026-03-02
            """;

    @Requirement("DER-78")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | ''
                    legal=false | pointsMissing
                    valueForMoney=- | pointsMissing
                    needsSafelyMet=false | pointsMissing
                    legal=false recommendation=DO_NOT_SUPPORT | ''
                    """)
    void whoSupportsItHasLookedAtEverything(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-78")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    sittingDate=2026-03-03 | beforeSitting
                    """)
    void recommendsAtTheSittingAndNotBefore(String changes, String expected) {
        assertThat(TABLE.rulesOf(USUAL, changes)).isEqualTo(expected);
    }

    @Requirement("DER-78")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    legal=- sittingDate=2026-03-03 | recommendation POINTS_MISSING, recommendation BEFORE_SITTING
                    """)
    void marksTheFieldsAtFault(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
