package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentPackDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("document-pack", "documentType", "shareConsent", "exclusions");

    @Requirement("DEV-2.2-9")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    YCSP | - | - | plan
                    OTHER_ESSENTIAL | - | - | essential
                    CARE_ACT_ASSESSMENT | YES | none | assessmentWhole
                    CARE_ACT_ASSESSMENT | YES | some | assessmentInPart
                    CARE_ACT_ASSESSMENT | NO | none | assessmentRefused
                    CARE_ACT_ASSESSMENT | NO | some | assessmentRefused
                    CARE_ACT_ASSESSMENT | NOT_RECORDED | none | assessmentNotAsked
                    OTHER_ASSESSMENT | YES | none | otherAssessmentWhole
                    OTHER_ASSESSMENT | YES | some | otherAssessmentInPart
                    OTHER_ASSESSMENT | NO | none | otherAssessmentRefused
                    OTHER_ASSESSMENT | NO | some | otherAssessmentRefused
                    OTHER_ASSESSMENT | NOT_RECORDED | none | otherAssessmentNotAsked
                    """)
    void sharesWhatConsentAllows(String documentType, String shareConsent, String exclusions, String expected) {
        assertThat(TABLE.rules("documentType", documentType, "shareConsent", shareConsent, "exclusions", exclusions))
                .isEqualTo(expected);
    }
}
