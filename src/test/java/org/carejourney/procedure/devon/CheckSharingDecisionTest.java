package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.rows;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSharingDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-sharing", "discuss-sharing");

    @Requirement("DEV-2.2-8")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    YES | true | '' | ''
                    YES | true | - | ''
                    YES | true | S4 | bothGiven
                    YES | false | S4 | ''
                    YES | - | S4 S5 | ''
                    YES | false | '' | neitherGiven
                    YES | - | - | neitherGiven
                    NO | - | - | ''
                    """)
    void statesWhatIsWithheldInOneWay(
            String shareConsent, Boolean nothingWithheld, String withheldParts, String expected) {
        assertThat(TABLE.rules(
                        "shareConsent",
                        shareConsent,
                        "nothingWithheld",
                        nothingWithheld,
                        "withheldParts",
                        withheldParts == null ? null : rows("part", withheldParts)))
                .isEqualTo(expected);
    }
}
