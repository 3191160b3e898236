package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRecordAgreementSignedDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-record-agreement-signed", "record-agreement-signed", "sentOn");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-03-01, signedBeforeSent", "2026-03-02, ''", "2026-03-03, ''", "-, ''"})
    void wantsItOnOrAfterTheStepBefore(String day, String expected) {
        assertThat(TABLE.rules("sentOn", "2026-03-02", "signedOn", day)).isEqualTo(expected);
    }
}
