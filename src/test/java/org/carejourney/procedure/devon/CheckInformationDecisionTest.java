package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInformationDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-information", "gather-information");

    @Requirement("DEV-2.1-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    - | - | - | ''
                    SUPPLIED | SUPPLIED | SUPPLIED | ''
                    NOT_AVAILABLE | NOT_APPLICABLE | NOT_AVAILABLE | ''
                    REQUESTED | SUPPLIED | SUPPLIED | practitionerInformationOutstanding
                    SUPPLIED | REQUESTED | SUPPLIED | providerInformationOutstanding
                    SUPPLIED | SUPPLIED | REQUESTED | healthTeamInformationOutstanding
                    REQUESTED | REQUESTED | REQUESTED | practitionerInformationOutstanding providerInformationOutstanding healthTeamInformationOutstanding
                    """)
    void leavesNoInformationOutstanding(
            String practitionerInformation, String providerInformation, String healthTeamInformation, String expected) {
        assertThat(TABLE.rules(
                        "practitionerInformation",
                        practitionerInformation,
                        "providerInformation",
                        providerInformation,
                        "healthTeamInformation",
                        healthTeamInformation))
                .isEqualTo(expected);
    }
}
