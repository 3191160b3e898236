package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckReviewAnnuallyDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-review-annually", "review-annually");

    @Requirement({"DEV-2.10-2", "DEV-A1-6"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    RESIDENTIAL | R3 | - | ''
                    RESIDENTIAL | N1 | - | nursingLevelInResidentialHome
                    NURSING | N5 | 2026-04-13 | ''
                    NURSING | R1 | - | residentialLevelInNursingHome
                    NURSING | BESPOKE | - | ''
                    NURSING | - | - | ''
                    NURSING | N5 | 2026-04-14 | pausedTooLong
                    """)
    void keepsLevelAndSettingTogether(String setting, String descriptorLevel, String checkBackOn, String expected) {
        assertThat(TABLE.rules("setting", setting, "descriptorLevel", descriptorLevel, "checkBackOn", checkBackOn))
                .isEqualTo(expected);
    }
}
