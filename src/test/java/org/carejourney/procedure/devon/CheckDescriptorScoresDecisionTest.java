package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;
import static org.carejourney.procedure.DecisionTable.words;

import java.util.List;
import java.util.Map;
import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDescriptorScoresDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-descriptor-scores", "score-descriptors");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RESIDENTIAL | R1 R2 R3 | R3 | ''
                    RESIDENTIAL | R1 N1 R3 | R3 | levelOutsideSetting
                    NURSING | N1 N5 N2 | N5 | ''
                    NURSING | N1 N5 R3 | N5 | levelOutsideSetting
                    """)
    void scoresInTheLevelsOfTheSetting(String setting, String scores, String descriptorLevel, String expected) {
        assertThat(TABLE.rules(
                        "setting",
                        setting,
                        "categories",
                        scored(scores),
                        "countAboveTop",
                        0L,
                        "descriptorLevel",
                        descriptorLevel,
                        "descriptorLevelReason",
                        "As discussed"))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.13-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RESIDENTIAL | R3 R3 R3 | 0 | R3 | ''
                    RESIDENTIAL | R3+ R3 R3 | 1 | R3 | ''
                    RESIDENTIAL | R3+ R3+ R3 | 2 | BESPOKE | ''
                    RESIDENTIAL | R3+ R3+ R3+ | 3 | BESPOKE | ''
                    RESIDENTIAL | R3+ R3+ R3 | 1 | BESPOKE | countDiffers
                    RESIDENTIAL | R3+ R3 R3 | 2 | R3 | countDiffers
                    RESIDENTIAL | R3+ R3 R3 | 1 | BESPOKE | bespokeUnfounded
                    RESIDENTIAL | R3 R3 R3 | 0 | BESPOKE | bespokeUnfounded
                    RESIDENTIAL | R3+ R3+ R3 | 2 | R3 | bespokeMissing
                    RESIDENTIAL | R3+ R2+ R3 | 2 | BESPOKE | tickedBelowTop
                    RESIDENTIAL | R1+ R2 R3 | 1 | R3 | tickedBelowTop
                    NURSING | N5 N5 N5 | 0 | N5 | ''
                    NURSING | N5+ N5 N5 | 1 | N5 | ''
                    NURSING | N5+ N5+ N5 | 2 | BESPOKE | ''
                    NURSING | N5+ N5 N5 | 1 | BESPOKE | bespokeUnfounded
                    NURSING | N5+ N5+ N1 | 2 | N5 | bespokeMissing
                    NURSING | N5+ N4+ N5 | 2 | BESPOKE | tickedBelowTop
                    """)
    void callsForBespokeCareWhenSeveralCategoriesAreAboveTheTop(
            String setting, String scores, Long countAboveTop, String descriptorLevel, String expected) {
        assertThat(TABLE.rules(
                        "setting",
                        setting,
                        "categories",
                        scored(scores),
                        "countAboveTop",
                        countAboveTop,
                        "descriptorLevel",
                        descriptorLevel))
                .isEqualTo(expected);
    }

    @Requirement("DEV-3.5-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    RESIDENTIAL | R1 R2 R1 | R2 | - | ''
                    RESIDENTIAL | R1 R2 R1 | R3 | - | reasonMissing
                    RESIDENTIAL | R1 R2 R1 | R1 | - | reasonMissing
                    RESIDENTIAL | R1 R2 R1 | R1 | '' | reasonMissing
                    RESIDENTIAL | R1 R2 R1 | R3 | Rising | ''
                    NURSING | N1 N4 N5 | N5 | - | ''
                    NURSING | N1 N4 N5 | N4 | - | reasonMissing
                    RESIDENTIAL | R1 R2 R1 | N2 | - | levelSettingMismatch
                    NURSING | N1 N4 N5 | R3 | - | levelSettingMismatch
                    """)
    void wantsAReasonForALevelOtherThanTheHighestScored(
            String setting, String scores, String descriptorLevel, String descriptorLevelReason, String expected) {
        assertThat(TABLE.rules(
                        "setting",
                        setting,
                        "categories",
                        scored(scores),
                        "countAboveTop",
                        0L,
                        "descriptorLevel",
                        descriptorLevel,
                        "descriptorLevelReason",
                        descriptorLevelReason))
                .isEqualTo(expected);
    }

    /** Levels parted by spaces; a plus stands for a tick that the category is above the top level. */
    static List<Map<String, Object>> scored(String scores) {
        return words(scores).stream()
                .map(score -> row("level", score.replace("+", ""), "aboveTop", score.endsWith("+") ? true : null))
                .toList();
    }
}
