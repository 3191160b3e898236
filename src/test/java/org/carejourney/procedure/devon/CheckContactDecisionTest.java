package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckContactDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-contact", "record-contact");

    @Requirement("DEV-A1-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    - | ''
                    2026-04-12 | ''
                    2026-04-13 | ''
                    2026-04-14 | pauseTooLong
                    """)
    void pausesCareForSixWeeksAtMost(String checkBackOn, String expected) {
        assertThat(TABLE.rules("checkBackOn", checkBackOn)).isEqualTo(expected);
    }
}
