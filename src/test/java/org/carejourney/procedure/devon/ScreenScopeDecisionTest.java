package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.row;

import java.util.List;
import java.util.Map;
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

    @Requirement("DEV-1.2-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    64 | - | RESIDENTIAL | OUT_OF_SCOPE NOT_OLDER_PERSON
                    64 | false | RESIDENTIAL | OUT_OF_SCOPE NOT_OLDER_PERSON
                    64 | true | RESIDENTIAL | IN_SCOPE NONE
                    65 | - | NURSING | IN_SCOPE NONE
                    66 | - | UNDECIDED | IN_SCOPE NONE
                    65 | - | OTHER | OUT_OF_SCOPE NOT_CARE_HOME
                    64 | true | OTHER | OUT_OF_SCOPE NOT_CARE_HOME
                    64 | - | OTHER | OUT_OF_SCOPE NOT_OLDER_PERSON
                    """)
    void isForOlderPeopleWhoNeedACareHome(
            Long ageYears, Boolean ageExceptionGranted, String placementType, String expected) {
        assertThat(results(
                        "ageYears",
                        ageYears,
                        "ageExceptionGranted",
                        ageExceptionGranted,
                        "placementType",
                        placementType))
                .containsExactly(expected);
    }

    @Requirement("DEV-1.3-3")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DEVON | COMMUNITY | IN_SCOPE NONE
                    OTHER | COMMUNITY | OUT_OF_SCOPE OUT_OF_COUNTY
                    OTHER | HOSPITAL_DISCHARGE | OUT_OF_SCOPE OUT_OF_COUNTY
                    """)
    void isForHomesInTheCounty(String requestedCounty, String origin, String expected) {
        assertThat(results("requestedCounty", requestedCounty, "origin", origin))
                .containsExactly(expected);
    }

    @Requirement("DEV-1.3-1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    HOSPITAL_DISCHARGE | false | WAIT ASSESSMENT_NOT_COMPLETE
                    HOSPITAL_DISCHARGE | - | WAIT ASSESSMENT_NOT_COMPLETE
                    HOSPITAL_DISCHARGE | true | IN_SCOPE NONE
                    COMMUNITY | - | IN_SCOPE NONE
                    CAPITAL_DEPLETION | false | IN_SCOPE NONE
                    """)
    void waitsForTheAssessmentOfTheHospital(String origin, Boolean assessmentComplete, String expected) {
        assertThat(results("origin", origin, "assessmentComplete", assessmentComplete))
                .containsExactly(expected);
    }

    private static List<String> results(Object... changes) {
        Map<String, Object> request = row("ageYears", 84L, "minAge", 65L, "placementType", "NURSING");
        request.putAll(row("requestedCounty", "DEVON", "origin", "COMMUNITY"));
        request.putAll(row(changes));
        return TABLE.results(request);
    }
}
