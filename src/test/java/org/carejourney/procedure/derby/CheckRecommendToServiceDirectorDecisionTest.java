package org.carejourney.procedure.derby;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRecommendToServiceDirectorDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-recommend-to-service-director", "recommend-to-service-director");

    private static final String USUAL =
            """
            recommendation=SUPPORT legal=true valueForMoney=true needsSafelyMet=true
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
                    legal=- | recommendation POINTS_MISSING
                    """)
    void marksTheFieldAtFault(String changes, String expected) {
        assertThat(TABLE.answersOf(USUAL, changes)).isEqualTo(expected);
    }
}
