package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenScopeDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of(
            "screen-scope",
            "ageYears",
            "minAge",
            "ageExceptionGranted",
            "placementType",
            "requestedCounty",
            "origin",
            "assessmentComplete");

    @Requirement({"DEV-1.2-1", "DEV-1.3-1", "DEV-1.3-3"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    64 | 65 | - | OTHER | OTHER | COMMUNITY | - | notOlderPerson
                    64 | 65 | false | RESIDENTIAL | DEVON | COMMUNITY | - | notOlderPerson
                    64 | 65 | true | RESIDENTIAL | DEVON | COMMUNITY | - | inScope
                    65 | 65 | - | NURSING | DEVON | COMMUNITY | - | inScope
                    65 | 65 | - | OTHER | OTHER | COMMUNITY | - | notCareHome
                    65 | 65 | - | UNDECIDED | OTHER | COMMUNITY | - | outOfCounty
                    65 | 65 | - | NURSING | DEVON | HOSPITAL_DISCHARGE | false | assessmentNotComplete
                    65 | 65 | - | NURSING | DEVON | HOSPITAL_DISCHARGE | - | assessmentNotComplete
                    65 | 65 | - | NURSING | DEVON | HOSPITAL_DISCHARGE | true | inScope
                    """)
    void givesTheFirstReasonAgainstTheRequest(
            Long ageYears,
            Long minAge,
            Boolean ageExceptionGranted,
            String placementType,
            String requestedCounty,
            String origin,
            Boolean assessmentComplete,
            String expected) {
        assertThat(TABLE.rules(
                        "ageYears",
                        ageYears,
                        "minAge",
                        minAge,
                        "ageExceptionGranted",
                        ageExceptionGranted,
                        "placementType",
                        placementType,
                        "requestedCounty",
                        requestedCounty,
                        "origin",
                        origin,
                        "assessmentComplete",
                        assessmentComplete))
                .isEqualTo(expected);
    }
}
