package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;

import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRecordAgreementReturnedDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE =
            DecisionTable.check("check-record-agreement-returned", "record-agreement-returned", "signedOn");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-03-01, returnedBeforeSigned", "2026-03-02, ''", "2026-03-03, ''", "-, ''"})
    void wantsItOnOrAfterTheStepBefore(String day, String expected) {
        assertThat(TABLE.rules("signedOn", "2026-03-02", "returnedOn", day)).isEqualTo(expected);
    }
}
