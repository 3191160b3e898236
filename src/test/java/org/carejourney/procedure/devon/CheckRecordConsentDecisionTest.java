package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.rows;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRecordConsentDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-record-consent", "record-consent");

    @Requirement("DEV-2.2-8")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    YES | true | '' | ''
                    YES | true | S4 | bothNothingAndParts
                    YES | false | S4 | ''
                    YES | - | S4 S5 | ''
                    YES | false | '' | neitherNothingNorParts
                    YES | - | - | neitherNothingNorParts
                    NO | - | - | ''
                    NOT_RECORDED | - | - | ''
                    """)
    void statesWhatIsWithheldInOneWay(
            String shareConsent, Boolean nothingWithheld, String withheldParts, String expected) {
        assertThat(TABLE.rules(
                        "shareConsent",
                        shareConsent,
                        "sharingDiscussed",
                        true,
                        "nothingWithheld",
                        nothingWithheld,
                        "withheldParts",
                        withheldParts == null ? null : rows("part", withheldParts)))
                .isEqualTo(expected);
    }

    @Requirement("DEV-2.2-7")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    YES | true | ''
                    YES | false | notTalkedAbout
                    NO | true | ''
                    NO | false | notTalkedAbout
                    NO | - | notTalkedAbout
                    NOT_RECORDED | false | ''
                    """)
    void takesAnAnswerOnlyAfterADiscussion(String shareConsent, Boolean sharingDiscussed, String expected) {
        assertThat(TABLE.rules(
                        "shareConsent",
                        shareConsent,
                        "sharingDiscussed",
                        sharingDiscussed,
                        "nothingWithheld",
                        shareConsent.equals("YES")))
                .isEqualTo(expected);
    }
}
