package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.devon.CheckDescriptorScoresDecisionTest.scored;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckReviewAnnuallyDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-review-annually", "review-annually");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    RESIDENTIAL | R3 | R1 R2 R3 | ''
                    RESIDENTIAL | N1 | R1 R2 R3 | nursingLevelInResidentialHome
                    RESIDENTIAL | R3 | R1 N2 R3 | categoryOutsideSetting
                    NURSING | N5 | N1 N2 N5 | ''
                    NURSING | R1 | N1 N2 N5 | residentialLevelInNursingHome
                    NURSING | N5 | N1 R2 N5 | categoryOutsideSetting
                    NURSING | - | N1 N2 N5 | ''
                    """)
    void keepsLevelAndSettingTogether(String setting, String descriptorLevel, String scores, String expected) {
        assertThat(TABLE.rules("setting", setting, "descriptorLevel", descriptorLevel, "categories", scored(scores)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    N5 N5 N5 | N5 | ''
                    N5+ N5 N5 | N5 | ''
                    N5+ N5+ N5 | N5 | bespokeMissing
                    N5+ N5+ N5 | BESPOKE | ''
                    N5+ N5+ N5+ | BESPOKE | ''
                    N5+ N5+ N4+ | BESPOKE | tickedBelowTop
                    N1+ N5 N5 | N5 | tickedBelowTop
                    N5+ N5 N5 | BESPOKE | bespokeUnfounded
                    N5 N5 N5 | BESPOKE | bespokeUnfounded
                    """)
    void callsForBespokeCareWhenSeveralCategoriesAreAboveTheTop(
            String scores, String descriptorLevel, String expected) {
        assertThat(TABLE.rules("setting", "NURSING", "descriptorLevel", descriptorLevel, "categories", scored(scores)))
                .isEqualTo(expected);
    }

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
                    2026-04-14 | pausedTooLong
                    """)
    void pausesCareForSixWeeksAtMost(String checkBackOn, String expected) {
        assertThat(TABLE.rules("setting", "NURSING", "descriptorLevel", "N5", "checkBackOn", checkBackOn))
                .isEqualTo(expected);
    }
}
